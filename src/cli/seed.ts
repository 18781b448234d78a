import { join } from 'node:path';
import { type Environment } from '../../config/environment.js';
import { loadDemo } from '../demo/load-demo.js';
import { loadAgency } from '../modules/administration/agency/load-agency.js';
import { withDataSource } from '../platform/database/open-database.js';
import { projectFolder } from '../platform/project-folder.js';

/** Loads config/agency into a migrated database, and the demo's history where DEMO is on. Loading twice changes nothing. */
export async function seed(environment: Environment, log: (line: string) => void): Promise<void> {
  const config = join(projectFolder(), 'config');
  await withDataSource(environment, async (dataSource) => {
    await loadAgency(dataSource, join(config, 'agency'), { log });
    if (!environment.demo) return;
    await loadDemo(dataSource, {
      storiesFile: join(config, 'demo', 'stories.yaml'),
      tickets: environment.demoTickets,
      log,
    });
  });
}
