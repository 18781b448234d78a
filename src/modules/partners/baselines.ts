import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answerBlocks } from '../../domain/measurement/answer-blocks.js';
import {
  freezePromiseChart,
  freezeSatisfactionChart,
  type PromiseChart,
  type SatisfactionChart,
} from '../../domain/partners/chart-baselines.js';
import { fullQuartersBetween, type DateRange } from '../../domain/partners/partner-period.js';
import { firstOpenMonth } from '../../domain/partners/shown-answers.js';
import { addCounts, noAnswers } from '../../domain/measurement/pulse-counts.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import { appendBaseline, type BaselineMeasure } from './baseline-chain.js';
import { AnswerDrivers } from './journey/answer-drivers.js';
import { lastMonthBefore, type FrozenDrivers } from './journey/frozen-drivers.js';
import { daysOfMonths, PartnerAnswers } from './partner-answers.js';
import { PartnerFigures, type PeriodFigures } from './partner-figures.js';

/** The frozen figures of the first full quarter of a bureau or of one of its services. */
export interface Baseline extends DateRange {
  readonly figures: PeriodFigures;
}

/** Everything frozen for a bureau, or for one of its services; null where it is not frozen yet. */
export interface FrozenFigures {
  readonly quarter: Baseline | null;
  readonly promises: (DateRange & { readonly figures: PromiseChart }) | null;
  readonly satisfaction: (DateRange & { readonly figures: SatisfactionChart }) | null;
  readonly drivers: FrozenDrivers | null;
}

const frozenOf = new PreparedStatement<
  { measure: BaselineMeasure; figures: never } & { from: string; to: string }
>(
  'partner_baselines',
  `SELECT measure, to_char(period_start, 'YYYY-MM-DD') AS "from", to_char(period_end, 'YYYY-MM-DD') AS "to", figures
     FROM baselines WHERE bureau_code = $1
       AND (service_code IS NOT DISTINCT FROM $2 OR (measure IN ('satisfaction_months', 'driver_months') AND service_code IS NULL))`,
);

/**
 * "Where we started": the figures of the first full fiscal quarter of each bureau and of each of its services, and
 * the limits of their charts; written once, chained by hash, and never changed (the table refuses updates and deletes).
 */
@Injectable()
export class Baselines {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: PartnerFigures,
    private readonly answers: PartnerAnswers,
    private readonly drivers: AnswerDrivers,
  ) {}

  /** Satisfaction is frozen for a bureau as a whole: for a single service there are seldom twelve points. */
  async of(bureauCode: string, serviceCode: string | null): Promise<FrozenFigures> {
    const rows = await frozenOf.rows(this.dataSource, [bureauCode, serviceCode]);
    const frozen = (measure: BaselineMeasure) =>
      rows.find((row) => row.measure === measure) ?? null;
    return {
      quarter: frozen('first_quarter'),
      promises: frozen('promise_weeks'),
      satisfaction: frozen('satisfaction_months'),
      drivers: frozen('driver_months'),
    };
  }

  /** Freezes every baseline whose time has come; answers how many were new. */
  async freezeDue(now: Date): Promise<number> {
    const starts = await this.dataSource.query<Start[]>(
      `SELECT b.code AS "bureauCode", s.service_code AS "serviceCode", s.first_at AS "firstAt",
         b.time_zone AS "timeZone",
         ARRAY(SELECT x.measure FROM baselines x WHERE x.bureau_code = b.code
           AND x.service_code IS NOT DISTINCT FROM s.service_code) AS frozen
       FROM bureaus b
       JOIN (SELECT bureau_code, NULL::text AS service_code, min(opened_at) AS first_at
               FROM ticket_facts WHERE NOT sensitive GROUP BY 1
             UNION ALL
             SELECT bureau_code, service_code, min(opened_at)
               FROM ticket_facts WHERE NOT sensitive GROUP BY 1, 2) s ON s.bureau_code = b.code
       ORDER BY 1, 2 NULLS FIRST`,
    );
    let frozen = 0;
    for (const start of starts) {
      const { firstAt, timeZone } = start;
      const quarters = fullQuartersBetween(firstAt.getTime(), now.getTime(), timeZone);
      frozen += await this.freeze(start, 'first_quarter', () => this.firstQuarter(start, quarters));
      frozen += await this.freeze(start, 'promise_weeks', () => this.promiseWeeks(start, quarters));
      if (start.serviceCode !== null) continue;
      frozen += await this.freeze(start, 'satisfaction_months', () =>
        this.satisfaction(start, now),
      );
      frozen += await this.freeze(start, 'driver_months', () => this.driversOf(start));
    }
    return frozen;
  }

  private async freeze(
    { bureauCode, serviceCode, frozen }: Start,
    measure: BaselineMeasure,
    figuresOf: () => Promise<(DateRange & { readonly figures: object }) | null>,
  ): Promise<number> {
    if (frozen.includes(measure)) return 0;
    const found = await figuresOf();
    if (found === null) return 0;
    return this.dataSource.transaction((manager) =>
      appendBaseline(manager, { bureauCode, serviceCode, measure, ...found }),
    );
  }

  private async firstQuarter(
    start: Start,
    [range]: readonly DateRange[],
  ): Promise<Baseline | null> {
    if (!range) return null;
    const figures = await this.figures.ofPeriod({ ...start, ...range });
    return figures.finished === 0 ? null : { ...range, figures };
  }

  private async promiseWeeks(start: Start, quarters: readonly DateRange[]) {
    const [first, last] = [quarters[0], quarters.at(-1)];
    if (!first || !last) return null;
    const weeks = await this.figures.byWeek({ ...start, from: first.from, to: last.to });
    return freezePromiseChart(weeks, quarters);
  }

  private async satisfaction({ bureauCode, timeZone }: Start, now: Date) {
    const cells = await this.answers.cells(bureauCode);
    const open = firstOpenMonth(now.getTime(), timeZone);
    const found = freezeSatisfactionChart(answerBlocks(cells.filter(({ month }) => month < open)));
    return found && { ...daysOfMonths(found), figures: found.figures };
  }

  /** What was ticked in the months of the frozen chart of satisfaction: whole blocks, so that it gives nobody away. */
  private async driversOf({ bureauCode }: Start): Promise<FrozenDrivers | null> {
    const { satisfaction } = await this.of(bureauCode, null);
    if (satisfaction === null) return null;
    const { from, to } = satisfaction;
    const months = { from: from.slice(0, 7), to: lastMonthBefore(to) };
    const cells = await this.answers.cells(bureauCode);
    const within = cells.filter(({ month }) => month >= months.from && month <= months.to);
    const counts = within.map((cell) => cell.counts).reduce(addCounts, noAnswers);
    const figures = await this.drivers.of(bureauCode, { services: null, ...months, counts });
    return { from, to, figures };
  }
}

interface Start {
  readonly bureauCode: string;
  readonly serviceCode: string | null;
  readonly firstAt: Date;
  readonly timeZone: string;
  /** The measures that are frozen already. */
  readonly frozen: readonly string[];
}
