import {
  answerBlocks,
  blockOf,
  forEachPlace,
  serviceTable,
  type AnswerBlock,
  type AnswerCell,
} from '../measurement/answer-blocks.js';
import {
  addCounts,
  answersIn,
  noAnswers,
  unhappyIn,
  type FiveCounts,
} from '../measurement/pulse-counts.js';
import { isShowable } from '../measurement/suppression.js';
import {
  answerWindow,
  firstOpenMonth,
  tooFewAnswers,
  yearBefore,
  type AnswersAsked,
  type ShownAnswers,
} from './shown-answers.js';

/** The answers about one service in a month ("2026-10"): about requests whose date was kept, and about all others. */
export interface KeptCell {
  readonly service: string;
  readonly month: string;
  readonly kept: FiveCounts;
  readonly others: FiveCounts;
}

/** How many unhappy answers must have room to lie elsewhere than they do. */
const leastSlack = 2;

type Part = Pick<KeptCell, 'kept' | 'others'>;

/**
 * The answers about dates kept that may be shown for a period, of all services: over stretches of quarters that are
 * each told by themselves, those that end in the period, or else in the last twelve months. `stretches` are those of
 * `keptStretches`, for who has them.
 */
export function keptAnswers(
  cells: readonly KeptCell[],
  { period, instant, timeZone }: Omit<AnswersAsked, 'service'>,
  stretches: readonly AnswerBlock[] = keptStretches(cells, firstOpenMonth(instant, timeZone)),
): ShownAnswers {
  const open = firstOpenMonth(instant, timeZone);
  const window = answerWindow(period, open);
  const inPeriod = blockOf(stretches, window);
  const shown = inPeriod ?? blockOf(stretches, yearBefore(open));
  if (shown === null) return tooFewAnswers(cells.map(keptCell), window, null);
  const rolledUp = inPeriod === null || shown.from < window.from;
  return { services: null, ...shown, enough: true, rolledUp };
}

/**
 * Stretches of whole quarters before the first month that is not final, of which may be told how many were unhappy (1 or 2)
 * though their date was kept, with the counts of those answers. The answers of each month are shown, too, and those of
 * services for each quarter, so a stretch lasts until neither side is too few, and laying all that beside it tells of no few
 * people how they answered: not even were it known how many were unhappy in every month of every group of services.
 */
export function keptStretches(cells: readonly KeptCell[], open: string): AnswerBlock[] {
  const stretches: AnswerBlock[] = [];
  let [begun, parts]: [string | null, Part[]] = [null, []];
  for (const run of quartersOf(answerBlocks(cells.map(wholeCell)), open)) {
    const within = cells.filter(({ month }) => month >= run[0]!.from && month <= run.at(-1)!.to);
    const { groups } = serviceTable(within.map(wholeCell), run);
    const held: Part[][][] = groups.map(() => run.map(() => []));
    forEachPlace(within, { groups, blocks: run }, (cell, group, block) => {
      held[group]![block]!.push(cell);
    });
    parts.push(...held.flat().map(joined));
    begun ??= run[0]!.from;
    const whole = joined(parts);
    if (!isTold(whole) || tellsOfFew(parts)) continue;
    stretches.push({ from: begun, to: run.at(-1)!.to, counts: whole.kept });
    [begun, parts] = [null, []];
  }
  return stretches;
}

/** The blocks that became large enough in each quarter that is over and final. */
function quartersOf(blocks: readonly AnswerBlock[], open: string): AnswerBlock[][] {
  const final = blocks.filter(({ to }) => quarterOf(to) < quarterOf(open));
  const quarters = new Map<number, AnswerBlock[]>();
  for (const block of final) {
    const quarter = quarterOf(block.to);
    quarters.set(quarter, [...(quarters.get(quarter) ?? []), block]);
  }
  return [...quarters.values()];
}

/** Quarters of the fiscal year begin with those of the calendar. */
function quarterOf(month: string): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return year * 4 + Math.floor((number - 1) / 3);
}

/**
 * Whether the number of unhappy answers among those whose date was kept, over all parts, gives away few people, beside
 * the number of unhappy answers of each part. In a part the rest holds at least as many unhappy ones as find no room among
 * the kept, and at most its own size: where the total leaves hardly a choice in between, or only among few, those are known.
 */
function tellsOfFew(parts: readonly Part[]): boolean {
  const bounds = parts.map(({ kept, others }) => ({
    least: Math.max(0, unhappyIn(kept) + unhappyIn(others) - answersIn(kept)),
    greatest: Math.min(answersIn(others), unhappyIn(kept) + unhappyIn(others)),
  }));
  const free = parts.filter((_, at) => bounds[at]!.least < bounds[at]!.greatest);
  if (free.length === 0) return false;
  const total = sum(parts.map(({ others }) => unhappyIn(others)));
  const slack = Math.min(
    total - sum(bounds.map(({ least }) => least)),
    sum(bounds.map(({ greatest }) => greatest)) - total,
  );
  return (slack < leastSlack ? free : [joined(free)]).some((part) => !isTold(part));
}

function isTold({ kept, others }: Part): boolean {
  return [kept, others].every((counts) => isShowable(asUnhappyOrNot(counts)));
}

/** Only whether they were unhappy, which is all that is told of answers about dates kept. */
export function asUnhappyOrNot(counts: FiveCounts): FiveCounts {
  return [unhappyIn(counts), 0, 0, 0, answersIn(counts) - unhappyIn(counts)];
}

function joined(parts: readonly Part[]): Part {
  return {
    kept: parts.map(({ kept }) => kept).reduce(addCounts, noAnswers),
    others: parts.map(({ others }) => others).reduce(addCounts, noAnswers),
  };
}

function wholeCell({ service, month, kept, others }: KeptCell): AnswerCell {
  return { service, month, counts: addCounts(kept, others) };
}

function keptCell({ service, month, kept }: KeptCell): AnswerCell {
  return { service, month, counts: kept };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}
