import { atLeast, type FiveCounts } from '../measurement/pulse-counts.js';
import { newcombeDifference } from '../measurement/newcombe.js';
import { wilsonInterval } from '../measurement/wilson.js';
import { businessTimeWords, calendarTimeWords } from './duration-words.js';

/** The sums of a period that the tiles are made from; pairs are median and 90th percentile in ms. */
export interface TileFigures {
  readonly finished: number;
  readonly judged: number;
  readonly met: number;
  readonly promisedDates: number;
  readonly keptDates: number;
  readonly firstAnswers: number;
  readonly firstAnswerMs: readonly [number, number] | null;
  readonly finishMs: readonly [number, number] | null;
  readonly finishCalendarMs: readonly [number, number] | null;
  readonly invited: number;
  readonly answered: number;
  readonly scores: FiveCounts;
}

/** The frozen figures, and how many of the period's tickets were at least as quick as their medians. */
export interface TileBaseline {
  readonly figures: TileFigures;
  readonly from: string;
  readonly to: string;
  readonly asQuickToAnswer: number;
  readonly asQuickToFinish: number;
}

export type Verdict = 'better' | 'worse' | 'no_clear_change';

/** How a number compares with where we started, in a verdict and a sentence. */
export interface Comparison {
  readonly text: string;
  readonly verdict: Verdict;
  readonly sentence: string;
}

/** One headline number: printed value, second line, what it rests on, comparison, list behind it. */
export interface Tile {
  readonly measure:
    'promises_met' | 'first_answer' | 'finish' | 'satisfied' | 'answered' | 'open_over_30_days';
  readonly label: string;
  readonly text: string | null;
  readonly detail: string;
  readonly n: number;
  readonly definition: string;
  readonly comparison: Comparison | null;
  readonly list: { readonly metric: string; readonly tickets: number; readonly age: string | null };
}

/** Fewer answers than this and no share of satisfied customers is printed. */
const answersNeeded = 10;

/**
 * The six tiles of a partner dashboard in their order. A difference counts as better or worse only when its
 * 95 % interval leaves zero out (shares: Newcombe; durations: Wilson of the share at least as quick as the
 * baseline's median, which is half when nothing changed). `satisfaction` are the answers of the group that may be shown.
 */
export function dashboardTiles(
  now: TileFigures,
  baseline: TileBaseline | null,
  open: { readonly all: number; readonly over30Days: number },
): Tile[] {
  return [
    promisesMet(now, baseline),
    firstAnswer(now, baseline),
    finish(now, baseline),
    satisfied(now, baseline),
    answered(now, baseline),
    openOver30Days(open),
  ];
}

function promisesMet(now: TileFigures, baseline: TileBaseline | null): Tile {
  return {
    measure: 'promises_met',
    label: 'Promises met',
    text: now.judged === 0 ? null : percent(now.met, now.judged),
    detail:
      now.judged === 0
        ? 'Nothing with a promise was finished.'
        : `${count(now.met)} of ${count(now.judged)}. By the date first given: ${percentOrNone(now.keptDates, now.promisedDates)}.`,
    n: now.judged,
    definition:
      'Of the requests finished in the period, the share finished before the promised time was used up. Office time only; it stands still while we wait for the customer.',
    comparison: compareShares(now.met, now.judged, baseline?.figures.met, baseline?.figures.judged),
    list: { metric: 'promises_judged', tickets: now.judged, age: null },
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
    definition:
      'Median office time from sending the request to the first answer by a person. Automatic messages do not count. Requests finished in the period.',
    comparison: compareMedians(
      now.firstAnswers,
      baseline?.asQuickToAnswer,
      baseline?.figures.firstAnswerMs?.[0],
    ),
    list: { metric: 'first_answers', tickets: now.firstAnswers, age: null },
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
    definition:
      'Median office time from sending the request to finishing it, without the time we waited for the customer; the calendar time leaves nothing out.',
    comparison: compareMedians(
      now.finished,
      baseline?.asQuickToFinish,
      baseline?.figures.finishMs?.[0],
    ),
    list: { metric: 'finished', tickets: now.finished, age: null },
  };
}

function satisfied(now: TileFigures, baseline: TileBaseline | null): Tile {
  const happy = atLeast(4, now.scores);
  const shown = now.answered >= answersNeeded;
  const interval = shown ? wilsonInterval(happy, now.answered) : null;
  const comparable = shown && baseline !== null && baseline.figures.answered >= answersNeeded;
  return {
    measure: 'satisfied',
    label: 'Satisfied (4 or 5 of 5)',
    text: shown ? percent(happy, now.answered) : null,
    detail: interval
      ? `${count(now.answered)} answers; between ${whole(interval.low)}% and ${whole(interval.high)}% with 95% confidence.`
      : `${now.answered} ${now.answered === 1 ? 'answer' : 'answers'}. Shown from ten on.`,
    n: now.answered,
    definition:
      'Of those who answered the survey, the share who chose 4 (Agree) or 5 (Strongly agree). Those who did not answer are not counted; read it together with the response rate.',
    comparison: comparable
      ? compareShares(
          happy,
          now.answered,
          atLeast(4, baseline.figures.scores),
          baseline.figures.answered,
        )
      : null,
    list: { metric: 'pulses_answered', tickets: now.answered, age: null },
  };
}

function answered(now: TileFigures, baseline: TileBaseline | null): Tile {
  return {
    measure: 'answered',
    label: 'Answered surveys',
    text: now.invited === 0 ? null : percent(now.answered, now.invited),
    detail: `${count(now.answered)} of ${count(now.invited)} people asked; ${count(now.finished)} requests finished.`,
    n: now.invited,
    definition:
      'Of the customers who were sent a survey, the share who answered. Who is asked is drawn by rule; no agent can skip it.',
    comparison: compareShares(
      now.answered,
      now.invited,
      baseline?.figures.answered,
      baseline?.figures.invited,
    ),
    list: { metric: 'pulses_sent', tickets: now.invited, age: null },
  };
}

function openOver30Days(open: { readonly all: number; readonly over30Days: number }): Tile {
  return {
    measure: 'open_over_30_days',
    label: 'Open more than 30 days',
    text: count(open.over30Days),
    detail: `Of ${count(open.all)} open now.`,
    n: open.all,
    definition:
      'Requests that are open right now and were sent more than 30 days ago. The period does not matter here.',
    comparison: null,
    list: { metric: 'open', tickets: open.over30Days, age: 'over_30_days' },
  };
}

function compareShares(
  k: number,
  n: number,
  baseK: number | undefined,
  baseN: number | undefined,
): Comparison | null {
  if (n === 0 || baseK === undefined || baseN === undefined || baseN === 0) return null;
  const { difference, low, high } = newcombeDifference(k, n, baseK, baseN);
  const text = percent(baseK, baseN);
  const points = Math.abs(Math.round(difference * 100));
  if (low <= 0 && high >= 0) {
    return { text, verdict: 'no_clear_change', sentence: `${text} when we started.` };
  }
  const direction = difference > 0 ? 'Up' : 'Down';
  const verdict = difference > 0 ? 'better' : 'worse';
  return {
    text,
    verdict,
    sentence: `${direction} ${points} ${points === 1 ? 'point' : 'points'} from ${text} when we started; more than chance.`,
  };
}

function compareMedians(
  n: number,
  asQuick: number | undefined,
  baseMedian: number | undefined,
): Comparison | null {
  if (n === 0 || asQuick === undefined || baseMedian === undefined) return null;
  const { low, high } = wilsonInterval(asQuick, n);
  const text = businessTimeWords(baseMedian);
  if (low <= 0.5 && high >= 0.5) {
    return { text, verdict: 'no_clear_change', sentence: `${text} when we started.` };
  }
  return low > 0.5
    ? {
        text,
        verdict: 'better',
        sentence: `Quicker than ${text} when we started; more than chance.`,
      }
    : {
        text,
        verdict: 'worse',
        sentence: `Slower than ${text} when we started; more than chance.`,
      };
}

function percent(k: number, n: number): string {
  return `${whole(k / n)}%`;
}

function percentOrNone(k: number, n: number): string {
  return n === 0 ? 'no date was given' : percent(k, n);
}

/** Whole per cent that never claims all or nothing when it is not. */
function whole(share: number): number {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 99;
  return rounded === 0 && share > 0 ? 1 : rounded;
}

function count(n: number): string {
  return n.toLocaleString('en-US');
}
