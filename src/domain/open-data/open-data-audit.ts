import type { AnswerCell } from '../measurement/answer-blocks.js';
import type { PublishedSum } from '../measurement/disclosure-audit.js';
import type { FiveCounts } from '../measurement/pulse-counts.js';
import { rowsByName, type OpenTable, type OpenValue } from './open-table.js';

/** The name of a cell in an audit; the same on dashboards and in published tables. */
export function cellName({ service, month }: Pick<AnswerCell, 'service' | 'month'>): string {
  return `${service} ${month}`;
}

/**
 * What published tables say of the answers of a bureau, as sums of cells: each row with five counts, read as anybody
 * would who has the file. Given to `auditDisclosure` together with what the dashboards show.
 */
export function publishedSums(
  tables: readonly OpenTable[],
  bureau: string,
  cells: readonly AnswerCell[],
): PublishedSum[] {
  return tables.flatMap((table) =>
    rowsByName(table)
      .filter((row) => row.bureau === bureau && 'score_1' in row)
      .map((row) => sumOf(table, row, cells)),
  );
}

function sumOf(
  { code }: OpenTable,
  row: Record<string, OpenValue>,
  cells: readonly AnswerCell[],
): PublishedSum {
  const [from, to] = [String(row.month_from), String(row.month_to)];
  const services = row.services === undefined ? null : String(row.services).split('; ');
  const held = cells.filter(
    ({ service, month }) =>
      month >= from && month <= to && (services === null || services.includes(service)),
  );
  return {
    name: `open data ${code}, ${row.services ?? 'all services'}, ${from} to ${to}`,
    cells: held.map(cellName),
    counts: [1, 2, 3, 4, 5].map((score) => Number(row[`score_${score}`])) as unknown as FiveCounts,
  };
}
