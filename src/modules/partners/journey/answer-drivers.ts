import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answersIn } from '../../../domain/measurement/pulse-counts.js';
import type { DriverTicks } from '../../../domain/partners/driver-figures.js';
import type { ShownAnswers } from '../../../domain/partners/shown-answers.js';
import { toldReasons, type ReasonTicks } from '../../../domain/partners/told-reasons.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { daysOfMonths } from '../partner-answers.js';

const ticksOf = new PreparedStatement<{ code: string; ticked: number }>(
  'partner_drivers',
  `SELECT d.driver AS code, sum(d.ticked)::int AS ticked FROM fact_drivers d
    WHERE d.bureau_code = $1 AND d.month >= $2::date AND d.month < $3::date
      AND ($4::text[] IS NULL OR d.service_code = ANY($4)) GROUP BY 1 HAVING sum(d.ticked) > 0`,
);

const ticksApart = new PreparedStatement<ReasonTicks>(
  'partner_drivers_apart',
  `SELECT d.driver AS code, d.service_code AS service, to_char(d.month, 'YYYY-MM') AS month, sum(d.ticked)::int AS ticked
     FROM fact_drivers d WHERE d.bureau_code = $1 AND d.month >= $2::date AND d.month < $3::date
    GROUP BY 1, 2, 3`,
);

/** Which reasons the answers of a group ticked; of one service, those that may be told. */
@Injectable()
export class AnswerDrivers {
  constructor(private readonly dataSource: DataSource) {}

  async of(
    bureauCode: string,
    group: Pick<ShownAnswers, 'services' | 'from' | 'to' | 'counts' | 'tables'>,
  ): Promise<DriverTicks> {
    const { services, counts, tables = [], ...months } = group;
    const { from, to } = daysOfMonths(months);
    const rows = await ticksOf.rows(this.dataSource, [bureauCode, from, to, services]);
    const all = {
      answers: answersIn(counts),
      ticked: Object.fromEntries(rows.map(({ code, ticked }) => [code, ticked])),
    };
    if (tables.length === 0) return all;
    return toldReasons(all, tables, await ticksApart.rows(this.dataSource, [bureauCode, from, to]));
  }
}
