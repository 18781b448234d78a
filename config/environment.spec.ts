import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError, readEnvironment } from './environment.js';
import { environmentVariables } from './environment-variables.js';
import { withSecrets } from './secrets.js';

const secrets = {
  SESSION_SECRET: 'a session secret of more than 32 characters',
  TOKEN_SECRET: 'a token secret of more than 32 characters',
};

describe('the environment', () => {
  test('without any variable it is the demo on port 3000 with the embedded PostgreSQL', () => {
    expect(readEnvironment({})).toMatchObject({
      production: false,
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      dataDir: join(process.cwd(), '.data'),
      filesDir: join(process.cwd(), '.data', 'files'),
      demo: true,
      jobs: true,
      logLevel: 'warn',
      pulseDelayMinutes: 60,
    });
  });

  test('an empty variable counts as absent', () => {
    expect(readEnvironment({ PORT: '', SMTP_URL: '  ' })).toMatchObject({
      port: 3000,
      smtpUrl: null,
    });
  });

  test('with a database of its own the demo is off, and logs say more', () => {
    const environment = readEnvironment({ DATABASE_URL: 'postgres://db/counterpart' });
    expect(environment).toMatchObject({ demo: false, logLevel: 'info' });
    expect(readEnvironment({ DATABASE_URL: 'postgres://db/c', DEMO: 'on' }).demo).toBe(true);
  });

  test('the port is in the public address unless that is set', () => {
    expect(readEnvironment({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    const set = readEnvironment({ PORT: '8080', PUBLIC_URL: 'https://help.agency.example' });
    expect(set.publicUrl).toBe('https://help.agency.example');
  });

  test.each([
    ['NODE_ENV', 'prod', 'NODE_ENV must be production, development or test, but it is "prod".'],
    ['PORT', 'http', 'PORT must be a whole number from 1 to 65535, but it is "http".'],
    ['PORT', '70000', 'PORT must be a whole number from 1 to 65535, but it is "70000".'],
    ['PORT', '-1', 'PORT must be a whole number from 1 to 65535, but it is "-1".'],
    ['JOBS', 'yes', 'JOBS must be on or off, but it is "yes".'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be fatal, error, warn, info, debug or silent, but it is "loud".',
    ],
    [
      'PULSE_DELAY_MINUTES',
      '1.5',
      'PULSE_DELAY_MINUTES must be a whole number from 0 to 10080, but it is "1.5".',
    ],
    [
      'PUBLIC_URL',
      'help.agency.example',
      'PUBLIC_URL must be an http or https address without a path, such as https://help.agency.example, but it is "help.agency.example".',
    ],
    [
      'PUBLIC_URL',
      'https://agency.example/help',
      'PUBLIC_URL must be an http or https address without a path, such as https://help.agency.example, but it is "https://agency.example/help".',
    ],
    [
      'MAIL_FROM',
      'nobody',
      'MAIL_FROM must be an address such as Help desk <help@agency.example>, but it is "nobody".',
    ],
  ])('%s=%s ends with one sentence', (name, value, sentence) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new EnvironmentError(sentence));
  });

  test.each([
    ['DATABASE_URL', 'mysql://user:hunter2@db/counterpart'],
    ['SMTP_URL', 'user:hunter2@mail'],
    ['SESSION_SECRET', 'hunter2'],
    ['TOKEN_SECRET', 'hunter2'],
  ])('a wrong %s is not shown, since it holds a secret', (name, value) => {
    const message = messageOf(() => readEnvironment({ [name]: value }));
    expect(message).toMatch(new RegExp(`^${name} must be .+, but its value is not\\.$`));
    expect(message).not.toContain('hunter2');
  });

  test('production needs a database and secrets of its own, and says which are missing', () => {
    expect(messageOf(() => readEnvironment({ NODE_ENV: 'production' }))).toBe(
      'With NODE_ENV=production, SESSION_SECRET and TOKEN_SECRET and DATABASE_URL must be set.',
    );
    const production = readEnvironment({
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://db/counterpart',
      ...secrets,
    });
    expect(production).toMatchObject({ production: true, demo: false });
  });

  test('what npm starts knows it', () => {
    expect(readEnvironment({ npm_lifecycle_event: 'start' }).startedByNpm).toBe(true);
    expect(readEnvironment({}).startedByNpm).toBe(false);
  });
});

describe('secrets', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'counterpart-secrets-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  test('are made once, kept for the next start, and readable by their owner alone', () => {
    const first = withSecrets(readEnvironment({ DATA_DIR: dataDir }));
    const second = withSecrets(readEnvironment({ DATA_DIR: dataDir }));
    expect(first.sessionSecret).toMatch(/^[\w-]{43}$/);
    expect(first.tokenSecret).not.toBe(first.sessionSecret);
    expect(second).toMatchObject({
      sessionSecret: first.sessionSecret,
      tokenSecret: first.tokenSecret,
    });
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  test('that are set are taken as they are', () => {
    const environment = withSecrets(readEnvironment({ DATA_DIR: dataDir, ...secrets }));
    expect(environment.sessionSecret).toBe(secrets.SESSION_SECRET);
    expect(() => statSync(join(dataDir, 'secrets.json'))).toThrow('ENOENT');
  });

  test('one that is set goes with one that is made', () => {
    const settings = { DATA_DIR: dataDir, SESSION_SECRET: secrets.SESSION_SECRET };
    const environment = withSecrets(readEnvironment(settings));
    expect(environment.sessionSecret).toBe(secrets.SESSION_SECRET);
    expect(environment.tokenSecret).toMatch(/^[\w-]{43}$/);
  });
});

describe('.env.example', () => {
  test('shows every variable with its meaning and default, and nothing else', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(exampleFile());
  });
});

/** What .env.example must hold. */
function exampleFile(): string {
  const blocks = environmentVariables.map(({ name, meaning, expects, fallback }) => {
    const value = typeof fallback === 'boolean' ? (fallback ? 'on' : 'off') : (fallback ?? '');
    return `# ${meaning}\n# Takes ${expects}.\n#${name}=${value}\n`;
  });
  return `# Settings of Counterpart, read from the environment. compose.yaml reads them from a file .env.\n# Each line shows the default; remove the # to change it.\n\n${blocks.join('\n')}`;
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
