import { businessDaysBetween, workingDayMs } from '../../../domain/calendar/business-days.js';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { addBusinessTime, businessTimeBetween } from '../../../domain/calendar/business-time.js';
import { promiseText, type PromiseCase } from '../../../domain/sla/promise-text.js';
import type { SlaMetric } from '../../../domain/sla/sla-metric.js';
import {
  isActive,
  type PendingReason,
  type TicketStatus,
} from '../../../domain/ticket/ticket-status.js';
import type { PromiseView } from '../requests.views.js';

/** The reading of a clock as far as a promise needs it. */
export interface PromisedClock {
  readonly metric: SlaMetric;
  readonly run: string;
  readonly state: string;
  readonly dueAt: number | null;
  readonly breachAt: number | null;
  readonly breachedAt: number | null;
}

/** What a promise in words depends on. */
export interface PromiseFacts {
  readonly status: TicketStatus;
  readonly pendingReason: PendingReason | null;
  readonly pendingSince: number | null;
  readonly pendingUntil: number | null;
  readonly openedAt: number;
  readonly solvedAt: number | null;
  readonly promisedFinishAt: number | null;
  /** The date given in place of the one that was missed; null when there is none. */
  readonly newDate: { readonly finishBy: number; readonly reason: string } | null;
  readonly clocks: readonly PromisedClock[];
  readonly calendar: BusinessCalendar;
  /** Who answers: the assignee, else the desk. */
  readonly who: string;
  readonly waitingFor: string | null;
  readonly approvers: readonly string[];
}

/** The promise of a request in words; null once it was withdrawn or not approved. */
export function requestPromise(facts: PromiseFacts, zone: string, now: number): PromiseView | null {
  const promise = promiseCase(facts, now);
  if (promise === null) return null;
  const { sentence, parts } = promiseText({ ...promise, zone, now });
  const clock = (metrics: readonly SlaMetric[]) => runningClock(facts, metrics);
  const finish = clock(['resolution']);
  return {
    sentence,
    parts: parts.map((part) =>
      part.kind === 'date' ? { ...part, at: new Date(part.at).toISOString() } : part,
    ),
    respondBy: isoOrNull(clock(['first_response', 'next_response'])?.dueAt),
    finishBy: isoOrNull(finish?.dueAt),
    originalFinishBy: isoOrNull(facts.promisedFinishAt),
    late: promise.kind === 'late' || promise.kind === 'late_without_date',
  };
}

/** Which of the promise sentences is true now. */
export function promiseCase(facts: PromiseFacts, now: number): PromiseCase | null {
  if (!isActive(facts.status)) return doneCase(facts);
  if (facts.pendingReason === 'customer_answer') {
    const { pendingSince } = facts;
    return { kind: 'paused_customer', ...(pendingSince !== null && { pausedAt: pendingSince }) };
  }
  if (facts.pendingReason === 'third_party') {
    const who = facts.waitingFor ?? 'somebody outside the desk';
    return { kind: 'paused_third_party', who, updateBy: facts.pendingUntil };
  }
  if (facts.pendingReason === 'approval') {
    const decideBy = runningClock(facts, ['approval'])?.dueAt ?? null;
    const { approvers } = facts;
    const last = approvers.at(-1) ?? 'somebody';
    const many = approvers.length > 1;
    const approver = many ? `${approvers.slice(0, -1).join(', ')} and ${last}` : last;
    return { kind: 'approval_pending', approver, decideBy, ...(many && { many }) };
  }
  return workCase(facts, now);
}

function doneCase(facts: PromiseFacts): PromiseCase | null {
  const { calendar, openedAt, solvedAt, promisedFinishAt } = facts;
  if (solvedAt === null) return null;
  return {
    kind: 'done',
    doneAt: solvedAt,
    businessDays: businessDaysBetween(calendar, openedAt, solvedAt),
    promisedBusinessDays:
      promisedFinishAt === null ? null : businessDaysBetween(calendar, openedAt, promisedFinishAt),
  };
}

function workCase(facts: PromiseFacts, now: number): PromiseCase {
  const answer = runningClock(facts, ['first_response', 'next_response']);
  const finish = runningClock(facts, ['resolution']);
  if (finish && isMissed(finish, now)) return lateCase(facts, finish, now);
  if (answer?.dueAt != null && finish?.dueAt != null && isMissed(answer, now)) {
    return { kind: 'late', promisedBy: answer.dueAt, newDate: finish.dueAt, reason: null };
  }
  if (answer?.dueAt != null && answer.dueAt >= now) {
    return { kind: 'answer_pending', answerBy: answer.dueAt };
  }
  if (finish?.dueAt != null) return { kind: 'work_pending', finishBy: finish.dueAt };
  return { kind: 'no_date' };
}

/** A date that was given, else planned work has its date; else a new one is owed within one working day, and again after each. */
function lateCase(facts: PromiseFacts, finish: PromisedClock, now: number): PromiseCase {
  const promisedBy = facts.promisedFinishAt ?? finish.dueAt ?? now;
  const { newDate } = facts;
  if (newDate !== null && newDate.finishBy > now) {
    return { kind: 'late', promisedBy, newDate: newDate.finishBy, reason: newDate.reason };
  }
  if (facts.pendingUntil !== null && facts.pendingUntil > now) {
    const reason = 'The work is planned for that day.';
    return { kind: 'late', promisedBy, newDate: facts.pendingUntil, reason };
  }
  const dayMs = workingDayMs(facts.calendar, now);
  const since = finish.breachedAt ?? finish.breachAt ?? now;
  const daysLate = Math.floor(businessTimeBetween(facts.calendar, since, now) / dayMs);
  const dateBy = addBusinessTime(facts.calendar, since, (daysLate + 1) * dayMs) ?? now;
  return { kind: 'late_without_date', promisedBy, who: facts.who, dateBy };
}

/** A promise is missed at its instant, whether or not that is recorded yet. */
function isMissed({ breachedAt, breachAt }: PromisedClock, now: number): boolean {
  return breachedAt !== null || (breachAt !== null && breachAt < now);
}

function runningClock(
  { clocks }: PromiseFacts,
  metrics: readonly SlaMetric[],
): PromisedClock | undefined {
  return clocks.find(({ metric, run }) => run === 'running' && metrics.includes(metric));
}

function isoOrNull(instant: number | null | undefined): string | null {
  return instant == null ? null : new Date(instant).toISOString();
}
