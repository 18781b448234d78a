import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { measuredShare } from '../../../domain/measurement/measured-share.js';
import { answerBlocks, type AnswerCell } from '../../../domain/measurement/answer-blocks.js';
import { addCounts, answersIn, atLeast } from '../../../domain/measurement/pulse-counts.js';
import type { ScorecardActual, ScorecardMeasureCode } from '../../../domain/partners/scorecard.js';
import { firstOpenMonth } from '../../../domain/partners/shown-answers.js';
import { countedFinished } from '../partner-figures.js';

const hourMs = 3_600_000;

/** Where days end last on earth: a month that is final there is final in the zone of every bureau. */
const lastZone = 'Etc/GMT+12';

/** What was measured of an office in a period; dates, the end no longer belongs to it. */
export interface ScorecardScope {
  readonly officeCode: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

interface Row {
  readonly finished: number;
  readonly judged: number;
  readonly kept: number;
  readonly reopened: number;
  readonly answered: number;
  readonly finishMs: number | null;
  readonly answerMs: number | null;
}

/** The measures of scorecards, from the facts of the period, of all bureaus that an office serves. */
@Injectable()
export class ScorecardFigures {
  constructor(private readonly dataSource: DataSource) {}

  async of(
    scope: ScorecardScope,
    now: number,
  ): Promise<Record<ScorecardMeasureCode, ScorecardActual>> {
    const values = [scope.officeCode, scope.startsOn, scope.endsOn];
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT count(*)::int AS finished, count(f.promise_kept)::int AS judged,
              (count(*) FILTER (WHERE f.promise_kept))::int AS kept,
              (count(*) FILTER (WHERE f.reopens > 0))::int AS reopened,
              count(f.first_response_ms)::int AS answered,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY f.finish_business_ms) AS "finishMs",
              percentile_cont(0.5) WITHIN GROUP (ORDER BY f.first_response_ms) AS "answerMs"
         FROM ticket_facts f
        WHERE f.bureau_code IN (SELECT code FROM bureaus) AND f.office_code = $1
          AND f.finished_on >= $2::date AND f.finished_on < $3::date AND ${countedFinished}`,
      values,
    );
    const satisfied = await this.satisfied(values, now);
    const { finished, judged, kept, reopened, answered, finishMs, answerMs } = row!;
    return {
      dates_kept: percentOf(kept, judged),
      median_finish: hoursOf(finishMs, finished),
      median_first_answer: hoursOf(answerMs, answered),
      satisfied,
      opened_again: percentOf(reopened, finished),
    };
  }

  /**
   * Of months that are final, in each fiscal quarter by itself and only in stretches of it that are enough (decision
   * 0114): so neither two looks nor a year and its quarters can be subtracted down to few people.
   */
  private async satisfied(values: readonly string[], now: number): Promise<ScorecardActual> {
    const counts = [1, 2, 3, 4, 5].map(
      (score) => `(count(*) FILTER (WHERE f.satisfaction = ${score}))::int`,
    );
    const months = await this.dataSource.query<AnswerCell[]>(
      `SELECT '' AS service, to_char(f.answered_month, 'YYYY-MM') AS month, ARRAY[${counts.join(', ')}] AS counts
         FROM ticket_facts f
        WHERE f.bureau_code IN (SELECT code FROM bureaus) AND f.office_code = $1
          AND f.answered_month >= $2::date AND f.answered_month < $3::date
          AND f.satisfaction IS NOT NULL AND NOT f.sensitive GROUP BY 2`,
      [...values],
    );
    const open = firstOpenMonth(now, lastZone);
    const final = months.filter(({ month }) => month < open);
    const shown = [...new Set(final.map(({ month }) => quarterOf(month)))].flatMap((quarter) =>
      answerBlocks(final.filter(({ month }) => quarterOf(month) === quarter)),
    );
    if (shown.length > 0) {
      const scores = shown.map((block) => block.counts).reduce(addCounts);
      return percentOf(atLeast(4, scores), answersIn(scores));
    }
    const n = months.reduce((sum, month) => sum + answersIn(month.counts), 0);
    return { value: null, n, interval: null };
  }
}

/** Fiscal quarters begin with calendar quarters. */
function quarterOf(month: string): string {
  return `${month.slice(0, 4)} ${Math.floor((Number(month.slice(5)) - 1) / 3)}`;
}

function percentOf(k: number, n: number): ScorecardActual {
  const { share, interval } = measuredShare(k, n);
  return {
    ...{ value: share === null ? null : share * 100, n },
    interval: interval && { low: interval.low * 100, high: interval.high * 100 },
  };
}

function hoursOf(ms: number | null, n: number): ScorecardActual {
  return { value: ms === null ? null : ms / hourMs, n, interval: null };
}
