import type { ClockNews } from './clock-news.js';
import { concerns, newsOf } from './clock-news.js';
import type { ClockRun, TargetInForce } from './clock-run.js';
import type { ExplainedStretch } from './explained-stretches.js';
import type { FoldInput, JudgedRun } from './sla-clock.js';
import { foldClocks } from './sla-clock.js';
import type { PolicyEvent, SlaEvent } from './sla-event.js';

interface Change {
  /** When it took effect; for what was learnt later, when it became known. */
  readonly at: number;
  readonly side: NonNullable<SlaEvent['side']> | null;
  readonly reason: string | null;
}

/** Another target came into force, and what brought it. */
export interface TargetChange extends Change {
  readonly kind: 'priority' | 'policy' | 'contract';
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** The priority (for `ola`: the group) that chose the new target. */
  readonly key: string | null;
  readonly policyCode: string | null;
  readonly policyVersion: number | null;
  readonly because: NonNullable<PolicyEvent['because']> | null;
}

/** Another calendar, or another version of it, measures from then on. */
export interface CalendarChange extends Change {
  readonly kind: 'calendar';
  readonly calendar: string;
  readonly calendarVersion: number;
}

/** A miss that had been recorded was taken back, or turned out true again; `breachAt` is its instant. */
export interface BreachChange extends Change {
  readonly kind: 'breach_retracted' | 'breach_reinstated';
  readonly breachAt: number;
}

/** Whatever changed a clock's course, or what was known of it. */
export type ClockChange = TargetChange | CalendarChange | BreachChange | ClockNews;

/** All changes of one cycle, in order. */
export function clockChanges(
  { run, cycle }: JudgedRun,
  stretches: readonly ExplainedStretch[],
  input: FoldInput,
  events: readonly SlaEvent[],
): ClockChange[] {
  const news = newsOf(input).filter(({ about }) => concerns(about, run.metric));
  return [
    ...targetChanges(run, events),
    ...calendarChanges(stretches, input),
    ...news,
    ...(news.length === 0 ? [] : breachChanges(run, cycle, input)),
  ].sort((one, other) => one.at - other.at);
}

function targetChanges(run: ClockRun, events: readonly SlaEvent[]): TargetChange[] {
  return run.targets.slice(1).map((target, index) => {
    const before = run.targets[index] as TargetInForce;
    const binding = run.metric === 'contract' ? 'contract' : 'policy';
    const kind = target.policy === before.policy ? 'priority' : binding;
    const event = events.findLast(
      ({ type, occurredAt }) => type === kind && occurredAt === target.from,
    );
    return {
      ...{ kind, at: target.from, fromMs: before.targetMs, toMs: target.targetMs },
      key: target.key,
      policyCode: target.policy?.code ?? null,
      policyVersion: target.policy?.version ?? null,
      because: event?.type === 'policy' ? (event.because ?? null) : null,
      side: event?.side ?? null,
      reason: event?.reason ?? null,
    };
  });
}

function calendarChanges(
  stretches: readonly ExplainedStretch[],
  { calendars }: FoldInput,
): CalendarChange[] {
  const measured = stretches.filter(({ calendar }) => calendar !== null);
  return measured.slice(1).flatMap((stretch, index): CalendarChange[] => {
    const before = measured[index] as ExplainedStretch;
    const { from: at, calendar, calendarVersion } = stretch;
    if (before.calendar === calendar && before.calendarVersion === calendarVersion) return [];
    const code = calendar as string;
    const version = calendars.get(code)?.versionInForce(at);
    return [
      {
        ...{ kind: 'calendar', at, calendar: code, calendarVersion: calendarVersion as number },
        ...{ side: null, reason: version?.from === at ? version.reason : null },
      },
    ];
  });
}

function breachChanges(run: ClockRun, cycle: number, input: FoldInput): BreachChange[] {
  return foldClocks(input)
    .journal.filter(
      (row) => row.metric === run.metric && row.cycle === cycle && row.kind === 'breach',
    )
    .flatMap(({ at: breachAt, retractedAt, reinstatedAt }) => [
      ...(retractedAt === undefined
        ? []
        : [breachChange('breach_retracted', retractedAt, breachAt)]),
      ...(reinstatedAt === undefined
        ? []
        : [breachChange('breach_reinstated', reinstatedAt, breachAt)]),
    ]);
}

function breachChange(kind: BreachChange['kind'], at: number, breachAt: number): BreachChange {
  return { kind, at, breachAt, side: null, reason: null };
}
