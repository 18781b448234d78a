import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of the list of rules that choose a ticket's policy; versions of policies may hold from later on. */
export class PolicyRules1790000003500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sla_policy_versions ADD COLUMN effective_from timestamptz;

      CREATE TABLE policy_rule_versions (
        version integer PRIMARY KEY CHECK (version > 0),
        effective_from timestamptz,
        rules jsonb NOT NULL,
        published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        source text NOT NULL DEFAULT 'file' CHECK (source IN ('file', 'admin')),
        published_by_id bigint REFERENCES people,
        reason text,
        CHECK (source = 'file' OR (published_by_id IS NOT NULL AND reason IS NOT NULL))
      );
      COMMENT ON TABLE policy_rule_versions IS
        'Which policy a ticket gets, by one ordered list; without a rule that matches, its service''s own. The whole list is one version.';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE policy_rule_versions;
      ALTER TABLE sla_policy_versions DROP COLUMN effective_from;
    `);
  }
}
