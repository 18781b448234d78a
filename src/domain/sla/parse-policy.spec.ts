import { parsePolicyDefinition, parsePolicyRules } from './parse-policy.js';

const definition = {
  targets: {
    first_response: 3_600_000,
    resolution: { high: 3_600_000 },
    ola: { 'it-laptops': { high: 1 } },
  },
  warnPct: [50],
  onReopen: 'continue',
  onRetarget: 'restart',
};
const step = {
  code: 'tell',
  metric: 'resolution',
  at: 'breach',
  action: 'notify',
  to: 'team_lead',
};

const refused = (decision: ReturnType<typeof parsePolicyDefinition | typeof parsePolicyRules>) =>
  decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);

describe('a definition from outside', () => {
  it('is taken with all its members', () => {
    const full = {
      ...definition,
      ...{ calendar: 'bureau', calendarByMetric: { resolution: 'team' }, botCounts: true },
      pauseOn: { resolution: ['waiting_customer'] },
      escalations: [step, { ...step, code: 'later', at: 150 }],
    };
    expect(parsePolicyDefinition(full)).toEqual({ allowed: true, outcome: full });
    expect(parsePolicyDefinition(definition).allowed).toBe(true);
  });

  it.each([null, 'fast', 7, [definition], undefined])('is refused when it is %p', (value) => {
    expect(refused(parsePolicyDefinition(value))).toEqual(['policy.bad_shape ']);
  });

  it('is refused with every member of another form, and with those that there are not', () => {
    const odd = {
      ...{ calendar: 7, calendarByMetric: { speed: 'team' }, targets: { resolution: 'soon' } },
      ...{ warnPct: ['50'], pauseOn: { resolution: ['lunch'] }, botCounts: 'yes' },
      ...{ onReopen: 'never', onRetarget: null, escalations: [{ ...step, at: 'noon' }], colour: 1 },
    };
    expect(refused(parsePolicyDefinition(odd))).toEqual(
      [
        ...['calendar', 'calendarByMetric', 'targets', 'warnPct', 'pauseOn', 'botCounts'],
        ...['onReopen', 'onRetarget', 'escalations', 'colour'],
      ].map((field) => `policy.bad_shape ${field}`),
    );
    const decision = parsePolicyDefinition({ ...definition, targets: { speed: 1 } });
    expect(decision.allowed ? '' : decision.refusals[0]!.message).toBe(
      '“targets” must be milliseconds by promise and priority.',
    );
    expect(refused(parsePolicyDefinition({ ...definition, escalations: ['x'] }))).toHaveLength(1);
    expect(refused(parsePolicyDefinition({ ...definition, warnPct: [Infinity] }))).toHaveLength(1);
  });
});

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
      expect(refused(parsePolicyRules(value))).toEqual(['policy.bad_shape rules']);
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
      'policy.bad_shape rules.0',
      'policy.bad_shape rules.1.name',
      'policy.bad_shape rules.1.offices',
      'policy.bad_shape rules.1.when',
      'policy.bad_shape rules.2.hours',
      'policy.bad_shape rules.3.hours',
      'policy.bad_shape rules.4.hours',
    ]);
  });
});
