import fc from 'fast-check';
import { shareOfWork, wayLabels, waysOfGiving } from './fairness.js';

describe('the share of work', () => {
  it('adds up what came by each way; skips stand beside it', () => {
    const counted = [
      { how: 'claimed', tickets: 6 },
      { how: 'automatic', tickets: 3 },
      { how: 'claimed', tickets: 1 },
      { how: 'skipped', tickets: 2 },
      { how: 'handed_over', tickets: 4 },
    ];
    expect(shareOfWork(counted, 40)).toEqual({
      given: { claimed: 7, automatic: 3, assigned: 0, answered: 0 },
      ...{ total: 10, skipped: 2, percent: 25 },
    });
  });

  it('is no percentage of nothing', () => {
    expect(shareOfWork([], 0)).toMatchObject({ total: 0, percent: null });
  });

  it('is the sum of its parts', () => {
    const count = fc.record({
      how: fc.constantFrom(...waysOfGiving, 'skipped'),
      tickets: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(count), (counted) => {
        const { given, total, skipped } = shareOfWork(counted, 1);
        const sum = counted.reduce((all, { tickets }) => all + tickets, 0);
        return total + skipped === sum && Object.values(given).every((part) => part <= total);
      }),
    );
  });

  it('has a name for each way', () => {
    expect(waysOfGiving.map((way) => wayLabels[way])).not.toContain(undefined);
  });
});
