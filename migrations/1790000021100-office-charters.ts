import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each office promises its customers in general. */
export class OfficeCharters1790000021100 implements MigrationInterface {
  name = 'OfficeCharters1790000021100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE offices ADD COLUMN charter jsonb;
      COMMENT ON COLUMN offices.charter IS
        'What the office will do, what helps it, and what to do when it did not; from the agency''s files. Null: none is written.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE offices DROP COLUMN charter');
  }
}
