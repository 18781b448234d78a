import { parsePolicyRules } from './parse-policy-rules.js';

const refused = (decision: ReturnType<typeof parsePolicyRules>) =>
  decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);

describe('rules from outside', () => {
  const hours = {
    timeZone: 'UTC',
    windows: [{ days: ['mon'], from: '22:00', to: '06:00' }],
  };
  const rule = { name: 'A', policyCode: 'quick', services: ['laptop'], hours };

  it('are taken as a list of rules', () => {
    expect(parsePolicyRules({ rules: [rule] })).toEqual({ allowed: true, outcome: [rule] });
    expect(parsePolicyRules({ rules: [] }).allowed).toBe(true);
  });

  it('are refused when they are no list, or one that nobody can oversee', () => {
    for (const value of [null, [], {}, { rules: 'all' }, { rules: Array(201).fill(rule) }]) {
      expect(refused(parsePolicyRules(value))).toEqual(['policy_rules.bad_shape rules']);
    }
  });

  it('are refused with every member of another form', () => {
    const odd = [
      'any',
      { ...rule, name: 'x'.repeat(301), offices: 'it', when: 'always' },
      { ...rule, hours: 'nights' },
      { ...rule, hours: { ...hours, windows: [{ days: ['mo'], from: '1', to: '2' }] } },
      { ...rule, hours: { ...hours, windows: ['nights'] } },
    ];
    expect(refused(parsePolicyRules({ rules: odd }))).toEqual([
      'policy_rules.bad_shape rules.0',
      'policy_rules.bad_shape rules.1.name',
      'policy_rules.bad_shape rules.1.offices',
      'policy_rules.bad_shape rules.1.when',
      'policy_rules.bad_shape rules.2.hours',
      'policy_rules.bad_shape rules.3.hours',
      'policy_rules.bad_shape rules.4.hours',
    ]);
  });
});
