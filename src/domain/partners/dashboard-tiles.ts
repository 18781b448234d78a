import { answersIn, atLeast, type FiveCounts } from '../measurement/pulse-counts.js';
import { wilsonInterval } from '../measurement/wilson.js';
import { metricDictionary } from './metric-dictionary.js';
import type { ShownAnswers } from './shown-answers.js';
import { businessTimeWords, calendarTimeWords } from './duration-words.js';
import {
  compareMedians,
  compareShares,
  percent,
  whole,
  type Comparison,
} from './tile-comparison.js';

/** The sums of a period that the tiles are made from; pairs are median and 90th percentile in ms. */
export interface TileFigures {
  readonly finished: number;
  /** By the internal target, the resolution clock. */
  readonly judged: number;
  readonly met: number;
  /** By the date that the customer was told at filing. */
  readonly promisedDates: number;
  readonly keptDates: number;
  /** By the time of the first answer that the customer was told at filing. */
  readonly promisedAnswers: number;
  readonly keptAnswers: number;
  readonly firstAnswers: number;
  readonly firstAnswerMs: readonly [number, number] | null;
  readonly finishMs: readonly [number, number] | null;
  readonly finishCalendarMs: readonly [number, number] | null;
  readonly invited: number;
  readonly answered: number;
  readonly scores: FiveCounts;
}

/** The answers that may be shown, for which services and months. */
export type TileAnswers = Pick<ShownAnswers, 'counts' | 'enough' | 'rolledUp' | 'services'> & {
  readonly words: string;
};

/** The frozen figures, and how many of the period's tickets were at least as quick as their medians. */
export interface TileBaseline {
  /** Baselines frozen before answers were judged lack their two numbers. */
  readonly figures: Omit<TileFigures, 'promisedAnswers' | 'keptAnswers'> &
    Partial<Pick<TileFigures, 'promisedAnswers' | 'keptAnswers'>>;
  readonly from: string;
  readonly to: string;
  /** The answers of its months, in stretches that may each be shown; null where there are too few. */
  readonly answers: FiveCounts | null;
  readonly asQuickToAnswer: number;
  readonly asQuickToFinish: number;
}

/** Which list is behind a number, and how long it is. */
export interface TileList {
  readonly metric: string;
  readonly tickets: number;
  readonly age: string | null;
}

/** One headline number: printed value, second line, what it rests on, comparison, lists behind it. */
export interface Tile {
  readonly measure:
    | 'promise_kept'
    | 'answer_kept'
    | 'targets_met'
    | 'first_answer'
    | 'finish'
    | 'satisfied'
    | 'answered'
    | 'open_over_30_days';
  readonly label: string;
  readonly text: string | null;
  readonly detail: string;
  readonly n: number;
  readonly definition: string;
  readonly comparison: Comparison | null;
  readonly list: TileList;
  readonly also: TileList | null;
}

/**
 * The tiles of a partner dashboard in their order: first what customers were told, last what is still open. A difference counts as better or worse only when its
 * 95 % interval leaves zero out (shares: Newcombe; durations: Wilson of the share at least as quick as the
 * baseline's median, which is half when nothing changed). `answers` are those of the group that may be shown; a service's are compared with nothing.
 */
export function dashboardTiles(
  now: TileFigures,
  answers: TileAnswers,
  baseline: TileBaseline | null,
  open: { readonly all: number; readonly over30Days: number; readonly pastDate: number },
): Tile[] {
  return [
    promiseKept(now, baseline, open.pastDate),
    answerKept(now, baseline),
    targetsMet(now, baseline),
    firstAnswer(now, baseline),
    finish(now, baseline),
    satisfied(answers, baseline),
    answered(now, baseline),
    openOver30Days(open),
  ];
}

function promiseKept(now: TileFigures, baseline: TileBaseline | null, pastDate: number): Tile {
  const { keptDates, promisedDates } = now;
  const still = pastDate === 1 ? 'One open request is' : `${count(pastDate)} open requests are`;
  const open = pastDate === 0 ? '' : ` ${still} past the date.`;
  const judged =
    promisedDates === 0
      ? 'Nothing that was given a date was finished.'
      : `${count(keptDates)} of ${count(promisedDates)}.`;
  return {
    measure: 'promise_kept',
    label: 'Promises kept',
    text: promisedDates === 0 ? null : percent(keptDates, promisedDates),
    detail: `${judged}${open}`,
    n: promisedDates,
    definition: metricDictionary.promise_kept.what,
    comparison: compareShares(
      ...([keptDates, promisedDates] as const),
      ...([baseline?.figures.keptDates, baseline?.figures.promisedDates] as const),
    ),
    list: { metric: 'promises_judged', tickets: promisedDates, age: null },
    also: pastDate === 0 ? null : { metric: 'open_past_date', tickets: pastDate, age: null },
  };
}

function answerKept(now: TileFigures, baseline: TileBaseline | null): Tile {
  const { keptAnswers, promisedAnswers } = now;
  return {
    measure: 'answer_kept',
    label: 'Answered as promised',
    text: promisedAnswers === 0 ? null : percent(keptAnswers, promisedAnswers),
    detail:
      promisedAnswers === 0
        ? 'Nothing that was promised an answer was finished.'
        : `${count(keptAnswers)} of ${count(promisedAnswers)}.`,
    n: promisedAnswers,
    definition: metricDictionary.answer_kept.what,
    comparison: compareShares(
      ...([keptAnswers, promisedAnswers] as const),
      ...([baseline?.figures.keptAnswers, baseline?.figures.promisedAnswers] as const),
    ),
    list: { metric: 'answers_judged', tickets: promisedAnswers, age: null },
    also: null,
  };
}

function targetsMet(now: TileFigures, baseline: TileBaseline | null): Tile {
  return {
    measure: 'targets_met',
    label: 'Internal targets met',
    text: now.judged === 0 ? null : percent(now.met, now.judged),
    detail:
      now.judged === 0
        ? 'Nothing with a target was finished.'
        : `${count(now.met)} of ${count(now.judged)}.`,
    n: now.judged,
    definition: metricDictionary.targets_met.what,
    comparison: compareShares(now.met, now.judged, baseline?.figures.met, baseline?.figures.judged),
    list: { metric: 'targets_judged', tickets: now.judged, age: null },
    also: null,
  };
}

function firstAnswer(now: TileFigures, baseline: TileBaseline | null): Tile {
  const [median, ninetieth] = now.firstAnswerMs ?? [null, null];
  return {
    measure: 'first_answer',
    label: 'Time to first answer',
    text: median === null ? null : businessTimeWords(median),
    detail:
      ninetieth === null
        ? 'Nothing finished in the period had a first answer to time.'
        : `Half within this office time, 9 in 10 within ${businessTimeWords(ninetieth)}.`,
    n: now.firstAnswers,
    definition: metricDictionary.first_answer.what,
    comparison: compareMedians(
      now.firstAnswers,
      baseline?.asQuickToAnswer,
      baseline?.figures.firstAnswerMs?.[0],
    ),
    list: { metric: 'first_answers', tickets: now.firstAnswers, age: null },
    also: null,
  };
}

function finish(now: TileFigures, baseline: TileBaseline | null): Tile {
  const [median, ninetieth] = now.finishMs ?? [null, null];
  const calendar = now.finishCalendarMs;
  return {
    measure: 'finish',
    label: 'Time to finish',
    text: median === null ? null : businessTimeWords(median),
    detail:
      ninetieth === null || calendar === null
        ? 'Nothing was finished in the period.'
        : `Half within this office time, 9 in 10 within ${businessTimeWords(ninetieth)}. On the calendar: ${calendarTimeWords(calendar[0])}, 9 in 10 within ${calendarTimeWords(calendar[1])}.`,
    n: now.finished,
    definition: metricDictionary.finish.what,
    comparison: compareMedians(
      now.finished,
      baseline?.asQuickToFinish,
      baseline?.figures.finishMs?.[0],
    ),
    list: { metric: 'finished', tickets: now.finished, age: null },
    also: null,
  };
}

function satisfied(answers: TileAnswers, baseline: TileBaseline | null): Tile {
  const { counts, enough, rolledUp, services, words } = answers;
  const [happy, n] = [atLeast(4, counts), answersIn(counts)];
  const interval = enough ? wilsonInterval(happy, n) : null;
  const start = enough && services === null && baseline !== null ? baseline.answers : null;
  return {
    measure: 'satisfied',
    label: 'Satisfied (4 or 5 of 5)',
    text: enough ? percent(happy, n) : null,
    detail: interval
      ? `${count(n)} answers${rolledUp ? ` (${words})` : ''}; between ${whole(interval.low)}% and ${whole(interval.high)}% with 95% confidence.`
      : `${n} ${n === 1 ? 'answer' : 'answers'}. Shown from ten on.`,
    n,
    definition: metricDictionary.satisfied.what,
    comparison: start && compareShares(happy, n, atLeast(4, start), answersIn(start)),
    list: { metric: 'pulses_answered', tickets: n, age: null },
    also: null,
  };
}

function answered(now: TileFigures, baseline: TileBaseline | null): Tile {
  return {
    measure: 'answered',
    label: 'Answered surveys',
    text: now.invited === 0 ? null : percent(now.answered, now.invited),
    detail: `${count(now.answered)} of ${count(now.invited)} people asked; ${count(now.finished)} requests finished.`,
    n: now.invited,
    definition: metricDictionary.answered.what,
    comparison: compareShares(
      now.answered,
      now.invited,
      baseline?.figures.answered,
      baseline?.figures.invited,
    ),
    list: { metric: 'pulses_sent', tickets: now.invited, age: null },
    also: null,
  };
}

function openOver30Days(open: { readonly all: number; readonly over30Days: number }): Tile {
  return {
    measure: 'open_over_30_days',
    label: 'Open more than 30 days',
    text: count(open.over30Days),
    detail: `Of ${count(open.all)} open now.`,
    n: open.all,
    definition: metricDictionary.open_over_30_days.what,
    comparison: null,
    list: { metric: 'open', tickets: open.over30Days, age: 'over_30_days' },
    also: null,
  };
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}
