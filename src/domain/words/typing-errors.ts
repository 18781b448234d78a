/**
 * The word that was most likely meant: the nearest one by typing errors (a letter left out, added,
 * changed or swapped with its neighbour). null when none is near: one error in words of up to
 * 5 letters, two in longer ones. Of several equally near ones the first is taken, so the caller
 * orders them by how common they are.
 */
export function closestWord(word: string, candidates: Iterable<string>): string | null {
  const most = mostErrors(word);
  let best: { readonly word: string; readonly errors: number } | null = null;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const errors = typingErrors(word, candidate);
    if (errors <= most && (best === null || errors < best.errors)) {
      best = { word: candidate, errors };
    }
  }
  return best?.word ?? null;
}

/**
 * The words that were as likely meant as the nearest one, without the word itself, in their order and
 * no more than `limit`. Words of three letters or fewer are too short to be taken for others.
 */
export function nearestWords(word: string, candidates: Iterable<string>, limit: number): string[] {
  if (word.length <= 3) return [];
  let fewest = mostErrors(word);
  const near: { readonly candidate: string; readonly errors: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const errors = typingErrors(word, candidate);
    if (errors === 0 || errors > fewest) continue;
    fewest = errors;
    near.push({ candidate, errors });
  }
  return near
    .filter(({ errors }) => errors === fewest)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** How many typing errors a word of this length may hold and still be known: one up to 5 letters, two in longer ones. */
function mostErrors(word: string): number {
  return word.length <= 5 ? 1 : 2;
}

/** The least number of typing errors that turn one word into the other (optimal string alignment). */
export function typingErrors(one: string, other: string): number {
  const width = other.length + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: width }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column < width; column++) {
      const same = one[row - 1] === other[column - 1];
      let errors = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (row > 1 && column > 1 && swapped) errors = Math.min(errors, beforeLast[column - 2]! + 1);
      current.push(errors);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length]!;
}
