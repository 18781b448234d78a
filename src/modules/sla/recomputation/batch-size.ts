/** Fewer than these would be locked for hardly less: a statement has costs of its own. */
const fewest = 20;
const most = 200;
/** A third of what a ticket may be locked for at most: a batch may have to wait for a core. */
const tooLongMs = 30;
const shortMs = 15;

/** How many tickets are saved at a time: as many as fit into a short lock, by what the last ones took. */
export class BatchSize {
  private size = 100;

  get tickets(): number {
    return Math.round(this.size);
  }

  /** A batch of this size was locked for so long. */
  took(ms: number): void {
    if (ms > tooLongMs) this.size = Math.max(fewest, this.size / 2);
    else if (ms < shortMs) this.size = Math.min(most, this.size * 1.25);
  }
}
