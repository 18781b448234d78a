import { type DataSource } from 'typeorm';

const migrationLock = 7_466_109_301;

/** What a run of migrations did. */
export interface MigrationRun {
  readonly names: readonly string[];
}

/**
 * Brings the schema up to date, each migration in its transaction, and answers which ones ran.
 * Replicas that start together wait for each other on an advisory lock. The data source must not
 * limit the time of statements.
 */
export async function migrateUp(dataSource: DataSource): Promise<MigrationRun> {
  return underLock(dataSource, async () => {
    const done = await dataSource.runMigrations();
    return { names: done.map((migration) => migration.name) };
  });
}

/** Takes the newest migration back; the tables it made go, with what is in them. */
export async function migrateDownOne(dataSource: DataSource): Promise<MigrationRun> {
  return underLock(dataSource, async () => {
    const before = await appliedMigrations(dataSource);
    if (before.length === 0) return { names: [] };
    await dataSource.undoLastMigration();
    return { names: before.slice(-1) };
  });
}

/** Names of the migrations that this code brings and this database lacks, oldest first. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const applied = new Set(await appliedMigrations(dataSource));
  return dataSource.migrations
    .map((migration) => migration.name ?? migration.constructor.name)
    .filter((name) => !applied.has(name));
}

async function appliedMigrations(dataSource: DataSource): Promise<string[]> {
  const [table]: { there: boolean }[] = await dataSource.query(
    `SELECT to_regclass('schema_migrations') IS NOT NULL AS there`,
  );
  if (!table!.there) return [];
  const rows: { name: string }[] = await dataSource.query(
    'SELECT name FROM schema_migrations ORDER BY id',
  );
  return rows.map(({ name }) => name);
}

async function underLock<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await work();
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await holder.release();
  }
}
