import { CONTRACT_REFUSALS, parseContractTerms } from './contract-terms.js';

const hour = 3_600_000;
const definition = {
  ...{ calendar: 'office-hours', targets: { contract: 36 * hour }, warnPct: [50, 75] },
  ...{ onReopen: 'continue', onRetarget: 'keep_elapsed' },
};
const terms = { promise: ' Repaired in four days. ', ...definition };

const refusals = (value: unknown): string[] => {
  const decision = parseContractTerms(value);
  return decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${code} ${field}`);
};

describe('the terms of a contract with a vendor', () => {
  it('are one target on a calendar, and what is promised in words', () => {
    expect(parseContractTerms(terms)).toEqual({
      allowed: true,
      outcome: { promise: 'Repaired in four days.', definition },
    });
  });

  it.each([
    ['no words', { ...terms, promise: ' ' }],
    ['words that are none', { ...terms, promise: 7 }],
    ['too many words', { ...terms, promise: 'x'.repeat(201) }],
    ['two lines', { ...terms, promise: 'One.\nTwo.' }],
  ])('are refused for %s at the promise', (_what, value) => {
    expect(refusals(value)).toEqual([`${CONTRACT_REFUSALS.badPromise} promise`]);
  });

  it('may have words of 200 characters', () => {
    expect(refusals({ ...terms, promise: 'x'.repeat(200) })).toEqual([]);
  });

  it.each([[{}], [{ calendar: 'team' }], [{ calendar: 'bureau' }]])(
    'name a calendar: not %j',
    (change) => {
      const { calendar: _calendar, ...rest } = terms;
      expect(refusals({ ...rest, ...change })).toEqual([
        `${CONTRACT_REFUSALS.noCalendar} calendar`,
      ]);
    },
  );

  it('promise the end of the wait and nothing else', () => {
    expect(refusals({ ...terms, targets: { resolution: hour } })).toEqual([
      `${CONTRACT_REFUSALS.noTarget} targets.contract`,
      `${CONTRACT_REFUSALS.otherTarget} targets.resolution`,
    ]);
  });

  it('neither pause nor escalate', () => {
    const more = { pauseOn: {}, botCounts: true, escalations: [], calendarByMetric: {} };
    expect(refusals({ ...terms, ...more })).toEqual(
      ['calendarByMetric', 'pauseOn', 'botCounts', 'escalations'].map(
        (member) => `${CONTRACT_REFUSALS.noSuchMember} ${member}`,
      ),
    );
  });

  it('have the form of a policy; all that is wrong is said at once', () => {
    expect(refusals({ ...terms, promise: '', warnPct: 'often', colour: 'red' })).toEqual([
      `${CONTRACT_REFUSALS.badPromise} promise`,
      'policy.bad_shape warnPct',
      'policy.bad_shape colour',
    ]);
    expect(refusals([])).toEqual([`${CONTRACT_REFUSALS.badPromise} promise`, 'policy.bad_shape ']);
    expect(refusals({ ...terms, warnPct: 'often' })).toEqual(['policy.bad_shape warnPct']);
  });
});
