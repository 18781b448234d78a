import {
  MOVE_EFFECTS,
  promiseMoves,
  strongestEffect,
  type PromiseReading,
} from './promise-moves.js';

const hour = 3_600_000;
const friday = Date.parse('2026-11-27T17:00:00-05:00');
const monday = Date.parse('2026-11-30T12:00:00-05:00');

const clock = (changes: Partial<PromiseReading> = {}): PromiseReading => ({
  ...{ metric: 'resolution', cycle: 1, run: 'running', dueAt: friday, targetMs: 8 * hour },
  ...{ elapsedMs: 2 * hour, breachedAt: null },
  ...changes,
});
const effects = (before: PromiseReading[], after: PromiseReading[]): string[] =>
  promiseMoves(before, after).map(({ metric, effect }) => `${metric} ${effect}`);

describe('what a change does to a promise', () => {
  test.each<[string, Partial<PromiseReading>, Partial<PromiseReading>, string[]]>([
    ['nothing when it is due at the same instant', {}, {}, []],
    ['it comes later', {}, { dueAt: monday }, ['resolution later']],
    ['it comes earlier', { dueAt: monday }, {}, ['resolution earlier']],
    [
      'it is missed at once',
      {},
      { dueAt: friday - hour, breachedAt: friday },
      ['resolution breaches'],
    ],
    ['it is no longer missed', { breachedAt: friday }, { dueAt: monday }, ['resolution relieved']],
    ['a missed one stays missed', { breachedAt: friday }, { breachedAt: friday }, []],
    ['a target where there was none', { targetMs: null, dueAt: null }, {}, ['resolution earlier']],
    ['no target any more', {}, { targetMs: null, dueAt: null }, ['resolution later']],
    ['beyond the horizon', {}, { dueAt: null }, ['resolution later']],
    ['an ended cycle never moves', { run: 'stopped' }, { run: 'stopped', dueAt: monday }, []],
  ])('%s', (_, before, after, expected) => {
    expect(effects([clock(before)], [clock(after)])).toEqual(expected);
  });

  test('while both stand still the time that is left decides', () => {
    const paused = clock({ run: 'paused', dueAt: null });
    expect(effects([paused], [paused])).toEqual([]);
    expect(effects([paused], [{ ...paused, targetMs: 4 * hour }])).toEqual(['resolution earlier']);
    expect(effects([paused], [{ ...paused, targetMs: 9 * hour }])).toEqual(['resolution later']);
  });

  test('one that begins to run comes earlier, one that begins to stand still later', () => {
    const paused = clock({ run: 'paused', dueAt: null });
    expect(effects([paused], [clock()])).toEqual(['resolution earlier']);
    expect(effects([clock()], [paused])).toEqual(['resolution later']);
  });

  test('one missed before its pause keeps its due instant while it stands still', () => {
    const missed = clock({ run: 'paused', breachedAt: friday });
    expect(effects([missed], [missed])).toEqual([]);
  });

  test('a cycle that is started anew is compared with the one it replaces', () => {
    const after = [clock({ run: 'cancelled' }), clock({ cycle: 2, dueAt: monday })];
    expect(promiseMoves([clock()], after)).toEqual([
      { metric: 'resolution', cycle: 2, effect: 'later', dueBefore: friday, dueAfter: monday },
    ]);
  });

  test('a promise that appears or disappears altogether', () => {
    expect(promiseMoves([], [clock()])).toMatchObject([{ effect: 'earlier', dueBefore: null }]);
    expect(promiseMoves([clock({ cycle: 3 })], [])).toMatchObject([
      { effect: 'later', cycle: 3, dueAfter: null },
    ]);
  });
});

describe('the effect under which a ticket counts', () => {
  test('a miss matters most', () => {
    expect(MOVE_EFFECTS[0]).toBe('breaches');
  });

  test('is the one that matters most', () => {
    expect(strongestEffect([])).toBeNull();
    expect(strongestEffect([{ effect: 'later' }, { effect: 'earlier' }])).toBe('earlier');
    expect(strongestEffect([{ effect: 'earlier' }, { effect: 'breaches' }])).toBe('breaches');
    expect(strongestEffect([{ effect: 'later' }, { effect: 'relieved' }])).toBe('relieved');
  });
});
