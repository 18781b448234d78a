import { costChange } from './channel-shift.js';

describe('a change of the mean cost', () => {
  it('from $16.40 to $15.20 is −$2.25 by the mix and +$1.05 by the rates', () => {
    const phone = { shareBefore: 0.6, shareAfter: 0.45, costBefore: 22, costAfter: 24 };
    const web = { shareBefore: 0.4, shareAfter: 0.55, costBefore: 8, costAfter: 8 };
    const found = costChange([phone, web]);
    expect(found.before).toBeCloseTo(16.4, 12);
    expect(found.after).toBeCloseTo(15.2, 12);
    expect(found.mixEffect).toBeCloseTo(-2.25, 12);
    expect(found.rateEffect).toBeCloseTo(1.05, 12);
    expect(found.mixEffect + found.rateEffect).toBeCloseTo(found.after - found.before, 12);
  });
});
