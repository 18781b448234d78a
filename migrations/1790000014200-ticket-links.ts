import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which tickets belong together: merged, parent and child, or related. */
export class TicketLinks1790000014200 implements MigrationInterface {
  name = 'TicketLinks1790000014200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ticket_links (
        kind text NOT NULL,
        from_id bigint NOT NULL REFERENCES tickets,
        to_id bigint NOT NULL REFERENCES tickets,
        linked_by bigint NOT NULL REFERENCES people,
        linked_at timestamptz NOT NULL,
        PRIMARY KEY (from_id, kind, to_id),
        CHECK (from_id <> to_id)
      );
      CREATE UNIQUE INDEX ticket_links_one ON ticket_links (from_id, kind) WHERE kind IN ('merged', 'child');
      CREATE INDEX ticket_links_to ON ticket_links (to_id);
      COMMENT ON COLUMN ticket_links.kind IS 'merged: from goes on in to; child: from is a part of to; related.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ticket_links');
  }
}
