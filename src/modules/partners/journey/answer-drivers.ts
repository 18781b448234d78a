import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answersIn } from '../../../domain/measurement/pulse-counts.js';
import type { DriverTicks } from '../../../domain/partners/driver-figures.js';
import type { ShownAnswers } from '../../../domain/partners/shown-answers.js';
import { daysOfMonths, isAnswerOf } from '../partner-answers.js';

/** Which reasons the answers of a group ticked. */
@Injectable()
export class AnswerDrivers {
  constructor(private readonly dataSource: DataSource) {}

  async of(
    bureauCode: string,
    { services, counts, ...months }: Pick<ShownAnswers, 'services' | 'from' | 'to' | 'counts'>,
  ): Promise<DriverTicks> {
    const { from, to } = daysOfMonths(months);
    const rows = await this.dataSource.query<{ code: string; ticked: number }[]>(
      `SELECT driver AS code, count(*)::int AS ticked
       FROM ticket_facts f CROSS JOIN LATERAL unnest(f.drivers) AS driver
       WHERE f.bureau_code = $1 AND ${isAnswerOf('$2', '$3', '$4')} GROUP BY driver`,
      [bureauCode, from, to, services],
    );
    return {
      answers: answersIn(counts),
      ticked: Object.fromEntries(rows.map(({ code, ticked }) => [code, ticked])),
    };
  }
}
