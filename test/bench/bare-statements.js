import pg from 'pg';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { send } from './load.js';

const root = new URL('../../', import.meta.url).pathname;

/** The built server in this process, without jobs. */
export async function inProcess(url) {
  process.env.DATABASE_URL = url;
  process.env.SESSION_SECRET = process.env.TOKEN_SECRET =
    'a secret of the benchmark only, thirty-two';
  const dist = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
  const { createApp } = await dist('src/create-app.js');
  const { readEnvironment } = await dist('config/environment.js');
  const app = await createApp(readEnvironment().with({ jobs: false, logLevel: 'silent' }), {
    webRoot: null,
  });
  return { app, dist };
}

/**
 * Runs each operation twice in this process and keeps the statements of the second time, when caches are warm; what an
 * operation has to be preceded by (`before`) is done first, and is not kept.
 */
export async function record(url, asked) {
  const { app } = await inProcess(url);
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const recorded = {};
  const query = pg.Client.prototype.query;
  for (const [name, operation] of Object.entries(asked)) {
    await send(base, operation);
    await operation.before?.();
    const statements = [];
    pg.Client.prototype.query = function (text, values, ...rest) {
      const statement = typeof text === 'string' ? { text, values } : { ...text };
      if (typeof statement.text === 'string') {
        statements.push({ name: statement.name, text: statement.text, values: statement.values });
      }
      return query.call(this, text, values, ...rest);
    };
    const answer = await send(base, operation);
    pg.Client.prototype.query = query;
    if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${answer.text}`);
    recorded[name] = statements.filter(({ text }) => !/access_tokens|idempotency_keys/.test(text));
  }
  await app.close();
  return recorded;
}

/** The bare floor: the statements one after the other on one connection of the pool, rows read and thrown away. */
export function floor(pool, statements) {
  return async () => {
    const client = await pool.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      client.release();
    }
  };
}

/** Prints the plan of each statement that only reads. */
export async function explain(pool, recorded, log) {
  for (const [name, statements] of Object.entries(recorded)) {
    for (const { text, values } of statements.filter((one) =>
      /^\s*(SELECT|WITH)/i.test(one.text),
    )) {
      const { rows } = await pool
        .query({ text: `EXPLAIN (ANALYZE, BUFFERS) ${text}`, values })
        .catch((error) => ({ rows: [{ 'QUERY PLAN': error.message }] }));
      log(
        `\n### ${name}\n${text.trim().slice(0, 400)}\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`,
      );
    }
  }
}
