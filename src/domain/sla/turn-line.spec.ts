import { turnLine } from './turn-line.js';
import type { TurnMeters } from './turn-meters.js';

const hour = 3_600_000;
const day = 8 * hour;
const metersOf = (ours: number, customer: number, thirdParty: number): TurnMeters => {
  const time = (businessMs: number) => ({ businessMs, calendarMs: businessMs });
  return {
    ours: time(ours),
    customer: time(customer),
    thirdParty: time(thirdParty),
    ...{ outsideHoursMs: 0, solvedMs: 0, elapsedMs: ours + customer + thirdParty },
  };
};
const line = (ours: number, customer: number, thirdParty: number) =>
  turnLine(metersOf(ours, customer, thirdParty), day);

describe('whose time a request took, in one line', () => {
  it.each([
    [4 * day, 2 * day, 0, 'Of 6 business days, 2 were waiting for your answer.'],
    [
      day,
      day,
      3 * day,
      'Of 5 business days, 1 was waiting for your answer and 3 were waiting for somebody outside the desk.',
    ],
    [2 * day, 0, day, 'Of 3 business days, 1 was waiting for somebody outside the desk.'],
    [4 * hour, 2 * hour, 0, 'Of 6 business hours, 2 were waiting for your answer.'],
    [0, hour, 0, 'Of 1 business hour, 1 was waiting for your answer.'],
  ])('%# says days, or hours for less than two days', (ours, customer, third, words) => {
    expect(line(ours, customer, third)).toBe(words);
  });

  it('is left out when only the desk was awaited', () => {
    expect(line(5 * day, 0, 0)).toBeNull();
    expect(line(5 * day, hour, hour)).toBeNull();
  });
});
