import { recovery, type NextAnswers } from './recovery.js';

const months: NextAnswers[] = [
  { month: '2026-07', counts: [1, 1, 1, 2, 1] },
  { month: '2026-08', counts: [0, 1, 0, 3, 2] },
  { month: '2026-09', counts: [1, 2, 1, 4, 2] },
];

describe('recovery', () => {
  it('is the share of 4 and 5 at the next pulse, in months large enough to hide in', () => {
    const { share, months: words } = recovery(months, '2026-10');
    expect(share).toMatchObject({ k: 14, n: 22 });
    expect(share!.interval!.low).toBeCloseTo(0.4295, 3);
    expect(share!.interval!.high).toBeCloseTo(0.8027, 3);
    expect(words).toBe('July to September 2026');
  });

  it('leaves out months that may still change, and those too small to stand alone at the end', () => {
    expect(recovery(months, '2026-09')).toMatchObject({
      share: { k: 8, n: 12 },
      months: 'July to August 2026',
    });
  });

  it('is not told of fewer than ten', () => {
    expect(recovery(months, '2026-08')).toEqual({ share: null, months: null });
    expect(recovery([], '2026-08')).toEqual({ share: null, months: null });
  });
});
