import { randomUUID } from 'node:crypto';
import { createTestApp } from '../test-app.js';

/** A bureau of this test alone, so that its figures hold nobody else's tickets. */
export async function aBureau(timeZone = 'America/New_York'): Promise<string> {
  const { dataSource } = await createTestApp();
  const code = `bureau-${randomUUID()}`;
  await dataSource.query(
    `INSERT INTO bureaus (code, name, short_name, mission, time_zone, headcount, position)
     VALUES ($1, 'Bureau of Tests', 'BOT', 'Tests.', $2, 100, 99)`,
    [code, timeZone],
  );
  return code;
}
