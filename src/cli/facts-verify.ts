import { type Environment } from '../../config/environment.js';
import { createApp } from '../create-app.js';
import { FactAudit } from '../modules/partners/fact-audit.js';

/**
 * `counterpart facts-verify`: a line to `out` for each fact row that differs from its ticket, the sum to `err`.
 * Answers the exit code: 0 when nothing differs, else 1.
 */
export async function runFactsVerify(
  environment: Environment,
  fix: boolean,
  out: (line: string) => void,
  err: (line: string) => void,
): Promise<number> {
  const app = await createApp(environment.with({ jobs: false, logLevel: 'silent' }), {
    webRoot: null,
  });
  try {
    await app.init();
    const { tickets, differences } = await app
      .get(FactAudit)
      .all(fix, ({ number, columns }) => out(`${number}: ${columns.join(', ')}`));
    const found = differences === 0 ? 'no difference' : `${differences} differ`;
    err(`${tickets} fact rows compared: ${found}${fix ? ', put right' : ''}.`);
    return differences === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
}
