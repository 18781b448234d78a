import { newcombeDifference } from '../measurement/newcombe.js';

/** Promises of a stretch: how many dates given to customers were judged, and how many were met. */
export interface Promises {
  readonly judged: number;
  readonly met: number;
}

/** Promises of one service. */
export interface ServicePromises extends Promises {
  readonly code: string;
  readonly name: string;
}

/** What the headline is computed from. */
export interface HeadlineInput {
  /** "this quarter", "in October 2026". */
  readonly periodWords: string;
  /** "last quarter", "the month before". */
  readonly beforeWords: string;
  readonly now: Promises;
  readonly before: Promises;
  readonly services: readonly ServicePromises[];
  readonly servicesBefore: readonly ServicePromises[];
}

/** From so much of the next tenth on it is nearly there. */
const nearly = 0.85;

/**
 * The true sentence at the top of a dashboard: how many promises were kept, compared with the period before,
 * and the service that clearly got worse, or better. "Clearly" means that the Newcombe interval leaves zero out,
 * divided among the services compared (Bonferroni), so that many services do not make a false alarm likely.
 */
export function dashboardHeadline(input: HeadlineInput): string {
  const { now, before, periodWords, beforeWords } = input;
  if (now.judged === 0) return `Nothing with a promise was finished ${periodWords}.`;
  const first = `We kept ${inTen(now)} promises ${periodWords}${compare(now, before, beforeWords)}.`;
  const changed = mostChanged(input);
  return changed === null ? first : `${first} ${changed}`;
}

/** Tenths that are true: "more than 8 in 10" for 86 %, "nearly 9 in 10" from 88.5 %, never rounded up in silence. */
function inTen({ judged, met }: Promises): string {
  if (judged < 10) return `${met} of ${judged}`;
  if (met === judged) return `all ${judged.toLocaleString('en-US')}`;
  const share = (met * 10) / judged;
  const tenths = Math.floor(share);
  if (share - tenths >= nearly) return tenths === 9 ? 'nearly all' : `nearly ${tenths + 1} in 10`;
  if (tenths === 0) return share < 0.5 ? 'hardly any' : 'fewer than 1 in 10';
  return share === tenths ? `${tenths} in 10` : `more than ${tenths} in 10`;
}

function compare(now: Promises, before: Promises, words: string): string {
  if (before.judged === 0) return '';
  const { difference, low, high } = newcombeDifference(
    now.met,
    now.judged,
    before.met,
    before.judged,
  );
  if (low <= 0 && high >= 0) return `, about the same as ${words}`;
  const points = Math.max(1, Math.abs(Math.round(difference * 100)));
  return `, ${difference > 0 ? 'up' : 'down'} ${points} ${points === 1 ? 'point' : 'points'} from ${words}`;
}

function mostChanged({ services, servicesBefore }: HeadlineInput): string | null {
  const pairs = services.flatMap((service) => {
    const before = servicesBefore.find(({ code }) => code === service.code);
    return before && before.judged >= 10 && service.judged >= 10 ? [{ service, before }] : [];
  });
  const confidence = 1 - 0.05 / Math.max(1, pairs.length);
  const changes = pairs
    .map(({ service, before }) => ({
      name: service.name,
      ...newcombeDifference(service.met, service.judged, before.met, before.judged, confidence),
    }))
    .filter(({ low, high }) => low > 0 || high < 0)
    .toSorted((a, b) => a.difference - b.difference);
  const [worst] = changes;
  if (worst && worst.difference < 0) return `${worst.name} got worse.`;
  const best = changes.at(-1);
  return best ? `${best.name} got better.` : null;
}
