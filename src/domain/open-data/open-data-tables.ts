import {
  answerBlocks,
  serviceAnswers,
  type AnswerBlock,
  type AnswerCell,
  type MonthWindow,
} from '../measurement/answer-blocks.js';
import { measuredShare } from '../measurement/measured-share.js';
import { answersForMeanInterval, itemMean } from '../measurement/mean.js';
import { defaultMinimumGroup, rollUp } from '../measurement/suppression.js';
import {
  answersIn,
  atLeast,
  coverage,
  responseRate,
  type FiveCounts,
} from '../measurement/pulse-counts.js';
import type { OpenColumn, OpenTable, OpenValue } from './open-table.js';

/** The answers of a bureau by service and month; only months that are final belong here. */
export interface BureauAnswers {
  readonly code: string;
  readonly cells: readonly AnswerCell[];
}

/** How often a bureau's requests were finished by the date first given, in one month. */
export interface BureauPromises {
  readonly code: string;
  readonly judged: number;
  readonly kept: number;
}

/** What became of the requests that were finished in one month. */
export interface MonthOfPulses {
  readonly finished: number;
  readonly eligible: number;
  readonly asked: number;
  readonly answered: number;
}

/** Everything a month is published from; `month` as "2026-10". */
export interface OpenDataFacts {
  readonly month: string;
  /** The months of the fiscal quarter that ends with the month; null where none does. */
  readonly quarter: MonthWindow | null;
  readonly bureaus: readonly BureauAnswers[];
  readonly promises: readonly BureauPromises[];
  readonly pulses: MonthOfPulses;
}

const bureauColumn = { name: 'bureau', meaning: 'Code of the bureau whose people answered.' };
const months: readonly OpenColumn[] = [
  { name: 'month_from', meaning: 'First month in which the answers were given, as YYYY-MM.' },
  { name: 'month_to', meaning: 'Last month in which the answers were given, as YYYY-MM.' },
];
const scoreWords = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'];
const answerColumns: readonly OpenColumn[] = [
  { name: 'answers', meaning: 'How many people answered the statement; the n of the row.' },
  ...scoreWords.map((words, at) => ({
    name: `score_${at + 1}`,
    meaning: `How many chose ${at + 1} (${words}) for "I am satisfied with the service I received".`,
  })),
  { name: 'satisfied_share', meaning: 'Share of the answers that were 4 or 5, from 0 to 1.' },
  { name: 'satisfied_low', meaning: 'Lower end of the 95% Wilson interval of that share.' },
  { name: 'satisfied_high', meaning: 'Upper end of the 95% Wilson interval of that share.' },
  { name: 'mean', meaning: 'Mean of the scores 1 to 5; empty under 30 answers.' },
  { name: 'mean_low', meaning: 'Lower end of the 95% t interval of the mean.' },
  { name: 'mean_high', meaning: 'Upper end of the 95% t interval of the mean.' },
];

/**
 * The tables of one month. Each row is a sum of parts that may be shown by itself: the very blocks of months and
 * groups of services that the dashboards show, so that no two rows, nor a row and a dashboard, can be subtracted
 * down to fewer people than the minimum. There are no totals.
 */
export function openDataTables(facts: OpenDataFacts, minimum = defaultMinimumGroup): OpenTable[] {
  return [
    byBureau(facts, minimum),
    byService(facts, minimum),
    promisesKept(facts, minimum),
    whoWasAsked(facts, minimum),
  ].filter(({ rows }) => rows.length > 0);
}

function byBureau({ month, bureaus }: OpenDataFacts, minimum: number): OpenTable {
  const rows = bureaus.flatMap(({ code, cells }) =>
    answerBlocks(upTo(cells, month), minimum)
      .filter(({ to }) => to === month)
      .map(({ from, to, counts }) => [code, from, to, ...answerValues(counts)]),
  );
  return {
    code: 'satisfaction-by-bureau',
    title: 'Satisfaction by bureau',
    columns: [bureauColumn, ...months, ...answerColumns],
    rows,
  };
}

function byService({ month, quarter, bureaus }: OpenDataFacts, minimum: number): OpenTable {
  const rows = bureaus.flatMap(({ code, cells }) =>
    quarter === null
      ? []
      : groupsOf(upTo(cells, month), quarter, minimum).map(({ services, from, to, counts }) => [
          ...[code, services.join('; '), from, to],
          ...answerValues(counts),
        ]),
  );
  return {
    code: 'satisfaction-by-service',
    title: 'Satisfaction by service, once a fiscal quarter',
    columns: [
      bureauColumn,
      {
        name: 'services',
        meaning: 'Codes of the services; several where one alone has too few answers.',
      },
      ...months,
      ...answerColumns,
    ],
    rows,
  };
}

function promisesKept({ month, promises }: OpenDataFacts, minimum: number): OpenTable {
  const groups = promises.map(({ code, judged, kept }) => ({
    code,
    counts: [judged - kept, 0, 0, 0, kept] as FiveCounts,
  }));
  const { shown, merged } = rollUp(groups, minimum);
  const rows = [
    ...shown.map(({ code, counts }) => ({ bureaus: code, counts })),
    ...(merged ? [{ bureaus: merged.codes.join('; '), counts: merged.counts }] : []),
  ].map(({ bureaus, counts }) => [bureaus, month, ...shareValues(counts[4], answersIn(counts))]);
  return {
    code: 'promises-kept',
    title: 'Requests finished by the date first given',
    columns: [
      { name: 'bureaus', meaning: 'Code of the bureau; several where one alone is too small.' },
      { name: 'month', meaning: 'Month in which the requests were finished, as YYYY-MM.' },
      { name: 'requests', meaning: 'Requests finished that were given a date; the n of the row.' },
      { name: 'kept', meaning: 'How many of them were finished by the date first given.' },
      { name: 'share', meaning: 'Share of kept dates, from 0 to 1.' },
      { name: 'low', meaning: 'Lower end of the 95% Wilson interval of the share.' },
      { name: 'high', meaning: 'Upper end of the 95% Wilson interval of the share.' },
    ],
    rows,
  };
}

function whoWasAsked({ month, pulses }: OpenDataFacts, minimum: number): OpenTable {
  const { finished, eligible, asked, answered } = pulses;
  const rate = responseRate(answered, asked);
  const values = [month, finished, eligible, asked, answered];
  return {
    code: 'who-was-asked',
    title: 'Who was asked and who answered, all bureaus together',
    columns: [
      { name: 'month', meaning: 'Month in which the requests were finished, as YYYY-MM.' },
      { name: 'finished', meaning: 'Requests that were finished or withdrawn.' },
      {
        name: 'eligible',
        meaning: 'Those that could be asked about; the rest is left out by rule.',
      },
      { name: 'asked', meaning: 'Those whose customer was sent the question.' },
      { name: 'answered', meaning: 'Those whose customer answered; the n of the row.' },
      { name: 'response_rate', meaning: 'Answered of those asked, from 0 to 1.' },
      { name: 'coverage', meaning: 'Answered of those eligible, from 0 to 1.' },
    ],
    rows:
      answered < minimum ? [] : [[...values, rounded(rate), rounded(coverage(answered, eligible))]],
  };
}

interface ServiceGroup extends AnswerBlock {
  readonly services: readonly string[];
}

/** The groups into which a quarter's services are parted, each once. */
function groupsOf(
  cells: readonly AnswerCell[],
  quarter: MonthWindow,
  minimum: number,
): ServiceGroup[] {
  const blocks = answerBlocks(cells, minimum);
  const groups = [...new Set(cells.map(({ service }) => service))]
    .toSorted()
    .map((service) => serviceAnswers(cells, blocks, [quarter], service, minimum))
    .filter((group) => group !== null);
  return [...new Map(groups.map((group) => [group.services.join('; '), group])).values()];
}

function upTo(cells: readonly AnswerCell[], month: string): AnswerCell[] {
  return cells.filter((cell) => cell.month <= month);
}

function answerValues(counts: FiveCounts): OpenValue[] {
  const n = answersIn(counts);
  const [, , ...share] = shareValues(atLeast(4, counts), n);
  const { mean, interval } = itemMean(counts);
  return [
    ...[n, ...counts, ...share],
    rounded(n < answersForMeanInterval ? null : mean),
    ...[rounded(interval?.low), rounded(interval?.high)],
  ];
}

function shareValues(k: number, n: number): OpenValue[] {
  const { share, interval } = measuredShare(k, n);
  return [n, k, rounded(share), rounded(interval!.low), rounded(interval!.high)];
}

/** Four places are more than the figures hold, and enough to be reckoned with. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;
}
