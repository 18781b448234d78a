import { type Environment, readEnvironment } from '../../config/environment.js';
import { openDatabase } from '../platform/database/open-database.js';

/** Does a command's work on the database of the environment; the embedded one is stopped afterwards if it was not running. */
export async function onDatabase(
  log: (line: string) => void,
  work: (environment: Environment) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(readEnvironment(), log);
  try {
    await work(database.environment);
  } finally {
    await database.close();
  }
}
