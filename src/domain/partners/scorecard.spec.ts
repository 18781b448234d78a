import {
  isLocked,
  judgeScorecard,
  lockTargets,
  scorecardMeasureCodes,
  scorecardMeasures,
  setTargets,
  targetWords,
  valueWords,
  type ScorecardActual,
  type ScorecardMeasureCode,
  type ScorecardTarget,
} from './scorecard.js';

const startsAt = Date.parse('2027-01-01T00:00:00-05:00');
const before = { startsAt, lockedAt: null, now: startsAt - 1 };
const dates: ScorecardTarget = { measure: 'dates_kept', target: 90 };
const satisfied: ScorecardTarget = { measure: 'satisfied', target: 80 };
const finish: ScorecardTarget = { measure: 'median_finish', target: 16 };

const codes = (targets: readonly ScorecardTarget[], standing = before): string[] => {
  const decision = setTargets(targets, standing);
  return decision.allowed ? [] : decision.refusals.map(({ code }) => code);
};

describe('targets', () => {
  it('are set before the period begins, speed together with quality', () => {
    expect(setTargets([dates, satisfied], before)).toEqual({
      allowed: true,
      outcome: [dates, satisfied],
    });
    expect(codes([satisfied])).toEqual([]);
    expect(codes([finish, { measure: 'opened_again', target: 5 }])).toEqual([]);
  });

  it('are refused for speed alone, with the reason in words', () => {
    const decision = setTargets([dates, finish], before);
    expect(decision).toMatchObject({ refusals: [{ code: 'scorecard.lone_speed' }] });
    expect(decision.allowed ? '' : decision.refusals[0]!.message).toContain(
      'it is met by closing what is not solved',
    );
  });

  it('are refused when there are none, one twice, or one out of range', () => {
    expect(codes([])).toEqual(['scorecard.no_targets']);
    expect(codes([satisfied, satisfied])).toEqual(['scorecard.twice']);
    for (const [measure, target] of [
      ['satisfied', 101],
      ['satisfied', -1],
      ['opened_again', Number.NaN],
      ['median_finish', 0],
      ['median_first_answer', 10_001],
    ] as const) {
      expect(codes([satisfied, { measure, target }])).toContain('scorecard.out_of_range');
    }
  });

  it('stay as they are once the period has begun or somebody locked them', () => {
    const begun = { ...before, now: startsAt };
    const locked = { ...before, lockedAt: startsAt - 5 };
    expect([isLocked(before), isLocked(begun), isLocked(locked)]).toEqual([false, true, true]);
    expect(setTargets([satisfied], begun)).toMatchObject({
      refusals: [{ message: 'The period has begun. Targets are set before it does.' }],
    });
    expect(setTargets([satisfied], locked)).toMatchObject({
      refusals: [{ message: 'These targets are locked. They stay as they are.' }],
    });
  });

  it('are locked once, and only what could be set', () => {
    expect(lockTargets([satisfied], before)).toEqual({
      allowed: true,
      outcome: { lockedAt: before.now },
    });
    expect(lockTargets([dates], before)).toMatchObject({
      refusals: [{ code: 'scorecard.lone_speed' }],
    });
  });
});

describe('results', () => {
  const actual = (value: number | null, n = 100): ScorecardActual => ({
    ...{ value, n },
    interval: null,
  });
  const judge = (
    targets: readonly ScorecardTarget[],
    actuals: Partial<Record<ScorecardMeasureCode, ScorecardActual>>,
  ) => judgeScorecard(targets, (measure) => actuals[measure] ?? actual(null, 0));

  it('say whether the target was reached, on its good side', () => {
    expect(
      judge([dates, finish, satisfied], {
        dates_kept: actual(90),
        median_finish: actual(17),
        satisfied: actual(81),
      }),
    ).toEqual(['reached', 'missed', 'reached']);
  });

  it('count speed only when quality was reached too', () => {
    expect(judge([dates, satisfied], { dates_kept: actual(95), satisfied: actual(70) })).toEqual([
      'paired_missed',
      'missed',
    ]);
    expect(judge([dates, satisfied], { dates_kept: actual(95) })).toEqual(['reached', 'no_data']);
  });

  it('are none under ten requests or answers', () => {
    expect(judge([satisfied], { satisfied: actual(100, 9) })).toEqual(['no_data']);
    expect(judge([satisfied], { satisfied: actual(100, 10) })).toEqual(['reached']);
  });
});

test('targets and values in words', () => {
  expect(targetWords(dates)).toBe('At least 90%');
  expect(targetWords(finish)).toBe('At most 16 office hours');
  expect(valueWords(1, 'hours')).toBe('1 office hour');
  expect(valueWords(16.54, 'hours')).toBe('16.5 office hours');
  expect(scorecardMeasures.map(({ code }) => code)).toEqual(scorecardMeasureCodes);
});
