import { concerns } from './clock-news.js';
import type { SlaEvent } from './sla-event.js';
import { SLA_METRICS } from './sla-metric.js';

describe('news about the past', () => {
  const moved = (about: SlaEvent['type']) =>
    SLA_METRICS.filter((metric) => concerns(about, metric));

  it.each<[SlaEvent['type'], string[]]>([
    ['message', ['first_response', 'next_response', 'update']],
    ['merge_in', ['first_response', 'next_response', 'update']],
    ['group', ['ola']],
    ['approval_decided', ['approval']],
    ['stage_skipped', ['milestone']],
    ['task_asked', ['task']],
    ['task_ended', ['task']],
  ])('about %s moves no clocks but those of %j', (about, metrics) => {
    expect(moved(about).toSorted()).toEqual(metrics.toSorted());
  });

  it('about the status moves any', () => {
    expect(moved('status')).toEqual([...SLA_METRICS]);
  });
});
