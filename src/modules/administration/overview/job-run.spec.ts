import { jobRunOf } from './job-run.js';

const minute = 60_000;
const now = Date.parse('2026-11-27T16:50:00Z');

const run = (minutesAgo: number, finished = true) => ({
  bucket: now - minutesAgo * minute,
  claimedAt: now - minutesAgo * minute + 1_000,
  finishedAt: finished ? now - minutesAgo * minute + 2_000 : null,
});

describe('how a periodic job stands', () => {
  test('done when its newest period is done', () => {
    expect(jobRunOf('ticket-turns', [run(1), run(2), run(3)], now)).toEqual({
      name: 'ticket-turns',
      label: 'End waits that are over, close what was settled',
      state: 'done',
      startedAt: new Date(now - minute + 1_000),
      finishedAt: new Date(now - minute + 2_000),
    });
  });

  test('running for a quarter of an hour at most, then its process has died', () => {
    expect(jobRunOf('clean-up', [run(14, false)], now)).toMatchObject({
      state: 'running',
      finishedAt: null,
    });
    expect(jobRunOf('clean-up', [run(16, false)], now).state).toBe('stopped');
  });

  test('an hourly job is overdue after three hours', () => {
    expect(jobRunOf('clean-up', [run(180), run(240)], now).state).toBe('done');
    expect(jobRunOf('clean-up', [run(181), run(241)], now).state).toBe('overdue');
  });

  test('a job of every minute has a quarter of an hour', () => {
    expect(jobRunOf('ticket-turns', [run(15), run(16)], now).state).toBe('done');
    expect(jobRunOf('ticket-turns', [run(16), run(17)], now).state).toBe('overdue');
  });

  test('a night in which the server was off does not make the period longer', () => {
    expect(jobRunOf('clean-up', [run(300), run(360), run(1500)], now).state).toBe('overdue');
  });

  test('a job that ran once is never overdue', () => {
    expect(jobRunOf('clean-up', [run(100_000)], now).state).toBe('done');
  });

  test('a job without words of its own is read as it is written', () => {
    expect(jobRunOf('send-pulses', [run(1)], now).label).toBe('Send pulses');
  });
});
