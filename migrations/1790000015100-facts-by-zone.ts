import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the customer worked when the request was filed, so that a bureau sees whether some places are served worse. */
export class FactsByZone1790000015100 implements MigrationInterface {
  name = 'FactsByZone1790000015100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticket_facts ADD COLUMN customer_zone text;
      COMMENT ON COLUMN ticket_facts.customer_zone IS
        'Time zone of the customer when the fact was first written; it stays when they move.';
      UPDATE ticket_facts f SET customer_zone = p.time_zone
        FROM tickets t JOIN people p ON p.id = t.customer_id WHERE t.id = f.ticket_id;
      ALTER TABLE ticket_facts ALTER COLUMN customer_zone SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ticket_facts DROP COLUMN customer_zone');
  }
}
