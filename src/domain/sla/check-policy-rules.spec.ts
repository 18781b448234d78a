import { et } from '../../../test/support/sla-fixtures.js';
import {
  checkPolicyRules,
  POLICY_RULE_REFUSALS,
  type RuleReferences,
} from './check-policy-rules.js';
import type { PolicyRule } from './policy-rules.js';
import { conditionsInWords } from './rule-words.js';

const now = et('2026-03-02 10:00');
const names = {
  service: (code: string) => (code === 'laptop' ? 'New laptop' : code),
  priority: (code: string) => code.replace(/^./, (letter) => letter.toUpperCase()),
  bureau: (code: string) => (code === 'parks' ? 'Bureau of Parks' : 'Bureau of Roads'),
  office: () => 'Information Technology',
};
const references: RuleReferences = {
  services: [{ code: 'laptop', officeCode: 'it', policyCode: 'standard' }],
  priorities: ['low', 'normal', 'high', 'urgent'],
  bureaus: ['parks', 'roads'],
  offices: ['it'],
  policies: ['standard', 'quick'],
  names,
};
const rule = (changes: Partial<PolicyRule> = {}): PolicyRule => ({
  ...{ name: 'Rule', policyCode: 'quick' },
  ...changes,
});
const refusals = (rules: PolicyRule[], changes: Partial<RuleReferences> = {}) => {
  const decision = checkPolicyRules(rules, { ...references, ...changes }, now);
  return decision.allowed ? [] : decision.refusals;
};
const told = (rules: PolicyRule[]) => refusals(rules).map(({ code, field }) => `${code} ${field}`);
const nights = {
  timeZone: 'America/New_York',
  windows: [{ days: ['mon', 'tue'] as const, from: '22:00', to: '06:00' }],
};

describe('publishing a list of rules', () => {
  it('is allowed when they are sound and none meets another', () => {
    const rules = [
      rule({ name: 'A', bureaus: ['parks'] }),
      rule({ name: 'B', bureaus: ['roads'] }),
    ];
    expect(checkPolicyRules(rules, references, now)).toEqual({ allowed: true, outcome: rules });
    expect(refusals([])).toEqual([]);
    expect(refusals([rule({ hours: nights })])).toEqual([]);
  });

  it('is refused with everything that is wrong, each at its field', () => {
    expect(
      told([
        rule({ name: ' ', policyCode: 'gone', services: ['fax'] }),
        rule({ name: 'B', bureaus: [] }),
        rule({ name: 'B', hours: { timeZone: 'Mars/Olympus', windows: [] } }),
        rule({
          name: 'C',
          hours: {
            timeZone: 'UTC',
            windows: [
              { days: [], from: '08:00', to: '09:00' },
              { days: ['mon'], from: '08:00', to: '08:00' },
              { days: ['mon'], from: '24:00', to: '06:00' },
              { days: ['mon'], from: '8 a.m.', to: '25:00' },
            ],
          },
        }),
      ]),
    ).toEqual([
      'policy_rules.name_missing rules.0.name',
      'policy_rules.unknown_policy rules.0.policyCode',
      'policy_rules.unknown_code rules.0.services',
      'policy_rules.empty_condition rules.1.bureaus',
      'policy_rules.name_twice rules.2.name',
      'policy_rules.bad_time_zone rules.2.hours.timeZone',
      'policy_rules.empty_condition rules.2.hours',
      'policy_rules.bad_window rules.3.hours.windows.0',
      'policy_rules.bad_window rules.3.hours.windows.1',
      'policy_rules.bad_window rules.3.hours.windows.2',
      'policy_rules.bad_window rules.3.hours.windows.3',
    ]);
  });

  it('names the service that has no policy of its own', () => {
    const services = [{ code: 'laptop', officeCode: 'it', policyCode: 'gone' }];
    expect(refusals([], { services })).toEqual([
      {
        code: POLICY_RULE_REFUSALS.noDefault,
        field: 'rules',
        message:
          'The service “New laptop” has no policy of its own, so a ticket that no rule matches would be promised nothing.',
      },
    ]);
  });

  it('names both rules that could match, with a ticket as an example', () => {
    const rules = [
      rule({ name: 'Parks', bureaus: ['parks'] }),
      rule({ name: 'Nights', hours: nights }),
    ];
    expect(refusals(rules)).toEqual([
      {
        code: 'policy_rules.conflict',
        field: 'rules.1',
        message:
          'Both rule 1, “Parks”, and rule 2, “Nights”, would match a ticket such as this: “New laptop”, priority Low, for Bureau of Parks, served by Information Technology, filed Monday, March 2 at 10:00 p.m. ET.',
      },
    ]);
    expect(refusals([rule({ name: 'A' }), rule({ name: 'B' })])[0]!.message).toBe(
      'Both rule 1, “A”, and rule 2, “B”, would match a ticket such as this: “New laptop”, priority Low, for Bureau of Parks, served by Information Technology.',
    );
  });
});

describe('a rule in words', () => {
  const days = (...given: NonNullable<PolicyRule['hours']>['windows'][number]['days'][number][]) =>
    conditionsInWords(
      rule({
        hours: { timeZone: 'Pacific/Guam', windows: [{ days: given, from: '00:00', to: '24:00' }] },
      }),
      names,
    );

  it('is for every ticket when it has no condition', () => {
    expect(conditionsInWords(rule(), names)).toEqual(['every ticket']);
  });

  it('tells each condition with the names of things', () => {
    const full = rule({
      ...{ services: ['laptop'], priorities: ['high', 'urgent'], bureaus: ['parks', 'roads'] },
      ...{ offices: ['it'], hours: nights },
    });
    expect(conditionsInWords(full, names)).toEqual([
      'service is New laptop',
      'priority is High or Urgent',
      "customer's bureau is Bureau of Parks or Bureau of Roads",
      'office that serves is Information Technology',
      'filed Monday and Tuesday, 22:00 to 06:00 (New York time)',
    ]);
  });

  it('tells days as a span where they are one', () => {
    expect(days('fri', 'mon', 'tue', 'wed', 'thu')).toEqual([
      'filed Monday to Friday, all day (Guam time)',
    ]);
    expect(days('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')).toEqual([
      'filed every day, all day (Guam time)',
    ]);
    expect(days('mon', 'wed', 'fri')).toEqual([
      'filed Monday, Wednesday, and Friday, all day (Guam time)',
    ]);
  });
});
