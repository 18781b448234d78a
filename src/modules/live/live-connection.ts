import { positionWord, type SnapshotPosition } from '../../platform/database/snapshot-position.js';
import type { EventStream } from '../../platform/http/event-stream.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { isNothing, noNews, together, type KeyedView, type News } from './news.js';

const beatMs = 15_000;
const longestLagMs = 20_000;
/** The longest life of a connection; the page comes back at once, and everything about its reader is asked anew. */
const lifeMs = 10 * 60_000;

/** One open page: who reads it, which lists they have, and what it has been told. */
export class LiveConnection {
  views: readonly KeyedView[] = [];
  /** When the views were read; on the process's own clock, like every instant here. */
  viewsReadAt = -Infinity;
  private waiting = noNews;
  private position: SnapshotPosition | null = null;
  private laggingSince: number | null = null;
  private saidAt = performance.now();
  private readonly endsAt: number;

  constructor(
    public person: SignedInPerson,
    /** Where the page's knowledge ends; null when it has none. */
    readonly since: SnapshotPosition | null,
    private readonly stream: EventStream,
  ) {
    // Not all at once: pages that were opened together after a restart should not come back together.
    this.endsAt = performance.now() + lifeMs * (0.8 + 0.2 * Math.random());
    stream.onRoom(() => this.flush());
  }

  get closed(): boolean {
    return this.stream.closed;
  }

  /** The first message, also where nothing was missed: from then on the page knows that it is told. */
  begin(news: News, position: SnapshotPosition): void {
    this.position = position;
    this.say('news', news);
  }

  /** Tells the page, now or when it has room; whatever waits is told at once then. */
  tell(news: News, position: SnapshotPosition): void {
    this.waiting = together(this.waiting, news);
    this.position = position;
    this.flush();
  }

  /** That all is well, where nothing else was said for a while; so the page knows that it is not cut off. */
  beat(position: SnapshotPosition): void {
    if (!isNothing(this.waiting)) return;
    this.position = position;
    if (performance.now() - this.saidAt >= beatMs) this.say('beat', {});
  }

  /** Ends what is too old, or too slow to be told anything. */
  endWhenDue(): void {
    const now = performance.now();
    if (this.laggingSince !== null && now - this.laggingSince > longestLagMs) this.stream.cut();
    else if (now > this.endsAt) this.stream.end();
  }

  end(): void {
    this.stream.end();
  }

  private flush(): void {
    if (isNothing(this.waiting)) return;
    if (this.stream.lagging) {
      this.laggingSince ??= performance.now();
      return;
    }
    this.laggingSince = null;
    const news = this.waiting;
    this.waiting = noNews;
    this.say('news', news);
  }

  private say(event: 'news' | 'beat', data: object): void {
    this.stream.send({ event, id: positionWord(this.position!), data });
    this.saidAt = performance.now();
  }
}
