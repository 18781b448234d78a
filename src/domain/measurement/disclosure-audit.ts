import { boundsUnder, type Equations } from './linear-program.js';
import { answersIn, type FiveCounts } from './pulse-counts.js';
import { defaultMinimumGroup, minimumWhenAlike } from './suppression.js';

/** A published sum of five counts: what it is called, and the cells (by name) that it adds up. */
export interface PublishedSum {
  readonly name: string;
  readonly cells: readonly string[];
  readonly counts: FiveCounts;
}

/** A small group whose answers follow from what was published. */
export interface Disclosure {
  readonly cells: readonly string[];
  readonly answers: number;
  readonly counts: FiveCounts;
  /** By adding and subtracting published sums, or because no other counts fit them. */
  readonly by: 'subtraction' | 'bounds';
  /** The published sums from which the group was cut. */
  readonly from: readonly string[];
}

/** Cells that every published sum has together or not at all: nothing published tells them apart. */
interface Atom {
  readonly cells: readonly string[];
  readonly answers: number;
}

interface Attack {
  readonly atoms: readonly Atom[];
  /** One row a published sum: 1 where it holds the atom. */
  readonly members: readonly (readonly number[])[];
  readonly sums: readonly PublishedSum[];
}

interface Target {
  readonly vector: readonly number[];
  readonly from: readonly string[];
}

/**
 * Attacks published counts as a curious reader would, who also knows how many answered in each cell (the lists
 * say so): takes every sum, every difference, intersection and rest of sums, and each piece that the sums cut the
 * answers into, and tries to find its five counts by subtraction (elimination) and then by linear programming.
 * Answers every group under the minimum whose counts are known exactly; a safe publication has none. A piece of a
 * group of at least twenty who all answered alike is no finding: that group may be shown.
 */
export function auditDisclosure(
  sizes: ReadonlyMap<string, number>,
  published: readonly PublishedSum[],
  minimum = defaultMinimumGroup,
): Disclosure[] {
  const attack = attackOf(sizes, published);
  const bySpan = spanOf(attack.members);
  const bounds = boundsUnder(equationsOf(attack));
  if (bounds === null) throw new Error('The published counts contradict each other.');
  const found: Disclosure[] = [];
  for (const { vector, from } of targetsOf(attack)) {
    const atoms = attack.atoms.filter((_, at) => vector[at] === 1);
    const answers = atoms.reduce((sum, atom) => sum + atom.answers, 0);
    if (answers === 0 || answers >= minimum) continue;
    const counts = pinned(vector, bounds);
    if (counts === null || (counts.includes(answers) && isPartOfOneOpinion(attack, vector)))
      continue;
    const by = bySpan(vector) ? 'subtraction' : 'bounds';
    found.push({ cells: atoms.flatMap(({ cells }) => cells), answers, counts, by, from });
  }
  return found;
}

function attackOf(sizes: ReadonlyMap<string, number>, published: readonly PublishedSum[]): Attack {
  const sums = [...new Map(published.map((sum) => [sum.cells.toSorted().join('|'), sum])).values()];
  const pieces = new Map<string, string[]>();
  for (const cell of new Set(sums.flatMap(({ cells }) => cells))) {
    const mark = sums.map(({ cells }) => Number(cells.includes(cell))).join('');
    pieces.set(mark, [...(pieces.get(mark) ?? []), cell]);
  }
  const marks = [...pieces.keys()];
  return {
    sums,
    atoms: marks.map((mark) => ({
      cells: pieces.get(mark)!,
      answers: pieces.get(mark)!.reduce((sum, cell) => sum + (sizes.get(cell) ?? 0), 0),
    })),
    members: sums.map((_, at) => marks.map((mark) => Number(mark[at]))),
  };
}

/** Five unknowns an atom (how many chose 1 to 5): the published sums, and how many answered in each atom. */
function equationsOf({ atoms, members, sums }: Attack): Equations {
  const scores = [0, 1, 2, 3, 4];
  const spread = (vector: readonly number[], score: number) =>
    vector.flatMap((value) => scores.map((other) => (other === score ? value : 0)));
  return {
    unknowns: atoms.length * scores.length,
    rows: [
      ...members.flatMap((vector, at) =>
        scores.map((score) => ({
          coefficients: spread(vector, score),
          total: sums[at]!.counts[score]!,
        })),
      ),
      ...atoms.map(({ answers }, at) => ({
        coefficients: atoms.flatMap((_, other) => scores.map(() => Number(other === at))),
        total: answers,
      })),
    ],
  };
}

function pinned(
  vector: readonly number[],
  bounds: NonNullable<ReturnType<typeof boundsUnder>>,
): FiveCounts | null {
  const counts: number[] = [];
  for (const score of [0, 1, 2, 3, 4]) {
    const { least, greatest } = bounds(
      vector.flatMap((value) => [0, 1, 2, 3, 4].map((other) => (other === score ? value : 0))),
    );
    if (greatest - least > 0.5) return null;
    counts.push(Math.round(least));
  }
  return counts as unknown as FiveCounts;
}

function isPartOfOneOpinion({ members, sums }: Attack, vector: readonly number[]): boolean {
  return sums.some(
    ({ counts }, at) =>
      answersIn(counts) >= minimumWhenAlike &&
      counts.includes(answersIn(counts)) &&
      vector.every((value, atom) => value <= members[at]![atom]!),
  );
}

/** What a reader would look at: each piece; and of two sums the difference both ways, and what both hold; and of each sum what the sums within it leave. */
function targetsOf({ atoms, members, sums }: Attack): Target[] {
  const targets: Target[] = atoms.map((_, at) => ({
    vector: atoms.map((__, other) => Number(other === at)),
    from: sums.filter((__, sum) => members[sum]![at] === 1).map(({ name }) => name),
  }));
  for (const [at, one] of members.entries()) {
    const inside = members.filter(
      (other) => other !== one && other.every((value, atom) => value <= one[atom]!),
    );
    targets.push({
      vector: one.map((value, atom) =>
        Number(value === 1 && inside.every((other) => other[atom] === 0)),
      ),
      from: [sums[at]!.name],
    });
    for (const [other, two] of members.entries()) {
      const from = [sums[at]!.name, sums[other]!.name];
      targets.push({ vector: one.map((value, atom) => value * (1 - two[atom]!)), from });
      targets.push({ vector: one.map((value, atom) => value * two[atom]!), from });
    }
  }
  return [...new Map(targets.map((target) => [target.vector.join(''), target])).values()];
}

/** Whether a vector is a sum of multiples of the rows, by Gaussian elimination. */
function spanOf(rows: readonly (readonly number[])[]): (vector: readonly number[]) => boolean {
  const steps: { readonly place: number; readonly row: readonly number[] }[] = [];
  const reduce = (vector: readonly number[]): readonly number[] =>
    steps.reduce((rest, { place, row }) => {
      const factor = rest[place]!;
      return factor === 0 ? rest : rest.map((value, at) => value - factor * row[at]!);
    }, vector);
  const lead = (vector: readonly number[]) => vector.findIndex((value) => Math.abs(value) > 1e-9);
  for (const row of rows) {
    const rest = reduce(row);
    const place = lead(rest);
    if (place >= 0) steps.push({ place, row: rest.map((value) => value / rest[place]!) });
  }
  return (vector) => lead(reduce(vector)) < 0;
}
