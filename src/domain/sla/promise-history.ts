import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { ElapsedTime } from './clock-arithmetic.js';
import { newsOf } from './clock-news.js';
import type { ClockRun, Stretch, TargetInForce } from './clock-run.js';
import { effectiveEvents } from './effective-events.js';
import type { FoldInput } from './sla-clock.js';
import { judgeRuns } from './sla-clock.js';
import type { PolicyEvent, SlaEvent, StatusEvent } from './sla-event.js';
import type { SlaMetric } from './sla-metric.js';

/** What gave a promise its date, or moved it. */
export type PromiseCause =
  | 'first'
  | 'held'
  | 'resumed'
  | 'reopened'
  | 'unmerged'
  | 'priority'
  | 'policy'
  | 'calendar'
  | 'corrected'
  | 'voided'
  | 'learnt_late';

/**
 * A date that was given, moved, or left open while the clock stood still (`dueAt` null). `previousDueAt`
 * is the last date before; null for the first.
 */
export interface PromiseChange {
  readonly at: number;
  readonly cause: PromiseCause;
  readonly dueAt: number | null;
  readonly previousDueAt: number | null;
  readonly side: NonNullable<SlaEvent['side']> | null;
  readonly reason: string | null;
  /** What the clock stood still for, when a pause began or ended. */
  readonly waitedIn: Stretch['cause'] | null;
  readonly awaited: string | null;
  /** What made another policy the right one. */
  readonly because: NonNullable<PolicyEvent['because']> | null;
}

/** Every date that one cycle of a promise has had, in order; the first is the promise first given. */
export interface PromiseHistory {
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly changes: readonly PromiseChange[];
}

interface Book extends PromiseHistory {
  readonly changes: PromiseChange[];
  /** The cycle as last seen. */
  run: ClockRun;
}

/**
 * The dates of all promises of a ticket as they were known at the time. What became known late (a late
 * event, a correction, a void, a calendar version published) moves a date when it became known, not
 * before; so the history never changes afterwards. A clock that has ended is not moved by a calendar.
 */
export function promiseHistories(input: FoldInput): PromiseHistory[] {
  const books = new Map<string, Book>();
  const learnt = learntAt(input);
  learnt.forEach(({ at: begin, ...news }, index) => {
    const end = (learnt[index + 1]?.at ?? input.asOf + 1) - 1;
    const known = { ...input, calendars: calendarsKnownAt(input, end) };
    const events = effectiveEvents(input.events, end);
    const seen = new Set<string>();
    for (const { run, cycle } of judgeRuns(known, end)) {
      const key = `${run.metric} ${cycle}`;
      const before = books.get(`${run.metric} ${cycle - 1}`);
      const book = books.get(key) ?? { metric: run.metric, cycle, changes: [], run };
      seen.add(key);
      books.set(key, Object.assign(book, { run }));
      if (begin > -Infinity) learn(book, run, begin, news);
      for (const at of changesOf(run)) {
        if (begin < at && at <= end) follow(book, run, at, events, before);
      }
    }
    for (const [key, book] of books) {
      if (!seen.has(key)) enter(book, { ...noChange, ...news, at: begin, dueAt: null });
    }
  });
  return [...books.values()]
    .filter(({ changes }) => changes.length > 0)
    .map(({ metric, cycle, changes }) => ({ metric, cycle, changes }));
}

/** How often the date of a promise was moved: open dates are not counted, only what came after them. */
export function movesOf({ changes }: PromiseHistory): PromiseChange[] {
  return changes.filter(
    ({ dueAt, previousDueAt }) =>
      dueAt !== null && previousDueAt !== null && dueAt !== previousDueAt,
  );
}

/** The date first given. */
export function firstDueAt({ changes }: PromiseHistory): number {
  return (changes[0] as PromiseChange).dueAt as number;
}

const noChange = {
  ...{ side: null, reason: null, waitedIn: null, awaited: null, because: null },
} as const;

type Learnt = Pick<PromiseChange, 'at' | 'cause' | 'side' | 'reason'>;

/** When something about the past became known, and what; before all of it nothing special was. */
function learntAt(input: FoldInput): Learnt[] {
  const publications = [...input.calendars.values()].flatMap(({ versions }) =>
    versions
      .slice(1)
      .flatMap(({ publishedAt, reason = null }): Learnt[] =>
        publishedAt === undefined || publishedAt > input.asOf
          ? []
          : [{ at: publishedAt, cause: 'calendar', side: null, reason }],
      ),
  );
  const news = newsOf(input).map(({ at, kind, side, reason }): Learnt => ({
    at,
    cause: kind,
    side: side ?? null,
    reason,
  }));
  const sorted = [...news, ...publications].sort((one, other) => one.at - other.at);
  const first: Learnt = { at: -Infinity, cause: 'first', side: null, reason: null };
  return [first, ...sorted.filter(({ at }, index) => at !== sorted[index - 1]?.at)];
}

function calendarsKnownAt(
  { calendars }: FoldInput,
  instant: number,
): Map<string, BusinessCalendar> {
  return new Map([...calendars].map(([code, calendar]) => [code, calendar.knownAt(instant)]));
}

/** The instants at which a cycle began, changed its state or its target. */
function changesOf({ stretches, targets }: ClockRun): number[] {
  const instants = [...stretches, ...targets].map(({ from }) => from);
  return [...new Set(instants)].sort((one, other) => one - other);
}

/** What became known at `at` may have moved the date. */
function learn(book: Book, run: ClockRun, at: number, news: Omit<Learnt, 'at'>): void {
  if (run.startedAt > at) return;
  if (news.cause === 'calendar' && run.end !== null && run.end.at <= at) return;
  enter(book, { ...noChange, ...news, at, dueAt: dueAsOf(run, at) });
}

/** What happened at `at` may have moved the date. */
function follow(
  book: Book,
  run: ClockRun,
  at: number,
  events: readonly SlaEvent[],
  before: Book | undefined,
): void {
  const place = run.stretches.findLastIndex(({ from }) => from <= at);
  const now = run.stretches[place] as Stretch | undefined;
  if (now === undefined || now.kind === 'halted') return;
  const continued = book.changes.length === 0 ? continuedFrom(run, before) : null;
  const cause = continued?.cause ?? causeOf(run, now, run.stretches[place - 1], at);
  const event = eventBehind(cause, at, events);
  const paused = cause === 'held' ? now : run.stretches[place - 1];
  const waits = cause === 'held' || cause === 'resumed';
  const pause = waits ? pauseEvent(paused as Stretch, events) : undefined;
  enter(
    book,
    {
      ...{ at, cause, dueAt: dueAsOf(run, at) },
      ...{ side: event?.side ?? null, reason: event?.reason ?? null },
      waitedIn: waits ? (paused as Stretch).cause : null,
      awaited: pause?.awaited ?? null,
      because: event?.type === 'policy' ? (event.because ?? null) : null,
    },
    continued?.lastDueAt ?? null,
  );
}

/** A cycle that replaces another one goes on with its promise: a new target, or a reopened ticket. */
function continuedFrom(
  run: ClockRun,
  before: Book | undefined,
): { readonly cause: PromiseCause; readonly lastDueAt: number | null } | null {
  if (before === undefined) return null;
  const lastDueAt = lastDueOf(before);
  const [was, is] = [before.run.targets.at(-1), run.targets[0]] as [TargetInForce, TargetInForce];
  if (before.run.end?.reason === 'retargeted') return { cause: retargetedBy(was, is), lastDueAt };
  return run.metric === 'resolution' ? { cause: 'reopened', lastDueAt } : null;
}

function causeOf(
  { targets }: ClockRun,
  now: Stretch,
  before: Stretch | undefined,
  at: number,
): PromiseCause {
  const index = targets.findIndex(({ from }) => from === at);
  if (index > 0) {
    const [was, is] = [targets[index - 1], targets[index]] as [TargetInForce, TargetInForce];
    return retargetedBy(was, is);
  }
  if (before === undefined) return 'first';
  if (before.kind === 'halted') return before.cause === 'merged' ? 'unmerged' : 'reopened';
  return now.kind === 'paused' ? 'held' : 'resumed';
}

function retargetedBy(was: TargetInForce, is: TargetInForce): 'priority' | 'policy' {
  return was.policy === is.policy ? 'priority' : 'policy';
}

const EVENT_TYPES: { readonly [cause in PromiseCause]?: SlaEvent['type'] } = {
  held: 'status',
  resumed: 'status',
  reopened: 'status',
  unmerged: 'unmerged',
  priority: 'priority',
  policy: 'policy',
};

function eventBehind(
  cause: PromiseCause,
  at: number,
  events: readonly SlaEvent[],
): SlaEvent | undefined {
  return events.findLast(
    ({ type, occurredAt }) => occurredAt === at && type === EVENT_TYPES[cause],
  );
}

function pauseEvent(paused: Stretch, events: readonly SlaEvent[]): StatusEvent | undefined {
  return events.findLast(
    (event): event is StatusEvent =>
      event.type === 'status' && event.to === paused.cause && event.occurredAt <= paused.from,
  );
}

/** The date as everybody read it at `at`: the cycle as it was then, projected as if its state stayed. */
function dueAsOf(run: ClockRun, at: number): number | null {
  const targets = run.targets.filter(({ from }) => from <= at);
  const targetMs = targets.at(-1)?.targetMs ?? null;
  if (targetMs === null) return null;
  const end = run.end !== null && run.end.at <= at ? run.end : null;
  const stretches = run.stretches.filter(({ from }) => from <= at);
  return new ElapsedTime({ ...run, stretches, targets, end }, at).reaches(targetMs);
}

function lastDueOf({ changes }: Book): number | null {
  return changes.findLast(({ dueAt }) => dueAt !== null)?.dueAt ?? null;
}

/** Enters a date unless it is the one that stands; a promise begins with its first date. */
function enter(
  book: Book,
  change: Omit<PromiseChange, 'previousDueAt'>,
  continuedFromDueAt: number | null = null,
): void {
  const standing = book.changes.at(-1);
  if (standing === undefined) {
    if (change.dueAt === null) return;
    const first = continuedFromDueAt === null ? 'first' : change.cause;
    book.changes.push({ ...change, cause: first, previousDueAt: continuedFromDueAt });
    return;
  }
  if (standing.dueAt !== change.dueAt)
    book.changes.push({ ...change, previousDueAt: lastDueOf(book) });
}
