import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answerBlocks, type AnswerBlock } from '../../domain/measurement/answer-blocks.js';
import { keptAnswers } from '../../domain/partners/kept-answers.js';
import {
  firstOpenMonth,
  monthWords,
  shownAnswers,
  type ShownAnswers,
} from '../../domain/partners/shown-answers.js';
import { todayIn, type DateRange } from '../../domain/partners/partner-period.js';
import { KeptByVersion } from '../../platform/database/kept-by-version.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import {
  answerItems,
  cellsOf,
  countedItems,
  keptCells,
  scoreOf,
  type AnswerItem,
  type AnswerRow,
  type NamedCell,
} from './answer-items.js';
import type { DashboardScope } from './partner-dashboard.js';

/** A group of answers with the words for it: "Badges and Parking, July to September 2026". */
export interface AnswerGroup extends ShownAnswers {
  readonly words: string;
}

/** What a dashboard shows of answers: the group of every item, and the blocks of months of all services for the chart. */
interface ShownOfBureau {
  readonly groups: Readonly<Record<AnswerItem, AnswerGroup>>;
  readonly blocks: readonly AnswerBlock[];
}

/**
 * Every answer there ever was, a row a service and month, because months go together from the first one on: begun anywhere
 * else, the same months would be cut otherwise, and two cuts can be subtracted. As one JSON document, because thousands of
 * rows of arrays are slow to take apart.
 */
const allRows = new PreparedStatement<{ rows: AnswerRow[] | null }>(
  'partner_answers',
  `SELECT json_agg(m) AS rows FROM (
     SELECT s.code AS service, s.name, to_char(a.month, 'YYYY-MM') AS month, ${countedItems}
     FROM fact_answers a JOIN services s ON s.code = a.service_code
     WHERE a.bureau_code = $1
     GROUP BY s.code, s.name, a.month) m`,
);

/** Every answer and every change of one adds a row, and folding rows makes a new one; the names of services are read with them. */
const versionOfRows = new PreparedStatement<{ version: string }>(
  'partner_answers_version',
  `SELECT concat_ws(' ', count(*), max(id),
       (SELECT md5(string_agg(code || ' ' || name, ';' ORDER BY code)) FROM services)) AS version
     FROM fact_answers WHERE bureau_code = $1`,
);

/** Periods and services of bureaus, some ten kilobytes each. */
const mostShown = 1_000;

/** The answers that a bureau's dashboard, list and comments may show; all three ask here, so they show the same. */
@Injectable()
export class PartnerAnswers {
  private readonly kept = new KeptByVersion<ShownOfBureau>(mostShown);

  constructor(private readonly dataSource: DataSource) {}

  async of(scope: DashboardScope, item: AnswerItem = 'satisfaction'): Promise<AnswerGroup> {
    return (await this.all(scope)).groups[item];
  }

  /**
   * All that is shown: worked out once, and again after an answer of the bureau changed (decision 0115) or on another day,
   * because days make months final.
   */
  async all(scope: DashboardScope): Promise<ShownOfBureau> {
    const { bureau, period, service, now } = scope;
    const { version } = (await versionOfRows.row(this.dataSource, [bureau.code]))!;
    const today = todayIn(bureau.timeZone, now.getTime());
    const key = JSON.stringify([bureau, period, service, today]);
    return this.kept.get(key, version, async () => {
      const rows = await this.rows(bureau.code);
      const groups = answerItems.map((item) => [item, groupOf(rows, item, scope)]);
      const open = firstOpenMonth(now.getTime(), bureau.timeZone);
      const final = cellsOf(rows, 'satisfaction').filter(({ month }) => month < open);
      return { groups: Object.fromEntries(groups), blocks: answerBlocks(final) };
    });
  }

  /** How satisfied the answers of each service and month were. */
  async cells(bureauCode: string): Promise<NamedCell[]> {
    return cellsOf(await this.rows(bureauCode), 'satisfaction');
  }

  /** What was answered of each item, by service and month. */
  async rows(bureauCode: string): Promise<readonly AnswerRow[]> {
    const row = await allRows.row(this.dataSource, [bureauCode]);
    return row!.rows ?? [];
  }
}

function groupOf(
  rows: readonly AnswerRow[],
  item: AnswerItem,
  { bureau, period, service, now }: DashboardScope,
): AnswerGroup {
  const asked = { period, instant: now.getTime(), timeZone: bureau.timeZone };
  if (item === 'kept') {
    const group = keptAnswers(keptCells(rows), asked);
    const enough = group.enough && service === null;
    return { ...group, enough, words: monthWords(group.from, group.to) };
  }
  const cells = cellsOf(rows, item);
  const group = shownAnswers(cells, { ...asked, service: service?.code ?? null });
  const months = monthWords(group.from, group.to);
  const names = cells.filter(({ service: code }) => group.services?.includes(code));
  const services = [...new Set(names.map(({ name }) => name))].toSorted();
  const words = group.services === null ? 'all services' : listWords(services, service?.label);
  return { ...group, words: `${words}, ${months}` };
}

/** SQL: does the fact row `f` belong to the answers of a group? The parameters hold its first day, the day after its last, and its services or null. */
export function isAnswerOf(
  from: string,
  to: string,
  services: string,
  item: AnswerItem = 'satisfaction',
): string {
  return `${scoreOf[item]} IS NOT NULL AND f.answered_month >= ${from}::date AND f.answered_month < ${to}::date AND f.satisfaction IS NOT NULL
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
