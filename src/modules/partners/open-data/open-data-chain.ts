import type { EntityManager } from 'typeorm';
import type { OpenTable } from '../../../domain/open-data/open-table.js';
import { brokenLinks, chainedHash } from '../chained-hash.js';

/** A month as it is published; it never changes afterwards. */
export interface NewPublication {
  /** "2026-10". */
  readonly month: string;
  readonly tables: readonly OpenTable[];
  readonly method: readonly string[];
  readonly note: string;
  readonly signedById: number;
  readonly signedName: string;
  readonly signedAs: string;
  readonly publishedAt: Date;
}

/** A published month with its place in the chain. */
export interface Publication extends NewPublication {
  readonly id: number;
  readonly hash: string;
  readonly previous: string | null;
}

/** SQL: published months as `Publication`. */
export const publications = `
  SELECT id, to_char(month, 'YYYY-MM') AS month, tables, method, note, signed_by AS "signedById",
         signed_name AS "signedName", signed_as AS "signedAs", published_at AS "publishedAt", hash,
         previous_hash AS previous
    FROM open_data_publications`;

/** Nobody else publishes until the transaction ends, so that the chain has no fork. Answers the months that are out. */
export async function lockPublications(manager: EntityManager): Promise<string[]> {
  await manager.query('LOCK TABLE open_data_publications IN SHARE ROW EXCLUSIVE MODE');
  const rows: { month: string }[] = await manager.query(
    `SELECT to_char(month, 'YYYY-MM') AS month FROM open_data_publications ORDER BY month`,
  );
  return rows.map(({ month }) => month);
}

/** Adds a month to the chain; the table must be locked. */
export async function appendPublication(
  manager: EntityManager,
  added: NewPublication,
): Promise<void> {
  const [last] = await manager.query<{ hash: string }[]>(
    'SELECT hash FROM open_data_publications ORDER BY id DESC LIMIT 1',
  );
  const previous = last?.hash ?? null;
  const { month, tables, method, note, signedById, signedName, signedAs, publishedAt } = added;
  await manager.query(
    `INSERT INTO open_data_publications (month, tables, method, note, signed_by, signed_name, signed_as,
       published_at, hash, previous_hash) VALUES ($1::date, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[`${month}-01`, JSON.stringify(tables), JSON.stringify(method), note],
      ...[signedById, signedName, signedAs, publishedAt],
      ...[chainedHash(previous, contentOf(added)), previous],
    ],
  );
}

/** The published months, by id, that were changed since or do not follow from the one before. */
export async function brokenPublications(manager: EntityManager): Promise<number[]> {
  const rows = await manager.query<Publication[]>(`${publications} ORDER BY id`);
  return brokenLinks(rows, contentOf);
}

function contentOf(added: NewPublication): readonly unknown[] {
  const { month, tables, method, note, signedById, signedName, signedAs, publishedAt } = added;
  const signature = [signedById, signedName, signedAs, publishedAt.toISOString()];
  return [month, tables, method, note, ...signature];
}
