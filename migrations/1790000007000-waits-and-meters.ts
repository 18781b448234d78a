import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long tickets may wait and when customers are reminded; whose time a finished ticket took. */
export class WaitsAndMeters1790000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE waiting_rules (
        reason text PRIMARY KEY CHECK (reason IN ('customer_answer', 'third_party', 'approval', 'scheduled_work')),
        default_business_days integer CHECK (default_business_days > 0),
        longest_business_days integer NOT NULL CHECK (longest_business_days > 0),
        remind_business_hours integer CHECK (remind_business_hours > 0),
        most_waits integer CHECK (most_waits > 0),
        most_business_days integer CHECK (most_business_days > 0),
        at_end text NOT NULL CHECK (at_end IN ('go_on', 'propose_closing'))
      );
      COMMENT ON TABLE waiting_rules IS
        'How long, how often and with which reminder a ticket may wait, by pending reason; null: no limit, no reminder.';

      ALTER TABLE tickets ADD COLUMN pending_remind_at timestamptz;
      COMMENT ON COLUMN tickets.pending_remind_at IS
        'When the customer is to be reminded of what we wait for; emptied by the reminder and by the end of the wait.';
      CREATE INDEX tickets_pending_remind_at ON tickets (pending_remind_at)
        WHERE status = 'pending' AND pending_remind_at IS NOT NULL;

      ALTER TABLE ticket_facts
        ADD COLUMN our_business_ms bigint,
        ADD COLUMN customer_business_ms bigint,
        ADD COLUMN third_party_business_ms bigint,
        ADD COLUMN outside_hours_ms bigint,
        ADD COLUMN solved_ms bigint;
      COMMENT ON COLUMN ticket_facts.our_business_ms IS
        'Whose time it took until it was finished; the five parts add up to the time from opened_at to finished_at.';
      COMMENT ON COLUMN ticket_facts.solved_ms IS 'Between solved and reopened.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticket_facts DROP COLUMN our_business_ms, DROP COLUMN customer_business_ms,
        DROP COLUMN third_party_business_ms, DROP COLUMN outside_hours_ms, DROP COLUMN solved_ms;
      DROP INDEX tickets_pending_remind_at;
      ALTER TABLE tickets DROP COLUMN pending_remind_at;
      DROP TABLE waiting_rules;
    `);
  }
}
