import { answerBlocks, blockOf, type AnswerBlock } from '../measurement/answer-blocks.js';
import { addCounts, answersIn, type FiveCounts } from '../measurement/pulse-counts.js';
import { isShowable } from '../measurement/suppression.js';
import {
  answerWindow,
  firstOpenMonth,
  tooFewAnswers,
  yearBefore,
  type AnswersAsked,
  type ShownAnswers,
} from './shown-answers.js';

/** The answers given in a month ("2026-10"): about requests whose date was kept, and about all others. */
export interface KeptMonth {
  readonly month: string;
  readonly kept: FiveCounts;
  readonly others: FiveCounts;
}

type Part = Omit<KeptMonth, 'month'>;

/**
 * The answers about dates kept that may be shown for a period, of all services: over stretches of months that are
 * each told by themselves (`keptStretches`), those that end in the period, or else in the last twelve months.
 */
export function keptAnswers(
  months: readonly KeptMonth[],
  { period, instant, timeZone }: Omit<AnswersAsked, 'service'>,
): ShownAnswers {
  const open = firstOpenMonth(instant, timeZone);
  const final = months.filter(({ month }) => month < open);
  const stretches = keptStretches(final);
  const window = answerWindow(period, open);
  const inPeriod = blockOf(stretches, window);
  const shown = inPeriod ?? blockOf(stretches, yearBefore(open));
  if (shown === null) return tooFewAnswers(final.map(keptCell), window, null);
  const rolledUp = inPeriod === null || shown.from < window.from;
  return { services: null, ...shown, enough: true, rolledUp };
}

/**
 * Stretches of months of which may be told how many were unhappy (1 or 2) though their date was kept, with the counts of
 * those answers. Each month's answers are shown, too, so a stretch lasts until neither they nor the rest of them are too
 * few, and laying the months beside it tells of no few people how they answered.
 */
export function keptStretches(months: readonly KeptMonth[]): AnswerBlock[] {
  const stretches: AnswerBlock[] = [];
  let [begun, parts]: [string | null, Part[]] = [null, []];
  for (const { from, to } of answerBlocks(months.map(wholeCell))) {
    parts.push(joined(months.filter(({ month }) => month >= from && month <= to)));
    begun ??= from;
    const whole = joined(parts);
    if (!isTold(whole) || tellsOfFew(parts)) continue;
    stretches.push({ from: begun, to, counts: whole.kept });
    [begun, parts] = [null, []];
  }
  return stretches;
}

/**
 * Whether the number of unhappy answers among those whose date was kept, over all parts, gives away few people, beside
 * the number of unhappy answers of each part. In a part the rest holds at least as many unhappy ones as find no room among
 * the kept, and at most its own size: where the total leaves no choice in between, or only among few, those are known.
 */
function tellsOfFew(parts: readonly Part[]): boolean {
  const bounds = parts.map(({ kept, others }) => ({
    least: Math.max(0, unhappy(kept) + unhappy(others) - answersIn(kept)),
    greatest: Math.min(answersIn(others), unhappy(kept) + unhappy(others)),
  }));
  const free = parts.filter((_, at) => bounds[at]!.least < bounds[at]!.greatest);
  if (free.length === 0) return false;
  const total = sum(parts.map(({ others }) => unhappy(others)));
  const known = [bounds.map(({ least }) => least), bounds.map(({ greatest }) => greatest)];
  return (known.some((each) => sum(each) === total) ? free : [joined(free)]).some(
    (part) => !isTold(part),
  );
}

function isTold({ kept, others }: Part): boolean {
  return [kept, others].every((counts) => isShowable(asUnhappyOrNot(counts)));
}

/** Only whether they were unhappy, which is all that is told of answers about dates kept. */
export function asUnhappyOrNot(counts: FiveCounts): FiveCounts {
  return [unhappy(counts), 0, 0, 0, answersIn(counts) - unhappy(counts)];
}

function unhappy(counts: FiveCounts): number {
  return counts[0] + counts[1];
}

function joined(parts: readonly Part[]): Part {
  return {
    kept: parts.map(({ kept }) => kept).reduce(addCounts),
    others: parts.map(({ others }) => others).reduce(addCounts),
  };
}

function wholeCell({ month, kept, others }: KeptMonth) {
  return { service: '', month, counts: addCounts(kept, others) };
}

function keptCell({ month, kept }: KeptMonth) {
  return { service: '', month, counts: kept };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}
