import {
  addCounts,
  answersIn,
  atLeast,
  noAnswers,
  unhappyIn,
  type FiveCounts,
} from './pulse-counts.js';
import { defaultMinimumGroup, isShowable, rollUp } from './suppression.js';
import { marginsTellOfFew } from './table-margins.js';

/** The answers about one service that were given in one month ("2026-10"). */
export interface AnswerCell {
  readonly service: string;
  readonly month: string;
  readonly counts: FiveCounts;
}

/** Months that are only ever shown together, first and last, both included. */
export interface AnswerBlock {
  readonly from: string;
  readonly to: string;
  readonly counts: FiveCounts;
}

/**
 * Cuts the months into blocks that may be shown: a month with too few answers, or with one opinion alone, waits and
 * goes together with those after it. Months at the end that are still too few are in no block. Everything shown
 * over time is a sum of whole blocks, so no two of them can be subtracted down to fewer people.
 */
export function answerBlocks(
  cells: readonly AnswerCell[],
  minimum = defaultMinimumGroup,
): AnswerBlock[] {
  const blocks: AnswerBlock[] = [];
  let [from, counts]: [string | null, FiveCounts] = [null, noAnswers];
  for (const [month, more] of sumsBy(cells, (cell) => cell.month)) {
    from ??= month;
    counts = addCounts(counts, more);
    if (!isShowable(counts, minimum)) continue;
    blocks.push({ from, to: month, counts });
    [from, counts] = [null, noAnswers];
  }
  return blocks;
}

/** A stretch of months; `to` no longer belongs to it. */
export interface MonthWindow {
  readonly from: string;
  readonly to: string;
}

/** First and last month, both included. */
export type MonthRun = Pick<AnswerBlock, 'from' | 'to'>;

/** Several blocks as one. */
export interface AnswerRun extends AnswerBlock {
  /** The stretches of it that may each be shown alone, in their order. */
  readonly parts: readonly MonthRun[];
}

/** The blocks that end in the window, as one; null where none does. A block counts where it became large enough. */
export function blockOf(
  blocks: readonly AnswerBlock[],
  { from, to }: MonthWindow,
): AnswerRun | null {
  const within = blocks.filter((block) => block.to >= from && block.to < to);
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return null;
  return {
    from: first.from,
    to: last.to,
    counts: within.map(({ counts }) => counts).reduce(addCounts),
    parts: within.map(runOf),
  };
}

function runOf({ from, to }: AnswerBlock): MonthRun {
  return { from, to };
}

/** The services of a quarter as they are shown, parted into groups, and how many answers each has in each block of months. */
export interface ServiceTable {
  readonly blocks: readonly MonthRun[];
  readonly groups: readonly (readonly string[])[];
  readonly answers: readonly (readonly number[])[];
}

/** Services whose answers may be shown together, over a run of whole blocks. */
export interface ServiceAnswers extends AnswerRun {
  readonly services: readonly string[];
  readonly tables: readonly ServiceTable[];
}

/**
 * The answers about a service over the windows (fiscal quarters, all of them final), together with as few other
 * services as privacy allows: in each window the services are parted into groups that may be shown beside the total
 * (`rollUp`), and the group shown is the smallest that cuts none of these. Null where nothing was answered about it.
 */
export function serviceAnswers(
  cells: readonly AnswerCell[],
  blocks: readonly AnswerBlock[],
  windows: readonly MonthWindow[],
  service: string,
  minimum = defaultMinimumGroup,
): ServiceAnswers | null {
  const runs = windows.map((window) => blockOf(blocks, window)).filter((run) => run !== null);
  const within = runs.map((run) =>
    cells.filter(({ month }) => month >= run.from && month <= run.to),
  );
  const [first, last] = [runs[0], runs.at(-1)];
  const known = within.flat().some((cell) => cell.service === service);
  if (!first || !last || !known) return null;
  const tables = within.map((part, at) => serviceTable(part, runs[at]!.parts, minimum));
  const services = commonGroup(
    tables.map(({ groups }) => groups),
    service,
  );
  const counts = sumOf(within.flat().filter((cell) => services.includes(cell.service)));
  const parts = runs.map(runOf);
  return { services, from: first.from, to: last.to, counts, parts, tables };
}

/**
 * The services of the cells of a run, parted into groups that may be shown beside their total and beside the blocks of months
 * of the run; none where not even the total may.
 */
export function serviceTable(
  cells: readonly AnswerCell[],
  blocks: readonly MonthRun[],
  minimum = defaultMinimumGroup,
): ServiceTable {
  const { shown, merged } = rollUp(
    sumsBy(cells, ({ service }) => service).map(([code, counts]) => ({ code, counts })),
    minimum,
  );
  const found = [...shown.map(({ code }) => [code]), ...(merged ? [merged.codes] : [])];
  const table = found.map((group) => ({ group, counts: blocks.map(() => noAnswers) }));
  forEachPlace(cells, { groups: found, blocks }, ({ counts }, group, block) => {
    table[group]!.counts[block] = addCounts(table[group]!.counts[block]!, counts);
  });
  while (table.length > 1 && tellsOfFew(table, minimum)) mergeSmallest(table);
  return {
    blocks,
    groups: table.map(({ group }) => group),
    answers: table.map(({ counts }) => counts.map(answersIn)),
  };
}

/** Calls with each cell that lies in a group of services and a block of months, and the places of both. */
export function forEachPlace<Cell extends Omit<AnswerCell, 'counts'>>(
  cells: readonly Cell[],
  { groups, blocks }: Pick<ServiceTable, 'groups' | 'blocks'>,
  call: (cell: Cell, group: number, block: number) => void,
): void {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((code) => [code, at])));
  for (const cell of cells) {
    const group = groupOf.get(cell.service) ?? -1;
    const block = blocks.findIndex(({ from, to }) => cell.month >= from && cell.month <= to);
    if (Math.min(group, block) >= 0) call(cell, group, block);
  }
}

interface GroupInBlocks {
  readonly group: readonly string[];
  /** Of each block of months. */
  readonly counts: FiveCounts[];
}

/** Whether groups beside months tell how few were unhappy, or satisfied; the shares by which they are judged. */
function tellsOfFew(table: readonly GroupInBlocks[], minimum: number): boolean {
  const hits = [unhappyIn, (five: FiveCounts) => atLeast(4, five)];
  return hits.some((hitsIn) =>
    marginsTellOfFew(
      table.map(({ counts }) =>
        counts.map((five) => ({ hits: hitsIn(five), of: answersIn(five) })),
      ),
      minimum,
    ),
  );
}

function mergeSmallest(table: GroupInBlocks[]): void {
  const size = ({ counts }: GroupInBlocks) => answersIn(counts.reduce(addCounts, noAnswers));
  table.sort((a, b) => size(a) - size(b) || a.group.join().localeCompare(b.group.join(), 'en'));
  const [one, two] = table.splice(0, 2) as [GroupInBlocks, GroupInBlocks];
  table.push({
    group: [...one.group, ...two.group].toSorted(),
    counts: one.counts.map((five, at) => addCounts(five, two.counts[at]!)),
  });
}

function commonGroup(
  partitions: readonly (readonly (readonly string[])[])[],
  service: string,
): string[] {
  let group = new Set([service]);
  for (let grown = true; grown;) {
    const touched = partitions.flat().filter((part) => part.some((code) => group.has(code)));
    const next = new Set([service, ...touched.flat()]);
    grown = next.size > group.size;
    group = next;
  }
  return [...group].toSorted();
}

/** The counts of each service or month, sorted by it. */
function sumsBy(
  cells: readonly AnswerCell[],
  part: (cell: AnswerCell) => string,
): [string, FiveCounts][] {
  const sums = new Map<string, FiveCounts>();
  for (const cell of cells) {
    const before = sums.get(part(cell));
    sums.set(part(cell), before ? addCounts(before, cell.counts) : cell.counts);
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function sumOf(cells: readonly AnswerCell[]): FiveCounts {
  return cells.map(({ counts }) => counts).reduce(addCounts, noAnswers);
}
