import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that customers gave by phone and staff wrote down. */
export class AnswersByPhone1790000021500 implements MigrationInterface {
  name = 'AnswersByPhone1790000021500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pulse_responses ADD COLUMN entered_by bigint REFERENCES people;
      COMMENT ON COLUMN pulse_responses.entered_by IS 'Who wrote down what the customer said; null: the customer sent it.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pulse_responses DROP COLUMN entered_by');
  }
}
