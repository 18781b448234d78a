import {
  beforeAfter,
  commitmentMeasures,
  commitmentMeasureWords,
  mayBeEffective,
  windowAfter,
  windowBefore,
} from './commitment-measure.js';

const zone = 'America/New_York';
const november27 = Date.parse('2026-11-27T12:00:00-05:00');

describe('the window before a commitment', () => {
  it('is the three whole months before it was made', () => {
    expect(windowBefore('promise_kept', november27, zone)).toEqual({
      from: '2026-08-01',
      to: '2026-11-01',
    });
  });

  it('of answers is the last fiscal quarter that is final', () => {
    expect(windowBefore('satisfied', november27, zone)).toEqual({
      from: '2026-07-01',
      to: '2026-10-01',
    });
    const october3 = Date.parse('2026-10-03T12:00:00-04:00');
    expect(windowBefore('satisfied', october3, zone)).toEqual({
      from: '2026-04-01',
      to: '2026-07-01',
    });
  });
});

describe('the window after a change', () => {
  it('is the whole months after it that are over, three at most', () => {
    expect(windowAfter('promise_kept', '2026-05-12', november27, zone)).toEqual({
      window: { from: '2026-06-01', to: '2026-09-01' },
      from: null,
    });
    expect(windowAfter('not_reopened', '2026-09-01', november27, zone)).toEqual({
      window: { from: '2026-09-01', to: '2026-11-01' },
      from: null,
    });
  });

  it('begins with the month after the change, and there is none before that is over', () => {
    expect(windowAfter('promise_kept', '2026-10-20', november27, zone)).toEqual({
      window: null,
      from: '2026-12-01',
    });
  });

  it('of answers is a whole fiscal quarter, final on the 15th after it', () => {
    expect(windowAfter('satisfied', '2026-07-01', november27, zone)).toEqual({
      window: { from: '2026-07-01', to: '2026-10-01' },
      from: null,
    });
    expect(windowAfter('satisfied', '2026-07-02', november27, zone)).toEqual({
      window: null,
      from: '2027-01-15',
    });
  });
});

describe('before and after', () => {
  const before = { hits: 48, cases: 80, from: '2026-01-01', to: '2026-04-01' };
  const after = { hits: 56, cases: 70, from: '2026-05-01', to: '2026-06-01' };

  it('are told with their intervals, and the difference with its own (Newcombe: .0524 to .3339)', () => {
    expect(beforeAfter(before, after)).toEqual({
      before: '60% of 80 (49% to 70%), January to March 2026',
      after: '80% of 70 (69% to 88%), May 2026',
      verdict: 'better',
      sentence: 'Up 20 points, more than chance (95% interval 5 to 33 points).',
    });
  });

  it('are worse where they are, in whole points', () => {
    expect(beforeAfter(after, before)).toMatchObject({
      verdict: 'worse',
      sentence: 'Down 20 points, more than chance (95% interval -33 to -5 points).',
    });
    const [many, more] = [
      { ...before, hits: 5_000, cases: 10_000 },
      { ...after, hits: 5_149, cases: 10_000 },
    ];
    expect(beforeAfter(many, more).sentence).toBe(
      'Up 1 point, more than chance (95% interval 0 to 3 points).',
    );
  });

  it('show no clear change where zero lies inside the interval', () => {
    expect(
      beforeAfter({ ...before, hits: 68, cases: 100 }, { ...after, hits: 80, cases: 100 }),
    ).toMatchObject({
      verdict: 'no_clear_change',
      sentence: 'No clear change (95% interval 0 to 24 points).',
    });
  });

  it('are not compared until there is enough of both', () => {
    expect(beforeAfter(before, null)).toMatchObject({
      after: null,
      verdict: null,
      sentence: 'Not measured after the change yet.',
    });
    expect(beforeAfter(null, after)).toMatchObject({
      before: null,
      sentence: 'Too little was measured before to compare.',
    });
    expect(beforeAfter({ ...before, hits: 4, cases: 9 }, after)).toMatchObject({
      before: 'Too few to say, January to March 2026',
      verdict: null,
    });
    expect(beforeAfter({ ...before, hits: 0, cases: 0 }, after).before).toContain('Too few');
  });
});

describe('a measure', () => {
  it('has a name and says how it is made', () => {
    for (const measure of commitmentMeasures) {
      expect(commitmentMeasureWords[measure].definition).toMatch(/\.$/);
    }
  });
});

describe('the day of a change', () => {
  it('is neither to come nor more than two years ago', () => {
    expect(mayBeEffective('2026-11-27', november27, zone)).toBe(true);
    expect(mayBeEffective('2026-11-28', november27, zone)).toBe(false);
    expect(mayBeEffective('2024-11-27', november27, zone)).toBe(true);
    expect(mayBeEffective('2024-11-26', november27, zone)).toBe(false);
  });
});
