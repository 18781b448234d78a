import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment } from './environment.js';

interface Secrets {
  readonly sessionSecret: string;
  readonly tokenSecret: string;
}

/**
 * Fills in secrets that were not set, from `DATA_DIR/secrets.json` (mode 0600), which is made on
 * first use so that sessions and mailed links outlive a restart. Production never gets here
 * without its own: `readEnvironment` refuses.
 */
export function withSecrets(environment: Environment): Environment {
  if (environment.sessionSecret !== null && environment.tokenSecret !== null) return environment;
  const kept = keptSecrets(environment.dataDir);
  return environment.with({
    sessionSecret: environment.sessionSecret ?? kept.sessionSecret,
    tokenSecret: environment.tokenSecret ?? kept.tokenSecret,
  });
}

function keptSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  const fresh: Secrets = { sessionSecret: secret(), tokenSecret: secret() };
  try {
    writeFileSync(file, JSON.stringify(fresh), { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
