import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../config/data-source.js';
import { createDatabase } from '../../src/platform/database/create-database.js';
import { clusterVariable, type Template } from './test-cluster.js';

/** The address of a database of the test cluster. */
export function databaseUrl(name: string): string {
  const cluster = process.env[clusterVariable];
  if (cluster === undefined) throw new Error('The test cluster does not run in this project.');
  return cluster.replace('DATABASE', name);
}

/**
 * The address of this worker's database: migrated, with the agency, shared by the files that run in
 * this worker. Each test makes its own people and tickets and asserts on those.
 */
export async function testDatabase(): Promise<string> {
  const name = `worker_${process.env.JEST_WORKER_ID}`;
  await createDatabase(databaseUrl('postgres'), name, 'agency' satisfies Template);
  return databaseUrl(name);
}

/** A database for one test alone, copied from a template. */
export async function freshDatabase(name: string, template: Template): Promise<string> {
  const unique = `${name}_${process.env.JEST_WORKER_ID}_${Date.now()}`;
  await createDatabase(databaseUrl('postgres'), unique, template);
  return databaseUrl(unique);
}

/** A data source on a database, for tests without an app; `entities` where the test uses some. */
export async function connectTo(url: string, entities: Function[] = []): Promise<DataSource> {
  const settings = { databaseUrl: url, poolSize: 4, statementTimeoutMs: 0 };
  const dataSource = new DataSource({ ...dataSourceOptions(settings), entities });
  return dataSource.initialize();
}
