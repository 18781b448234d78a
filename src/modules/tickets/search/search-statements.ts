import type { DataSource } from 'typeorm';
import type { Settled } from '../../../domain/conditions/settle-condition.js';
import { conditionSql } from '../queries/condition-sql.js';
import {
  foundTicketColumns,
  foundTicketJoins,
  type FoundTicket,
} from '../queries/found-ticket-sql.js';
import { seenAsStaff, visibilityAt } from '../queries/ticket-visibility.js';

/** A found ticket as the database gives it. */
export interface FoundRow extends FoundTicket {
  readonly similar: boolean;
}

export type Part = 'open' | 'done';

/** What a page holds: tickets with these words, older than one, without one and without those of other words. */
export interface WantedPage {
  readonly words: string;
  readonly part: Part;
  readonly before: number;
  readonly except: { readonly id: number; readonly words: string | null };
  readonly limit: number;
}

/** Beyond this many tickets nobody is told how many there are. */
export const mostCounted = 1_000;

/** In the text, so that the indexes of open and of finished tickets serve. */
const inPart = {
  open: `t.status IN ('new', 'open', 'pending')`,
  done: `t.status IN ('solved', 'closed', 'withdrawn')`,
} as const;
const seen = seenAsStaff('t', visibilityAt(1));

/** The names of the tickets that `chosen` gives as `t`; only after they are chosen. */
const found = (chosen: string) => `SELECT ${foundTicketColumns}, false AS similar
  FROM (${chosen}) t
  ${foundTicketJoins}
  ORDER BY t.id DESC`;

/**
 * A statement over the tickets that one reader sees and that meet a condition, so that neither rows nor
 * counts know of others. Planned anew each time, by how often the words occur.
 */
export class SearchStatement {
  private readonly values: unknown[];
  private readonly place = (value: unknown): string => `$${this.values.push(value)}`;

  constructor(
    reader: readonly unknown[],
    private readonly condition: Settled | null,
  ) {
    this.values = [...reader];
  }

  byId(dataSource: DataSource, id: number, scope: Part | 'all'): Promise<FoundRow[]> {
    const part = scope === 'all' ? 'true' : inPart[scope];
    const chosen = `SELECT * FROM tickets t WHERE t.id = ${this.place(id)} AND ${part} AND ${this.visible()}`;
    return dataSource.query(found(chosen), this.values);
  }

  /** By the index of all that hold the words, then the newest of them: the way to words that are rare. */
  page(dataSource: DataSource, wanted: WantedPage): Promise<FoundRow[]> {
    const { part, before, limit } = wanted;
    // Apart, or a page that can't be filled is looked for through all of history, newest first.
    const chosen = `WITH holding AS MATERIALIZED (SELECT t.id FROM tickets t
        WHERE ${inPart[part]} AND t.id < ${this.place(before)} AND ${this.holds(wanted)})
      SELECT t.* FROM (SELECT id FROM holding ORDER BY id DESC LIMIT ${this.place(limit)}) newest
        JOIN tickets t ON t.id = newest.id`;
    return dataSource.query(found(chosen), this.values);
  }

  /** The same from so many of the newest tickets of the part alone: the way to words that are common. */
  pageOfNewest(dataSource: DataSource, wanted: WantedPage, newest: number): Promise<FoundRow[]> {
    const { part, before, limit } = wanted;
    const chosen = `SELECT * FROM (SELECT * FROM tickets t
        WHERE ${inPart[part]} AND t.id < ${this.place(before)}
        ORDER BY t.id DESC LIMIT ${this.place(newest)}) t
      WHERE ${this.holds(wanted)}
      ORDER BY t.id DESC LIMIT ${this.place(limit)}`;
    return dataSource.query(found(chosen), this.values);
  }

  /** How many there are, up to one more than are ever told. */
  async count(
    dataSource: DataSource,
    {
      words,
      scope,
      except,
    }: { readonly words: string; readonly scope: Part | 'all'; readonly except: number },
  ): Promise<number> {
    const parts: readonly Part[] = scope === 'all' ? ['open', 'done'] : [scope];
    const visible = this.visible();
    const [query, id, most] = [
      this.place(words),
      this.place(except),
      this.place(mostCounted + 1),
    ] as const;
    const ofPart = (part: Part): string => `(SELECT 1 FROM tickets t
      WHERE t.search @@ ${query}::tsquery AND ${inPart[part]} AND t.id <> ${id} AND ${visible} LIMIT ${most})`;
    const rows: { tickets: number }[] = await dataSource.query(
      `SELECT count(*)::int AS tickets
         FROM (SELECT 1 FROM (${parts.map(ofPart).join(' UNION ALL ')}) each LIMIT ${most}) counted`,
      this.values,
    );
    return rows[0]!.tickets;
  }

  private holds({ words, except }: WantedPage): string {
    const without =
      except.words === null ? '' : `AND NOT t.search @@ ${this.place(except.words)}::tsquery`;
    return `t.search @@ ${this.place(words)}::tsquery ${without}
        AND t.id <> ${this.place(except.id)} AND ${this.visible()}`;
  }

  private visible(): string {
    if (this.condition === null) return seen;
    return `${seen} AND ${conditionSql(this.condition, 't', '$1', this.place)}`;
  }
}
