import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stages of services with the days they took, and contracts with vendors under which tickets wait. */
export class StagesAndContracts1790000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE services ADD COLUMN stages jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE tickets ADD COLUMN stages_left text[] NOT NULL DEFAULT '{}';
      ALTER TABLE sla_clocks ADD COLUMN subject text;
      COMMENT ON COLUMN tickets.stages_left IS
        'The stages still to be passed, the present one first; as the clocks of its events say.';
      COMMENT ON COLUMN sla_clocks.subject IS
        'What the cycle is about: the team of a share, the stage of a milestone, the code of a contract.';
      COMMENT ON COLUMN tickets.urgency_at IS
        'Queue order: the earliest due instant of the running clocks of what the desk owes the customer; 9999-12-30 while paused, 9999-12-31 without a target.';

      CREATE TABLE vendor_contracts (
        code text PRIMARY KEY,
        vendor text NOT NULL,
        promise text NOT NULL,
        position integer NOT NULL,
        active boolean NOT NULL DEFAULT true
      );
      CREATE TABLE vendor_contract_versions (
        contract_code text NOT NULL REFERENCES vendor_contracts,
        version integer NOT NULL,
        definition jsonb NOT NULL,
        published_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (contract_code, version)
      );

      CREATE TABLE stage_passages (
        ticket_id bigint NOT NULL REFERENCES tickets,
        stage text NOT NULL,
        service_code text NOT NULL REFERENCES services,
        business_days integer NOT NULL,
        passed_at timestamptz NOT NULL,
        PRIMARY KEY (ticket_id, stage)
      );
      CREATE INDEX stage_passages_newest ON stage_passages (service_code, stage, passed_at DESC);
      CREATE TABLE stage_times (
        service_code text NOT NULL REFERENCES services,
        stage text NOT NULL,
        tickets integer NOT NULL,
        days50 integer NOT NULL,
        days90 integer NOT NULL,
        PRIMARY KEY (service_code, stage)
      );
      COMMENT ON TABLE stage_passages IS
        'How many business days each stage of a finished ticket took; never of a restricted or withdrawn one.';
      COMMENT ON TABLE stage_times IS
        'Half of the newest passages took at most days50, nine of ten days90; kept when a ticket finishes.';
    `);
    await runner.query(`
      UPDATE tickets t SET urgency_at = coalesce(
          (SELECT min(k.due_at) FROM sla_clocks k WHERE k.ticket_id = t.id AND k.run = 'running'
              AND k.metric NOT IN ('ola', 'approval')),
          CASE WHEN EXISTS (SELECT 1 FROM sla_clocks k WHERE k.ticket_id = t.id AND k.run = 'paused'
              AND k.metric NOT IN ('ola', 'approval'))
            THEN timestamptz '9999-12-30T00:00:00Z' ELSE timestamptz '9999-12-31T00:00:00Z' END)
       WHERE t.status IN ('new', 'open', 'pending')
         AND EXISTS (SELECT 1 FROM sla_clocks k WHERE k.ticket_id = t.id AND k.run = 'running'
               AND k.metric IN ('ola', 'approval'))
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE stage_times, stage_passages, vendor_contract_versions, vendor_contracts;
      ALTER TABLE sla_clocks DROP COLUMN subject;
      ALTER TABLE tickets DROP COLUMN stages_left;
      ALTER TABLE services DROP COLUMN stages;
      COMMENT ON COLUMN tickets.urgency_at IS
        'Queue order: the earliest due instant of the running SLA clocks; 9999-12-30 while paused, 9999-12-31 without a target.';
    `);
  }
}
