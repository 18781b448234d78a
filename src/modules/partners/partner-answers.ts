import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  answerBlocks,
  type AnswerBlock,
  type AnswerCell,
} from '../../domain/measurement/answer-blocks.js';
import {
  answersFrom,
  firstOpenMonth,
  monthWords,
  shownAnswers,
  type ShownAnswers,
} from '../../domain/partners/shown-answers.js';
import type { DateRange } from '../../domain/partners/partner-period.js';
import type { DashboardScope } from './partner-dashboard.js';

/** A group of answers with the words for it: "Badges and Parking, July to September 2026". */
export interface AnswerGroup extends ShownAnswers {
  readonly words: string;
}

/** The answers that a bureau's dashboard, list and comments may show; all three ask here, so they show the same. */
@Injectable()
export class PartnerAnswers {
  constructor(private readonly dataSource: DataSource) {}

  async of(scope: DashboardScope): Promise<AnswerGroup> {
    return (await this.withBlocks(scope)).group;
  }

  /** The group, and the blocks of months of all services that the chart shows. */
  async withBlocks({
    bureau,
    period,
    service,
    now,
  }: DashboardScope): Promise<{ readonly group: AnswerGroup; readonly blocks: AnswerBlock[] }> {
    const [instant, timeZone] = [now.getTime(), bureau.timeZone];
    const cells = await this.cells(bureau.code, answersFrom(instant, timeZone));
    const asked = { period, service: service?.code ?? null, instant, timeZone };
    const group = shownAnswers(cells, asked);
    const names = cells.filter(({ service: code }) => group.services?.includes(code));
    const services = [...new Set(names.map(({ name }) => name))].toSorted();
    const words = group.services === null ? 'all services' : listWords(services, service?.label);
    const open = firstOpenMonth(instant, timeZone);
    return {
      group: { ...group, words: `${words}, ${monthWords(group.from, group.to)}` },
      blocks: answerBlocks(cells.filter(({ month }) => month < open)),
    };
  }

  /** How the answers of each service and month since a day were; it reads an index by month and never the whole history. */
  async cells(bureauCode: string, since: string): Promise<(AnswerCell & { name: string })[]> {
    return this.dataSource.query(
      `SELECT f.service_code AS service, s.name, to_char(f.answered_month, 'YYYY-MM') AS month,
         ARRAY[${[1, 2, 3, 4, 5].map((score) => `(count(*) FILTER (WHERE f.satisfaction = ${score}))::int`).join(', ')}] AS counts
       FROM ticket_facts f JOIN services s ON s.code = f.service_code
       WHERE f.bureau_code = $1 AND f.answered_month >= $2::date AND f.satisfaction IS NOT NULL AND NOT f.sensitive
       GROUP BY f.service_code, s.name, f.answered_month`,
      [bureauCode, since],
    );
  }
}

/** SQL: does the fact row `f` belong to the answers of a group? The parameters hold its first day, the day after its last, and its services or null. */
export function isAnswerOf(from: string, to: string, services: string): string {
  return `f.answered_month >= ${from}::date AND f.answered_month < ${to}::date AND f.satisfaction IS NOT NULL
    AND NOT f.sensitive AND (${services}::text[] IS NULL OR f.service_code = ANY(${services}))`;
}

/** The first day of months ("2026-10", both included), and the day after their last. */
export function daysOfMonths({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): DateRange {
  const [year, month] = to.split('-').map(Number) as [number, number];
  const after = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return { from: `${from}-01`, to: `${after}-01` };
}

/** "Badges and Parking"; of many, the one asked for and how many others. */
function listWords(names: readonly string[], asked = ''): string {
  if (names.length === 0) return asked;
  if (names.length > 3) return `${asked} and ${names.length - 1} other services`;
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
