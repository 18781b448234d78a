import '../bin/require-node.js';
import { driftedApiFiles } from './openapi.js';
import { runNode } from './run.js';

const jest = 'node_modules/jest/bin/jest.js';
const tsc = 'node_modules/typescript-native/bin/tsc';

/** What must hold before a change is shown to anyone; each answers what is wrong, or nothing. */
const checks = {
  format: () => node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  lint: () => node('node_modules/oxlint/bin/oxlint', '--type-aware', '--quiet'),
  'types of the server': () => node(tsc, '-p', 'tsconfig.json', '--noEmit'),
  'types of the web': () => node(tsc, '-p', 'web/tsconfig.json', '--noEmit'),
  'types of the browser tests': () => node(tsc, '-p', 'test/browser/tsconfig.json', '--noEmit'),
  'unit and architecture tests': () =>
    node(jest, '--selectProjects=unit', '--selectProjects=architecture', '--silent'),
  'the API described is the API': drift,
};

async function node(script, ...args) {
  const { status, output } = await runNode(script, args, { quiet: true });
  return status === 0 ? undefined : output;
}

async function drift() {
  const drifted = await driftedApiFiles();
  if (drifted.length === 0) return undefined;
  return `${drifted.join(' and ')} differ from what the sources give: run "npm run openapi" and commit.`;
}

for (const [name, check] of Object.entries(checks)) {
  const startedAt = performance.now();
  const fault = await check();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${fault === undefined ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (fault === undefined) continue;
  console.error(fault);
  process.exitCode = 1;
}
