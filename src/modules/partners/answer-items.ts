import type { AnswerCell } from '../../domain/measurement/answer-blocks.js';
import { answersIn, type FiveCounts } from '../../domain/measurement/pulse-counts.js';
import type { KeptCell } from '../../domain/partners/kept-answers.js';

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
  `json_build_array(${[1, 2, 3, 4, 5].map((score) => `sum(a.${item}_${score})`).join(', ')}) AS ${item}`;

/** SQL: the five counts of every item, added up over rows `a` of fact_answers. */
export const countedItems = answerItems.map(countsOf).join(',\n         ');

/** The five counts of every item for one service and month. */
export type AnswerRow = Readonly<Record<AnswerItem, FiveCounts>> & {
  readonly service: string;
  readonly name: string;
  readonly month: string;
};

/** A cell with the name of its service. */
export type NamedCell = AnswerCell & { readonly name: string };

/** The cells of one item; a month in which nobody answered it has none. */
export function cellsOf(rows: readonly AnswerRow[], item: AnswerItem): NamedCell[] {
  return rows
    .map((row) => ({
      ...{ service: row.service, name: row.name, month: row.month },
      counts: row[item],
    }))
    .filter(({ counts }) => answersIn(counts) > 0);
}

/** The answers of each service and month: about requests whose date was kept, and about all others. */
export function keptCells(rows: readonly AnswerRow[]): KeptCell[] {
  return rows.map(({ service, month, kept, satisfaction }) => ({
    ...{ service, month, kept },
    others: satisfaction.map((count, at) => count - kept[at]!) as unknown as FiveCounts,
  }));
}
