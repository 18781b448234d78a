import { rmSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../config/data-source.js';
import { loadAgency } from '../../src/modules/administration/agency/load-agency.js';
import { createDatabase } from '../../src/platform/database/create-database.js';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres.js';
import { migrateUp } from '../../src/platform/database/migrate.js';

declare global {
  // eslint-disable-next-line no-var
  var testCluster: { postgres: EmbeddedPostgres; folder: string } | undefined;
}

/** The variable that tells the workers where the cluster is: an address with DATABASE for the name. */
export const clusterVariable = 'COUNTERPART_TEST_CLUSTER';

/** Templates that databases of tests are copied from. */
export type Template = 'migrated' | 'agency';

export async function startTestCluster(folder: string): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDir: folder, throwAway: true });
  globalThis.testCluster = { postgres, folder };
  process.env[clusterVariable] = postgres.url('DATABASE');
  await createDatabase(postgres.url('postgres'), 'migrated');
  await withDataSource(postgres.url('migrated'), (dataSource) => migrateUp(dataSource));
  await createDatabase(postgres.url('postgres'), 'agency', 'migrated');
  await withDataSource(postgres.url('agency'), loadAgencyInto);
}

export async function stopTestCluster(): Promise<void> {
  const cluster = globalThis.testCluster;
  await cluster?.postgres.stop();
  if (cluster) rmSync(cluster.folder, { recursive: true, force: true });
}

async function loadAgencyInto(dataSource: DataSource): Promise<void> {
  await loadAgency(dataSource, 'config/agency', { log: () => undefined });
}

async function withDataSource(
  url: string,
  work: (dataSource: DataSource) => Promise<unknown>,
): Promise<void> {
  const settings = { databaseUrl: url, poolSize: 2, statementTimeoutMs: 0 };
  const dataSource = new DataSource(dataSourceOptions(settings));
  await dataSource.initialize();
  try {
    await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
