import { readEnvironment } from '../../config/environment.js';
import { startServer } from '../main.js';
import { type OpenDatabase, openDatabase } from '../platform/database/open-database.js';
import { requireFreePort } from './free-port.js';
import { migrate } from './migrate.js';
import { seed } from './seed.js';
import { stopOnSignals } from './stop-on-signals.js';
import { welcome } from './welcome.js';

/** The one command for a try: database, migrations, agency and demo, server, and where to find it. */
export async function start(log: (line: string) => void): Promise<void> {
  const settings = readEnvironment();
  await requireFreePort(settings);
  const database = await openDatabase(settings, log);
  try {
    log(`Database: ${database.description}`);
    await serveFrom(database, log);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function serveFrom(database: OpenDatabase, log: (line: string) => void): Promise<void> {
  const { environment } = database;
  await migrate(environment, 'up', log);
  await seed(environment, log);
  const app = await startServer(environment);
  stopOnSignals(environment, log, async () => {
    await app.close();
    await database.close();
  });
  for (const line of await welcome(environment)) log(line);
}
