import type { EscalationStep } from '../../../src/domain/sla/escalation-step.js';
import { createTestApp } from '../test-app.js';

const code = 'steps-of-a-test';
const hour = 3_600_000;

/**
 * Lets the IT desk's general service promise an answer in 8 hours and to finish in 16 (day and night unless
 * another calendar is named) with these steps, until `ordinaryPolicy` is called.
 */
export async function policyWithSteps(
  steps: readonly EscalationStep[],
  calendar = 'around-the-clock',
): Promise<void> {
  const { dataSource } = await createTestApp();
  await dataSource.query(
    `INSERT INTO sla_policies (code, name, summary) VALUES ($1, 'Steps', 'Of a test.') ON CONFLICT DO NOTHING`,
    [code],
  );
  const definition = {
    ...{ calendar, targets: { first_response: 8 * hour, resolution: 16 * hour }, warnPct: [] },
    ...{ onReopen: 'continue', onRetarget: 'keep_elapsed', escalations: steps },
  };
  await dataSource.query(
    `INSERT INTO sla_policy_versions (policy_code, version, definition)
     SELECT $1, coalesce(max(version), 0) + 1, $2 FROM sla_policy_versions WHERE policy_code = $1`,
    [code, definition],
  );
  await dataSource.query(`UPDATE services SET policy_code = $1 WHERE code = 'ask-it'`, [code]);
}

/** Gives the service back the policy that the agency names. */
export async function ordinaryPolicy(): Promise<void> {
  const { dataSource } = await createTestApp();
  await dataSource.query(`UPDATE services SET policy_code = 'quick-answer' WHERE code = 'ask-it'`);
}
