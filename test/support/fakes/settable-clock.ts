import { Clock } from '../../../src/platform/clock/clock.js';

/** The machine's clock until a test sets it; then it stands still until it is moved on. */
export class SettableClock extends Clock {
  private fixedAt: number | null = null;

  async now(): Promise<number> {
    return this.fixedAt ?? Date.now();
  }

  /** An ISO instant with its zone, or epoch milliseconds. */
  set(instant: string | number): void {
    this.fixedAt = typeof instant === 'number' ? instant : Date.parse(instant);
    if (Number.isNaN(this.fixedAt)) throw new Error(`${instant} is not an instant.`);
  }

  advance(ms: number): void {
    this.fixedAt = (this.fixedAt ?? Date.now()) + ms;
  }

  /** Back to the machine's clock. */
  release(): void {
    this.fixedAt = null;
  }
}
