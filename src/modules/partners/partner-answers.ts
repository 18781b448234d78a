import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answerBlocks, type AnswerBlock } from '../../domain/measurement/answer-blocks.js';
import { keptAnswers, keptStretches } from '../../domain/partners/kept-answers.js';
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
import { namesOfServices } from './fact-days.js';
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

/** The final answers of a bureau, and over which stretches those about dates kept are told. */
interface FinalAnswers {
  readonly rows: readonly AnswerRow[];
  readonly stretches: readonly AnswerBlock[];
}

/**
 * Every answer before a month, a row a service and month, because months go together from the first one on: begun anywhere
 * else, the same months would be cut otherwise, and two cuts can be subtracted. As one JSON document, because thousands of
 * rows of arrays are slow to take apart.
 */
const allRows = new PreparedStatement<{ rows: AnswerRow[] | null }>(
  'partner_answers',
  `SELECT json_agg(m) AS rows FROM (
     SELECT s.code AS service, s.name, to_char(a.month, 'YYYY-MM') AS month, ${countedItems}
     FROM fact_answers a JOIN services s ON s.code = a.service_code
     WHERE a.bureau_code = $1 AND a.month < coalesce($2::date, 'infinity')
     GROUP BY s.code, s.name, a.month) m`,
);

/** Every answer and every change of one adds a row, and folding rows makes a new one; the names of services are read with them. */
const versionOfRows = new PreparedStatement<{ version: string }>(
  'partner_answers_version',
  `SELECT concat_ws(' ', count(*), max(id), ${namesOfServices}) AS version
     FROM fact_answers WHERE bureau_code = $1 AND month < $2::date`,
);

/** Bureaus of some megabytes each, and what is shown of their periods and services, a few kilobytes each. */
const most = { bureaus: 20, shown: 1_000 };

/** The answers that a bureau's dashboard, list and comments may show; all three ask here, so they show the same. */
@Injectable()
export class PartnerAnswers {
  private readonly final = new KeptByVersion<FinalAnswers>(most.bureaus);
  private readonly shown = new KeptByVersion<ShownOfBureau>(most.shown);

  constructor(private readonly dataSource: DataSource) {}

  async of(scope: DashboardScope, item: AnswerItem = 'satisfaction'): Promise<AnswerGroup> {
    return (await this.all(scope)).groups[item];
  }

  /**
   * All that is shown: worked out once, and again after a final answer of the bureau changed (decision 0115) or on another
   * day, because days make months final.
   */
  async all(scope: DashboardScope): Promise<ShownOfBureau> {
    const { bureau, period, service, now } = scope;
    const open = firstOpenMonth(now.getTime(), bureau.timeZone);
    const values = [bureau.code, `${open}-01`];
    const { version } = (await versionOfRows.row(this.dataSource, values))!;
    const today = todayIn(bureau.timeZone, now.getTime());
    return this.shown.get(JSON.stringify([bureau, period, service, today]), version, async () => {
      const final = await this.final.get(values.join(), version, () =>
        this.finalOf(bureau.code, open),
      );
      const groups = answerItems.map((item) => [item, groupOf(final, item, scope)]);
      const blocks = answerBlocks(cellsOf(final.rows, 'satisfaction'));
      return { groups: Object.fromEntries(groups), blocks };
    });
  }

  /** How satisfied the answers of each service and month were. */
  async cells(bureauCode: string): Promise<NamedCell[]> {
    return cellsOf(await this.rows(bureauCode), 'satisfaction');
  }

  /** What was answered of each item, by service and month; all, or before a month ("2026-11"). */
  async rows(bureauCode: string, before: string | null = null): Promise<readonly AnswerRow[]> {
    const row = await allRows.row(this.dataSource, [bureauCode, before && `${before}-01`]);
    return row!.rows ?? [];
  }

  private async finalOf(bureauCode: string, open: string): Promise<FinalAnswers> {
    const rows = await this.rows(bureauCode, open);
    return { rows, stretches: keptStretches(keptCells(rows), open) };
  }
}

function groupOf(
  { rows, stretches }: FinalAnswers,
  item: AnswerItem,
  { bureau, period, service, now }: DashboardScope,
): AnswerGroup {
  const asked = { period, instant: now.getTime(), timeZone: bureau.timeZone };
  if (item === 'kept') {
    const group = keptAnswers(keptCells(rows), asked, stretches);
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
