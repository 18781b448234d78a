import { shortCount, ticketCount } from './ticket-count.js';

describe('the count of a view', () => {
  it.each([
    [{ open: 0, finished: false, countedOf: null }, '0 tickets', '0'],
    [{ open: 1, finished: false, countedOf: null }, '1 ticket', '1'],
    [{ open: 1_312, finished: true, countedOf: null }, '1,312 tickets', '1,312'],
    [{ open: 10_000, finished: false, countedOf: 10_000 }, 'More than 10,000 tickets', '10,000+'],
    [{ open: 1_000, finished: true, countedOf: 1_000 }, 'More than 1,000 tickets', '1,000+'],
    [{ open: 17, finished: true, countedOf: 1_000 }, '17 of the newest 1,000 tickets', '17+'],
  ])('%j reads “%s”, in short “%s”', (counted, words, short) => {
    expect(ticketCount(counted)).toBe(words);
    expect(shortCount(counted)).toBe(short);
  });
});
