import { checkAnnotation } from './chart-notes.js';

describe('a note on the charts', () => {
  const wrong = (from: string, to: string) =>
    checkAnnotation({ from, to }, '2026-11-17').map(({ field, message }) => [field, message]);

  it('stands on one day, or on as many as a year has', () => {
    expect(wrong('2026-11-17', '2026-11-17')).toEqual([]);
    expect(wrong('2025-10-01', '2026-10-01')).toEqual([]);
    expect(wrong('2026-11-17', '2026-12-24')).toEqual([]);
  });

  it.each([
    ['2026-02-30', '2026-03-01', 'from', 'There is no such day. Enter the first day.'],
    ['2026-02-01', '2026-02-29', 'to', 'There is no such day. Enter the last day.'],
    ['2026-11-02', '2026-11-01', 'to', 'The last day can’t be before the first.'],
    ['2026-11-18', '2026-11-18', 'from', 'The first day can’t be in the future.'],
    ['2025-10-01', '2026-10-02', 'to', 'A note can cover a year at most.'],
  ])('not from %s to %s', (from, to, field, message) => {
    expect(wrong(from, to)).toEqual([[field, message]]);
  });
});
