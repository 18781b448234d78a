import { type Pool, type PoolClient, type QueryResult } from 'pg';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

/**
 * A statement that PostgreSQL parses once a connection and plans once or a few times: for the few
 * statements every request runs. On a manager it runs inside that manager's transaction; on the data
 * source it takes a connection of its own. The text must be constant: its name stands for it.
 */
export class PreparedStatement<Row extends object> {
  constructor(
    private readonly name: string,
    private readonly text: string,
  ) {}

  /** All rows. Errors are the same as those of `manager.query`. */
  async rows(on: EntityManager | DataSource, values: readonly unknown[]): Promise<Row[]> {
    const connection = await connectionOf(on);
    try {
      const result: QueryResult<Row> = await connection.query({
        name: this.name,
        text: this.text,
        values: [...values],
      });
      return result.rows;
    } catch (error) {
      throw new QueryFailedError(this.text, [...values], error as Error);
    }
  }

  /** The first row, if there is one. */
  async row(on: EntityManager | DataSource, values: readonly unknown[]): Promise<Row | undefined> {
    return (await this.rows(on, values))[0];
  }
}

async function connectionOf(on: EntityManager | DataSource): Promise<Pool | PoolClient> {
  if ('queryRunner' in on && on.queryRunner) return (await on.queryRunner.connect()) as PoolClient;
  const dataSource = 'dataSource' in on ? on.dataSource : on;
  return (dataSource.driver as unknown as { master: Pool }).master;
}
