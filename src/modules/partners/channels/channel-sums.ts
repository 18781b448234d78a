import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AnswerCell } from '../../../domain/measurement/answer-blocks.js';
import type { ChannelMonth } from '../../../domain/partners/channel-figures.js';
import type { ShareCounts } from '../../../domain/partners/lower-cost-claim.js';
import { endOfWholeMonths, windowsOverBefore } from '../../../domain/partners/whole-months.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { isJourneyOf, journeyConditions } from '../journey/journey-sums.js';
import type { FigureScope } from '../partner-figures.js';

const counted = `sum(c.opened)::int AS requests, sum(c.contacts)::int AS contacts`;
const keys = `c.office_code AS office, to_char(c.month, 'YYYY-MM') AS month, c.channel`;

/** Every period begins with a month and ends with one, or with today: so whole rows of months are what came in it. */
const ofBureau = new PreparedStatement<ChannelMonth>(
  'channels_of_bureau',
  `SELECT ${keys}, ${counted} FROM fact_channels c
    WHERE c.bureau_code = $1 AND c.month >= $2::date AND c.month < $3::date AND ($4::text IS NULL OR c.service_code = $4)
    GROUP BY 1, 2, 3 HAVING sum(c.opened) > 0`,
);

const ofOffices = new PreparedStatement<ChannelMonth>(
  'channels_of_offices',
  `SELECT ${keys}, ${counted} FROM fact_channels c
    WHERE c.month >= $1::date AND c.month < $2::date AND c.office_code = ANY($3)
    GROUP BY 1, 2, 3 HAVING sum(c.opened) > 0`,
);

const is = journeyConditions('$5');
const repeatsOf = new PreparedStatement<ShareCounts>(
  'channels_repeats',
  `SELECT coalesce(sum(repeated), 0)::int AS k, coalesce(sum(judged), 0)::int AS n
     FROM (SELECT c.repeat_judged AS judged, c.repeated FROM fact_channels c
         WHERE c.bureau_code = $1 AND c.month >= $2::date AND c.month < $6::date
           AND ($4::text IS NULL OR c.service_code = $4)
       UNION ALL
       SELECT count(*) FILTER (WHERE ${is.repeat_judged}), count(*) FILTER (WHERE ${is.repeated})
         FROM ticket_facts f
         WHERE f.bureau_code = $1 AND ($4::text IS NULL OR f.service_code = $4) AND ${isJourneyOf('$6', '$3')}) parts`,
);

const needsOf = new PreparedStatement<AnswerCell>(
  'channels_needs',
  `SELECT c.service_code AS service, to_char(c.month, 'YYYY-MM') AS month,
       json_build_array(${[1, 2, 3, 4, 5].map((score) => `sum(c.need_${score})`).join(', ')}) AS counts
     FROM fact_channels c WHERE c.bureau_code = $1
    GROUP BY 1, 2 HAVING sum(c.need_1 + c.need_2 + c.need_3 + c.need_4 + c.need_5) > 0`,
);

/** What is counted by month and channel (decision 0110). */
@Injectable()
export class ChannelSums {
  constructor(private readonly dataSource: DataSource) {}

  /** What the bureau sent to each office, by month and channel. */
  ofBureau({ bureauCode, from, to, serviceCode }: FigureScope): Promise<ChannelMonth[]> {
    return ofBureau.rows(this.dataSource, [bureauCode, from, to, serviceCode]);
  }

  /** What all bureaus sent to these offices. */
  async ofOffices(offices: readonly string[], from: string, to: string): Promise<ChannelMonth[]> {
    return offices.length === 0 ? [] : ofOffices.rows(this.dataSource, [from, to, offices]);
  }

  /** Of what was first finished in a period, what came again within seven days. */
  async repeats(
    { bureauCode, from, to, serviceCode }: FigureScope,
    now: Date,
  ): Promise<ShareCounts> {
    const over = windowsOverBefore(now.getTime());
    const wholeUntil = endOfWholeMonths({ from, to: over < to ? over : to });
    const values = [bureauCode, from, to, serviceCode, now, wholeUntil];
    return (await repeatsOf.row(this.dataSource, values))!;
  }

  /** How "My need was addressed" was answered, by service and month. */
  needs(bureauCode: string): Promise<AnswerCell[]> {
    return needsOf.rows(this.dataSource, [bureauCode]);
  }
}
