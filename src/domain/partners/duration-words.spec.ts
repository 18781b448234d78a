import { businessTimeWords, calendarTimeWords } from './duration-words.js';

const hour = 3_600_000;

describe('business time in words', () => {
  it.each([
    [40 * 60_000, '40 min'],
    [hour, '1 h'],
    [6.5 * hour, '6 h 30 min'],
    [53.4 * hour, '53 h'],
    [9 * hour + 59.6 * 60_000, '10 h'],
  ])('%d ms reads %s', (ms, words) => {
    expect(businessTimeWords(ms)).toBe(words);
  });
});

describe('calendar time in words', () => {
  it.each([
    [40 * 60_000, '40 min'],
    [5 * hour, '5 h'],
    [45.6 * hour, '46 h'],
    [57 * hour, '2.4 days'],
    [12.2 * 24 * hour, '12 days'],
  ])('%d ms reads %s', (ms, words) => {
    expect(calendarTimeWords(ms)).toBe(words);
  });
});
