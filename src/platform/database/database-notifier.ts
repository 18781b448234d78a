import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

const gapMs = 100;
const mostWords = 400;

interface Channel {
  readonly words: Set<string>;
  timer: NodeJS.Timeout | undefined;
  restsUntil: number;
}

/**
 * Sends NOTIFY as a hint that there is something to look at, after the work itself is committed: at once,
 * and then at most ten times a second a channel, because a committing NOTIFY holds a lock of the whole
 * database. A hint may be lost, so whoever listens also looks from time to time.
 */
@Injectable()
export class DatabaseNotifier implements OnApplicationShutdown {
  private readonly channels = new Map<string, Channel>();
  private stopped = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Tells every process that listens on `channel`; words of one gap arrive together, separated by commas. */
  notify(channel: string, word = ''): void {
    if (this.stopped) return;
    const waiting = this.channelOf(channel);
    if (waiting.words.size < mostWords) waiting.words.add(word);
    if (waiting.timer) return;
    const rest = Math.max(0, waiting.restsUntil - performance.now());
    waiting.timer = setTimeout(() => this.send(channel, waiting), rest);
    waiting.timer.unref();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    for (const { timer } of this.channels.values()) clearTimeout(timer);
  }

  private channelOf(name: string): Channel {
    const known = this.channels.get(name);
    if (known) return known;
    const fresh: Channel = { words: new Set(), timer: undefined, restsUntil: 0 };
    this.channels.set(name, fresh);
    return fresh;
  }

  private send(name: string, channel: Channel): void {
    const payload = [...channel.words].filter(Boolean).join(',');
    channel.words.clear();
    channel.timer = undefined;
    channel.restsUntil = performance.now() + gapMs;
    if (this.stopped) return;
    // What cannot be said now is found by whoever looks by itself.
    this.dataSource.query('SELECT pg_notify($1, $2)', [name, payload]).catch(() => undefined);
  }
}
