import { createContext, Script } from 'node:vm';

const script = new Script('work()');

/** Synchronous work took longer than it was given. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/**
 * The answer of synchronous work on data from outside that might keep a reader busy for ever. It is cut
 * off after `ms` wherever it stands (TookTooLong), so it must not leave anything half done.
 */
export function withinTime<T>(ms: number, work: () => T): T {
  try {
    return script.runInContext(createContext({ work }), { timeout: ms }) as T;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new TookTooLong(`It took longer than ${ms} ms.`);
  }
}
