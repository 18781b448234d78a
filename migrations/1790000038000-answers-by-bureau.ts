import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many rows of kept answers a bureau has before a month and which is the last: whether they are those that were read before (decision 0115). */
export class AnswersByBureau1790000038000 implements MigrationInterface {
  name = 'AnswersByBureau1790000038000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX fact_answers_bureau ON fact_answers (bureau_code, month, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX fact_answers_bureau');
  }
}
