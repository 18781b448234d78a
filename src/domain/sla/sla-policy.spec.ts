import {
  calendarsOf,
  et,
  HOUR,
  officeHours,
  policyOf,
} from '../../../test/support/sla-fixtures.js';
import { checkPolicy, POLICY_REFUSALS } from './check-policy.js';
import { REPLAY_ERROR_CODES } from './refusal-codes.js';
import type { SlaPolicyVersion } from './sla-policy.js';
import { calendarKeyOf, pausesIn, targetOf } from './sla-policy.js';

describe('pausing', () => {
  it('by default finishing stands still while the customer must answer, a group also while a vendor must', () => {
    expect(pausesIn(policyOf(), 'resolution', 'waiting_customer')).toBe(true);
    expect(pausesIn(policyOf(), 'resolution', 'waiting_third_party')).toBe(false);
    expect(pausesIn(policyOf(), 'ola', 'waiting_third_party')).toBe(true);
    expect(pausesIn(policyOf(), 'resolution', 'on_hold')).toBe(false);
  });

  it('by default no answer is ever paused: pending is no trick', () => {
    expect(pausesIn(policyOf(), 'first_response', 'waiting_customer')).toBe(false);
    expect(pausesIn(null, 'next_response', 'waiting_customer')).toBe(false);
  });

  it('follows the list of the policy, metric by metric', () => {
    const policy = policyOf({
      pauseOn: { resolution: ['waiting_approval'], first_response: ['on_hold'] },
    });
    expect(pausesIn(policy, 'resolution', 'waiting_customer')).toBe(false);
    expect(pausesIn(policy, 'resolution', 'waiting_approval')).toBe(true);
    expect(pausesIn(policy, 'first_response', 'on_hold')).toBe(true);
    expect(pausesIn(policy, 'ola', 'waiting_customer')).toBe(true);
  });
});

describe('targets', () => {
  const policy = policyOf({
    targets: { first_response: HOUR, resolution: { high: 4 * HOUR }, ola: { L1: 2 * HOUR } },
  });

  it('are one for all, by priority, or by group', () => {
    expect(targetOf(policy, 'first_response', null, null)).toBe(HOUR);
    expect(targetOf(policy, 'resolution', 'high', null)).toBe(4 * HOUR);
    expect(targetOf(policy, 'ola', 'high', 'L1')).toBe(2 * HOUR);
  });

  it('are by stage, or by stage and priority', () => {
    const staged = policyOf({
      targets: { milestone: { award: { high: HOUR }, delivery: 3 * HOUR }, approval: 2 * HOUR },
    });
    expect(targetOf(staged, 'milestone', 'high', 'award')).toBe(HOUR);
    expect(targetOf(staged, 'milestone', 'low', 'award')).toBeNull();
    expect(targetOf(staged, 'milestone', null, 'delivery')).toBe(3 * HOUR);
    expect(targetOf(staged, 'milestone', 'high', 'solicitation')).toBeNull();
    expect(targetOf(staged, 'milestone', 'high', null)).toBeNull();
    expect(targetOf(policyOf({ targets: { milestone: HOUR } }), 'milestone', null, 'award')).toBe(
      HOUR,
    );
  });

  it('are none for what the policy does not name', () => {
    expect(targetOf(policy, 'resolution', 'low', null)).toBeNull();
    expect(targetOf(policy, 'resolution', null, null)).toBeNull();
    expect(targetOf(policy, 'ola', 'high', null)).toBeNull();
    expect(targetOf(policy, 'approval', 'high', null)).toBeNull();
    expect(targetOf(null, 'resolution', 'high', 'L1')).toBeNull();
  });

  it('are measured by the calendar of the metric, else of the policy', () => {
    const perMetric = policyOf({ calendarByMetric: { resolution: 'always' } });
    expect(calendarKeyOf(perMetric, 'resolution')).toBe('always');
    expect(calendarKeyOf(perMetric, 'first_response')).toBe('office');
  });
});

describe('saving a policy', () => {
  const now = et('2026-03-02 10:00');
  const refusals = (changes: Partial<SlaPolicyVersion>): string[] => {
    const calendars = calendarsOf({ rare: officeHours({ weekly: { mon: [['09:00', '09:01']] } }) });
    const decision = checkPolicy(policyOf(changes), calendars, now);
    return decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);
  };

  it('is allowed with whole seconds that can be reached', () => {
    expect(refusals({ warnPct: [1, 50, 99] })).toEqual([]);
  });

  it.each([0, -60_000, 1500, NaN])('refuses a target of %s ms', (targetMs) => {
    expect(refusals({ targets: { resolution: { high: targetMs } } })).toEqual([
      `${POLICY_REFUSALS.badTarget} targets.resolution.high`,
    ]);
  });

  it('names the stage and the priority of a target that is refused', () => {
    const policy = policyOf({
      targets: {
        milestone: { award: { high: 0, normal: HOUR }, delivery: -HOUR },
        resolution: { high: { award: HOUR } },
      },
    });
    const decision = checkPolicy(policy, calendarsOf(), et('2026-03-02 10:00'));
    expect(decision).toMatchObject({
      allowed: false,
      refusals: [
        { code: POLICY_REFUSALS.badTarget, field: 'targets.resolution.high' },
        { code: POLICY_REFUSALS.badTarget, field: 'targets.milestone.award.high' },
        { code: POLICY_REFUSALS.badTarget, field: 'targets.milestone.delivery' },
      ],
    });
  });

  it('refuses a target that the calendar does not reach in five years', () => {
    expect(refusals({ calendar: 'rare', targets: { resolution: 1000 * HOUR } })).toEqual([
      'policy.target_unreachable targets.resolution',
    ]);
  });

  it('refuses warnings that are no whole percents from 1 to 99, and unknown calendars, all at once', () => {
    expect(
      refusals({ calendar: 'moon', targets: { first_response: HOUR }, warnPct: [0, 50, 100, 7.5] }),
    ).toEqual([
      'policy.unknown_calendar targets.first_response',
      'policy.bad_warning warnPct.0',
      'policy.bad_warning warnPct.2',
      'policy.bad_warning warnPct.3',
    ]);
  });

  it('has a spelling in vector files for every refusal', () => {
    for (const code of Object.values(POLICY_REFUSALS))
      expect(REPLAY_ERROR_CODES[code]).toMatch(/^[A-Z_]+$/);
  });
});
