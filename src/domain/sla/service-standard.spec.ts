import { businessSpanWords, serviceStandard } from './service-standard.js';
import type { SlaPolicyVersion } from './sla-policy.js';

const minute = 60_000;
const hour = 60 * minute;
const officeDay = 9 * hour;
const extendedDay = 16 * hour;

const policy: SlaPolicyVersion = {
  ...{ code: 'access', version: 3, calendar: 'office-hours', warnPct: [], onReopen: 'continue' },
  onRetarget: 'keep_elapsed',
  targets: {
    first_response: { normal: 4 * hour },
    resolution: { normal: 3 * officeDay },
  },
  pauseOn: { resolution: ['waiting_customer', 'waiting_approval'] },
};
const dayMs = { first_response: officeDay, resolution: officeDay };

describe('the standard of a service', () => {
  it('is what its policy promises for its priority, in words', () => {
    expect(serviceStandard(policy, 'normal', dayMs)).toEqual({
      answerWithin: { ms: 4 * hour, words: '4 business hours' },
      finishWithin: { ms: 27 * hour, words: '3 business days' },
      startsWithApproval: true,
    });
  });

  it('promises nothing where the policy sets no target', () => {
    const silent = { ...policy, targets: {}, pauseOn: {} };
    expect(serviceStandard(silent, 'normal', dayMs)).toEqual({
      ...{ answerWithin: null, finishWithin: null },
      startsWithApproval: false,
    });
  });
});

describe('business time in words', () => {
  it.each([
    [30 * minute, officeDay, '30 minutes'],
    [minute, officeDay, '1 minute'],
    [hour, officeDay, '1 business hour'],
    [90 * minute, officeDay, '1.5 business hours'],
    [8 * hour, officeDay, '8 business hours'],
    [9 * hour, officeDay, '1 business day'],
    [24 * hour, extendedDay, '1.5 business days'],
    [27 * hour, officeDay, '3 business days'],
    [20 * hour, officeDay, '20 business hours'],
  ])('says %i ms at a day of %i ms as %s', (ms, day, words) => {
    expect(businessSpanWords(ms, day)).toBe(words);
  });
});
