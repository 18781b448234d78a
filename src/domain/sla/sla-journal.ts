import { knownAt, rewritesHistory } from './effective-events.js';
import type { Fired, FoldInput, ThresholdKind } from './sla-clock.js';
import type { SlaMetric } from './sla-metric.js';

/**
 * One recorded threshold; one row per (metric, cycle, kind, percent). `at` is computed,
 * `recordedAt` is when it was written down. A row is never deleted: when it turns out untrue it is
 * retracted, when true again reinstated, and when only its instant moves the old ones are kept.
 */
export interface JournalRow {
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly kind: ThresholdKind;
  readonly percent?: number;
  readonly at: number;
  readonly recordedAt: number;
  readonly status: 'active' | 'retracted';
  readonly retractedAt?: number;
  readonly reinstatedAt?: number;
  readonly previousAt?: readonly number[];
}

type Outages = NonNullable<FoldInput['schedulerDown']>;

/**
 * What a recorder would have written by `asOf` that looks at every moment, except in outages. While
 * nothing is learnt late a fact is simply recorded when it comes about; otherwise the past is replayed
 * from one late piece of news to the next. `firedAt(t)` answers what was fired as known at t.
 */
export function replayJournal(
  input: FoldInput,
  firedAt: (asOf: number) => readonly Fired[],
): JournalRow[] {
  const { events, asOf, schedulerDown: outages = [] } = input;
  const news = events
    .filter(rewritesHistory)
    .map(knownAt)
    .filter((at) => at <= asOf);
  const beginnings = [-Infinity, ...new Set(news)].sort((one, other) => one - other);
  const rows = new Map<string, JournalRow>();
  beginnings.forEach((begin, index) => {
    const end = (beginnings[index + 1] ?? asOf + 1) - 1;
    const looksFrom = afterOutages(begin, outages);
    if (looksFrom <= end) reconcile(rows, firedAt(end), looksFrom, end, outages);
  });
  return [...rows.values()].sort(
    (one, other) => one.recordedAt - other.recordedAt || one.at - other.at,
  );
}

/** Brings the rows in line with what is true from `looksFrom` until `end`. */
function reconcile(
  rows: Map<string, JournalRow>,
  fired: readonly Fired[],
  looksFrom: number,
  end: number,
  outages: Outages,
): void {
  const truths = new Map(fired.map((fact) => [keyOf(fact), fact]));
  for (const [key, row] of rows) {
    const fact = truths.get(key);
    const stillTrue = fact !== undefined && visibleFrom(fact) <= looksFrom;
    if (row.status === 'active' && !stillTrue)
      rows.set(key, { ...row, status: 'retracted', retractedAt: looksFrom });
  }
  for (const [key, fact] of truths) {
    const writtenAt = afterOutages(Math.max(visibleFrom(fact), looksFrom), outages);
    if (writtenAt <= end) rows.set(key, written(rows.get(key), fact, writtenAt));
  }
}

function written(row: JournalRow | undefined, fact: Fired, writtenAt: number): JournalRow {
  if (!row) return { ...fact, recordedAt: writtenAt, status: 'active' };
  const moved =
    row.at === fact.at ? {} : { at: fact.at, previousAt: [...(row.previousAt ?? []), row.at] };
  if (row.status === 'active') return { ...row, ...moved };
  return { ...row, ...moved, status: 'active', reinstatedAt: writtenAt };
}

/** A breach is a fact only after its instant; a warning at it. */
function visibleFrom(fact: Fired): number {
  return fact.kind === 'breach' ? fact.at + 1 : fact.at;
}

/** The first moment from `at` on that lies in no outage. */
function afterOutages(at: number, outages: Outages): number {
  const outage = outages.find(({ from, to }) => from <= at && at < to);
  return outage ? afterOutages(outage.to, outages) : at;
}

function keyOf({ metric, cycle, kind, percent }: Fired): string {
  return `${metric} ${cycle} ${kind} ${percent ?? ''}`;
}
