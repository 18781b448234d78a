import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pulses of a month, and a customer's next answer, are found without reading all pulses. */
export class PulsesByTime1790000029000 implements MigrationInterface {
  name = 'PulsesByTime1790000029000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX pulses_eligible ON pulses (eligible_at);
      CREATE INDEX pulses_answered ON pulses (customer_id, answered_at) WHERE answered_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX pulses_answered, pulses_eligible;');
  }
}
