/**
 * A place in the order in which transactions became visible: a snapshot of the database (which of them were
 * finished), and when it was taken. Ids of rows are no such place, because a row with a later id may commit
 * before one with an earlier id; what a later snapshot sees and this one does not is exactly what came between.
 */
export interface SnapshotPosition {
  /** As PostgreSQL writes it: first unfinished, first not begun, those between that were unfinished. */
  readonly snapshot: string;
  /** Seconds of the epoch. */
  readonly takenAt: number;
}

const written = /^(\d{1,11})-(\d{1,18})-(\d{1,18})-((?:\d{1,18}(?:\.\d{1,18})*)?)$/;
const longest = 4000;

/** The position as one word for an address or a header. */
export function positionWord({ snapshot, takenAt }: SnapshotPosition): string {
  const [first, next, unfinished = ''] = snapshot.split(':');
  return `${takenAt}-${first}-${next}-${unfinished.replaceAll(',', '.')}`;
}

/** The position behind a word; null when it cannot be one, whoever wrote it. */
export function positionOf(word: string): SnapshotPosition | null {
  const [, takenAt, first, next, unfinished] = (word.length <= longest && written.exec(word)) || [];
  if (takenAt === undefined || first === undefined || next === undefined) return null;
  const between = (unfinished ?? '').split('.').filter(Boolean).map(BigInt);
  const ordered = [BigInt(first), ...between].every(
    (one, at, all) => one > 0n && (at < 2 || one > all[at - 1]!),
  );
  const inside = between.every((one) => one >= BigInt(first) && one < BigInt(next));
  if (!ordered || !inside || BigInt(first) > BigInt(next)) return null;
  return { takenAt: Number(takenAt), snapshot: `${first}:${next}:${between.join(',')}` };
}

/** Whether the position lies in what this snapshot does not know yet: the database was put back to an earlier day. */
export function isAhead({ snapshot }: SnapshotPosition, of: SnapshotPosition): boolean {
  const next = (text: string) => BigInt(text.split(':')[1]!);
  return next(snapshot) > next(of.snapshot);
}
