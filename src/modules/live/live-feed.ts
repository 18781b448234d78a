import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { PrincipalLoader } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import { DatabaseListener } from '../../platform/database/database-listener.js';
import { isAhead, type SnapshotPosition } from '../../platform/database/snapshot-position.js';
import { WorkLoop } from '../../platform/jobs/work-loop.js';
import { Log } from '../../platform/logging/log.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { OpenViews } from '../queues/open-views.js';
import { ticketUpdatesChannel } from '../tickets/ticket-event-relay.js';
import type { LiveConnection } from './live-connection.js';
import { Batch, everything, keyed, noNews, type News } from './news.js';
import { Presences, ticketPresenceChannel } from './presence/presences.js';
import { TicketUpdates, type UpdatesBetween } from './ticket-updates.js';

const idleMs = 500;
const checkMs = 30_000;
const viewsMs = 60_000;
const viewsATurn = 10;
const joinersATurn = 20;
/** Rows of changes are kept for longer than this. */
const longestAwaySeconds = 2 * 3600;

/**
 * Tells every open page of this process what changed, from the rows that each change leaves behind: woken by
 * NOTIFY, and twice a second without it, so that a lost notification costs half a second and no change. A turn
 * reads once for all pages; pages that come join between two turns, so none falls into a gap. Who may be told
 * is asked of the database in the turn that tells them.
 */
@Injectable()
export class LiveFeed implements BeforeApplicationShutdown {
  private readonly connections = new Set<LiveConnection>();
  private readonly joining = new Set<LiveConnection>();
  private readonly presences = new Set<number>();
  /** Whether somebody may have come while this process did not listen. */
  private missedPresences = false;
  private readonly loop: WorkLoop;
  private position: SnapshotPosition | null = null;
  private checkedAt = -Infinity;
  private listens = false;

  constructor(
    private readonly updates: TicketUpdates,
    private readonly people: PrincipalLoader,
    private readonly openViews: OpenViews,
    private readonly whoIsWhere: Presences,
    private readonly listener: DatabaseListener,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.loop = new WorkLoop({ name: 'live', idleMs, log, work: () => this.turn() });
  }

  /** Lets a page in; from the next turn on it is told what changed since it knew. */
  join(connection: LiveConnection): void {
    this.joining.add(connection);
    if (!this.listens) this.listen();
    this.loop.wake();
  }

  /** How many pages are open, of everybody or of one person. */
  count(personId?: number): number {
    const open = [...this.connections, ...this.joining].filter(({ closed }) => !closed);
    return open.filter(({ person }) => personId === undefined || person.id === personId).length;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    for (const connection of [...this.connections, ...this.joining]) connection.end();
  }

  private listen(): void {
    this.listens = true;
    this.loop.start();
    this.hear(ticketUpdatesChannel, () => undefined);
    this.hear(ticketPresenceChannel, (words) => {
      if (words === '') this.missedPresences = true;
      for (const id of words.split(',').map(Number)) if (id > 0) this.presences.add(id);
    });
  }

  private hear(channel: string, note: (words: string) => void): void {
    const heard = (words: string): void => {
      note(words);
      this.loop.wake();
    };
    this.listener
      .listen(channel, heard)
      .catch((error: unknown) => this.log.warn({ channel, error: String(error) }, 'not listening'));
  }

  /** One turn of the loop; whether more pages wait to be let in. */
  private async turn(): Promise<boolean> {
    for (const one of this.connections) if (one.closed) this.connections.delete(one);
    for (const one of this.joining) if (one.closed) this.joining.delete(one);
    if (this.connections.size + this.joining.size === 0) {
      this.position = null;
      this.presences.clear();
      return false;
    }
    if (this.missedPresences) {
      this.missedPresences = false;
      for (const id of await this.whoIsWhere.ticketIds()) this.presences.add(id);
    }
    const came = [...this.joining].slice(0, joinersATurn);
    const present = [...this.presences];
    const read = await this.updates.between(this.position);
    const batch = new Batch(read.updates ?? [], await this.updates.ofTickets(present));
    const happened = read.updates === null || read.updates.length + present.length > 0;
    if (happened || came.length > 0 || performance.now() - this.checkedAt > checkMs) {
      await this.checkReaders([...this.connections, ...came]);
    }
    await Promise.all(came.map((connection) => this.welcome(connection, read)));
    for (const connection of this.connections) {
      if (happened) connection.tell(newsOf(read, batch, connection), read.until);
      connection.beat(read.until);
      connection.endWhenDue();
    }
    for (const connection of came) {
      this.joining.delete(connection);
      this.connections.add(connection);
    }
    for (const id of present) this.presences.delete(id);
    this.position = read.until;
    return this.joining.size > 0;
  }

  /** What the page missed; everything where it was away for too long, or comes for the first time. */
  private async welcome(connection: LiveConnection, { until }: UpdatesBetween): Promise<void> {
    const { since } = connection;
    if (connection.closed) return;
    const known = since !== null && !isAhead(since, until);
    if (!known || until.takenAt - since.takenAt > longestAwaySeconds) {
      connection.begin(everything, until);
      return;
    }
    const missed = await this.updates.between(since, until);
    connection.begin(newsOf(missed, new Batch(missed.updates ?? []), connection), until);
  }

  /** Who the readers are now, and what their lists hold; those who may no longer read are shown out. */
  private async checkReaders(readers: readonly LiveConnection[]): Promise<void> {
    const ids = [...new Set(readers.map(({ person }) => person.id))];
    const people = (await this.people.ofSessions(ids)) as SignedInPerson[];
    const byId = new Map(people.map((person) => [person.id, person]));
    const dated: LiveConnection[] = [];
    for (const connection of readers) {
      const person = byId.get(connection.person.id);
      if (!person?.permissions.has('desk.work')) {
        connection.end();
        continue;
      }
      const same = grantsOf(person) === grantsOf(connection.person);
      connection.person = person;
      if (!same) connection.viewsReadAt = -Infinity;
      dated.push(connection);
    }
    this.checkedAt = performance.now();
    await this.readViews(dated);
  }

  /** Views are read with the first turn and once a minute, of a few people a turn. */
  private async readViews(readers: readonly LiveConnection[]): Promise<void> {
    const nowHere = performance.now();
    const now = await this.clock.now();
    const never = readers.filter(({ viewsReadAt }) => viewsReadAt === -Infinity);
    const old = readers.filter(
      ({ viewsReadAt }) => viewsReadAt > -Infinity && nowHere - viewsReadAt > viewsMs,
    );
    await Promise.all(
      [...never, ...old.slice(0, viewsATurn)].map(async (connection) => {
        const views = await this.openViews.of(connection.person, now);
        connection.views = views.map(keyed);
        connection.viewsReadAt = nowHere;
      }),
    );
  }
}

function grantsOf({ actor }: SignedInPerson): string {
  return JSON.stringify(actor.grants);
}

function newsOf(
  { updates }: UpdatesBetween,
  batch: Batch,
  { closed, person, views }: LiveConnection,
): News {
  if (closed) return noNews;
  return updates === null ? everything : batch.newsFor(person.actor, views);
}
