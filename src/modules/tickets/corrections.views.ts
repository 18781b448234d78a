import type { SlaMetric } from '../../domain/sla/sla-metric.js';

/** What a change to the history would do to one clock. */
export class ClockEffectView {
  metric: SlaMetric;
  cycle: number;
  label: string;
  sentence: string;
  miss: 'recorded' | 'taken_back' | 'unchanged';
}

/** What a change to the history would do to the clocks of a ticket; an empty list when no clock moves. */
export class HistoryEffectsView {
  clocks: ClockEffectView[];
}
