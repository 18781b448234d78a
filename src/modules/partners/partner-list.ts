import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Channel } from '../../domain/ticket/ticket-facts.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import { type CursorValue, decodeCursor, pageOf, type Page } from '../../platform/http/page.js';
import {
  bandOf,
  countedFinished,
  isOpenPastDate,
  type FigureScope,
  type OpenAgeBand,
} from './partner-figures.js';
import { isJourneyOf, journeyConditions } from './journey/journey-sums.js';
import { isAnswerOf } from './partner-answers.js';
import type { DashboardScope } from './partner-dashboard.js';
import type { PartnerTicketView } from './partner-tickets.views.js';

/** The numbers of the dashboard that open a list, each with the tickets that it counts. */
export const listMetrics = [
  'finished',
  'promises_judged',
  'promises_kept',
  'promises_missed',
  'open_past_date',
  'answers_judged',
  'answers_missed',
  'targets_judged',
  'targets_missed',
  'first_answers',
  'pulses_answered',
  'pulses_sent',
  'opened',
  'open',
  'journeys',
  'first_contact_judged',
  'first_contact_settled',
  'first_level_judged',
  'first_level_settled',
  'handed_on_twice',
  'misrouted',
  'ping_pong',
  'reopen_judged',
  'reopened',
  'recurrence_judged',
  'recurred',
  'repeat_judged',
  'repeated',
  'forms',
  'confirmed_answers',
  'trust_answers',
  'ease_answers',
  'kept_but_unhappy',
] as const;
export type ListMetric = (typeof listMetrics)[number];

/** Which list: the metric, and within it one cause of a miss, one age of open tickets or one channel. */
export interface ListFilter {
  readonly metric: ListMetric;
  readonly cause: string | null;
  readonly age: OpenAgeBand | null;
  /** Of requests sent: the channel by which they came. */
  readonly channel: Channel | null;
  /** Of answers: the services shown together; null for all, or for what the scope says. */
  readonly services: readonly string[] | null;
  /** Of low answers: the offices whose leads follow up on them; nobody else has that list. */
  readonly offices: readonly string[];
  readonly now: Date;
}

const finished = `f.finished_on >= $2::date AND f.finished_on < $3::date AND ${countedFinished}`;
const journey = journeyConditions('$7');
type JourneyMetric = keyof typeof journey;

const journeyLists = Object.fromEntries(
  Object.entries(journey).map(([metric, condition]) => [
    metric,
    `${isJourneyOf('$2', '$3')} AND ${condition}`,
  ]),
) as Record<JourneyMetric, string>;

/** The condition of each metric: the very one under which the number was counted. */
const conditions: Readonly<Record<ListMetric, string>> = {
  finished,
  promises_judged: `${finished} AND f.promise_kept IS NOT NULL`,
  promises_kept: `${finished} AND f.promise_kept`,
  promises_missed: `${finished} AND f.promise_kept = false AND ($5::text IS NULL OR f.miss_cause = $5)`,
  open_past_date: isOpenPastDate('$7'),
  answers_judged: `${finished} AND f.answer_kept IS NOT NULL`,
  answers_missed: `${finished} AND f.answer_kept = false`,
  targets_judged: `${finished} AND f.finish_met IS NOT NULL`,
  targets_missed: `${finished} AND f.finish_met = false`,
  first_answers: `${finished} AND f.first_response_ms IS NOT NULL`,
  pulses_answered: isAnswerOf('$2', '$3', '$8'),
  pulses_sent: `${finished} AND f.pulse_state IN ('sent', 'answered', 'declined', 'expired')`,
  opened: `f.opened_on >= $2::date AND f.opened_on < $3::date AND NOT f.sensitive
    AND ($10::text IS NULL OR f.channel = $10)`,
  open: `f.finished_at IS NULL AND NOT f.sensitive AND ($6::text IS NULL OR ${bandOf('$7')} = $6)`,
  ...journeyLists,
  confirmed_answers: isAnswerOf('$2', '$3', '$8', 'confirmed'),
  trust_answers: isAnswerOf('$2', '$3', '$8', 'trust'),
  ease_answers: isAnswerOf('$2', '$3', '$8', 'ease'),
  kept_but_unhappy: `${finished} AND f.promise_kept AND f.satisfaction <= 2 AND f.office_code = ANY($9)`,
};

const answeredIn = 'f.answered_month';
/** The day by which these metrics find their tickets, where it is not that of the finish. */
const days: Partial<Record<ListMetric, string>> = {
  ...{ opened: 'f.opened_on', open: 'f.opened_on', open_past_date: 'f.opened_on' },
  ...{ pulses_answered: answeredIn, confirmed_answers: answeredIn },
  ...{ trust_answers: answeredIn, ease_answers: answeredIn },
};

/** With the bureau the beginning of an index, and so the order of the list. */
function dayOf(metric: ListMetric): string {
  return days[metric] ?? (metric in journey ? 'f.first_finished_on' : 'f.finished_on');
}

/** How it ended by one of the yardsticks: "open", "met", "missed", or "not_judged". */
function resultOf(column: string): string {
  return `CASE WHEN f.finished_at IS NULL THEN 'open' WHEN ${column} THEN 'met'
              WHEN ${column} = false THEN 'missed' ELSE 'not_judged' END`;
}

const rowLimit = 100_000;
/** A place before every row. */
const beforeAll = '1900-01-01T00:00:00Z';

/** The tickets behind a number of the dashboard: same condition, so the list is as long as the number says. */
@Injectable()
export class PartnerList {
  constructor(private readonly dataSource: DataSource) {}

  async page(
    scope: FigureScope,
    filter: ListFilter,
    query: { cursor?: string; limit?: number },
  ): Promise<Page<PartnerTicketView>> {
    const limit = query.limit ?? 50;
    const after = decodeCursor(query.cursor, ['instant', 'number']) ?? [beforeAll, 0];
    const rows = await this.rows(scope, filter, after, limit + 1);
    const page = pageOf(rows, limit, (row) => [row.day, row.ticketId]);
    return {
      items: page.items.map(({ ticketId: _, day: _day, ...ticket }) => ticket),
      nextCursor: page.nextCursor,
    };
  }

  async count(scope: FigureScope, filter: ListFilter): Promise<number> {
    const [row] = await this.dataSource.query<{ tickets: number }[]>(
      countOf(filter.metric),
      this.parameters(scope, filter),
    );
    return row!.tickets;
  }

  /** How many dates kept were rated 1 or 2, among the requests of the reader's offices. */
  async keptButUnhappy({ figures, offices, now }: DashboardScope): Promise<number> {
    const filter = { cause: null, age: null, channel: null, services: null } as const;
    const values = this.parameters(figures, {
      ...filter,
      metric: 'kept_but_unhappy',
      offices,
      now,
    });
    return (await unhappyOf.row(this.dataSource, values))!.tickets;
  }

  /** All tickets of the list, for the export; refuses nothing, cuts at a hundred thousand rows. */
  async all(scope: FigureScope, filter: ListFilter): Promise<PartnerTicketView[]> {
    return this.rows(scope, filter, [beforeAll, 0], rowLimit);
  }

  private async rows(
    scope: FigureScope,
    filter: ListFilter,
    after: readonly CursorValue[],
    limit: number,
  ): Promise<(PartnerTicketView & { ticketId: number; day: string })[]> {
    const day = dayOf(filter.metric);
    return this.dataSource.query(
      `WITH asked AS (SELECT ${asked})
       SELECT f.ticket_id AS "ticketId", to_char(${day}, 'YYYY-MM-DD"T00:00:00Z"') AS day, f.number, s.name AS "serviceName", o.desk_name AS "deskName",
         f.opened_at AS "openedAt", f.finished_at AS "finishedAt",
         f.promised_finish_at AS "promisedFinishAt",
         ${resultOf('f.promise_kept')} AS "promise", ${resultOf('f.answer_kept')} AS "answer",
         ${resultOf('f.finish_met')} AS "target",
         f.miss_cause AS "missCause",
         CASE f.pulse_state WHEN 'answered' THEN 'answered' WHEN 'sent' THEN 'asked'
           WHEN 'expired' THEN 'not_answered' WHEN 'declined' THEN 'not_answered' ELSE 'not_asked' END AS "pulse"
       FROM ticket_facts f
       CROSS JOIN asked
       JOIN services s ON s.code = f.service_code
       JOIN offices o ON o.code = f.office_code
       WHERE f.bureau_code = $1 AND ($4::text IS NULL OR f.service_code = $4)
         AND ${conditions[filter.metric]} AND (${day}, f.ticket_id) > (left($11, 10)::date, $12)
       ORDER BY ${day}, f.ticket_id LIMIT $13`,
      [...this.parameters(scope, filter), ...after, limit],
    );
  }

  private parameters(scope: FigureScope, filter: ListFilter): unknown[] {
    return [
      scope.bureauCode,
      scope.from,
      scope.to,
      scope.serviceCode,
      filter.cause,
      filter.age,
      filter.now,
      filter.services,
      filter.offices,
      filter.channel,
    ];
  }
}

/** Names the type of every parameter once, since not every metric uses each of them. */
const asked = `$2::date, $3::date, $5::text, $6::text, $7::timestamptz, $8::text[], $9::text[], $10::text`;

function countOf(metric: ListMetric): string {
  return `WITH asked AS (SELECT ${asked})
    SELECT count(*)::int AS tickets FROM ticket_facts f, asked
     WHERE f.bureau_code = $1 AND ($4::text IS NULL OR f.service_code = $4)
       AND ${conditions[metric]}`;
}

const unhappyOf = new PreparedStatement<{ tickets: number }>(
  'partner_kept_but_unhappy',
  countOf('kept_but_unhappy'),
);
