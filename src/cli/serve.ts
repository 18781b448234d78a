import { readEnvironment } from '../../config/environment.js';
import { startServer } from '../main.js';
import { openDatabase } from '../platform/database/open-database.js';
import { requireFreePort } from './free-port.js';
import { stopOnSignals } from './stop-on-signals.js';

/** Serves from a database that is migrated and loaded, as in production, until a signal ends it. */
export async function serve(log: (line: string) => void): Promise<void> {
  const settings = readEnvironment();
  await requireFreePort(settings);
  const database = await openDatabase(settings, log);
  const app = await startServer(database.environment);
  stopOnSignals(settings, log, async () => {
    await app.close();
    await database.close();
  });
  log(`Counterpart serves ${settings.publicUrl} with ${database.description}`);
}
