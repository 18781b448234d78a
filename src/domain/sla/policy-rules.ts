import type { Weekday } from '../calendar/calendar-definition.js';
import { WEEKDAYS } from '../calendar/calendar-definition.js';
import { DAY_MS, MINUTE_MS, minutesOf } from '../calendar/wall-clock.js';
import { offsetAt } from '../calendar/zone-offsets.js';

/** Wall-clock hours on some days of the week, `HH:MM`; they may run over midnight (22:00 to 06:00). */
export interface RuleWindow {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** When a ticket must have been filed: within one of the windows on the clock of an IANA zone. */
export interface RuleHours {
  readonly timeZone: string;
  readonly windows: readonly RuleWindow[];
}

/** One rule of the list: tickets that meet every condition get the policy. An absent condition is met by all. */
export interface PolicyRule {
  readonly name: string;
  readonly policyCode: string;
  readonly services?: readonly string[];
  readonly priorities?: readonly string[];
  readonly bureaus?: readonly string[];
  readonly offices?: readonly string[];
  readonly hours?: RuleHours;
}

/** What rules look at; the office is the one that serves now. */
export interface RuledTicket {
  readonly serviceCode: string;
  readonly priority: string;
  readonly bureauCode: string;
  readonly officeCode: string;
}

/** A stretch `[from, to)` of the wall-clock week, in ms since Monday 00:00. */
export interface WeekStretch {
  readonly from: number;
  readonly to: number;
}

export const WEEK_MS = 7 * DAY_MS;

/** Monday of the week of the epoch, whose first day was a Thursday. */
const FIRST_MONDAY_MS = -3 * DAY_MS;

/**
 * The rule that chooses the policy of a ticket filed at an instant (epoch ms); null when none matches
 * and its service's own policy holds. In a list without conflicts there is at most one that matches.
 */
export function choosePolicy(
  rules: readonly PolicyRule[],
  ticket: RuledTicket,
  filedAt: number,
): PolicyRule | null {
  return rules.find((rule) => matches(rule, ticket, filedAt)) ?? null;
}

/** Does the ticket meet every condition of the rule? */
export function matches(rule: PolicyRule, ticket: RuledTicket, filedAt: number): boolean {
  const { services, priorities, bureaus, offices, hours } = rule;
  return (
    allows(services, ticket.serviceCode) &&
    allows(priorities, ticket.priority) &&
    allows(bureaus, ticket.bureauCode) &&
    allows(offices, ticket.officeCode) &&
    (hours === undefined || isWithin(hours, filedAt))
  );
}

function allows(codes: readonly string[] | undefined, code: string): boolean {
  return codes === undefined || codes.includes(code);
}

function isWithin(hours: RuleHours, instant: number): boolean {
  const reading = placeInWeek(instant + offsetAt(hours.timeZone, instant));
  return weekStretches(hours).some(({ from, to }) => from <= reading && reading < to);
}

/** Milliseconds since Monday 00:00 of a reading given as if it were UTC. */
export function placeInWeek(reading: number): number {
  return (((reading - FIRST_MONDAY_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS;
}

/** The windows as stretches of the week, in order and without overlap; what runs over midnight is cut there. */
export function weekStretches({ windows }: RuleHours): WeekStretch[] {
  const stretches = windows
    .flatMap(({ days, from, to }) => days.flatMap((day) => stretchesOf(day, from, to)))
    .toSorted((one, other) => one.from - other.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of stretches) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function stretchesOf(day: Weekday, from: string, to: string): WeekStretch[] {
  const midnight = WEEKDAYS.indexOf(day) * DAY_MS;
  const start = (minutesOf(from) as number) * MINUTE_MS;
  const end = (minutesOf(to) as number) * MINUTE_MS;
  if (start < end) return [{ from: midnight + start, to: midnight + end }];
  const nextMidnight = (midnight + DAY_MS) % WEEK_MS;
  const morning = end === 0 ? [] : [{ from: nextMidnight, to: nextMidnight + end }];
  return [{ from: midnight + start, to: midnight + DAY_MS }, ...morning];
}
