import { resolve } from 'node:path';
import { environmentVariables, type VariableValues } from './environment-variables.js';

/** The settings of this process, read once and never changed. Injected as it is, so it is also the token. */
export class Environment {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly trustProxy: number;
  /** null: start the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Whether DATABASE_URL was left out; `databaseUrl` is filled in once the embedded PostgreSQL runs. */
  readonly databaseEmbedded: boolean;
  readonly databasePoolSize: number;
  readonly dataDir: string;
  readonly filesDir: string;
  /** null: mail is kept in the outbox for an administrator to read and is not sent. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly mailReplies: boolean;
  /** null until `withSecrets` made them; production refuses to start without them. */
  readonly sessionSecret: string | null;
  readonly tokenSecret: string | null;
  readonly logLevel: string;
  readonly jobs: boolean;
  readonly demo: boolean;
  readonly demoTickets: number;
  readonly pulseDelayMinutes: number;
  /** npm runs this process in a shell and passes no TERM on to it. */
  readonly startedByNpm: boolean;

  constructor(values: VariableValues, startedByNpm: boolean) {
    this.production = values.NODE_ENV === 'production';
    this.port = values.PORT;
    this.host = values.HOST;
    this.publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.PORT}`;
    this.trustProxy = values.TRUST_PROXY;
    this.databaseUrl = values.DATABASE_URL;
    this.databaseEmbedded = values.DATABASE_URL === null;
    this.databasePoolSize = values.DATABASE_POOL_SIZE;
    this.dataDir = resolve(values.DATA_DIR);
    this.filesDir = resolve(values.FILES_DIR ?? `${values.DATA_DIR}/files`);
    this.smtpUrl = values.SMTP_URL;
    this.mailFrom = values.MAIL_FROM;
    this.mailReplies = values.MAIL_REPLIES;
    this.sessionSecret = values.SESSION_SECRET;
    this.tokenSecret = values.TOKEN_SECRET;
    this.jobs = values.JOBS;
    this.demo = values.DEMO ?? (!this.production && values.DATABASE_URL === null);
    this.demoTickets = values.DEMO_TICKETS;
    this.logLevel = values.LOG_LEVEL ?? (this.demo ? 'warn' : 'info');
    this.pulseDelayMinutes = values.PULSE_DELAY_MINUTES;
    this.startedByNpm = startedByNpm;
  }

  /** The same settings with some of them replaced. */
  with(changes: Partial<Environment>): Environment {
    return Object.assign(Object.create(Environment.prototype) as Environment, this, changes);
  }
}

/** A setting that cannot be used. The message is one sentence for the person who starts the process. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/**
 * Reads and checks every variable; the only place that looks at `process.env`.
 * An empty variable counts as absent. Throws an EnvironmentError that names the variable, what it
 * holds (secrets excepted) and what it should hold.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const values: Record<string, unknown> = {};
  for (const variable of environmentVariables) {
    const text = source[variable.name]?.trim();
    values[variable.name] =
      text === undefined || text === '' ? variable.fallback : parsed(variable, text);
  }
  const environment = new Environment(
    values as unknown as VariableValues,
    source.npm_lifecycle_event !== undefined,
  );
  requireProductionSettings(environment);
  return environment;
}

function parsed(variable: (typeof environmentVariables)[number], text: string): unknown {
  const value = variable.parse(text);
  if (value === undefined) {
    const shown = variable.secret ? 'its value is not' : `it is "${text}"`;
    throw new EnvironmentError(`${variable.name} must be ${variable.expects}, but ${shown}.`);
  }
  return value;
}

function requireProductionSettings(environment: Environment): void {
  if (!environment.production) return;
  const missing = [
    environment.sessionSecret === null && 'SESSION_SECRET',
    environment.tokenSecret === null && 'TOKEN_SECRET',
    environment.databaseUrl === null && 'DATABASE_URL',
  ].filter((name) => name !== false);
  if (missing.length > 0) {
    throw new EnvironmentError(`With NODE_ENV=production, ${missing.join(' and ')} must be set.`);
  }
}
