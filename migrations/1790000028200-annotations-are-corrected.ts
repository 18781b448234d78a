import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes on charts are corrected by a new one that takes the place of the old, so that both stay known. */
export class AnnotationsAreCorrected1790000028200 implements MigrationInterface {
  name = 'AnnotationsAreCorrected1790000028200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chart_annotations ADD COLUMN replaces bigint UNIQUE REFERENCES chart_annotations;
      COMMENT ON COLUMN chart_annotations.replaces IS 'The note that this one corrects; it was taken off when this one was added.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE chart_annotations DROP COLUMN replaces');
  }
}
