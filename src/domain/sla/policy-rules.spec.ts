import fc from 'fast-check';
import { DAY, et, HOUR, local } from '../../../test/support/sla-fixtures.js';
import { WEEKDAYS } from '../calendar/calendar-definition.js';
import { HORIZON_MS } from '../calendar/business-time.js';
import { choosePolicy, matches, weekStretches, type PolicyRule } from './policy-rules.js';
import { conflictsOf, type RuleUniverse } from './rule-conflicts.js';

const universe: RuleUniverse = {
  services: [
    { code: 'laptop', officeCode: 'it' },
    { code: 'outage', officeCode: 'it' },
    { code: 'leave', officeCode: 'hr' },
  ],
  priorities: ['low', 'normal', 'high', 'urgent'],
  bureaus: ['parks', 'roads'],
  offices: ['hr', 'it'],
};
const laptop = {
  ...{ serviceCode: 'laptop', priority: 'high', bureauCode: 'parks', officeCode: 'it' },
};
const monday = et('2026-03-02 10:00');
const rule = (changes: Partial<PolicyRule> = {}): PolicyRule => ({
  ...{ name: 'Rule', policyCode: 'quick' },
  ...changes,
});
const nights = (timeZone: string) => ({
  timeZone,
  windows: [{ days: WEEKDAYS.slice(0, 5), from: '22:00', to: '06:00' }],
});

describe('a rule', () => {
  it('without conditions matches every ticket', () => {
    expect(matches(rule(), laptop, monday)).toBe(true);
  });

  it.each([
    [{ services: ['outage', 'laptop'] }, true],
    [{ services: ['outage'] }, false],
    [{ priorities: ['low'] }, false],
    [{ bureaus: ['roads'] }, false],
    [{ offices: ['it'], bureaus: ['parks'], priorities: ['high'] }, true],
    [{ offices: ['hr'] }, false],
    [{ services: [] }, false],
  ])('with %j matches a laptop for the parks: %s', (conditions, expected) => {
    expect(matches(rule(conditions), laptop, monday)).toBe(expected);
  });

  it('with hours over midnight matches by the clock of its zone, also in the morning after', () => {
    const night = rule({ hours: nights('America/New_York') });
    const filed = (reading: string) => matches(night, laptop, et(reading));
    expect(filed('2026-03-06 21:59')).toBe(false);
    expect(filed('2026-03-06 22:00')).toBe(true);
    expect(filed('2026-03-07 05:59')).toBe(true);
    expect(filed('2026-03-07 06:00')).toBe(false);
    expect(filed('2026-03-02 03:00')).toBe(false);
    const guam = rule({ hours: nights('Pacific/Guam') });
    expect(matches(guam, laptop, local('2026-03-06 23:00', 'Pacific/Guam'))).toBe(true);
  });

  it('may run to midnight or all day, and windows that touch or overlap are one', () => {
    const windows = (...given: [string, string][]) =>
      weekStretches({
        timeZone: 'UTC',
        windows: given.map(([from, to]) => ({ days: ['sun'], from, to })),
      }).map(({ from, to }) => [from / HOUR - 144, to / HOUR - 144]);
    expect(windows(['22:00', '00:00'])).toEqual([[22, 24]]);
    expect(windows(['00:00', '24:00'])).toEqual([[0, 24]]);
    expect(windows(['09:00', '12:00'], ['11:00', '13:00'], ['13:00', '14:00'])).toEqual([[9, 14]]);
    expect(windows(['08:00', '20:00'], ['09:00', '10:00'])).toEqual([[8, 20]]);
    expect(windows(['22:00', '06:00'])).toEqual([
      [-144, -138],
      [22, 24],
    ]);
  });
});

describe('choosing', () => {
  const rules = [
    rule({ name: 'Nights', hours: nights('America/New_York'), priorities: ['urgent'] }),
    rule({ name: 'Parks', bureaus: ['parks'], priorities: ['high'] }),
  ];

  it('takes the rule that matches, in the order of the list', () => {
    expect(choosePolicy(rules, laptop, monday)?.name).toBe('Parks');
    const urgent = { ...laptop, priority: 'urgent' };
    expect(choosePolicy(rules, urgent, et('2026-03-02 23:00'))?.name).toBe('Nights');
  });

  it('leaves a ticket that no rule matches to the policy of its service', () => {
    expect(choosePolicy(rules, { ...laptop, priority: 'low' }, monday)).toBeNull();
    expect(choosePolicy([], laptop, monday)).toBeNull();
  });
});

describe('conflicts', () => {
  const conflicts = (...rules: PolicyRule[]) => conflictsOf(rules, universe, monday);

  it('are pairs that could match one ticket, with such a ticket of the service’s own office', () => {
    expect(conflicts(rule({ services: ['leave'] }), rule({ priorities: ['urgent'] }))).toEqual([
      {
        ...{ first: 0, second: 1 },
        example: {
          ...{ serviceCode: 'leave', priority: 'urgent', bureauCode: 'parks', officeCode: 'hr' },
          filedAt: monday,
        },
      },
    ]);
  });

  it('take a ticket that went to another office where only that one matches both', () => {
    const [found] = conflicts(rule({ services: ['leave'] }), rule({ offices: ['it'] }));
    expect(found!.example).toMatchObject({ serviceCode: 'leave', officeCode: 'it' });
  });

  it('are none between rules that no ticket can meet together', () => {
    expect(conflicts(rule({ services: ['leave'] }), rule({ services: ['laptop'] }))).toEqual([]);
    expect(conflicts(rule({ priorities: ['low'] }), rule({ priorities: ['high'] }))).toEqual([]);
    expect(conflicts(rule({ bureaus: ['roads'] }), rule({ bureaus: ['parks'] }))).toEqual([]);
    expect(conflicts(rule({ offices: ['it'] }), rule({ offices: ['hr'] }))).toEqual([]);
    const nobody = { services: [], priorities: [], bureaus: [], offices: [] };
    expect(conflictsOf([rule(), rule()], nobody, monday)).toEqual([]);
    const nowhere = { ...universe, offices: [] };
    expect(conflictsOf([rule(), rule()], nowhere, monday)).toEqual([]);
  });

  it('are found where hours of two zones meet, and only there', () => {
    const day = (timeZone: string) =>
      rule({ hours: { timeZone, windows: [{ days: ['wed'], from: '09:00', to: '17:00' }] } });
    expect(conflicts(day('America/New_York'), day('Pacific/Guam'))).toEqual([]);
    const [found] = conflicts(day('America/New_York'), day('America/Los_Angeles'));
    expect(found!.example.filedAt).toBe(et('2026-03-04 12:00'));
  });

  it('are found that exist only while one of two zones has changed its clocks', () => {
    const hours = (timeZone: string, from: string, to: string) =>
      rule({ hours: { timeZone, windows: [{ days: ['wed'], from, to }] } });
    const [found] = conflicts(
      hours('America/New_York', '09:00', '10:00'),
      hours('America/Phoenix', '06:00', '06:30'),
    );
    expect(found!.example.filedAt).toBe(et('2026-03-11 09:00'));
  });

  const some = (codes: readonly string[]) =>
    fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: undefined });
  const reading = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
  const window = fc
    .record({ days: fc.subarray([...WEEKDAYS], { minLength: 1 }), from: reading, to: reading })
    .filter(({ from, to }) => from !== to);
  const zones = ['America/New_York', 'Europe/Lisbon', 'Pacific/Guam', 'Australia/Lord_Howe'];
  const anyRule: fc.Arbitrary<PolicyRule> = fc
    .record({
      services: some(['laptop', 'outage', 'leave']),
      priorities: some(universe.priorities),
      bureaus: some(universe.bureaus),
      offices: some(universe.offices),
      hours: fc.option(
        fc.record({
          timeZone: fc.constantFrom(...zones),
          windows: fc.array(window, { minLength: 1, maxLength: 2 }),
        }),
        { nil: undefined },
      ),
    })
    .map((conditions) =>
      rule(
        Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined)),
      ),
    );
  const anyTicket = fc.record({
    serviceCode: fc.constantFrom('laptop', 'outage', 'leave'),
    priority: fc.constantFrom(...universe.priorities),
    bureauCode: fc.constantFrom(...universe.bureaus),
    officeCode: fc.constantFrom(...universe.offices),
  });
  // Around the days on which clocks change, as often as on others.
  const anyInstant = fc.oneof(
    fc.integer({ min: 0, max: Math.floor((HORIZON_MS - 1) / 60_000) }),
    fc
      .tuple(
        fc.constantFrom(et('2026-03-08 00:00'), et('2026-11-01 00:00'), et('2027-03-28 00:00')),
        fc.integer({ min: 0, max: (3 * DAY) / 60_000 }),
      )
      .map(([day, minute]) => Math.floor((day - monday) / 60_000) + minute),
  );

  it('are reported whenever two rules match a ticket, and every example matches both', () => {
    fc.assert(
      fc.property(
        anyRule,
        anyRule,
        fc.array(fc.tuple(anyTicket, anyInstant), { minLength: 20, maxLength: 20 }),
        (one, other, tickets) => {
          const [found] = conflictsOf([one, other], universe, monday);
          if (found) {
            const { filedAt, ...ticket } = found.example;
            expect(matches(one, ticket, filedAt) && matches(other, ticket, filedAt)).toBe(true);
            return;
          }
          for (const [ticket, minute] of tickets) {
            const at = monday + minute * 60_000;
            expect(matches(one, ticket, at) && matches(other, ticket, at)).toBe(false);
          }
        },
      ),
      { seed: 20_261_126, numRuns: 1_000 },
    );
  });
});
