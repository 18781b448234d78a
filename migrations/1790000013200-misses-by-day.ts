import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was missed since an instant is found without reading the history of the clocks. */
export class MissesByDay1790000013200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX sla_journal_misses ON sla_journal (at) WHERE kind = 'breach' AND status = 'active'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX sla_journal_misses');
  }
}
