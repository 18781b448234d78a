import {
  firstContactRates,
  settledAtFirstContact,
  type FirstContactCase,
} from './first-contact.js';

const dayMs = 86_400_000;
const later = 100 * dayMs;

const settled: FirstContactCase = {
  outOfScope: false,
  finishedAt: 0,
  resolvableAtFirst: true,
  teamChanges: 0,
  furtherMessages: 0,
  replies: 1,
  reopenedAfterDays: null,
  needAddressed: null,
};

describe('a request settled at first contact', () => {
  it('took one reply, or a call, and never came back', () => {
    expect(settledAtFirstContact(settled)).toBe(true);
    expect(settledAtFirstContact({ ...settled, replies: 0 })).toBe(true);
  });

  it.each<[string, Partial<FirstContactCase>]>([
    ['another team had to take it', { teamChanges: 1 }],
    ['the customer had to write again', { furtherMessages: 1 }],
    ['it took a second reply', { replies: 2 }],
    ['it was reopened on the seventh day', { reopenedAfterDays: 7 }],
  ])('it was not, when %s', (_, change) => {
    expect(settledAtFirstContact({ ...settled, ...change })).toBe(false);
  });

  it('stays so when it is reopened on the eighth day: that is another need', () => {
    expect(settledAtFirstContact({ ...settled, reopenedAfterDays: 8 })).toBe(true);
  });

  it('is not asked of what waits for an approval or comes from a program', () => {
    expect(settledAtFirstContact({ ...settled, outOfScope: true })).toBeNull();
  });
});

describe('first-contact resolution', () => {
  it('is 3 of 5 gross, 3 of 4 net, and 1 of 2 by the customers who said', () => {
    const rates = firstContactRates(
      [
        { ...settled, needAddressed: 5 },
        { ...settled, needAddressed: 3 },
        settled,
        { ...settled, replies: 3, needAddressed: 5 },
        { ...settled, resolvableAtFirst: false, replies: 2 },
        { ...settled, outOfScope: true },
      ],
      later,
    );
    expect(rates).toMatchObject({
      gross: { k: 3, n: 5 },
      net: { k: 3, n: 4 },
      confirmed: { k: 1, n: 2, share: 0.5 },
    });
  });

  it('is judged once the seven days are over, in which it may come back', () => {
    expect(firstContactRates([settled], 7 * dayMs - 1).gross).toMatchObject({ k: 0, n: 0 });
    expect(firstContactRates([settled], 7 * dayMs).gross).toMatchObject({ k: 1, n: 1 });
  });

  it('of no requests is no data', () => {
    const { gross, net, confirmed } = firstContactRates([], later);
    expect([gross, net, confirmed].map(({ share }) => share)).toEqual([null, null, null]);
  });
});
