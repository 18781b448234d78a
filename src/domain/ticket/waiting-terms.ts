import type { BusinessCalendar } from '../calendar/business-calendar.js';
import { businessDaysAfter, workingDayMs } from '../calendar/business-days.js';
import { businessTimeBetween, nextOpening } from '../calendar/business-time.js';
import { workingHours } from '../calendar/working-hours.js';
import type { Refusal } from '../decision.js';
import { leadsTicket } from './correcting.js';
import { against, ticketRefusal } from './refusal-codes.js';
import { standingEvents } from './standing-events.js';
import type { Actor } from './ticket-access.js';
import type { TicketEvent } from './ticket-event.js';
import type { TicketFacts } from './ticket-facts.js';
import type { PendingReason } from './ticket-status.js';
import type { WaitingRule } from './waiting-rule.js';

const hourMs = 3_600_000;

/** What the limits of a wait are measured by: the rule, the team's calendar, the customer's zone, what happened so far. */
export interface WaitingTerms {
  readonly rule: WaitingRule;
  readonly calendar: BusinessCalendar;
  readonly customerZone: string;
  readonly events: readonly TicketEvent[];
}

/** How often and how long a ticket has waited for one reason. */
export interface WaitsSoFar {
  readonly count: number;
  readonly businessMs: number;
}

/**
 * The waits for a reason so far, those that did not happen left out. A wait that changes only its date
 * is one wait; one that is still on counts up to `now`.
 */
export function waitsSoFar(
  { events, calendar }: Pick<WaitingTerms, 'events' | 'calendar'>,
  reason: PendingReason,
  now: number,
): WaitsSoFar {
  let count = 0;
  let businessMs = 0;
  let since: number | null = null;
  const end = (at: number): void => {
    if (since !== null) businessMs += businessTimeBetween(calendar, since, at);
    since = null;
  };
  for (const event of standingEvents(events)) {
    if (event.kind === 'held' && event.data.reason === reason) {
      if (since === null) count += 1;
      since ??= event.occurredAt;
    } else if (endsWait.has(event.kind)) end(event.occurredAt);
  }
  end(now);
  return { count, businessMs };
}

const endsWait: ReadonlySet<string> = new Set([
  'held',
  'resumed',
  'resolved',
  'closed',
  'withdrawn',
]);

/** Until when the ticket waits: the date asked for, else so many business days as the rule gives; null without either. */
export function waitUntil(terms: WaitingTerms, asked: number | null, now: number): number | null {
  const { defaultBusinessDays } = terms.rule;
  if (asked !== null || defaultBusinessDays === null) return asked;
  return businessDaysAfter(terms.calendar, now, defaultBusinessDays);
}

/** What is asked for beside the reason of a wait. */
export interface WaitAsked {
  readonly actor: Actor;
  readonly until: number | null;
  /** Why a lead lets it wait beyond the rule. */
  readonly allowedBecause: string | null;
}

/**
 * Why a wait is longer, or one more, than the rule allows. Pauses are no way to win time: beyond the
 * caps only the lead of the team or its office lets a ticket wait on, and says why.
 */
export function againstTerms(
  facts: TicketFacts,
  terms: WaitingTerms,
  { actor, until, allowedBecause }: WaitAsked,
  now: number,
): (Refusal | null)[] {
  const { rule, calendar } = terms;
  const latest = businessDaysAfter(calendar, now, rule.longestBusinessDays) ?? Infinity;
  if (until !== null && until > latest) {
    const message = `The date must be within ${rule.longestBusinessDays} business days.`;
    return [{ ...ticketRefusal('ticket.hold.until_beyond_rule', 'until'), message }];
  }
  const overdrawn = whyOverdrawn(facts, terms, until, now);
  if (overdrawn === null) return [];
  if (!leadsTicket(actor, facts)) {
    const message = `${overdrawn} Ask the lead of your team to let it wait once more, or go on without.`;
    return [{ ...ticketRefusal('ticket.hold.waited_enough', 'reason'), message }];
  }
  const unsaid = allowedBecause === null || allowedBecause.trim() === '';
  const missing = against(unsaid, 'ticket.hold.permission_unsaid', 'allowedBecause');
  return [
    missing && {
      ...missing,
      message: `${overdrawn} As the lead, enter why it may wait once more.`,
    },
  ];
}

/** In words, which cap of the rule this wait goes beyond; null when it keeps within. */
function whyOverdrawn(
  facts: TicketFacts,
  terms: WaitingTerms,
  until: number | null,
  now: number,
): string | null {
  const { rule, calendar } = terms;
  const { count, businessMs } = waitsSoFar(terms, rule.reason, now);
  const goesOn = facts.pendingReason === rule.reason;
  const times = count === 1 ? 'once' : `${count} times`;
  if (!goesOn && rule.mostWaits !== null && count >= rule.mostWaits) {
    return `It has already waited ${times} for this.`;
  }
  if (rule.mostBusinessDays === null || until === null) return null;
  const dayMs = workingDayMs(calendar, now);
  const planned = businessMs + businessTimeBetween(calendar, now, until);
  if (planned <= rule.mostBusinessDays * dayMs) return null;
  const waited = Math.round((businessMs / dayMs) * 10) / 10;
  const days = waited === 1 ? '1 business day' : `${waited} business days`;
  return `It has already waited ${days} for this, and may wait ${rule.mostBusinessDays} in all.`;
}

/**
 * When the customer is reminded: so many business hours before the end, moved into their own working
 * hours. Null when there is no reminder, or no time for one between now and the end.
 */
export function remindAt(terms: WaitingTerms, until: number | null, now: number): number | null {
  const { rule, calendar, customerZone } = terms;
  if (until === null || rule.remindBusinessHours === null) return null;
  const before = rule.remindBusinessHours * hourMs;
  if (businessTimeBetween(calendar, now, until) <= before) return null;
  const at = atWork(lastWithTimeLeft(calendar, now, until, before), customerZone);
  return at > now && at < until ? at : null;
}

/** The instant, or the next one at which the customer is at work. */
export function atWork(instant: number, customerZone: string): number {
  const hours = workingHours(customerZone, new Date(instant).getUTCFullYear());
  return nextOpening(hours, instant) as number;
}

/** The last instant from which so much business time is left until the end. */
function lastWithTimeLeft(
  calendar: BusinessCalendar,
  from: number,
  until: number,
  leftMs: number,
): number {
  let [early, late] = [from, until];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (businessTimeBetween(calendar, middle, until) >= leftMs) early = middle;
    else late = middle;
  }
  return early;
}
