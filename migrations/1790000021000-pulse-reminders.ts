import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One reminder to a pulse that was not answered, and when it is due. */
export class PulseReminders1790000021000 implements MigrationInterface {
  name = 'PulseReminders1790000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pulses ADD COLUMN remind_after timestamptz, ADD COLUMN reminded_at timestamptz;
      COMMENT ON COLUMN pulses.remind_after IS
        'When the one reminder is due; null when there is none to come. Pulses sent before there were reminders get none.';
      CREATE INDEX pulses_to_remind ON pulses (remind_after) WHERE state = 'sent' AND remind_after IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX pulses_to_remind;
      ALTER TABLE pulses DROP COLUMN remind_after, DROP COLUMN reminded_at;
    `);
  }
}
