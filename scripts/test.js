import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../bin/require-node.js';
import { build } from './build.js';
import { findChromium } from './find-chromium.js';
import { runNode } from './run.js';
import { checkSizeBudgets } from './size-budgets.js';

const log = (line) => console.log(line);
const scratch = mkdtempSync(join(tmpdir(), 'counterpart-results-'));
const totals = { passed: 0, failed: 0, skipped: 0 };

/** Everything: unit, architecture, API and job tests, browser tests on the built product, sizes. */
async function test() {
  await build({ log });
  await jest();
  await playwright();
  for (const { passed, line } of await checkSizeBudgets()) {
    log(line);
    totals[passed ? 'passed' : 'failed'] += 1;
  }
}

async function jest() {
  const file = join(scratch, 'jest.json');
  const threshold = JSON.stringify({ './src/domain/': { branches: 100, statements: 100 } });
  const { status } = await runNode('node_modules/jest/bin/jest.js', [
    ...['--maxWorkers=100%', '--json', `--outputFile=${file}`, '--coverage'],
    ...['--coverageReporters=text-summary', `--coverageThreshold=${threshold}`],
  ]);
  const result = readResult(file);
  totals.passed += result?.numPassedTests ?? 0;
  totals.failed += (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  totals.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  if (status !== 0 && totals.failed === 0) fail('Jest failed: coverage, or it could not run.');
}

async function playwright() {
  const file = join(scratch, 'playwright.json');
  const { status } = await runNode(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config=test/browser/playwright.config.ts', '--reporter=list,json'],
    {
      env: {
        CHROMIUM_PATH: findChromium(log, process.env.CHROMIUM_PATH),
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      },
    },
  );
  const stats = readResult(file)?.stats;
  totals.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  totals.failed += stats?.unexpected ?? 0;
  totals.skipped += stats?.skipped ?? 0;
  if (status !== 0 && !stats?.unexpected) fail('The browser tests could not run.');
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function fail(line) {
  console.error(line);
  totals.failed += 1;
}

try {
  await test();
} catch (error) {
  fail(error.message);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed === 0 ? 0 : 1;
