import type { QueueRow } from '../desk-types.js';
import { changeWords, compareWithFrozen, missingFrom } from './queue-changes.js';

const row = (number: string, change: Partial<QueueRow> = {}): QueueRow =>
  ({ number, subject: `Subject of ${number}`, assigneeName: null, ...change }) as QueueRow;
const rows = (numbers: string): QueueRow[] => Array.from(numbers, (number) => row(number));
const compared = (frozen: string, fresh: string) => compareWithFrozen(rows(frozen), rows(fresh));

describe('a list that is read while the server goes on', () => {
  it('has no news when nothing changed', () => {
    expect(changeWords(compared('abc', 'abc'))).toBe('');
  });

  it('keeps its order and says how many are new, moved and gone', () => {
    const list = compared('abcde', 'xcabd');
    expect(list.shown.map(({ row: { number } }) => number).join('')).toBe('abcde');
    expect(changeWords(list)).toBe('1 new, 1 moved, 1 gone');
  });

  it('counts as moved as few rows as explain the new order', () => {
    expect(compared('abcdef', 'bcdefa').moved).toBe(1);
    expect(compared('abcd', 'badc').moved).toBe(2);
    expect(compared('abcd', 'dcba').moved).toBe(3);
  });

  it('does not call a row moved because one above it left', () => {
    expect(compared('abcd', 'bcd')).toMatchObject({ added: 0, moved: 0, gone: 1 });
  });

  it('does not call a row gone that new ones pushed to the next page', () => {
    const fresh = rows('xab');
    expect(missingFrom(rows('abc'), fresh)).toEqual(['c']);
    const unknown = compareWithFrozen(rows('abc'), fresh, null);
    expect([unknown.gone, changeWords(unknown)]).toEqual([0, '1 new']);
    const below = row('c', { assigneeName: 'Ana Ruiz' });
    const known = compareWithFrozen(rows('abc'), fresh, [below]);
    expect(known.shown[2]).toEqual({ row: below, gone: false });
    expect(changeWords(known)).toBe('1 new');
    expect(changeWords(compareWithFrozen(rows('abc'), fresh, []))).toBe('1 new, 1 gone');
  });

  it('shows at once what a row says now, where the row stood', () => {
    const fresh = [row('b'), row('a', { assigneeName: 'Ana Ruiz' })];
    const list = compareWithFrozen(rows('ab'), fresh);
    expect(list.shown[0]).toEqual({ row: fresh[1], gone: false });
  });

  it('keeps the last known words of a row that is gone', () => {
    const [kept] = compared('a', '').shown;
    expect(kept).toEqual({ row: row('a'), gone: true });
  });
});
