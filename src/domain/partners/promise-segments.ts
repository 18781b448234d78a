import { newcombeDifference, verdictOn, type Verdict } from '../measurement/newcombe.js';
import { wilsonInterval } from '../measurement/wilson.js';
import { percent, whole } from './tile-comparison.js';

/** By what customers are told apart: the time zone they work in, or headquarters and field. */
export type SegmentKind = 'zone' | 'place';

/** Promises of one group of customers: an IANA time zone, or "headquarters" or "field". */
export interface GroupPromises {
  readonly group: string;
  readonly judged: number;
  readonly met: number;
}

/** One group of customers, compared with all the others. */
export interface PromiseSegment {
  readonly label: string;
  readonly judged: number;
  readonly met: number;
  /** "84% (95% interval 78% to 89%)". */
  readonly share: string;
  readonly verdict: Verdict;
  /** "Worse than elsewhere, by 4 to 19 points", or "No clear difference". */
  readonly difference: string;
}

/** How groups of customers are served, with the finding in a sentence. */
export interface PromiseSegments {
  readonly sentence: string;
  readonly segments: PromiseSegment[];
}

/** Fewer promises than this and a zone is shown together with the other small ones. */
const enough = 10;

/** The words for each kind of groups. */
const words = {
  zone: {
    tooFew: 'There are not enough time zones to compare.',
    alike: 'No time zone is clearly better or worse served than the others.',
    others: 'Other time zones',
  },
  place: {
    tooFew: 'Headquarters and field can’t be compared: one of them has fewer than ten promises.',
    alike: 'Headquarters and field are served alike, as far as chance lets us tell.',
    others: 'Elsewhere',
  },
} as const;

const placeWords: Readonly<Record<string, string>> = {
  headquarters: 'Headquarters',
  field: 'The field',
};

/**
 * Promises kept by where customers work: each group against all the others, by Newcombe's interval at a confidence
 * that is divided among the groups compared (Bonferroni), so that many groups make no false alarm likely.
 */
export function promiseSegments(
  promises: readonly GroupPromises[],
  kind: SegmentKind = 'zone',
): PromiseSegments {
  const groups = grouped(promises, kind);
  if (groups.length < 2) {
    return { sentence: words[kind].tooFew, segments: [] };
  }
  const all = sumOf(groups);
  const segments = groups.map((group) => {
    const rest = { judged: all.judged - group.judged, met: all.met - group.met };
    const confidence = 1 - 0.05 / groups.length;
    const found = newcombeDifference(group.met, group.judged, rest.met, rest.judged, confidence);
    const { low, high } = wilsonInterval(group.met, group.judged);
    const verdict = verdictOn(found);
    return {
      ...{ label: group.label, judged: group.judged, met: group.met, verdict },
      share: `${percent(group.met, group.judged)} (95% interval ${whole(low)}% to ${whole(high)}%)`,
      difference: differenceWords(verdict, found),
    };
  });
  return { sentence: sentenceOf(segments, kind), segments };
}

type Group = Omit<GroupPromises, 'group'> & { readonly label: string };

function grouped(promises: readonly GroupPromises[], kind: SegmentKind): Group[] {
  const byName = new Map<string, Group>();
  for (const { group, judged, met } of promises) {
    const named = kind === 'zone' ? zoneWords(group) : placeWords[group]!;
    const label = judged < enough ? words[kind].others : named;
    const sum = byName.get(label) ?? { label, judged: 0, met: 0 };
    byName.set(label, { label, judged: sum.judged + judged, met: sum.met + met });
  }
  return [...byName.values()]
    .filter(({ judged }) => judged >= enough)
    .toSorted((a, b) => b.judged - a.judged || a.label.localeCompare(b.label));
}

const knownZones = new Map<string, string>();

function zoneWords(timeZone: string): string {
  const words = knownZones.get(timeZone) ?? newZoneWords(timeZone);
  knownZones.set(timeZone, words);
  return words;
}

function newZoneWords(timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')!.value;
}

function sumOf(groups: readonly Group[]): { judged: number; met: number } {
  const sum = (value: (group: Group) => number) =>
    groups.reduce((total, group) => total + value(group), 0);
  return { judged: sum(({ judged }) => judged), met: sum(({ met }) => met) };
}

function differenceWords(verdict: Verdict, { low, high }: { low: number; high: number }): string {
  if (verdict === 'no_clear_change') return 'No clear difference';
  const [near, far] = [Math.abs(low), Math.abs(high)].toSorted((a, b) => a - b) as [number, number];
  const points = `${Math.max(1, Math.round(near * 100))} to ${Math.round(far * 100)} points`;
  return `${verdict === 'better' ? 'Better' : 'Worse'} than elsewhere, by ${points}`;
}

function sentenceOf(segments: readonly PromiseSegment[], kind: SegmentKind): string {
  const named = (wanted: Verdict) =>
    segments
      .filter(({ verdict }) => verdict === wanted)
      .map(({ label }) => (kind === 'zone' ? label : label.toLowerCase()));
  const [worse, better] = [named('worse'), named('better')];
  if (worse.length > 0) return `We keep fewer promises in ${worse.join(' and ')} than elsewhere.`;
  if (better.length > 0) return `We keep more promises in ${better.join(' and ')} than elsewhere.`;
  return words[kind].alike;
}
