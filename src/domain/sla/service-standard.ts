import { MINUTE_MS } from '../calendar/wall-clock.js';
import { pausesIn, targetOf, type SlaPolicyVersion } from './sla-policy.js';

const hourMs = 60 * MINUTE_MS;

/** A time we hold ourselves to: business time in ms, and as people say it. */
export interface StandardTime {
  readonly ms: number;
  readonly words: string;
}

/** What a service promises in general; null where the policy sets no target. */
export interface ServiceStandard {
  readonly answerWithin: StandardTime | null;
  readonly finishWithin: StandardTime | null;
  /** Does the time to finish begin with the approval, where one is needed? */
  readonly startsWithApproval: boolean;
}

/** How long a business day of the calendar is by which a metric is measured, in ms. */
export type DayLengths = Readonly<Record<'first_response' | 'resolution', number>>;

/**
 * The standard of a service, read off the very policy version that its clocks run on and its promise is worded
 * from: there is no second record that could say something else.
 */
export function serviceStandard(
  policy: SlaPolicyVersion,
  priority: string,
  dayMs: DayLengths,
): ServiceStandard {
  const within = (metric: keyof DayLengths): StandardTime | null => {
    const ms = targetOf(policy, metric, priority, null);
    return ms === null ? null : { ms, words: businessSpanWords(ms, dayMs[metric]) };
  };
  return {
    answerWithin: within('first_response'),
    finishWithin: within('resolution'),
    startsWithApproval: pausesIn(policy, 'resolution', 'waiting_approval'),
  };
}

/**
 * Business time as a promise says it: "30 minutes", "4 business hours", "1.5 business days". Days only where the
 * time is a day or more and a tenth of a day names it exactly, so that the words never promise more or less.
 */
export function businessSpanWords(ms: number, dayMs: number): string {
  if (ms < hourMs) return counted(ms / MINUTE_MS, 'minute');
  const days = Math.round((ms / dayMs) * 10) / 10;
  return ms >= dayMs && Math.abs(days * dayMs - ms) < MINUTE_MS
    ? counted(days, 'business day')
    : counted(Math.round((ms / hourMs) * 10) / 10, 'business hour');
}

function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
}
