import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What open pages are told of. `ticket_updates` has a row for each saved change of a ticket, kept for a few
 * hours: who reads it goes by transactions and not by ids, because a later id may commit first. Who is at a
 * ticket right now is not logged: after a crash of the database nobody is, until they say so again.
 */
export class TicketUpdates1790000016000 implements MigrationInterface {
  name = 'TicketUpdates1790000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ticket_updates (
        transaction_id bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
        id bigint GENERATED ALWAYS AS IDENTITY,
        ticket_id bigint NOT NULL,
        before jsonb,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (transaction_id, id)
      );
      COMMENT ON TABLE ticket_updates IS 'That a ticket changed, for the pages that show it; kept for three hours.';
      COMMENT ON COLUMN ticket_updates.before IS
        'What lists select by, as it was before the change; null for a new ticket and where none of it changed.';

      CREATE UNLOGGED TABLE ticket_presences (
        person_id bigint NOT NULL REFERENCES people ON DELETE CASCADE,
        tab uuid NOT NULL,
        ticket_id bigint NOT NULL REFERENCES tickets ON DELETE CASCADE,
        doing text NOT NULL CHECK (doing IN ('reading', 'replying', 'noting')),
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, tab)
      );
      CREATE INDEX ticket_presences_by_ticket ON ticket_presences (ticket_id, seen_at);
      COMMENT ON TABLE ticket_presences IS 'Which open page of whom shows which ticket; it lapses when the page falls silent.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ticket_presences; DROP TABLE ticket_updates;');
  }
}
