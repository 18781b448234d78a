import pg from 'pg';
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

let own: Promise<string> | undefined;

/**
 * The address of this test file's database: migrated, with the agency, and nothing that another file left behind.
 * Each test makes its own people and tickets and asserts on those.
 */
export function testDatabase(): Promise<string> {
  return (own ??= freshDatabase('file', 'agency'));
}

/** Removes this test file's database, if it had one. Called by the set-up of each test file. */
export async function dropTestDatabase(): Promise<void> {
  const url = await own;
  if (url === undefined) return;
  const client = new pg.Client({ connectionString: databaseUrl('postgres') });
  await client.connect();
  const name = client.escapeIdentifier(new URL(url).pathname.slice(1));
  await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await client.end();
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
