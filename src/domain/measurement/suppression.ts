import { addCounts, answersIn, type FiveCounts } from './pulse-counts.js';

/** Below how many answers a group is not shown unless set otherwise, and the least it can be set to. */
export const defaultMinimumGroup = 10;
export const leastMinimumGroup = 5;

/** Below how many answers a group in which everyone answered alike is not shown. */
export const minimumWhenAlike = 20;

/** The minimum group in force for a setting: never under 5, ten where nothing is set. */
export function minimumGroup(setting?: number): number {
  return Math.max(leastMinimumGroup, Math.ceil(setting ?? defaultMinimumGroup));
}

/**
 * Whether a group's five counts may be shown: enough answers, and not a small group of one opinion, in
 * which each single answer would be known.
 */
export function isShowable(counts: FiveCounts, minimum = defaultMinimumGroup): boolean {
  const n = answersIn(counts);
  return n >= minimum && (n >= minimumWhenAlike || !counts.includes(n));
}

/** A group of answers: a service, a bureau, a month. */
export interface AnswerGroup {
  readonly code: string;
  readonly counts: FiveCounts;
}

/** What of several groups may be shown beside their total. */
export interface RolledUp {
  readonly shown: readonly AnswerGroup[];
  /** The groups merged into one because they can't be shown alone; null when there is none to merge. */
  readonly merged: { readonly codes: readonly string[]; readonly counts: FiveCounts } | null;
}

/**
 * Which groups may be shown beside their common total. Groups that are too small are merged into one; when
 * that is still too small, or the only one missing, its number would follow from the total, so the
 * smallest shown groups join it. Without a showable whole nothing is shown.
 */
export function rollUp(groups: readonly AnswerGroup[], minimum = defaultMinimumGroup): RolledUp {
  const shown = groups
    .filter(({ counts }) => isShowable(counts, minimum))
    .toSorted((a, b) => answersIn(a.counts) - answersIn(b.counts));
  const merged = groups.filter(
    ({ counts }) => answersIn(counts) > 0 && !isShowable(counts, minimum),
  );
  if (merged.length === 0) return { shown: inOrder(groups, shown), merged: null };
  let counts = merged.map((group) => group.counts).reduce(addCounts);
  while (!isShowable(counts, minimum)) {
    const next = shown.shift();
    if (next === undefined) return { shown: [], merged: null };
    merged.push(next);
    counts = addCounts(counts, next.counts);
  }
  const codes = inOrder(groups, merged).map(({ code }) => code);
  return { shown: inOrder(groups, shown), merged: { codes, counts } };
}

function inOrder(groups: readonly AnswerGroup[], some: readonly AnswerGroup[]): AnswerGroup[] {
  return groups.filter((group) => some.includes(group));
}

/**
 * The nearest of a chain of ever larger groups (service in the bureau, bureau, all bureaus; month, quarter)
 * that may be shown; null when none may. What is shown must name the group it is about.
 */
export function firstShowable<T extends { readonly counts: FiveCounts }>(
  chain: readonly T[],
  minimum = defaultMinimumGroup,
): T | null {
  return chain.find(({ counts }) => isShowable(counts, minimum)) ?? null;
}

/**
 * Which cells of a table with printed margins must be hidden (true): those of 1 to 9, and then, until no row
 * and no column hides exactly one cell, the smallest shown cell beside it. This empties small tables, so the
 * pages merge up instead; it is the rule by which an exported table is audited.
 */
export function hiddenCells(
  table: readonly (readonly number[])[],
  minimum = defaultMinimumGroup,
): boolean[][] {
  const rows = table.map((row) => row.map((n) => ({ n, hidden: n > 0 && n < minimum })));
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at]!));
  const lines = [...rows, ...columns];
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const [smallest, ...others] = line
        .filter(({ hidden }) => !hidden)
        .toSorted((a, b) => a.n - b.n);
      if (smallest === undefined || line.length - others.length !== 2) continue;
      smallest.hidden = true;
      changed = true;
    }
  }
  return rows.map((row) => row.map(({ hidden }) => hidden));
}
