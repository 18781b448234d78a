import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What two reviewers found of how an office serves its customers, a fiscal year each; never changed. */
export class CxReviews1790000021400 implements MigrationInterface {
  name = 'CxReviews1790000021400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cx_reviews (
        office_code text NOT NULL REFERENCES offices,
        fiscal_year integer NOT NULL,
        reviewer_id bigint NOT NULL REFERENCES people,
        rubric_version integer NOT NULL,
        scores jsonb NOT NULL,
        figures jsonb NOT NULL,
        submitted_at timestamptz NOT NULL,
        PRIMARY KEY (office_code, fiscal_year, reviewer_id)
      );
      COMMENT ON COLUMN cx_reviews.figures IS 'What was measured when the review was sent, attached as evidence.';
      CREATE TRIGGER cx_reviews_append_only BEFORE UPDATE OR DELETE ON cx_reviews
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cx_reviews');
  }
}
