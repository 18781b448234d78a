import type { EscalationStep } from '../../../src/domain/sla/escalation-step.js';
import { PolicyChoice } from '../../../src/modules/catalog/policy-choice.js';
import { createTestApp } from '../test-app.js';

let policies = 0;
const hour = 3_600_000;

/**
 * Lets the IT desk's general service promise an answer in 8 hours and to finish in 16 (day and night unless
 * another calendar is named) with these steps, until `ordinaryPolicy` is called. It is a policy of its own each
 * time: a second version would hold only from when it was published, whatever the test's clock says.
 */
export async function policyWithSteps(
  steps: readonly EscalationStep[],
  calendar = 'around-the-clock',
  warnPct: readonly number[] = [],
): Promise<void> {
  const { app, dataSource } = await createTestApp();
  policies += 1;
  const code = `steps-of-a-test-${process.pid}-${policies}-${Date.now()}`;
  await dataSource.query(
    `INSERT INTO sla_policies (code, name, summary) VALUES ($1, 'Steps', 'Of a test.')`,
    [code],
  );
  const definition = {
    ...{ calendar, targets: { first_response: 8 * hour, resolution: 16 * hour }, warnPct },
    ...{ onReopen: 'continue', onRetarget: 'keep_elapsed', escalations: steps },
  };
  await dataSource.query(
    `INSERT INTO sla_policy_versions (policy_code, version, definition) VALUES ($1, 1, $2)`,
    [code, definition],
  );
  await dataSource.query(`UPDATE services SET policy_code = $1 WHERE code = 'ask-it'`, [code]);
  app.get(PolicyChoice).forget();
}

/** Gives the service back the policy that the agency names. */
export async function ordinaryPolicy(): Promise<void> {
  const { app, dataSource } = await createTestApp();
  await dataSource.query(`UPDATE services SET policy_code = 'quick-answer' WHERE code = 'ask-it'`);
  app.get(PolicyChoice).forget();
}
