import { et, HOUR, officeHours, policyOf } from '../../../test/support/sla-fixtures.js';
import { BusinessCalendar } from '../calendar/business-calendar.js';
import { unreachablePromises, type PolicyOnCalendars } from './unreachable-promises.js';

const now = et('2026-11-23 10:00');
const oneMinuteAWeek = new BusinessCalendar(officeHours({ weekly: { mon: [['09:00', '09:01']] } }));
const {
  code: _code,
  version: _version,
  ...standard
} = policyOf({
  calendar: 'team',
  targets: { first_response: 2 * HOUR, resolution: 8 * HOUR },
});

function refused(policy: Partial<PolicyOnCalendars>, calendar = oneMinuteAWeek): string[] {
  const policies = [
    {
      name: 'Fix it',
      definition: standard,
      possible: [{ team: 'office', bureau: 'office' }],
      ...policy,
    },
  ];
  return unreachablePromises({ code: 'office', calendar }, policies, now).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

describe('a calendar on which a promise cannot be kept', () => {
  it('is refused by the name of the policy', () => {
    expect(refused({})).toEqual([
      'policy.target_unreachable: With these hours a target of “Fix it” could not be reached within five years. Give the week more hours, or change that policy first.',
    ]);
  });

  it('also where only the tickets of some bureau are measured by it', () => {
    const definition = { ...standard, calendarByMetric: { resolution: 'bureau' } } as const;
    const possible = [
      { team: 'other', bureau: 'other' },
      { team: 'other', bureau: 'office' },
    ];
    expect(refused({ definition, possible })).toHaveLength(1);
  });

  it.each<[string, Partial<PolicyOnCalendars>]>([
    ['measures nothing of the policy', { possible: [{ team: 'other', bureau: 'other' }] }],
    ['serves nobody who has that policy', { possible: [] }],
    ['has only short targets', { definition: { ...standard, targets: { resolution: 60_000 } } }],
    ['has faults of another kind', { definition: { ...standard, targets: { resolution: -1 } } }],
  ])('is fine when it %s', (_, policy) => {
    expect(refused(policy)).toEqual([]);
  });

  it('is fine with ordinary hours', () => {
    expect(refused({}, new BusinessCalendar(officeHours()))).toEqual([]);
  });
});
