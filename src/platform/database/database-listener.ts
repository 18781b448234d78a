import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Environment } from '../../../config/environment.js';
import { Log } from '../logging/log.js';

type Handler = (payload: string) => void;

/**
 * Hears NOTIFY on one connection of its own, and opens a new one after 1 s for as long as it takes
 * when that is lost. What was notified in between is lost, so every listener also polls; handlers
 * are called once, with an empty payload, when the connection is back.
 */
@Injectable()
export class DatabaseListener implements OnApplicationShutdown {
  private readonly handlers = new Map<string, Set<Handler>>();
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly environment: Environment,
    private readonly log: Log,
  ) {}

  /** Calls `handler` for each notification on `channel` (a plain lower-case word). */
  async listen(channel: string, handler: Handler): Promise<void> {
    if (!/^[a-z_]+$/.test(channel)) throw new Error(`"${channel}" cannot be a channel.`);
    const handlers = this.handlers.get(channel) ?? new Set();
    handlers.add(handler);
    this.handlers.set(channel, handlers);
    if (this.client) await this.client.query(`LISTEN ${channel}`);
    else await (this.connecting ??= this.connect());
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.connecting;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.environment.databaseUrl ?? undefined,
      application_name: 'counterpart listener',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    client.once('error', () => this.lost(client));
    client.once('end', () => this.lost(client));
    try {
      await client.connect();
      for (const channel of this.handlers.keys()) await client.query(`LISTEN ${channel}`);
      this.client = client;
      for (const channel of this.handlers.keys()) this.tell(channel, '');
    } catch (error) {
      this.log.warn({ error: String(error) }, 'listener cannot connect');
      this.tryAgain();
    } finally {
      this.connecting = undefined;
    }
  }

  private tell(channel: string, payload: string): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(payload);
  }

  private lost(client: pg.Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.tryAgain();
  }

  private tryAgain(): void {
    if (this.stopped) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => (this.connecting ??= this.connect()), 1_000);
    this.retry.unref();
  }
}
