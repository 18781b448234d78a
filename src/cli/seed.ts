import { join } from 'node:path';
import { type Environment } from '../../config/environment.js';
import { loadAgency } from '../modules/administration/agency/load-agency.js';
import { withDataSource } from '../platform/database/open-database.js';
import { projectFolder } from '../platform/project-folder.js';

/** Loads config/agency into a migrated database. Loading twice changes nothing. */
export async function seed(environment: Environment, log: (line: string) => void): Promise<void> {
  const folder = join(projectFolder(), 'config', 'agency');
  await withDataSource(environment, (dataSource) => loadAgency(dataSource, folder, { log }));
}
