import pg from 'pg';
import { type DataSourceOptions } from 'typeorm';
import { SnakeNamingStrategy } from '../src/platform/database/snake-naming-strategy.js';
import { migrations } from './migrations.js';

// int8 (ids, counts, milliseconds) stays below 2^53 here; a date is a day without a zone, so it stays text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/** What the data source needs to know of the environment. */
export interface DatabaseSettings {
  readonly databaseUrl: string;
  readonly poolSize: number;
  /** How long a statement may take; 0 is without end, for migrations. Default: 15 s. */
  readonly statementTimeoutMs?: number;
}

/**
 * TypeORM's options, shared by the server, the commands and the tests. Waiting for a connection
 * ends after 5 s, so a caller gets 503 rather than hanging.
 */
export function dataSourceOptions(settings: DatabaseSettings) {
  return {
    type: 'postgres',
    driver: pg,
    url: settings.databaseUrl,
    applicationName: 'counterpart',
    namingStrategy: new SnakeNamingStrategy(),
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    poolSize: settings.poolSize,
    // An idle connection that breaks is replaced; whoever needs one hears of it.
    poolErrorHandler: () => undefined,
    extra: {
      statement_timeout: settings.statementTimeoutMs ?? 15_000,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
    },
  } satisfies DataSourceOptions;
}
