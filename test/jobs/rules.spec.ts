import { aPerson } from '../support/factories/a-person.js';
import { aTeam, ticketsIn } from '../support/factories/a-team.js';
import { eventKinds } from '../support/factories/a-ticket.js';
import { drainRelay } from '../support/factories/desk-acts.js';
import { signInAs } from '../support/sign-in-as.js';
import { RuleTasks } from '../../src/modules/automation/rule-tasks.js';
import { createTestApp, startTestApp } from '../support/test-app.js';

test('two servers run the rules at the same time, one stops in the middle, and each ticket is acted on exactly once', async () => {
  const admin = await signInAs(await aPerson({ roles: ['administrator'] }));
  const team = await aTeam('information-technology', 'office-hours');
  const saved = await admin.post('/api/v1/rules').send({
    ...{ name: 'Urgent', on: 'event', occasions: ['transferred'], officeCode: null, enabled: true },
    ...{
      position: 1,
      reason: 'A test.',
      acts: [{ kind: 'prioritize', impact: 'agency', urgency: 'now' }],
    },
    condition: { version: 1, all: [{ field: 'team', op: 'is', values: [team] }] },
  });
  const tickets = await ticketsIn(team, 6);
  await drainRelay();
  const { app, dataSource, environment } = await createTestApp();
  const other = await startTestApp(environment.databaseUrl!);
  // A server that dies leaves its transaction undone: the row is there for the others.
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT id FROM rule_tasks ORDER BY id LIMIT 1 FOR UPDATE');
  const one = app.get(RuleTasks, { strict: false });
  const two = other.app.get(RuleTasks, { strict: false });
  await Promise.all([one.run(), two.run()]);
  await runner.rollbackTransaction();
  await runner.release();
  await Promise.all([one.run(), two.run()]);
  await drainRelay();
  await Promise.all([one.run(), two.run()]);
  await other.close();
  for (const { id } of tickets) {
    const kinds = await eventKinds(id);
    expect(kinds.filter((kind) => kind === 'rule_applied')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'priority_changed')).toHaveLength(1);
  }
  const [{ firings }] = await dataSource.query(
    'SELECT count(*)::integer AS firings FROM rule_firings WHERE rule_id = $1',
    [saved.body.id],
  );
  expect(firings).toBe(6);
  await dataSource.query('UPDATE automation_rules SET enabled = false');
}, 240_000);
