import { type EntityManager } from 'typeorm';

/** What happened to the rows of a table. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
}

/**
 * Writes rows by their key: new ones are added, different ones changed, equal ones left alone (so
 * that loading twice writes nothing). `columns` gives the type of each; the first one is the key.
 * Columns in `whenNew` are only written to new rows.
 */
export async function upsertRows(
  manager: EntityManager,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, unknown>>[],
  whenNew: readonly string[] = [],
): Promise<RowChanges> {
  const names = Object.keys(columns);
  const key = names[0]!;
  const values = names.filter((name) => name !== key && !whenNew.includes(name));
  const list = names.join(', ');
  const typed = names.map((name) => `${name} ${columns[name]}`).join(', ');
  const own = values.map((name) => `${table}.${name}`).join(', ');
  const given = values.map((name) => `excluded.${name}`).join(', ');
  const written: { added: boolean }[] = await manager.query(
    `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_to_recordset($1::jsonb) AS given (${typed})
     ON CONFLICT (${key}) DO UPDATE SET (${values.join(', ')}) = ROW(${given})
       WHERE (${own}) IS DISTINCT FROM (${given})
     RETURNING (xmax = 0) AS added`,
    [JSON.stringify(rows)],
  );
  const added = written.filter((row) => row.added).length;
  return { added, changed: written.length - added };
}

/** Marks rows that are no longer described as not in use; how many there were. */
export async function retireOthers(
  manager: EntityManager,
  table: string,
  key: string,
  kept: readonly string[],
): Promise<number> {
  const retired: unknown[] = await manager.query(
    `WITH retired AS (
       UPDATE ${table} SET active = false WHERE active AND NOT ${key}::text = ANY($1::text[]) RETURNING 1)
     SELECT 1 FROM retired`,
    [kept],
  );
  return retired.length;
}
