import { type Log } from '../logging/log.js';

/** What a loop does, and how long it may sleep when there is nothing to do. */
export interface WorkLoopOptions {
  readonly name: string;
  readonly idleMs: number;
  readonly log: Log;
  /** Does one batch; true when there may be more right away. */
  readonly work: () => Promise<boolean>;
}

const longestRestMs = 30_000;

/**
 * Takes work from a table batch by batch: at once when woken or when there is more, else after
 * `idleMs`. Errors are logged and rest 1, 2, 4 … 30 s, so an unreachable database is neither
 * hammered nor forgotten. `stop` waits for the batch in hand.
 */
export class WorkLoop {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private started = false;
  private wokenMeanwhile = false;
  private failures = 0;

  constructor(private readonly options: WorkLoopOptions) {}

  start(): void {
    this.started = true;
    this.restFor(0);
  }

  /** There is something to do; does nothing before `start` and after `stop`. */
  wake(): void {
    if (!this.started) return;
    if (this.running) this.wokenMeanwhile = true;
    else if (this.failures === 0) this.restFor(0);
  }

  async stop(): Promise<void> {
    this.started = false;
    clearTimeout(this.timer);
    await this.running;
  }

  private restFor(ms: number): void {
    clearTimeout(this.timer);
    if (!this.started) return;
    this.timer = setTimeout(() => {
      this.running = this.runOnce().finally(() => (this.running = undefined));
    }, ms);
    this.timer.unref();
  }

  private async runOnce(): Promise<void> {
    this.wokenMeanwhile = false;
    try {
      const more = await this.options.work();
      this.failures = 0;
      this.restFor(more || this.wokenMeanwhile ? 0 : this.options.idleMs);
    } catch (error) {
      this.failures += 1;
      this.options.log.warn({ loop: this.options.name, error: String(error) }, 'work failed');
      this.restFor(Math.min(longestRestMs, 1000 * 2 ** (this.failures - 1)));
    }
  }
}
