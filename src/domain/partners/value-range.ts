import { decide, type Decision } from '../decision.js';

/** What somebody assumes of an improvement, a year long. Minutes may be of our staff or of those we serve. */
export interface ValueAssumptions {
  /** How often it happens in a year. */
  readonly timesAYear: number;
  /** Minutes saved each time: at least, and at most. */
  readonly minutesLow: number;
  readonly minutesHigh: number;
  /** What an hour costs, in whole dollars. */
  readonly hourCost: number;
  /** What the improvement cost once, and costs each year, in whole dollars. */
  readonly costOnce: number;
  readonly costYearly: number;
}

/** What it is worth in its first year; hours to a tenth, whole dollars. Below zero it costs more than it saves. */
export interface ValueRange {
  readonly hoursLow: number;
  readonly hoursHigh: number;
  readonly savedLow: number;
  readonly savedHigh: number;
  readonly cost: number;
  readonly netLow: number;
  readonly netHigh: number;
}

const mostTimes = 10_000_000;
const mostMinutes = 10_000;
const mostDollars = 1_000_000_000;

/** The assumptions, when they can be meant: whole, not negative, the least not above the most. */
export function checkAssumptions(given: ValueAssumptions): Decision<ValueAssumptions> {
  const limits: Readonly<Record<keyof ValueAssumptions, number>> = {
    timesAYear: mostTimes,
    minutesLow: mostMinutes,
    minutesHigh: mostMinutes,
    hourCost: mostDollars,
    costOnce: mostDollars,
    costYearly: mostDollars,
  };
  const fields = Object.keys(limits) as (keyof ValueAssumptions)[];
  return decide(
    [
      ...fields.map((field) => {
        const value = given[field];
        return Number.isInteger(value) && value >= 0 && value <= limits[field]
          ? null
          : {
              field,
              code: 'value.not_a_number',
              message: `Enter a whole number from 0 to ${limits[field].toLocaleString('en-US')}.`,
            };
      }),
      given.minutesLow > given.minutesHigh
        ? {
            field: 'minutesHigh',
            code: 'value.range_turned',
            message: 'The most can’t be less than the least.',
          }
        : null,
    ],
    () => given,
  );
}

/** What follows from the assumptions for the first year, as a range: minutes saved × times ÷ 60 (PRA logic, measurement.md 4.6). */
export function valueRange(given: ValueAssumptions): ValueRange {
  const { timesAYear, minutesLow, minutesHigh, hourCost, costOnce, costYearly } = given;
  const hours = (minutes: number): number => Math.round((minutes * timesAYear) / 6) / 10;
  const [hoursLow, hoursHigh] = [hours(minutesLow), hours(minutesHigh)];
  const [savedLow, savedHigh] = [Math.round(hoursLow * hourCost), Math.round(hoursHigh * hourCost)];
  const cost = costOnce + costYearly;
  return {
    ...{ hoursLow, hoursHigh, savedLow, savedHigh, cost },
    netLow: savedLow - cost,
    netHigh: savedHigh - cost,
  };
}

/** "300 to 500 hours a year; in the first year $4,000 to $9,000 more than it costs" and the like. */
export function valueWords({ hoursLow, hoursHigh, netLow, netHigh }: ValueRange): string {
  const hours = `${range(hoursLow, hoursHigh, number)} hours a year`;
  if (netLow >= 0)
    return `${hours}; in the first year ${range(netLow, netHigh, dollars)} more than it costs`;
  if (netHigh <= 0) {
    return `${hours}; in the first year ${range(-netHigh, -netLow, dollars)} less than it costs`;
  }
  return `${hours}; in the first year between ${dollars(-netLow)} less and ${dollars(netHigh)} more than it costs`;
}

function range(low: number, high: number, words: (value: number) => string): string {
  return low === high ? words(low) : `${words(low)} to ${words(high)}`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function dollars(value: number): string {
  return `$${number(value)}`;
}
