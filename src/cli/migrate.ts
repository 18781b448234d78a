import { type Environment } from '../../config/environment.js';
import { migrateDownOne, migrateUp } from '../platform/database/migrate.js';
import { withDataSource } from '../platform/database/open-database.js';

/** Brings the schema up to date, or takes the newest migration back, and says which ones those were. */
export async function migrate(
  environment: Environment,
  direction: 'up' | 'down',
  log: (line: string) => void,
): Promise<void> {
  const run = direction === 'up' ? migrateUp : migrateDownOne;
  const { names } = await withDataSource(environment, (dataSource) => run(dataSource));
  for (const name of names) log(direction === 'up' ? `Migrated ${name}` : `Took back ${name}`);
}
