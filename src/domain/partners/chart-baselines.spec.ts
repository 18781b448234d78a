import type { AnswerBlock } from '../measurement/answer-blocks.js';
import { freezePromiseChart, freezeSatisfactionChart } from './chart-baselines.js';

const week = (at: number, met: number, judged = 20) => ({
  weekOf: new Date(Date.UTC(2025, 6, 7 + at * 7)).toISOString().slice(0, 10),
  judged,
  met,
});
const summer = { from: '2025-07-01', to: '2025-10-01' };
const autumn = { from: '2025-10-01', to: '2026-01-01' };

describe('the weekly chart of promises', () => {
  const weeks = Array.from({ length: 20 }, (_, at) => week(at, 15 + (at % 4)));

  it('is frozen from the weeks of its first full quarter, with the worst of them', () => {
    const found = freezePromiseChart(weeks, [summer, autumn]);
    expect(found).toMatchObject({
      ...summer,
      figures: { points: 13, laney: false, worst: { at: '2025-07-07', value: 0.75, n: 20 } },
    });
  });

  it('takes a second quarter where the first had too few weeks with promises', () => {
    const quiet = weeks.map((one, at) =>
      at % 2 === 0 && at < 10 ? { ...one, judged: 0, met: 0 } : one,
    );
    expect(freezePromiseChart(quiet, [summer])).toBeNull();
    expect(freezePromiseChart(quiet, [summer, autumn])).toMatchObject({
      ...{ from: '2025-07-01', to: '2026-01-01' },
      figures: { points: 15 },
    });
  });

  it('calls no week of fewer than five promises the worst, unless there is no other', () => {
    const unlucky = weeks.map((one, at) => (at === 3 ? { ...one, judged: 4, met: 0 } : one));
    expect(freezePromiseChart(unlucky, [summer])?.figures.worst).toMatchObject({
      ...{ at: '2025-07-07', value: 0.75 },
    });
    const few = weeks.map((one, at) => ({ ...one, judged: 4, met: at === 3 ? 0 : 4 }));
    expect(freezePromiseChart(few, [summer])?.figures.worst).toMatchObject({
      ...{ at: '2025-07-28', value: 0, n: 4 },
    });
  });

  it('waits while no quarter is over', () => {
    expect(freezePromiseChart(weeks, [])).toBeNull();
  });
});

describe('the chart of satisfaction', () => {
  const block = (at: number, ...counts: AnswerBlock['counts']): AnswerBlock => {
    const month = `2025-${String(at + 1).padStart(2, '0')}`;
    return { from: month, to: month, counts };
  };
  const blocks = Array.from({ length: 12 }, (_, at) => block(at, 1, 1, at % 3, 5, 10));

  it('is frozen from its first twelve points, with the worst of them', () => {
    const later = { from: '2026-01', to: '2026-01', counts: [9, 0, 0, 0, 1] as const };
    const found = freezeSatisfactionChart([...blocks, later])!;
    expect(found).toMatchObject({ from: '2025-01', to: '2025-12', figures: { points: 12 } });
    expect(found.figures.worst).toMatchObject({ at: '2025-03', n: 19 });
    expect(freezeSatisfactionChart(blocks)).toEqual(found);
  });

  it('waits for the twelfth', () => {
    expect(freezeSatisfactionChart(blocks.slice(1))).toBeNull();
    expect(freezeSatisfactionChart([])).toBeNull();
  });
});
