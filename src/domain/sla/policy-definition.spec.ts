import { calendarsOf, et, HOUR, officeHours } from '../../../test/support/sla-fixtures.js';
import {
  calendarsAskedFor,
  checkDefinition,
  DEFINITION_REFUSALS,
  possibleCalendars,
  WHOSE_CALENDARS,
  withCalendars,
  type PolicyDefinition,
} from './policy-definition.js';

const definition: PolicyDefinition = {
  targets: { first_response: HOUR, resolution: 8 * HOUR },
  warnPct: [50],
  onReopen: 'continue',
  onRetarget: 'keep_elapsed',
};

describe('the calendars of a policy', () => {
  const whose = { team: 'office', bureau: 'guam' };

  it('are those of the team unless it says otherwise', () => {
    expect(calendarsAskedFor(definition)).toEqual([WHOSE_CALENDARS[0]]);
    expect(withCalendars(definition, whose)).toEqual({ ...definition, calendar: 'office' });
  });

  it('are those of the bureau, or named ones, also metric by metric', () => {
    const mixed: PolicyDefinition = {
      ...definition,
      calendar: 'bureau',
      calendarByMetric: { first_response: 'always', resolution: 'team' },
    };
    expect(calendarsAskedFor(mixed)).toEqual(['bureau', 'always', 'team']);
    expect(withCalendars(mixed, whose)).toEqual({
      ...definition,
      calendar: 'guam',
      calendarByMetric: { first_response: 'always', resolution: 'office' },
    });
  });

  it('may be those of every team and bureau it serves; a bureau without one counts by the team', () => {
    expect(possibleCalendars(['office', 'office', 'extended'], ['guam', null])).toEqual([
      { team: 'office', bureau: 'guam' },
      { team: 'office', bureau: 'office' },
      { team: 'extended', bureau: 'guam' },
      { team: 'extended', bureau: 'extended' },
    ]);
    expect(possibleCalendars([], [])).toEqual([{ team: '', bureau: '' }]);
  });
});

describe('publishing a definition', () => {
  const now = et('2026-03-02 10:00');
  const calendars = calendarsOf({ rare: officeHours({ weekly: { mon: [['09:00', '09:01']] } }) });
  const refusals = (changes: Partial<PolicyDefinition>, ...ofTeams: string[]) => {
    const possible = possibleCalendars(ofTeams, []);
    const decision = checkDefinition({ ...definition, ...changes }, possible, calendars, now);
    return decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);
  };

  it('is allowed when every target can be reached on every calendar it may count by', () => {
    expect(refusals({}, 'office')).toEqual([]);
  });

  it('is refused for the one team on whose calendar a target cannot be reached, once', () => {
    const targets = { first_response: HOUR, resolution: 300 * HOUR };
    expect(refusals({ targets }, 'office')).toEqual([]);
    expect(refusals({ targets }, 'office', 'rare')).toEqual([
      'policy.target_unreachable targets.resolution',
    ]);
    expect(refusals({ targets: {} }, 'office')).toEqual([
      `${DEFINITION_REFUSALS.noTarget} targets`,
    ]);
    expect(refusals({ targets: { ola: {} } }, 'office')).toEqual([
      `${DEFINITION_REFUSALS.noTarget} targets`,
    ]);
    const pauseOn = { resolution: ['open'], first_response: ['waiting_approval'] } as const;
    expect(refusals({ pauseOn }, 'office')).toEqual(['policy.bad_pause pauseOn.resolution']);
    expect(refusals({ warnPct: [0] }, 'office', 'always')).toEqual([
      'policy.bad_warning warnPct.0',
    ]);
  });
});
