import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wants the headline of which dashboard by mail each month, and when it is due next. */
export class MonthlyMails1790000025200 implements MigrationInterface {
  name = 'MonthlyMails1790000025200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE monthly_mails (
        person_id bigint NOT NULL REFERENCES people,
        bureau_code text NOT NULL REFERENCES bureaus,
        asked_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, bureau_code)
      );
      COMMENT ON TABLE monthly_mails IS 'A wish; the row ends with it, and when its person may no longer open the dashboard.';
      CREATE INDEX monthly_mails_due ON monthly_mails (due_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE monthly_mails');
  }
}
