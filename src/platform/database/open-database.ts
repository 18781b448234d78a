import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../../config/data-source.js';
import { type Environment } from '../../../config/environment.js';
import { createDatabase } from './create-database.js';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { requireUsableServer } from './usable-server.js';

const embeddedName = 'counterpart';

/** A database that answers, whoever runs it. */
export interface OpenDatabase {
  /** The environment with the address in it. */
  readonly environment: Environment;
  /** What a person is told of it. */
  readonly description: string;
  /** Stops the embedded one if this process started it. */
  close(): Promise<void>;
}

/** The PostgreSQL of DATABASE_URL when it can be used, else the embedded one, started where needed. */
export async function openDatabase(
  environment: Environment,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  if (environment.databaseUrl !== null) {
    const version = await requireUsableServer(environment.databaseUrl);
    const description = `PostgreSQL ${version} at ${placeOf(environment.databaseUrl)}`;
    return { environment, description, close: () => Promise.resolve() };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: environment.dataDir, log });
  await createDatabase(postgres.url('postgres'), embeddedName);
  const how = postgres.reused ? 'running already' : 'for demo and development';
  return {
    environment: environment.with({ databaseUrl: postgres.url(embeddedName) }),
    description: `embedded PostgreSQL ${postgres.version} in ${environment.dataDir} (${how})`,
    close: () => postgres.stop(),
  };
}

/** A short-lived data source for commands: no entities, and no limit on how long a statement may take. */
export async function withDataSource<T>(
  environment: Environment,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const options = dataSourceOptions({
    databaseUrl: environment.databaseUrl!,
    poolSize: 4,
    statementTimeoutMs: 0,
  });
  const dataSource = await new DataSource(options).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Host and database, without the password. */
function placeOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  return `${url.searchParams.get('host') ?? url.host}${url.pathname}`;
}
