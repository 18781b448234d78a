import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '../../src/platform/database/create-database.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { runProgram } from '../support/built-server.js';
import { freePort } from './product/free-port.js';
import { startMailServer } from './product/mail-server.js';
import { announceProduct, productRuns } from './product/running-product.js';

const historyLength = 1_500;

/**
 * Starts the built product once for all tests, as `npm start` does, with a database of its own, a
 * demo with a short history, and a mail server that records. The answer ends all of it.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  if (productRuns()) return () => Promise.resolve();
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-browser-'));
  const mailFolder = join(folder, 'mail');
  mkdirSync(mailFolder);
  const postgres = await startEmbeddedPostgres({
    dataDir: join(folder, 'database'),
    throwAway: true,
  });
  await createDatabase(postgres.url('postgres'), 'browser');
  const mailServer = await startMailServer(mailFolder);
  const port = await freePort();
  const product = runProgram('start', [], {
    PORT: String(port),
    DATABASE_URL: postgres.url('browser'),
    DATA_DIR: join(folder, 'data'),
    SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
    DEMO: 'on',
    DEMO_TICKETS: String(historyLength),
    PULSE_DELAY_MINUTES: '0',
    LOG_LEVEL: 'error',
  });
  const stop = async (): Promise<void> => {
    product.child.kill('SIGTERM');
    await product.ended;
    await mailServer.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await product.until(/Counterpart is ready/);
  } catch (error) {
    await stop();
    throw error;
  }
  announceProduct({
    url: `http://localhost:${port}`,
    databaseUrl: postgres.url('browser'),
    mailFolder,
  });
  return stop;
}
