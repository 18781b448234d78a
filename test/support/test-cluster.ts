import { rmSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../config/data-source.js';
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
  const loader = '../../src/modules/administration/agency/load-agency.js';
  try {
    const { loadAgency } = await import(loader);
    await loadAgency(dataSource, 'config/agency', { log: () => undefined });
  } catch (error) {
    console.error('The agency cannot be loaded yet:', error);
    await dataSource.query(`
      INSERT INTO bureaus VALUES ('first', 'First Bureau', 'First', 'Mission', 'America/New_York', 500, 1, true);
      INSERT INTO offices VALUES ('hr', 'HR', 'HR desk', 'HR', '202-555-0100', 'hr@agency.example', 1, true);
      INSERT INTO calendars VALUES ('standard', 'Standard', 'Standard');
      INSERT INTO teams VALUES ('hr-first', 'hr', 'First team', 'Team', 'standard', 1, true);`);
  }
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
