/**
 * What was computed from rows of a version, for as long as they have it: for figures that take long to compute of
 * rows that seldom change. Ask the rows' version first, then for the value; so a value is never older than its version.
 */
export class KeptByVersion<Value> {
  private readonly kept = new Map<string, { version: string; value: Promise<Value> }>();

  /** Keeps at most so many values; the one longest not asked for goes first. */
  constructor(private readonly most: number) {}

  /** The value of the key at this version; who asks while it is computed waits for the same one. Failures are not kept. */
  get(key: string, version: string, compute: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    this.kept.delete(key);
    const value = known?.version === version ? known.value : compute();
    const entry = { version, value };
    this.kept.set(key, entry);
    value.catch(() => {
      if (this.kept.get(key)?.value === value) this.kept.delete(key);
    });
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most) this.kept.delete(oldest!);
    return value;
  }
}
