import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The checklist that a service gives its tickets; the steps of a ticket are in its events. */
export class TicketChecklists1790000025000 implements MigrationInterface {
  name = 'TicketChecklists1790000025000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE services ADD COLUMN checklist jsonb NOT NULL DEFAULT '[]';
      COMMENT ON COLUMN services.checklist IS
        'The steps that a ticket filed from now on gets a copy of: {words, required}.';
      ALTER TABLE tickets ADD COLUMN open_steps text[] NOT NULL DEFAULT '{}';
      COMMENT ON COLUMN tickets.open_steps IS
        'The required steps of its checklist that are not ticked, by their words; a ticket with any is not done.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tickets DROP COLUMN open_steps;
      ALTER TABLE services DROP COLUMN checklist;
    `);
  }
}
