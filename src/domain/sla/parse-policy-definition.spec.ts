import { parsePolicyDefinition } from './parse-policy-definition.js';

const policy = {
  targets: { first_response: 14_400_000, resolution: { normal: 28_800_000, high: 14_400_000 } },
  warnPct: [50, 90],
  onReopen: 'continue',
  onRetarget: 'keep_elapsed',
};
const fieldsOf = (value: unknown): string[] => {
  const decision = parsePolicyDefinition(value);
  return decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);
};

describe('a policy from outside', () => {
  test('is taken as it is when it is one', () => {
    const whole = {
      ...policy,
      calendar: 'bureau',
      calendarByMetric: { resolution: 'around-the-clock' },
      targets: { ...policy.targets, ola: { 'it-devices': { normal: 3_600_000 } } },
      pauseOn: { resolution: ['waiting_customer'] },
      botCounts: false,
      escalations: [
        { code: 'tell', metric: 'resolution', at: 'breach', action: 'notify', to: 'team' },
      ],
    };
    expect(parsePolicyDefinition(policy)).toEqual({ allowed: true, outcome: policy });
    expect(parsePolicyDefinition(whole)).toEqual({ allowed: true, outcome: whole });
  });

  test.each<[string, unknown, string[]]>([
    ['no object', 'standard', ['']],
    ['nothing', null, ['']],
    ['a list', [], ['']],
    ['all members missing', {}, ['targets', 'warnPct', 'onReopen', 'onRetarget']],
    ['a metric that is none', { ...policy, targets: { solution: 1 } }, ['targets']],
    ['a target in words', { ...policy, targets: { resolution: '4 h' } }, ['targets']],
    ['words below a priority', { ...policy, targets: { ola: { a: { b: '4 h' } } } }, ['targets']],
    ['warnings that are no list', { ...policy, warnPct: 50 }, ['warnPct']],
    ['a warning in words', { ...policy, warnPct: ['half'] }, ['warnPct']],
    ['an unknown status', { ...policy, pauseOn: { resolution: ['asleep'] } }, ['pauseOn']],
    ['a number as calendar', { ...policy, calendar: 1 }, ['calendar']],
    ['a list of calendars', { ...policy, calendarByMetric: [] }, ['calendarByMetric']],
    ['bots that count by word', { ...policy, botCounts: 'yes' }, ['botCounts']],
    ['unknown ways', { ...policy, onReopen: 'x', onRetarget: 1 }, ['onReopen', 'onRetarget']],
    ['steps that are no list', { ...policy, escalations: {} }, ['escalations']],
    ['steps with lists in them', { ...policy, escalations: [{ code: [] }] }, ['escalations']],
    ['a step that is text', { ...policy, escalations: ['tell'] }, ['escalations']],
    ['a misspelt member', { ...policy, warnPcts: [] }, ['warnPcts']],
  ])('%s is refused', (_, value, expected) => {
    expect(fieldsOf(value)).toEqual(expected.map((field) => `policy.bad_shape ${field}`));
  });
});
