import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { measuredShare } from '../../../domain/measurement/measured-share.js';
import { answersIn, atLeast, type FiveCounts } from '../../../domain/measurement/pulse-counts.js';
import { isShowable } from '../../../domain/measurement/suppression.js';
import type { ScorecardActual, ScorecardMeasureCode } from '../../../domain/partners/scorecard.js';
import { countedFinished } from '../partner-figures.js';

const hourMs = 3_600_000;

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

  async of(scope: ScorecardScope): Promise<Record<ScorecardMeasureCode, ScorecardActual>> {
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
    const scores = await this.scores(values);
    const { finished, judged, kept, reopened, answered, finishMs, answerMs } = row!;
    return {
      dates_kept: percentOf(kept, judged),
      median_finish: hoursOf(finishMs, finished),
      median_first_answer: hoursOf(answerMs, answered),
      satisfied: isShowable(scores)
        ? percentOf(atLeast(4, scores), answersIn(scores))
        : { value: null, n: answersIn(scores), interval: null },
      opened_again: percentOf(reopened, finished),
    };
  }

  private async scores(values: readonly string[]): Promise<FiveCounts> {
    const counts = [1, 2, 3, 4, 5].map(
      (score) => `(count(*) FILTER (WHERE f.satisfaction = ${score}))::int`,
    );
    const [row] = await this.dataSource.query<{ counts: FiveCounts }[]>(
      `SELECT ARRAY[${counts.join(', ')}] AS counts FROM ticket_facts f
        WHERE f.bureau_code IN (SELECT code FROM bureaus) AND f.office_code = $1
          AND f.answered_month >= $2::date AND f.answered_month < $3::date
          AND f.satisfaction IS NOT NULL AND NOT f.sensitive`,
      [...values],
    );
    return row!.counts;
  }
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
