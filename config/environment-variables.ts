/** What each variable holds after parsing; null where absence means something of its own. */
export interface VariableValues {
  NODE_ENV: string;
  PORT: number;
  HOST: string;
  PUBLIC_URL: string | null;
  TRUST_PROXY: number;
  DATABASE_URL: string | null;
  DATABASE_POOL_SIZE: number;
  DATA_DIR: string;
  FILES_DIR: string | null;
  SMTP_URL: string | null;
  MAIL_FROM: string;
  MAIL_REPLIES: boolean;
  SESSION_SECRET: string | null;
  TOKEN_SECRET: string | null;
  LOG_LEVEL: string | null;
  JOBS: boolean;
  DEMO: boolean | null;
  DEMO_TICKETS: number;
  PULSE_DELAY_MINUTES: number;
}

/** One variable: what it means, what it may hold, and what holds when it is absent. */
export interface EnvironmentVariable<Name extends keyof VariableValues = keyof VariableValues> {
  readonly name: Name;
  readonly meaning: string;
  readonly expects: string;
  readonly fallback: VariableValues[Name];
  readonly secret?: true;
  /** undefined: the text cannot be used. */
  readonly parse: (text: string) => VariableValues[Name] | undefined;
}

/** Every variable that Counterpart reads, in the order of `.env.example`. */
export const environmentVariables: readonly EnvironmentVariable[] = [
  {
    name: 'NODE_ENV',
    meaning: 'production switches off demo sign-in and generated secrets.',
    expects: 'production, development or test',
    fallback: 'development',
    parse: oneOf('production', 'development', 'test'),
  },
  {
    name: 'PORT',
    meaning: 'TCP port of the server.',
    expects: 'a whole number from 1 to 65535',
    fallback: 3000,
    parse: wholeNumber(1, 65_535),
  },
  {
    name: 'HOST',
    meaning: 'Address the server listens on; :: is every address of the machine.',
    expects: 'an IP address or host name',
    fallback: '::',
    parse: matching(/^[\w.:-]+$/),
  },
  {
    name: 'PUBLIC_URL',
    meaning:
      'Address under which people reach Counterpart; used in mail. http://localhost:PORT without it.',
    expects: 'an http or https address without a path, such as https://help.agency.example',
    fallback: null,
    parse: origin,
  },
  {
    name: 'TRUST_PROXY',
    meaning: 'How many proxies stand before the server and set X-Forwarded-For and -Proto.',
    expects: 'a whole number from 0 to 9',
    fallback: 0,
    parse: wholeNumber(0, 9),
  },
  {
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL 15 or later. Without it the embedded PostgreSQL is started in DATA_DIR.',
    expects: 'an address such as postgres://user:password@host:5432/database',
    fallback: null,
    secret: true,
    parse: addressOf('postgres:', 'postgresql:'),
  },
  {
    name: 'DATABASE_POOL_SIZE',
    meaning: 'Connections to PostgreSQL that one process may hold.',
    expects: 'a whole number from 2 to 200',
    fallback: 10,
    parse: wholeNumber(2, 200),
  },
  {
    name: 'DATA_DIR',
    meaning:
      'Folder of the embedded PostgreSQL, of generated secrets and, unless FILES_DIR is set, of files.',
    expects: 'a folder',
    fallback: '.data',
    parse: anyText,
  },
  {
    name: 'FILES_DIR',
    meaning: 'Folder of attached files. DATA_DIR/files without it.',
    expects: 'a folder',
    fallback: null,
    parse: anyText,
  },
  {
    name: 'SMTP_URL',
    meaning: 'Mail server. Without it mail is kept in the outbox and can be read under Admin.',
    expects: 'an address such as smtps://user:password@mail.agency.example:465',
    fallback: null,
    secret: true,
    parse: addressOf('smtp:', 'smtps:'),
  },
  {
    name: 'MAIL_FROM',
    meaning: 'Sender of all mail.',
    expects: 'an address such as Help desk <help@agency.example>',
    fallback: 'Counterpart <counterpart@agency.example>',
    parse: matching(/^[^<>@\r\n]*<?[^<>@\s]+@[^<>@\s]+>?$/),
  },
  {
    name: 'MAIL_REPLIES',
    meaning:
      'Whether answers to our mail come in (docs/operations.md), so that mail says so to who gets it.',
    expects: 'on or off',
    fallback: false,
    parse: onOff,
  },
  {
    name: 'SESSION_SECRET',
    meaning:
      'Signs session cookies. Made up and kept in DATA_DIR when absent, except in production.',
    expects: 'at least 32 characters',
    fallback: null,
    secret: true,
    parse: matching(/^.{32,}$/),
  },
  {
    name: 'TOKEN_SECRET',
    meaning: 'Signs links in mail. Made up and kept in DATA_DIR when absent, except in production.',
    expects: 'at least 32 characters',
    fallback: null,
    secret: true,
    parse: matching(/^.{32,}$/),
  },
  {
    name: 'LOG_LEVEL',
    meaning: 'Least severe level that is logged. info without it, and warn in the demo.',
    expects: 'fatal, error, warn, info, debug or silent',
    fallback: null,
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
  },
  {
    name: 'JOBS',
    meaning: 'Whether this process also runs timers, mail and other scheduled work.',
    expects: 'on or off',
    fallback: true,
    parse: onOff,
  },
  {
    name: 'DEMO',
    meaning:
      'Demo people, history and one-click sign-in. On with the embedded PostgreSQL, else off.',
    expects: 'on or off',
    fallback: null,
    parse: onOff,
  },
  {
    name: 'DEMO_TICKETS',
    meaning: 'About how many requests the demo history holds; fewer are written faster.',
    expects: 'a whole number from 1 to 100000',
    fallback: 6_800,
    parse: wholeNumber(1, 100_000),
  },
  {
    name: 'PULSE_DELAY_MINUTES',
    meaning:
      'Minutes between the closing of a request and the question how it went; 0 sends at once.',
    expects: 'a whole number from 0 to 10080',
    fallback: 60,
    parse: wholeNumber(0, 10_080),
  },
];

function oneOf(...allowed: readonly string[]) {
  return (text: string) => (allowed.includes(text) ? text : undefined);
}

function wholeNumber(least: number, most: number) {
  return (text: string) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
  };
}

function matching(pattern: RegExp) {
  return (text: string) => (pattern.test(text) ? text : undefined);
}

function anyText(text: string): string {
  return text;
}

function onOff(text: string): boolean | undefined {
  return text === 'on' ? true : text === 'off' ? false : undefined;
}

function addressOf(...protocols: readonly string[]) {
  return (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
}

function origin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && !url.search;
  return plain ? url.origin : undefined;
}
