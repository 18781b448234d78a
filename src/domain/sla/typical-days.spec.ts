import { typicalDaysWords } from './typical-days.js';

it.each([
  [6, 11, 'Usually 6 to 11 business days'],
  [1, 2, 'Usually 1 to 2 business days'],
  [4, 4, 'Usually 4 business days'],
  [1, 1, 'Usually 1 business day'],
  [0, 1, 'Usually up to 1 business day'],
  [0, 3, 'Usually up to 3 business days'],
  [0, 0, 'Usually the same day'],
])('half within %i days and nine of ten within %i is "%s"', (days50, days90, words) => {
  expect(typicalDaysWords({ days50, days90, tickets: 10 })).toBe(words);
});
