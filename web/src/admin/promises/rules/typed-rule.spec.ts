import { newRule, ruleFieldOf, ruleOf, typedRuleOf, usualHours } from './typed-rule.js';

describe('a rule in its form', () => {
  it('is the same rule again when nothing was typed', () => {
    const window = { days: ['mon'], from: '18:00', to: '08:00' };
    const rule = {
      ...{ name: 'Nights', policyCode: 'major-incident', priorities: ['urgent'] },
      hours: { timeZone: 'America/New_York', windows: [window, { ...window, days: ['tue'] }] },
    };
    expect(ruleOf(typedRuleOf(rule))).toEqual(rule);
    expect(ruleOf(typedRuleOf({ name: 'Any', policyCode: 'pay' }))).toEqual({
      ...{ name: 'Any', policyCode: 'pay' },
    });
  });

  it('leaves out the conditions without a choice', () => {
    const typed = { ...newRule, name: ' HR ', policyCode: 'pay', offices: ['human-resources'] };
    expect(ruleOf({ ...typed, hours: usualHours('UTC') })).toEqual({
      ...{ name: 'HR', policyCode: 'pay', offices: ['human-resources'] },
      hours: {
        timeZone: 'UTC',
        windows: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '18:00', to: '08:00' }],
      },
    });
  });

  it('knows which rule and control a refusal is about', () => {
    expect(ruleFieldOf('rules.2')).toEqual({ at: 2, id: '' });
    expect(ruleFieldOf('rules.0.policyCode')).toEqual({ at: 0, id: 'rule-policyCode' });
    expect(ruleFieldOf('rules.1.hours.windows.2')).toEqual({ at: 1, id: 'rule-hours-2' });
    expect(ruleFieldOf('rules.1.hours')).toEqual({ at: 1, id: 'rule-hours-0' });
    expect(ruleFieldOf('rules.1.hours.timeZone')).toEqual({ at: 1, id: 'rule-time-zone' });
    expect(ruleFieldOf('rules')).toBeNull();
  });
});
