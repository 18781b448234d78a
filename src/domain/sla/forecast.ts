import { durationWords } from './date-words.js';
import type { SlaMetric } from './sla-metric.js';

/**
 * How finished cycles like this one went: `shares` are the quantiles (0 %, 5 %, … 100 %) of the share of
 * their time that they had used when they ended, ascending; above 1 they were late.
 */
export interface PastCycles {
  readonly count: number;
  readonly shares: readonly number[];
}

/** A team as far as its pace goes. Both loads are open tickets; the pace is tickets finished an hour of its calendar. */
export interface TeamPace {
  readonly open: number;
  readonly usuallyOpen: number;
  readonly finishedAnHour: number;
}

/** What is known of one running promise. `leftMs` and `targetMs` are business time. */
export interface ForecastFacts {
  readonly metric: SlaMetric;
  readonly leftMs: number;
  readonly targetMs: number;
  readonly past: PastCycles;
  readonly team: TeamPace;
  /** Unclaimed tickets of the team that are more urgent; null when somebody works on this one. */
  readonly before: number | null;
}

export type Likelihood = 'very_likely' | 'likely';

/** How probable it is that a promise is missed if the team goes on as usual, and why, in sentences. */
export interface Forecast {
  readonly probability: number;
  /** Null: not worth a lead's look. */
  readonly likelihood: Likelihood | null;
  readonly reasons: readonly string[];
}

/** Chosen on replayed history: see docs/forecast.md. */
export const FORECAST_THRESHOLDS = { very_likely: 0.6, likely: 0.35 } as const;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** How many cycles of no known kind are mixed in, so that a handful of past ones decides nothing alone. */
const PRIOR_CYCLES = 5;
/** A team that finished nothing lately is not taken to stand still for ever. */
const SLOWEST_AN_HOUR = 0.05;
const LOAD_RANGE = [0.75, 2] as const;

/**
 * Will this promise be missed? Of past cycles that had used as much of their time, those that went on to be
 * late; with twice the usual load as if everything went at half the speed, and the same where nobody has
 * claimed the ticket and those before it would take longer than the time left.
 */
export function forecast(facts: ForecastFacts): Forecast {
  const { leftMs, targetMs, past, team, before } = facts;
  const load = loadOf(team);
  const used = 1 - leftMs / targetMs;
  const late = lastedLonger(past, 1) / lastedLonger(past, used);
  const probability = late ** (1 / (load * placeOf(before, team, leftMs)));
  return {
    probability,
    likelihood: likelihoodOf(probability),
    reasons: reasonsOf(facts, load, late),
  };
}

/** The words a lead reads; null below the thresholds. */
export function likelihoodOf(probability: number): Likelihood | null {
  if (probability >= FORECAST_THRESHOLDS.very_likely) return 'very_likely';
  return probability >= FORECAST_THRESHOLDS.likely ? 'likely' : null;
}

/** The share of past cycles that lasted longer than this share of their time; strictly falling, never 0. */
export function lastedLonger({ count, shares }: PastCycles, share: number): number {
  const prior = Math.exp(-1.5 * share);
  return (count * (1 - rankOf(shares, share)) + PRIOR_CYCLES * prior) / (count + PRIOR_CYCLES);
}

/** Where a value stands among quantiles, from 0 to 1, straight lines in between. */
function rankOf(quantiles: readonly number[], value: number): number {
  const steps = quantiles.length - 1;
  const above = quantiles.findIndex((quantile) => quantile > value);
  if (above === 0) return 0;
  if (above === -1) return 1;
  const [low, high] = [quantiles[above - 1] as number, quantiles[above] as number];
  return (above - 1 + (value - low) / (high - low)) / steps;
}

/** How many times its usual load the team has, within bounds: a quiet day makes nothing certain. */
function loadOf({ open, usuallyOpen }: TeamPace): number {
  const [lowest, highest] = LOAD_RANGE;
  return Math.min(highest, Math.max(lowest, open / Math.max(1, usuallyOpen)));
}

/**
 * How many times the time left it would take to finish what stands before an unclaimed ticket, within bounds:
 * teams do not work strictly in order.
 */
function placeOf(before: number | null, { finishedAnHour }: TeamPace, leftMs: number): number {
  if (before === null) return 1;
  const waitMs = (before / Math.max(SLOWEST_AN_HOUR, finishedAnHour)) * HOUR_MS;
  return Math.min(2, Math.max(1, waitMs / Math.max(MINUTE_MS, leftMs)));
}

function reasonsOf(facts: ForecastFacts, load: number, late: number): string[] {
  const { leftMs, targetMs, past, team, before } = facts;
  const used = Math.round((1 - leftMs / targetMs) * 100);
  const minutes = Math.floor(leftMs / MINUTE_MS) * MINUTE_MS;
  const reasons = [`${durationWords(minutes)} of working time left, ${used} % is used.`];
  if (past.count > 0) {
    const hundredths = Math.round(late * 100);
    reasons.push(`Of 100 like it that had come this far, about ${hundredths} were late.`);
  }
  if (before !== null) {
    const stand = before === 1 ? '1 unclaimed ticket is' : `${before} unclaimed tickets are`;
    const queue = before === 0 ? 'none is before it' : `${stand} before it`;
    reasons.push(`Nobody has claimed it; ${queue}, and ${paceWords(team.finishedAnHour)}.`);
  }
  if (load >= 1.2) {
    const times = Math.round((team.open / Math.max(1, team.usuallyOpen)) * 10) / 10;
    reasons.push(`The team has ${team.open} open tickets, ${times} times its usual number.`);
  }
  return reasons;
}

function paceWords(finishedAnHour: number): string {
  if (finishedAnHour === 0) return 'the team has finished none lately';
  const often = Math.round(finishedAnHour * 10) / 10;
  if (often >= 1) return `the team finishes about ${often} an hour`;
  const hours = Math.round(1 / finishedAnHour);
  return hours <= 1
    ? 'the team finishes about one an hour'
    : `the team finishes about one every ${hours} hours`;
}
