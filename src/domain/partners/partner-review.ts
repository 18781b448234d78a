import { Temporal } from 'temporal-polyfill';
import { decide, type Decision, type Refusal } from '../decision.js';
import { fiscalPeriodAt, shiftPeriod, type FiscalPeriod } from '../measurement/fiscal-period.js';
import { finalOn, firstOpenMonth } from './shown-answers.js';

/** The two sides of a partner review: the offices that serve, and the bureau that is served. */
const reviewSides = ['office', 'bureau'] as const;
export type ReviewSide = (typeof reviewSides)[number];

/** What is written into a review: what is talked about, what was decided, and what each side will do. */
export const reviewEntryKinds = ['agenda', 'decision', 'ours', 'theirs'] as const;
export type ReviewEntryKind = (typeof reviewEntryKinds)[number];

/** Who has signed for which side. */
export interface ReviewSignature {
  readonly side: ReviewSide;
  readonly personId: number;
}

/** The last fiscal quarter that is over, and the first day on which its pack can be frozen (ISO). */
export interface ReviewQuarter {
  readonly quarter: FiscalPeriod;
  readonly from: string;
  readonly ready: boolean;
}

/**
 * The quarter that a review is about: the last one that is over. Its pack waits until its answers are final, so that
 * what is signed is what dashboards show for ever (decision 0074).
 */
export function reviewQuarter(instant: number, timeZone: string): ReviewQuarter {
  const quarter = shiftPeriod(fiscalPeriodAt('quarter', instant, timeZone), -1, timeZone);
  const from = Temporal.PlainDate.from(quarter.endsOn).with({ day: finalOn }).toString();
  return { quarter, from, ready: quarter.endsOn.slice(0, 7) <= firstOpenMonth(instant, timeZone) };
}

const signedAlready: Refusal = {
  code: 'review.signed',
  message: 'It is signed. Take the signature back before you change it.',
};

/** Whether something may still be written into a review: not after a side has signed what it read. */
export function writeInReview(signatures: readonly ReviewSignature[]): Decision<true> {
  return decide([signatures.length > 0 ? signedAlready : null], () => true);
}

/** Signs for a side: once, and never for both. */
export function signReview(
  signatures: readonly ReviewSignature[],
  { side, personId }: ReviewSignature,
): Decision<ReviewSignature> {
  return decide(
    [
      signatures.some((signature) => signature.side === side)
        ? { code: 'review.side_signed', message: 'Your side has signed already.' }
        : null,
      signatures.some((signature) => signature.side !== side && signature.personId === personId)
        ? { code: 'review.both_sides', message: 'One person cannot sign for both sides.' }
        : null,
    ],
    () => ({ side, personId }),
  );
}

/** Takes a signature back: that of one's own side, until both have signed. */
export function unsignReview(
  signatures: readonly ReviewSignature[],
  side: ReviewSide,
): Decision<ReviewSide> {
  return decide(
    [
      signatures.length === reviewSides.length
        ? {
            code: 'review.closed',
            message: 'Both sides have signed. It can’t be changed any more.',
          }
        : null,
      signatures.some((signature) => signature.side === side)
        ? null
        : { code: 'review.not_signed', message: 'Your side has not signed.' },
    ],
    () => side,
  );
}

/** What of a frozen quarter has to be talked about. */
export interface ReviewTopics {
  readonly headline: string;
  readonly tiles: readonly {
    readonly label: string;
    readonly verdict: 'better' | 'worse' | 'no_clear_change' | null;
  }[];
  readonly missesByCause: readonly { readonly label: string; readonly tickets: number }[];
  readonly commitments: readonly {
    readonly willDo: string;
    readonly late: boolean;
    readonly ownerLeft: boolean;
    readonly time: string;
  }[];
  /** What each side said it would do, the last time. */
  readonly lastTime: readonly string[];
}

/** A first agenda from the numbers: what got worse, why dates were missed, what is late, and what was said last time. */
export function reviewAgenda(topics: ReviewTopics): string[] {
  const { headline, tiles, missesByCause, commitments, lastTime } = topics;
  const worse = tiles.filter(({ verdict }) => verdict === 'worse').map(({ label }) => label);
  const [cause] = missesByCause;
  return [
    headline,
    ...(worse.length > 0 ? [`Worse than where we started: ${worse.join(', ')}.`] : []),
    ...(cause ? [`Why dates were missed most: ${cause.label} (${cause.tickets} requests).`] : []),
    ...commitments
      .filter(({ late, ownerLeft }) => late || ownerLeft)
      .map(({ willDo, late, time }) =>
        late ? `${time}: ${willDo}` : `Its owner has left: ${willDo}`,
      ),
    ...lastTime.map((words) => `From the last review: ${words}`),
  ];
}

/** A number as it was printed. */
export interface PrintedFigure {
  readonly measure: string;
  readonly label: string;
  readonly text: string | null;
}

/** A number of this review beside that of the last one; null where there was none. */
export interface ComparedFigure {
  readonly label: string;
  readonly now: string;
  readonly before: string | null;
}

/** The numbers of a review beside those of the last one, as both were printed and signed. */
export function compareReviews(
  now: readonly PrintedFigure[],
  before: readonly PrintedFigure[] | null,
): ComparedFigure[] {
  return now.map(({ measure, label, text }) => ({
    label,
    now: text ?? 'Too few to show',
    before: before?.find((figure) => figure.measure === measure)?.text ?? null,
  }));
}
