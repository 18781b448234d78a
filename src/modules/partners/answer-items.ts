import type { AnswerCell } from '../../domain/measurement/answer-blocks.js';
import { answersIn, type FiveCounts } from '../../domain/measurement/pulse-counts.js';

/**
 * What is shown of answers, each in groups of its own that may be shown: the three items, the need addressed of those
 * settled at first contact, and the satisfaction of those whose date was kept beside all others.
 */
export const answerItems = ['satisfaction', 'trust', 'ease', 'confirmed', 'kept'] as const;
export type AnswerItem = (typeof answerItems)[number];

/** SQL: the score of a fact row `f` for each item; null where it is not part of it. */
export const scoreOf: Readonly<Record<AnswerItem, string>> = {
  satisfaction: 'f.satisfaction',
  trust: 'f.trust',
  ease: 'f.ease',
  confirmed: 'CASE WHEN f.first_contact THEN f.need_addressed END',
  kept: 'CASE WHEN f.promise_kept THEN f.satisfaction END',
};

const countsOf = (item: AnswerItem) =>
  `ARRAY[${[1, 2, 3, 4, 5]
    .map((score) => `(count(*) FILTER (WHERE ${scoreOf[item]} = ${score}))::int`)
    .join(', ')}] AS ${item}`;

/** SQL: the five counts of every item. */
export const countedItems = answerItems.map(countsOf).join(',\n         ');

/** The five counts of every item for one service and month. */
export type AnswerRow = Readonly<Record<AnswerItem, FiveCounts>> & {
  readonly service: string;
  readonly name: string;
  readonly month: string;
};

/** A cell with the name of its service. */
export type NamedCell = AnswerCell & { readonly name: string };

/** The groups that take the place of services for "kept": whose date was kept, and everybody else. */
export const keptGroup = 'kept';
const otherGroup = 'other';

/** The cells of one item; a month in which nobody answered it has none. */
export function cellsOf(rows: readonly AnswerRow[], item: AnswerItem): NamedCell[] {
  const cells =
    item === 'kept'
      ? keptCells(rows)
      : rows.map((row) => ({
          ...{ service: row.service, name: row.name, month: row.month },
          counts: row[item],
        }));
  return cells.filter(({ counts }) => answersIn(counts) > 0);
}

function keptCells(rows: readonly AnswerRow[]): NamedCell[] {
  return [...new Set(rows.map(({ month }) => month))].flatMap((month) => {
    const within = rows.filter((row) => row.month === month);
    const sum = (value: (row: AnswerRow, at: number) => number) =>
      [0, 1, 2, 3, 4].map((at) =>
        within.reduce((all, row) => all + value(row, at), 0),
      ) as unknown as FiveCounts;
    const kept = sum((row, at) => row.kept[at]!);
    const others = sum((row, at) => row.satisfaction[at]! - row.kept[at]!);
    return [
      { ...{ service: keptGroup, name: keptGroup, month }, counts: kept },
      { ...{ service: otherGroup, name: otherGroup, month }, counts: others },
    ];
  });
}
