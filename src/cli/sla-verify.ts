import { type Environment } from '../../config/environment.js';
import { createApp } from '../create-app.js';
import { SlaVerification } from '../modules/sla/verification/sla-verification.js';

/** What `counterpart sla verify` was asked for. */
export interface SlaVerifyOptions {
  readonly sample: number;
  readonly fix: boolean;
}

/**
 * `counterpart sla verify`: one JSON object a difference and line to `out`, its words and the sum of all
 * to `err`. Answers the exit code: 0 when nothing differs, else 1.
 */
export async function runSlaVerify(
  environment: Environment,
  { sample, fix }: SlaVerifyOptions,
  out: (line: string) => void,
  err: (line: string) => void,
): Promise<number> {
  const app = await createApp(environment.with({ jobs: false, logLevel: 'silent' }), {
    webRoot: null,
  });
  try {
    await app.init();
    const result = await app.get(SlaVerification).run({
      ...{ sample, fix },
      report: (difference) => {
        out(JSON.stringify(difference));
        err(difference.words);
      },
    });
    const { openTickets, sampledTickets, clocks, differences, corrected } = result;
    err(
      `${openTickets} open tickets and ${sampledTickets} finished ones compared, ${clocks} clocks: ` +
        `${differences === 0 ? 'no difference' : `${differences} differences`}${fix ? `, ${corrected} tickets put right` : ''}.`,
    );
    return differences === 0 ? 0 : 1;
  } finally {
    await app.close();
  }
}
