import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Versions of policies and calendars say where they came from, so that reading the files again never
 * undoes what an administrator published; a bureau may have a calendar of its own.
 */
export class PolicyBindings1790000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of versioned) {
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN source text NOT NULL DEFAULT 'file' CHECK (source IN ('file', 'admin')),
          ADD COLUMN published_by_id bigint REFERENCES people,
          ADD COLUMN reason text,
          ADD CHECK (source = 'file' OR (published_by_id IS NOT NULL AND reason IS NOT NULL))
      `);
    }
    await runner.query('ALTER TABLE bureaus ADD COLUMN calendar_code text REFERENCES calendars');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE bureaus DROP COLUMN calendar_code');
    for (const table of versioned) {
      await runner.query(
        `ALTER TABLE ${table} DROP COLUMN source, DROP COLUMN published_by_id, DROP COLUMN reason`,
      );
    }
  }
}

const versioned = ['sla_policy_versions', 'calendar_versions'] as const;
