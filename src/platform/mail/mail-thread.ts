import { Worker } from 'node:worker_threads';
import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { Log } from '../logging/log.js';
import { MailTransport } from './mail-transport.js';

/** What the thread has to know of the environment. */
export type MailThreadSettings = Pick<
  Environment,
  'databaseUrl' | 'smtpUrl' | 'mailFrom' | 'logLevel'
>;

const restMs = 1_000;

/**
 * Lets mail leave in a thread of its own. Between the end of a message and the server's answer to it
 * nobody knows whether it is sent; a thread that does nothing else hears the answer at once, however
 * busy the requests keep the process.
 */
@Injectable()
export class MailThread implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private worker: Worker | undefined;
  private restart: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly environment: Environment,
    private readonly transport: MailTransport,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.environment.jobs && this.transport.delivers) this.start();
  }

  /** The mail in hand is finished. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.restart);
    const { worker } = this;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('stop');
    await ended;
  }

  private start(): void {
    const { databaseUrl, smtpUrl, mailFrom, logLevel } = this.environment;
    const workerData: MailThreadSettings = { databaseUrl, smtpUrl, mailFrom, logLevel };
    const worker = new Worker(new URL('./send-mails.js', import.meta.url), {
      workerData,
      // What Node was told about the main thread's own script is not for this one.
      execArgv: [],
    });
    worker.on('error', (error) => this.log.error({ error: String(error) }, 'mail thread failed'));
    worker.once('exit', () => this.ended());
    this.worker = worker;
  }

  private ended(): void {
    this.worker = undefined;
    if (this.stopped) return;
    this.restart = setTimeout(() => this.start(), restMs);
    this.restart.unref();
  }
}
