import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type {
  BureauAnswers,
  BureauPromises,
  MonthOfPulses,
  OpenDataFacts,
} from '../../../domain/open-data/open-data-tables.js';
import { monthsLater, quarterEndingWith } from '../../../domain/open-data/open-months.js';
import { firstOpenMonth } from '../../../domain/partners/shown-answers.js';
import { PartnerAnswers } from '../partner-answers.js';

interface Bureau {
  readonly code: string;
  readonly timeZone: string;
}

/** Reads what a month of open data is made from: facts and the ledger, never conversations. */
@Injectable()
export class OpenDataFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly answers: PartnerAnswers,
  ) {}

  /** The first month whose answers may still change in the time zone of some bureau. */
  async firstOpenMonth(now: number): Promise<string> {
    const months = (await this.bureaus()).map(({ timeZone }) => firstOpenMonth(now, timeZone));
    return months.toSorted()[0] ?? firstOpenMonth(now, 'UTC');
  }

  async of(month: string): Promise<OpenDataFacts> {
    const bureaus: BureauAnswers[] = [];
    for (const { code } of await this.bureaus()) {
      bureaus.push({ code, cells: await this.answers.cells(code) });
    }
    return {
      ...{ month, quarter: quarterEndingWith(month), bureaus },
      promises: await this.promises(month),
      pulses: await this.pulses(month),
    };
  }

  private bureaus(): Promise<Bureau[]> {
    return this.dataSource.query(
      `SELECT code, time_zone AS "timeZone" FROM bureaus WHERE active ORDER BY position`,
    );
  }

  private promises(month: string): Promise<BureauPromises[]> {
    return this.dataSource.query(
      `SELECT b.code, sum(m.promised_dates)::int AS judged, sum(m.kept_dates)::int AS kept
         FROM bureaus b JOIN fact_months m ON m.bureau_code = b.code AND m.month = $1::date
        WHERE b.active GROUP BY b.code, b.position HAVING sum(m.finished) > 0 ORDER BY b.position`,
      [`${month}-01`],
    );
  }

  /** From the ledger itself: it counts by the instant of the closing and in no bureau's days, so no kept count is the same. */
  private async pulses(month: string): Promise<MonthOfPulses> {
    const rows: MonthOfPulses[] = await this.dataSource.query(
      `SELECT count(*)::int AS finished, (count(*) FILTER (WHERE p.eligible))::int AS eligible,
              count(p.sent_at)::int AS asked, count(p.answered_at)::int AS answered
         FROM pulses p JOIN tickets t ON t.id = p.ticket_id AND NOT t.sensitive
        WHERE p.eligible_at >= $1::date AND p.eligible_at < $2::date`,
      daysOf(month),
    );
    return rows[0]!;
  }
}

function daysOf(month: string): [string, string] {
  return [`${month}-01`, `${monthsLater(month, 1)}-01`];
}
