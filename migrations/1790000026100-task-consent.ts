import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The customer of a restricted ticket decides what another office reads of it. */
export class TaskConsent1790000026100 implements MigrationInterface {
  name = 'TaskConsent1790000026100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticket_tasks ADD COLUMN shared boolean NOT NULL DEFAULT true;
      COMMENT ON COLUMN ticket_tasks.shared IS
        'Whether the team that is asked may see it; false until the customer of a restricted ticket agreed.';
    `);
  }

  /** What no customer agreed to must not be seen by any team afterwards. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM ticket_tasks WHERE NOT shared;
      ALTER TABLE ticket_tasks DROP COLUMN shared;
    `);
  }
}
