import { newcombeDifference, verdictOn, type Verdict } from '../measurement/newcombe.js';
import { wilsonInterval } from '../measurement/wilson.js';
import { percent, whole } from './tile-comparison.js';

/** Promises of the customers who work in one time zone. */
export interface ZonePromises {
  readonly zone: string;
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
const others = 'Other time zones';

/**
 * Promises kept by where customers work: each time zone against all the others, by Newcombe's interval at a confidence
 * that is divided among the groups compared (Bonferroni), so that many groups make no false alarm likely.
 */
export function promiseSegments(zones: readonly ZonePromises[]): PromiseSegments {
  const groups = grouped(zones);
  if (groups.length < 2) {
    return { sentence: 'There are not enough time zones to compare.', segments: [] };
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
  return { sentence: sentenceOf(segments), segments };
}

type Group = Omit<ZonePromises, 'zone'> & { readonly label: string };

function grouped(zones: readonly ZonePromises[]): Group[] {
  const byName = new Map<string, Group>();
  for (const { zone, judged, met } of zones) {
    const label = judged < enough ? others : zoneWords(zone);
    const sum = byName.get(label) ?? { label, judged: 0, met: 0 };
    byName.set(label, { label, judged: sum.judged + judged, met: sum.met + met });
  }
  return [...byName.values()]
    .filter(({ judged }) => judged >= enough)
    .toSorted((a, b) => b.judged - a.judged || a.label.localeCompare(b.label));
}

function zoneWords(timeZone: string): string {
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

function sentenceOf(segments: readonly PromiseSegment[]): string {
  const named = (wanted: Verdict) =>
    segments.filter(({ verdict }) => verdict === wanted).map(({ label }) => label);
  const [worse, better] = [named('worse'), named('better')];
  if (worse.length > 0) return `We keep fewer promises in ${worse.join(' and ')} than elsewhere.`;
  if (better.length > 0) return `We keep more promises in ${better.join(' and ')} than elsewhere.`;
  return 'No time zone is clearly better or worse served than the others.';
}
