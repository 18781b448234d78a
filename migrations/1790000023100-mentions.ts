import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which colleagues a staff note calls. */
export class Mentions1790000023100 implements MigrationInterface {
  name = 'Mentions1790000023100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_note_mentions (
        person_id bigint NOT NULL REFERENCES people,
        staff_note_id bigint NOT NULL REFERENCES staff_notes,
        PRIMARY KEY (person_id, staff_note_id)
      );
      CREATE INDEX staff_note_mentions_note ON staff_note_mentions (staff_note_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staff_note_mentions');
  }
}
