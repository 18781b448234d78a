import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const cli = new URL('../../dist/src/cli.js', import.meta.url).href;
const serve = `const { runCli } = await import(${JSON.stringify(cli)}); await runCli(['serve']);`;

/** A host whose clock is wrong by so many milliseconds. */
const skewed = (ms) => `const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) { given.length === 0 ? super(Real.now() + ${ms}) : super(...given); }
  static now() { return Real.now() + ${ms}; }
};`;

/** The built server as a process of its own on a database; answers when it is ready. */
export async function benchServer({ url, port, settings = {}, clockSkewMs = 0 }) {
  const env = {
    ...process.env,
    DATABASE_URL: url,
    PORT: String(port),
    NODE_ENV: 'development',
    LOG_LEVEL: 'error',
    SESSION_SECRET: 'a secret of the benchmark only, thirty-two',
    TOKEN_SECRET: 'a secret of the benchmark only, thirty-two',
    ...settings,
  };
  const code = clockSkewMs === 0 ? serve : `${skewed(clockSkewMs)}\n${serve}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // A benchmark that fails must leave nothing that answers the next one in the place of its own server.
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 900; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server stopped: ${said}`);
    const ready = await fetch(`${base}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready)
      return {
        base,
        child,
        stop: () => stopped(child, 'SIGTERM', () => said),
        kill: () => stopped(child, 'SIGKILL', () => said),
      };
    await sleep(100);
  }
  throw new Error(`The server did not get ready: ${said}`);
}

/** Ends the process; that it had ended by itself is an error with its last words. */
function stopped(child, signal, lastWords) {
  return new Promise((resolve, reject) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return reject(new Error(`The server had stopped by itself: ${lastWords()}`));
    }
    child.once('exit', resolve);
    child.kill(signal);
  });
}

/** An access token of somebody with the role (or of an employee without any), written as the server stores it. */
export async function tokenFor(url, { role, team } = {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const condition =
    role === undefined
      ? `NOT EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id)`
      : `EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id AND g.role = $1
           AND ($2::text IS NULL OR g.team_code = $2))`;
  const { rows } = await client.query(
    `SELECT p.id FROM people p WHERE p.active AND ${condition} ORDER BY p.id LIMIT 1`,
    role === undefined ? [] : [role, team ?? null],
  );
  const token = `cpt_${randomBytes(32).toString('base64url')}`;
  await client.query(
    `INSERT INTO access_tokens (person_id, name, token_hash, expires_at) VALUES ($1, 'bench', $2, now() + interval '1 day')`,
    [rows[0].id, createHash('sha256').update(token).digest()],
  );
  await client.end();
  return { authorization: `Bearer ${token}` };
}
