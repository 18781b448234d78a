import { decide, type Decision, type Refusal } from '../decision.js';
import { channels, type Channel } from '../ticket/ticket-facts.js';
import { fiscalPeriodAt, shiftPeriod, type FiscalPeriod } from '../measurement/fiscal-period.js';

/** What an office spent on one channel, in whole dollars. */
export interface ChannelAmounts {
  readonly channel: Channel;
  readonly salaries: number;
  readonly technology: number;
  readonly other: number;
}

/** A period that costs can be entered for, as a record has it: its first day, and one month or three. */
export interface CostPeriod {
  readonly code: string;
  readonly label: string;
  readonly startsOn: string;
  readonly months: 1 | 3;
}

const expenses = ['salaries', 'technology', 'other'] as const;
const mostDollars = 1_000_000_000;

/** Fiscal periods begin where the agency reports them. */
const zone = 'America/New_York';

/** The fiscal quarters and months that are over at an instant (epoch ms), newest first: two years of quarters, a year of months. */
export function costPeriods(now: number): CostPeriod[] {
  const ended = (kind: 'quarter' | 'month', count: number): FiscalPeriod[] =>
    Array.from({ length: count }, (_, at) =>
      shiftPeriod(fiscalPeriodAt(kind, now, zone), -1 - at, zone),
    );
  return [...ended('quarter', 8), ...ended('month', 12)].map(({ code, label, startsOn, kind }) => ({
    ...{ code, label, startsOn },
    months: kind === 'quarter' ? 3 : 1,
  }));
}

/** A record as it was entered: for which period, and how much by channel. */
export interface EnteredCosts {
  readonly period: string;
  readonly amounts: readonly ChannelAmounts[];
}

/** Which stretches the office has entered already, as first day and months. */
export type EnteredPeriod = Pick<CostPeriod, 'startsOn' | 'months'>;

/**
 * The period that a record is about, when it can be meant: a period that is over, every channel once, whole dollars, not all
 * of them zero, and no part of it entered by the other kind of period, since a month would then count twice.
 */
export function checkCosts(
  { period, amounts }: EnteredCosts,
  entered: readonly EnteredPeriod[],
  now: number,
): Decision<CostPeriod> {
  const asked = costPeriods(now).find(({ code }) => code === period);
  const given = amounts.map(({ channel }) => channel);
  const everyOnce =
    given.length === channels.length && channels.every((channel) => given.includes(channel));
  return decide(
    [
      asked ? null : refusal('period', 'period_unknown', 'Choose a month or quarter that is over.'),
      asked && entered.some((other) => overlaps(asked, other))
        ? refusal(
            'period',
            'other_kind',
            asked.months === 3
              ? 'Single months of this quarter are entered already. Enter its other months, too.'
              : 'The quarter of this month is entered already. Enter the quarter again to correct it.',
          )
        : null,
      everyOnce ? null : refusal('amounts', 'channels', 'Enter an amount for each channel, once.'),
      everyOnce && amounts.every((each) => expenses.every((expense) => each[expense] === 0))
        ? refusal('amounts', 'nothing', 'Enter what was spent: all amounts are zero.')
        : null,
      ...amounts.flatMap((each, at) =>
        expenses.map((expense) =>
          Number.isInteger(each[expense]) && each[expense] >= 0 && each[expense] <= mostDollars
            ? null
            : refusal(
                `amounts.${at}.${expense}`,
                'not_a_number',
                'Enter whole dollars from 0 to 1,000,000,000.',
              ),
        ),
      ),
    ],
    () => asked!,
  );
}

/** What a record says was spent in each of its months: a quarter is spread evenly. */
export function spendingByMonth(
  { startsOn, months }: EnteredPeriod,
  dollars: number,
): { month: string; dollars: number }[] {
  const [year, first] = startsOn.split('-').map(Number) as [number, number];
  return Array.from({ length: months }, (_, at) => ({
    month: `${year}-${String(first + at).padStart(2, '0')}`,
    dollars: dollars / months,
  }));
}

function overlaps(asked: EnteredPeriod, other: EnteredPeriod): boolean {
  if (asked.months === other.months) return false;
  const months = (of: EnteredPeriod) => spendingByMonth(of, 0).map(({ month }) => month);
  return months(asked).some((month) => months(other).includes(month));
}

function refusal(field: string, code: string, message: string): Refusal {
  return { field, code: `channel_cost.${code}`, message };
}
