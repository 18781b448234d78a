import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installMs = 300_000;
// The one without windows first: it starts and paints in two thirds of the time.
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The path of a Chromium that runs: CHROMIUM_PATH, the system's, Playwright's own; else it is
 * installed, by Playwright's installer or by apt-get. Says what it did.
 */
export function findChromium(log, named) {
  if (named) {
    if (!runs(named)) throw new Error(`CHROMIUM_PATH is ${named}, which does not run.`);
    return told(log, named, 'named by CHROMIUM_PATH');
  }
  const there = installed();
  if (there) return told(log, ...there);
  log('There is no Chromium here. Installing the one of Playwright …');
  attempt('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium']);
  if (!installed()) attempt('npx', ['playwright', 'install-deps', 'chromium']);
  const own = installed();
  if (own) return told(log, ...own);
  log('That did not give one that runs. Installing the one of the system with apt-get …');
  attempt('apt-get', ['update', '-qq']);
  attempt('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell']);
  if (!installed()) attempt('apt-get', ['install', '-y', '-qq', 'chromium']);
  const system = installed();
  if (system) return told(log, ...system);
  throw new Error('No Chromium could be found or installed: install one and set CHROMIUM_PATH.');
}

function installed() {
  for (const command of commands) {
    const path = spawnSync('/bin/sh', ['-c', `command -v ${command}`], { encoding: 'utf8' });
    if (path.status === 0 && runs(path.stdout.trim())) return [path.stdout.trim(), 'of the system'];
  }
  const application = applications.find((path) => existsSync(path) && runs(path));
  if (application) return [application, 'of the system'];
  const own = chromium.executablePath();
  return existsSync(own) && runs(own) ? [own, 'of Playwright'] : null;
}

/** A launcher that only says how to install the browser does not count, nor one that lacks libraries. */
function runs(path) {
  const { status, stdout } = spawnSync(path, ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

function told(log, path, origin) {
  log(`Chromium ${origin}: ${path}`);
  return path;
}

function attempt(command, args) {
  const env = {
    ...process.env,
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
    DEBIAN_FRONTEND: 'noninteractive',
  };
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: installMs, env });
}
