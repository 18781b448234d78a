import pg from 'pg';

const oldestMajor = 15;
/** What the schema is made with; both come with PostgreSQL's own contrib modules. */
const neededExtensions = ['pg_trgm', 'unaccent'];

interface ServerFacts {
  readonly version: string;
  readonly number: string;
  /** Extensions that are not in the database and that this user could not put there. */
  readonly missing?: readonly string[];
}

/** The database cannot be used as it is; the message is one sentence for the person who starts the process. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}

/** The version of the server at an address, or a sentence why it cannot be used. */
export async function requireUsableServer(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(serverFacts);
    const version = requireVersion(rows[0]!);
    requireExtensions(rows[0]!);
    return version;
  } catch (error) {
    throw error instanceof DatabaseUnusable
      ? error
      : new DatabaseUnusable(reasonOf(error as NodeJS.ErrnoException, databaseUrl));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Without parameters, so that servers too old to be used are asked in the simplest way. */
const serverFacts = `SELECT current_setting('server_version') AS version,
    current_setting('server_version_num') AS number,
    ARRAY(SELECT needed FROM unnest('{${neededExtensions.join(',')}}'::text[]) AS needed
      WHERE NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = needed)
        AND NOT EXISTS (SELECT 1 FROM pg_available_extension_versions v WHERE v.name = needed
          AND ((SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
            OR v.trusted AND has_database_privilege(current_database(), 'CREATE')))) AS missing`;

function requireExtensions({ missing = [] }: ServerFacts): void {
  if (missing.length === 0) return;
  const commands = missing.map((name) => `CREATE EXTENSION ${name};`).join(' ');
  throw new DatabaseUnusable(
    `The database of DATABASE_URL lacks ${missing.join(' and ')}, and its user may not add what is missing: have a superuser run ${commands}`,
  );
}

function requireVersion({ version, number }: ServerFacts): string {
  if (Number(number) >= oldestMajor * 10_000) return version;
  throw new DatabaseUnusable(
    `DATABASE_URL leads to PostgreSQL ${version}, and Counterpart needs version ${oldestMajor} or later.`,
  );
}

function reasonOf(error: NodeJS.ErrnoException, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const place = url.searchParams.get('host') ?? url.host;
  const database = url.pathname.slice(1);
  switch (error.code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return `No PostgreSQL answers at ${place} (DATABASE_URL): start it, or correct the address.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${url.hostname} of DATABASE_URL is not known.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${place} refuses the user or password of DATABASE_URL.`;
    case '3D000':
      return `PostgreSQL at ${place} has no database "${database}": create it, or correct DATABASE_URL.`;
    default:
      return `PostgreSQL at ${place} cannot be reached (DATABASE_URL): ${firstWords(error)}.`;
  }
}

function firstWords(error: Error & { errors?: Error[] }): string {
  const words = error.message || error.errors?.[0]?.message || 'no reason given';
  return words.split('\n')[0]!.replace(/\.$/, '');
}
