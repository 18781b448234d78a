import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of contracts with vendors are published like those of policies: by whom, why, and from when they hold. */
export class ContractsArePublished1790000024300 implements MigrationInterface {
  name = 'ContractsArePublished1790000024300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE vendor_contract_versions
        ADD COLUMN promise text,
        ADD COLUMN effective_from timestamptz,
        ADD COLUMN source text NOT NULL DEFAULT 'file' CHECK (source IN ('file', 'admin')),
        ADD COLUMN published_by_id bigint REFERENCES people,
        ADD COLUMN reason text,
        ADD CHECK (source = 'file'
                   OR (published_by_id IS NOT NULL AND reason IS NOT NULL AND promise IS NOT NULL));
      COMMENT ON COLUMN vendor_contract_versions.promise IS
        'What the vendor promises by it, in words; null: what the files say of the contract.';
      COMMENT ON COLUMN vendor_contract_versions.effective_from IS
        'From when waits that begin get it; null: at once.';
      ALTER TABLE publications DROP CONSTRAINT publications_kind_check,
        ADD CONSTRAINT publications_kind_check
          CHECK (kind IN ('calendar', 'policy', 'policy_rules', 'contract'));
      ALTER TABLE sla_recomputations DROP CONSTRAINT sla_recomputations_cause_check,
        ADD CONSTRAINT sla_recomputations_cause_check
          CHECK (cause IN ('calendar', 'policy', 'policy_rules', 'contract', 'zone_data', 'asked_for'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM publications WHERE kind = 'contract';
      UPDATE sla_recomputations SET cause = 'asked_for' WHERE cause = 'contract';
      ALTER TABLE sla_recomputations DROP CONSTRAINT sla_recomputations_cause_check,
        ADD CONSTRAINT sla_recomputations_cause_check
          CHECK (cause IN ('calendar', 'policy', 'policy_rules', 'zone_data', 'asked_for'));
      ALTER TABLE publications DROP CONSTRAINT publications_kind_check,
        ADD CONSTRAINT publications_kind_check CHECK (kind IN ('calendar', 'policy', 'policy_rules'));
      ALTER TABLE vendor_contract_versions
        DROP COLUMN promise, DROP COLUMN effective_from, DROP COLUMN source,
        DROP COLUMN published_by_id, DROP COLUMN reason;
    `);
  }
}
