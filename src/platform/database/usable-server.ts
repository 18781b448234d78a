import pg from 'pg';

const oldestMajor = 15;

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
    const { rows } = await client.query<{ version: string; number: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number`,
    );
    return requireVersion(rows[0]!);
  } catch (error) {
    throw error instanceof DatabaseUnusable
      ? error
      : new DatabaseUnusable(reasonOf(error as NodeJS.ErrnoException, databaseUrl));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function requireVersion({ version, number }: { version: string; number: string }): string {
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
