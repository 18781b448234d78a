import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contract that changes finds the tickets that wait under it, not all clocks there ever were. */
export class VendorWaits1790000032100 implements MigrationInterface {
  name = 'VendorWaits1790000032100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX sla_clocks_vendor_waits ON sla_clocks (policy_code, ticket_id)
        WHERE metric = 'contract' AND run IN ('running', 'paused');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX sla_clocks_vendor_waits');
  }
}
