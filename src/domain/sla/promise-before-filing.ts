import { businessDaysBetween } from '../calendar/business-days.js';
import type { BusinessCalendar } from '../calendar/business-calendar.js';
import type { PromisePart, PromiseText } from './promise-text.js';
import { deadline, sentenceOf } from './promise-text.js';
import type { SlaClock } from './sla-clock.js';
import { foldClocks } from './sla-clock.js';
import type { SlaEvent } from './sla-event.js';
import type { SlaMetric } from './sla-metric.js';
import type { SlaPolicyVersion } from './sla-policy.js';
import { calendarKeyOf, pausesIn } from './sla-policy.js';

/** What a service would promise to somebody who filed at `now`. */
export interface FilingFacts {
  readonly policy: SlaPolicyVersion;
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
  readonly priority: string;
  /** The team that would get it, where the policy promises by group. */
  readonly group?: string | null;
  /** Must somebody approve it before the work starts? */
  readonly needsApproval?: boolean;
  /** The reader's zone. */
  readonly zone: string;
  readonly now: number;
}

/** The promise before filing; an instant is null where nothing can be promised. */
export interface FilingPromise extends PromiseText {
  readonly answerBy: number | null;
  readonly finishBy: number | null;
}

/**
 * The promise on a service page before anything is filed, from the very clocks that would run: a
 * `created` event at `now` is folded under the policy. Where the work waits for an approval that
 * pauses the clock, the finish is told in business days from the approval.
 */
export function promiseBeforeFiling(facts: FilingFacts): FilingPromise {
  const clocks = clocksIfFiled(facts);
  const answerBy = dueOf(clocks, 'first_response');
  const finishBy = dueOf(clocks, 'resolution');
  return { ...worded(facts, answerBy, finishBy), answerBy, finishBy };
}

function clocksIfFiled({
  policy,
  calendars,
  priority,
  group = null,
  now,
}: FilingFacts): readonly SlaClock[] {
  const events: SlaEvent[] = [
    { type: 'created', occurredAt: now, policy: policy.code, priority, group },
  ];
  return foldClocks({ events, policies: new Map([[policy.code, policy]]), calendars, asOf: now })
    .clocks;
}

function dueOf(clocks: readonly SlaClock[], metric: SlaMetric): number | null {
  return clocks.find((clock) => clock.metric === metric)?.dueAt ?? null;
}

function worded(facts: FilingFacts, answerBy: number | null, finishBy: number | null): PromiseText {
  const { policy, zone, now } = facts;
  const by = (at: number): PromisePart => deadline(at, zone, now);
  const afterApproval =
    facts.needsApproval === true && pausesIn(policy, 'resolution', 'waiting_approval');
  const finish =
    finishBy === null
      ? []
      : afterApproval
        ? daysFromApproval(facts, finishBy)
        : ['expect to finish by ', by(finishBy)];
  const answer = answerBy === null ? [] : ["we'll answer you by ", by(answerBy)];
  if (answer.length === 0 && finish.length === 0) {
    return sentenceOf("We can't promise a date for this. We'll give you one when we answer.");
  }
  const joined =
    answer.length > 0 && finish.length > 0 ? [' and '] : answer.length > 0 ? [] : ['we '];
  return sentenceOf('If you send this now, ', ...answer, ...joined, ...finish, '.');
}

function daysFromApproval({ policy, calendars, now }: FilingFacts, finishBy: number): string[] {
  const calendar = calendars.get(calendarKeyOf(policy, 'resolution')) as BusinessCalendar;
  const days = Math.max(1, businessDaysBetween(calendar, now, finishBy));
  return [`expect to finish ${days} business ${days === 1 ? 'day' : 'days'} after it is approved`];
}
