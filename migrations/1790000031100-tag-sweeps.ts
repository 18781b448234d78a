import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators did with a tag on all tickets, who and when. */
export class TagSweeps1790000031100 implements MigrationInterface {
  name = 'TagSweeps1790000031100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tag_sweeps (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tag text NOT NULL,
        becomes text,
        kind text NOT NULL CHECK (kind IN ('renamed', 'merged', 'deleted')),
        asked_by_id bigint NOT NULL REFERENCES people,
        asked_at timestamptz NOT NULL,
        tickets integer NOT NULL,
        done integer NOT NULL DEFAULT 0,
        finished_at timestamptz,
        CHECK ((kind = 'deleted') = (becomes IS NULL))
      );
      COMMENT ON COLUMN tag_sweeps.tickets IS 'How many tickets had it when it was asked for.';
      CREATE INDEX tag_sweeps_open ON tag_sweeps (id) WHERE finished_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tag_sweeps');
  }
}
