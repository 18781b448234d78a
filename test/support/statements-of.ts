import pg from 'pg';

/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[] | undefined;
}

/** What the process asks of PostgreSQL while something is done. */
export async function statementsOf(act: () => Promise<unknown>): Promise<Statement[]> {
  const said: Statement[] = [];
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, first: unknown, ...rest: unknown[]) {
    const { text, values } =
      typeof first === 'string' ? { text: first, values: rest[0] } : (first as Statement);
    said.push({ text, values: Array.isArray(values) ? values : undefined });
    return query.call(this, first, ...rest);
  } as typeof pg.Client.prototype.query;
  try {
    await act();
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  }
  return said;
}
