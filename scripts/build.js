import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceStamp } from './source-stamp.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const parts = {
  server: {
    sources: [
      'src',
      'config',
      'migrations',
      'tsconfig.json',
      'nest-cli.json',
      'scripts/build-server.js',
    ],
    needs: 'typescript',
  },
  web: { sources: ['web', 'scripts/build-web.js'], needs: 'vite' },
};

/**
 * Builds what is older than its sources, server and web side by side, each in a process of its own,
 * and says how long it took. `only` leaves the other part out, for commands that do not need it.
 */
export async function build({ only = Object.keys(parts), force = false, log = () => {} } = {}) {
  await Promise.all(only.map((part) => buildPart(part, force, log)));
}

async function buildPart(part, force, log) {
  const { sources, needs } = parts[part];
  // An image holds the build without its sources.
  if (!existsSync(`${root}/${sources[0]}`)) return;
  const isSource = (path) => !path.endsWith('.spec.ts');
  const stamp = sourceStamp(root, `dist/.${part}`, [...sources, 'package-lock.json'], isSource);
  if (stamp.fresh && !force) return;
  if (!existsSync(`${root}/node_modules/${needs}`)) {
    throw new Error(
      `The ${part} is not built and ${needs} is not installed: run "npm ci" without NODE_ENV=production.`,
    );
  }
  const startedAt = performance.now();
  log(`Building the ${part} …`);
  await run(part);
  stamp.save();
  log(`Built the ${part} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

function run(part) {
  const script = fileURLToPath(new URL(`./build-${part}.js`, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (status) =>
      status === 0 ? resolve() : reject(new Error(`The ${part} could not be built.`)),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = Object.keys(parts).filter((part) => process.argv.includes(part));
  const only = named.length > 0 ? named : Object.keys(parts);
  try {
    await build({
      only,
      force: process.argv.includes('--force'),
      log: (line) => console.log(line),
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
