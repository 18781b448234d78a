import { fork, type ChildProcess } from 'node:child_process';
import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { Log } from '../logging/log.js';
import { MailTransport } from './mail-transport.js';

/** What the process has to know of the environment; said to it, so that no list of processes shows it. */
export type MailProcessSettings = Pick<
  Environment,
  'databaseUrl' | 'smtpUrl' | 'mailFrom' | 'logLevel'
>;

const restMs = 1_000;

/**
 * Lets mail leave in a process of its own. Between the end of a message and the server's answer to it
 * nobody knows whether it is sent. A process that does nothing else hears the answer at once, however
 * busy the requests are, and writes it down even when this process has crashed meanwhile.
 */
@Injectable()
export class MailProcess implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private child: ChildProcess | undefined;
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
    const { child } = this;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  }

  private start(): void {
    const { databaseUrl, smtpUrl, mailFrom, logLevel } = this.environment;
    const settings: MailProcessSettings = { databaseUrl, smtpUrl, mailFrom, logLevel };
    // What Node was told about this process's own script is not for that one.
    const child = fork(new URL('./send-mails.js', import.meta.url), { execArgv: [] });
    child.on('error', (error) => this.log.error({ error: String(error) }, 'mail process failed'));
    child.once('exit', () => this.ended());
    child.send(settings);
    this.child = child;
  }

  private ended(): void {
    this.child = undefined;
    if (this.stopped) return;
    this.log.error({}, 'mail process ended');
    this.restart = setTimeout(() => this.start(), restMs);
    this.restart.unref();
  }
}
