import { et } from '../../../test/support/sla-fixtures.js';
import { clockEffects, type ComparedClock } from './clock-effects.js';

const wording = { zone: 'America/New_York', now: et('2026-03-03 12:00') };
const hour = 3_600_000;
const clock = (changes: Partial<ComparedClock> = {}): ComparedClock => ({
  metric: 'first_response',
  cycle: 1,
  state: 'running',
  run: 'running',
  dueAt: et('2026-03-03 15:10'),
  stoppedAt: null,
  breachedAt: null,
  elapsedMs: hour,
  ...changes,
});
const met = clock({ state: 'met', run: 'stopped', stoppedAt: et('2026-03-02 09:30') });
const missed = clock({
  ...{ state: 'missed', run: 'stopped', stoppedAt: et('2026-03-03 09:00') },
  ...{ breachedAt: et('2026-03-02 11:00'), elapsedMs: 8 * hour },
});
const effect = (before: ComparedClock | null, after: ComparedClock | null) =>
  clockEffects(before ? [before] : [], after ? [after] : [], wording).map(({ miss, sentence }) => [
    miss,
    sentence,
  ]);

describe('what a change to the history does to the clocks', () => {
  it('is nothing where nothing differs', () => {
    expect(effect(clock(), clock())).toEqual([]);
  });

  it('is a miss taken back, with how the clock ends', () => {
    expect(effect(missed, met)).toEqual([
      [
        'taken_back',
        'The miss on Monday, March 2, 11:00 a.m. ET is taken back: kept on Monday, March 2, 9:30 a.m. ET.',
      ],
    ]);
  });

  it('is a miss that was not known, or one at another instant', () => {
    expect(effect(met, missed)).toEqual([
      ['recorded', 'It counts as missed on Monday, March 2, 11:00 a.m. ET.'],
    ]);
    const later = { ...missed, breachedAt: et('2026-03-02 12:00') };
    expect(effect(missed, later)).toEqual([
      [
        'unchanged',
        'Missed on Monday, March 2, noon ET instead of Monday, March 2, 11:00 a.m. ET.',
      ],
    ]);
  });

  it('is another end, with the time used if that differs', () => {
    const later = { ...met, stoppedAt: et('2026-03-02 10:30') };
    expect(effect(met, later)[0]![1]).toBe(
      'Ends on Monday, March 2, 10:30 a.m. ET instead of Monday, March 2, 9:30 a.m. ET.',
    );
    expect(effect(met, { ...later, elapsedMs: 2 * hour })[0]![1]).toBe(
      'Ends on Monday, March 2, 10:30 a.m. ET instead of Monday, March 2, 9:30 a.m. ET, after 2 h instead of 1 h.',
    );
  });

  it('is another date, or more or less time used', () => {
    expect(effect(clock(), clock({ dueAt: et('2026-03-03 16:00') }))[0]![1]).toBe(
      'Due Tuesday, March 3, 4:00 p.m. ET instead of Tuesday, March 3, 3:10 p.m. ET.',
    );
    expect(effect(clock(), clock({ elapsedMs: 2 * hour }))[0]![1]).toBe(
      '2 h are used instead of 1 h.',
    );
    const paused = clock({ state: 'paused', run: 'paused', dueAt: null });
    expect(effect(paused, { ...paused, elapsedMs: 0 })[0]![1]).toBe(
      '0 min are used instead of 1 h.',
    );
  });

  it.each([
    [clock({ state: 'paused', run: 'paused', dueAt: null }), 'paused'],
    [clock({ state: 'cancelled', run: 'cancelled' }), 'ended without a result'],
    [clock({ state: 'no_target', dueAt: null }), 'nothing is promised'],
    [met, 'kept on Monday, March 2, 9:30 a.m. ET'],
  ])('is another state: %#', (after, words) => {
    expect(effect(clock({ elapsedMs: 0 }), after)).toEqual([['unchanged', `Now ${words}.`]]);
  });

  it('is a clock that was never started, or one that is counted, too', () => {
    expect(effect(missed, null)).toEqual([
      ['taken_back', 'It is no longer counted: nothing started it.'],
    ]);
    expect(effect(null, clock({ dueAt: null }))).toEqual([
      ['unchanged', 'It is counted, too: due no date.'],
    ]);
    expect(effect(null, missed)).toEqual([['recorded', 'It is counted, too: missed.']]);
    const breached = clock({ state: 'breached', breachedAt: et('2026-03-02 11:00') });
    expect(effect(null, breached)[0]![1]).toBe('It is counted, too: missed.');
  });

  it('is listed by metric and cycle, later cycles with their number', () => {
    const two = clock({ metric: 'next_response', cycle: 2 });
    const one = clock({ metric: 'next_response' });
    expect(clockEffects([two], [one], wording).map(({ label }) => label)).toEqual([
      'Reply',
      'Reply (2)',
    ]);
  });
});
