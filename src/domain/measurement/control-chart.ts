/** The fewest points from which limits may be computed. */
export const pointsForLimits = 12;

const d2 = 1.128;
const tenPlaces = (value: number) => Math.round(value * 1e10) / 1e10;

/** Centre and natural limits of a process. */
export interface ControlLimits {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
}

/** The limits of an XmR chart with those of its moving ranges. */
export interface XmrLimits extends ControlLimits {
  readonly meanRange: number;
  readonly rangeHigh: number;
}

/** How many mean ranges the limits lie from the centre, and the range's own limit: the rounded 2.66 and 3.267 of the handbooks. */
export const xmrFactors = { limits: 2.66, range: 3.267 } as const;

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rangesOf(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => Math.abs(value - values[index]!));
}

/**
 * The natural limits of single values from their moving ranges (XmR chart); needs two values. Compute them
 * from the frozen baseline: a window that is judged by its own limits hides its own signals.
 */
export function xmrLimits(
  values: readonly number[],
  factors: { readonly limits: number; readonly range: number } = xmrFactors,
): XmrLimits {
  const centre = meanOf(values);
  const meanRange = meanOf(rangesOf(values));
  return {
    centre,
    meanRange,
    low: centre - factors.limits * meanRange,
    high: centre + factors.limits * meanRange,
    rangeHigh: factors.range * meanRange,
  };
}

/** A share with the number it is of: one point of a p chart. */
export interface SharePoint {
  readonly count: number;
  readonly n: number;
}

/** The centre of a p chart: all counts over all numbers, never the mean of the shares. */
export function pooledShare(points: readonly SharePoint[]): number {
  const sum = (value: (point: SharePoint) => number) =>
    points.reduce((total, point) => total + value(point), 0);
  return sum(({ count }) => count) / sum(({ n }) => n);
}

/**
 * How far from a frozen centre the limits of a share out of n lie: three standard errors. `spread` is Laney's sigma of
 * z for his p′ chart, 1 for the plain p chart.
 */
export function shareReach(centre: number, n: number, spread: number): number {
  return 3 * spread * Math.sqrt((centre * (1 - centre)) / n);
}

/** The limits of a share out of n around a frozen centre, cut to 0 to 1. */
export function shareLimits(centre: number, n: number, spread = 1): ControlLimits {
  const reach = shareReach(centre, n, spread);
  return { centre, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** Laney's sigma of z: how much more the shares move from point to point than chance of their size would move them. */
export function laneySpread(points: readonly SharePoint[]): number {
  const centre = pooledShare(points);
  const z = points.map(
    ({ count, n }) => (count / n - centre) / Math.sqrt((centre * (1 - centre)) / n),
  );
  return meanOf(rangesOf(z)) / d2;
}

/** Whether the p′ chart is to be used: the spread is above 1.2, or the numbers are above 1,000, where a plain p chart cries wolf. */
export function needsLaney(points: readonly SharePoint[]): boolean {
  return points.some(({ n }) => n > 1_000) || laneySpread(points) > 1.2;
}

/**
 * By how much limits are widened for being estimated from so few points: half again of one over their number,
 * 12.5 % at twelve points, 6 % at 24. Without it a chart of a process that never changes cries wolf in 3.7 % of its
 * months; with it in less than 3 (docs/measurement.md has the simulation that the figure comes from).
 */
export function wideningFor(points: number): number {
  return 1 + 1.5 / points;
}

/** Limits fixed by a dated decision. They are never recomputed from the points they judge. */
export interface FrozenLimits extends ControlLimits {
  readonly points: number;
}

/** The limits frozen from a baseline of single values, widened; null before twelve points, when no chart has limits. */
export function freezeXmrLimits(baseline: readonly number[]): FrozenLimits | null {
  const points = baseline.length;
  if (points < pointsForLimits) return null;
  const limits = xmrFactors.limits * wideningFor(points);
  const { centre, low, high } = xmrLimits(baseline, { ...xmrFactors, limits });
  return { centre, low, high, points };
}

/** The centre and the spread by which `shareLimits` judges later shares. */
export interface FrozenShare {
  readonly centre: number;
  /** 1 for a plain p chart, Laney's sigma of z for p′; both widened for the number of points. */
  readonly spread: number;
  readonly laney: boolean;
  readonly points: number;
}

/**
 * A p or p′ chart frozen from its baseline; null before twelve points that have anything in them, and where
 * all or none succeeded, when no limit can be told. A spread under 1 is never used: shares can't vary less than chance.
 */
export function freezeShareChart(baseline: readonly SharePoint[]): FrozenShare | null {
  const points = baseline.filter(({ n }) => n > 0);
  if (points.length < pointsForLimits) return null;
  const centre = pooledShare(points);
  if (centre === 0 || centre === 1) return null;
  const laney = needsLaney(points);
  const spread = (laney ? Math.max(1, laneySpread(points)) : 1) * wideningFor(points.length);
  return { centre, spread, laney, points: points.length };
}

/**
 * Which rule a point breaks: outside the limits; the eighth or later in a row on one side; the third of four nearer
 * one limit than the centre; the sixth or later in a row that rises, or falls, each time.
 */
export type Signal = 'outside' | 'run' | 'near_limit' | 'trend';

/** A point with the limits that hold for it. */
export interface ChartPoint extends ControlLimits {
  readonly value: number;
}

const runLength = 8;
const nearOf = 4;
const nearNeeded = 3;
const trendLength = 6;

function sideOf({ value, centre }: ChartPoint): number {
  return Math.sign(tenPlaces(value - centre));
}

function nearSideOf(point: ChartPoint): number {
  const side = sideOf(point);
  const limit = side > 0 ? point.high : point.low;
  const closer = Math.abs(point.value - point.centre) > Math.abs(limit - point.centre) / 2;
  return closer ? side : 0;
}

function endsRun(sides: readonly number[], at: number): boolean {
  const side = sides[at];
  const run = sides.slice(Math.max(0, at - runLength + 1), at + 1);
  return side !== 0 && run.length === runLength && run.every((other) => other === side);
}

function endsNearLimit(nearSides: readonly number[], at: number): boolean {
  const side = nearSides[at];
  const last = nearSides.slice(Math.max(0, at - nearOf + 1), at + 1);
  return side !== 0 && last.filter((other) => other === side).length >= nearNeeded;
}

function endsTrend(values: readonly number[], at: number): boolean {
  const last = values.slice(Math.max(0, at - trendLength + 1), at + 1);
  const steps = last.slice(1).map((value, index) => Math.sign(tenPlaces(value - last[index]!)));
  return last.length === trendLength && steps[0] !== 0 && new Set(steps).size === 1;
}

/**
 * The signals of each point in order, an empty list where it is normal variation. A point exactly on the
 * centre ends a run. Only a signal opens a task; without one the page says that nothing changed.
 */
export function signalsOf(points: readonly ChartPoint[]): Signal[][] {
  const sides = points.map(sideOf);
  const nearSides = points.map(nearSideOf);
  const values = points.map(({ value }) => value);
  return points.map(({ value, low, high }, at) => {
    const signals: Signal[] = [];
    if (value < low || value > high) signals.push('outside');
    if (endsRun(sides, at)) signals.push('run');
    if (endsNearLimit(nearSides, at)) signals.push('near_limit');
    if (endsTrend(values, at)) signals.push('trend');
    return signals;
  });
}
