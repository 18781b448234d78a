import { closeSharedApp } from './test-app.js';
import { dropTestDatabase } from './test-database.js';

/** Ends what hangs; it measures nothing, and slow machines must not decide. */
jest.setTimeout(120_000);

afterAll(async () => {
  await closeSharedApp();
  await dropTestDatabase();
});
