import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that staff put on tickets, and how many tickets have each. */
export class TicketTags1790000031000 implements MigrationInterface {
  name = 'TicketTags1790000031000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tickets ADD COLUMN tags text[] NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN tickets.tags IS 'Words that staff put on it. Customers never see them.';
      CREATE INDEX tickets_open_tags ON tickets USING gin (tags)
        WITH (fastupdate = off) WHERE status IN ('new', 'open', 'pending') AND tags <> '{}';
      CREATE INDEX tickets_finished_tags ON tickets USING gin (tags)
        WITH (fastupdate = off) WHERE status IN ('solved', 'closed', 'withdrawn') AND tags <> '{}';

      CREATE TABLE tag_uses (
        tag text NOT NULL,
        office_code text NOT NULL,
        shard smallint NOT NULL,
        tickets integer NOT NULL,
        PRIMARY KEY (tag, office_code, shard)
      );
      COMMENT ON TABLE tag_uses IS
        'How many tickets have a tag, kept with each change: those of everybody under the empty office, restricted ones under theirs.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE tag_uses;
      ALTER TABLE tickets DROP COLUMN tags;
    `);
  }
}
