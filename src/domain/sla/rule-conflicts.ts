import { HORIZON_MS } from '../calendar/business-time.js';
import { keptOffsetStretches } from '../calendar/zone-offsets.js';
import {
  placeInWeek,
  WEEK_MS,
  weekStretches,
  type PolicyRule,
  type RuledTicket,
  type RuleHours,
  type WeekStretch,
} from './policy-rules.js';

/** All that tickets can be about: what an absent condition stands for. */
export interface RuleUniverse {
  readonly services: readonly { readonly code: string; readonly officeCode: string }[];
  readonly priorities: readonly string[];
  readonly bureaus: readonly string[];
  readonly offices: readonly string[];
}

/** A ticket that two rules would both choose for; the instant matters only where a rule has hours. */
export interface ExampleTicket extends RuledTicket {
  readonly filedAt: number;
}

/** Two rules, by their places in the list, that could both match. */
export interface RuleConflict {
  readonly first: number;
  readonly second: number;
  readonly example: ExampleTicket;
}

/**
 * Every pair of rules that could both match a ticket filed within five years from `from`, each with
 * such a ticket. Exact: sets are intersected, and hours as stretches of the week wherever the offsets
 * of both zones stay the same, so that days of changing clocks count as they are.
 */
export function conflictsOf(
  rules: readonly PolicyRule[],
  universe: RuleUniverse,
  from: number,
): RuleConflict[] {
  return rules.flatMap((one, first) =>
    rules.slice(first + 1).flatMap((other, index) => {
      const example = exampleOf(one, other, universe, from);
      return example === null ? [] : [{ first, second: first + 1 + index, example }];
    }),
  );
}

function exampleOf(
  one: PolicyRule,
  other: PolicyRule,
  universe: RuleUniverse,
  from: number,
): ExampleTicket | null {
  const serviceCodes = universe.services.map(({ code }) => code);
  const services = common(one.services, other.services, serviceCodes);
  const priorities = common(one.priorities, other.priorities, universe.priorities);
  const bureaus = common(one.bureaus, other.bureaus, universe.bureaus);
  const offices = common(one.offices, other.offices, universe.offices);
  const [serviceCode, priority, bureauCode] = [services[0], priorities[0], bureaus[0]];
  if (serviceCode === undefined || priority === undefined || bureauCode === undefined) return null;
  const filedAt = commonInstant(one.hours, other.hours, from);
  // A ticket that is still with the office of its service is the plainest example.
  const own = universe.services.find(
    ({ code, officeCode }) => services.includes(code) && offices.includes(officeCode),
  );
  const officeCode = own?.officeCode ?? offices[0];
  if (filedAt === null || officeCode === undefined) return null;
  return { serviceCode: own?.code ?? serviceCode, priority, bureauCode, officeCode, filedAt };
}

/** What both conditions allow, of all there is. */
function common(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
  all: readonly string[],
): readonly string[] {
  if (one === undefined) return other ?? all;
  return other === undefined ? one : one.filter((code) => other.includes(code));
}

/** The first instant from `from` on that lies in the hours of both, looked for five years ahead. */
function commonInstant(
  one: RuleHours | undefined,
  other: RuleHours | undefined,
  from: number,
): number | null {
  const mine = zonedWeek(one);
  const theirs = zonedWeek(other);
  for (const stretch of sharedOffsets(mine.timeZone, theirs.timeZone, from)) {
    const both = intersection(
      shifted(mine.stretches, stretch.mine),
      shifted(theirs.stretches, stretch.theirs),
    );
    const found = firstIn(both, stretch.from);
    if (found !== null && found < stretch.to) return found;
  }
  return null;
}

interface ZonedWeek {
  readonly timeZone: string;
  readonly stretches: readonly WeekStretch[];
}

function zonedWeek(hours: RuleHours | undefined): ZonedWeek {
  return hours === undefined
    ? { timeZone: 'UTC', stretches: [{ from: 0, to: WEEK_MS }] }
    : { timeZone: hours.timeZone, stretches: weekStretches(hours) };
}

interface SharedOffsets {
  readonly from: number;
  readonly to: number;
  readonly mine: number;
  readonly theirs: number;
}

/** The stretches of time in which neither zone changes its offset. */
function sharedOffsets(mine: string, theirs: string, from: number): SharedOffsets[] {
  const to = from + HORIZON_MS;
  const others = keptOffsetStretches(theirs, from, to);
  return keptOffsetStretches(mine, from, to).flatMap((own) =>
    others
      .filter((other) => other.from < own.to && own.from < other.to)
      .map((other) => ({
        from: Math.max(own.from, other.from),
        to: Math.min(own.to, other.to),
        mine: own.offsetMs,
        theirs: other.offsetMs,
      })),
  );
}

/** Local stretches of the week as stretches of the UTC week, cut where that begins anew. */
function shifted(stretches: readonly WeekStretch[], offsetMs: number): WeekStretch[] {
  return stretches.flatMap(({ from, to }) => {
    const start = (((from - offsetMs) % WEEK_MS) + WEEK_MS) % WEEK_MS;
    const end = start + to - from;
    return end <= WEEK_MS
      ? [{ from: start, to: end }]
      : [
          { from: start, to: WEEK_MS },
          { from: 0, to: end - WEEK_MS },
        ];
  });
}

function intersection(ones: readonly WeekStretch[], others: readonly WeekStretch[]): WeekStretch[] {
  return ones.flatMap((one) =>
    others
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  );
}

/** The first instant from `from` on whose place in the UTC week lies in one of the stretches. */
function firstIn(stretches: readonly WeekStretch[], from: number): number | null {
  const place = placeInWeek(from);
  const waits = stretches.map(({ from: start, to: end }) =>
    start <= place && place < end ? 0 : (start - place + WEEK_MS) % WEEK_MS,
  );
  return waits.length === 0 ? null : from + Math.min(...waits);
}
