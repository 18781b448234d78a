import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.js';

const ci = process.env.CI !== undefined;

// The workers read this file again, with the variables of the process that found the browser.
const chromiumPath = process.env.CHROMIUM_PATH ?? findChromium(() => undefined);
process.env.CHROMIUM_PATH = chromiumPath;

/** Browser tests on the built product: two at a time, so that two cores are enough. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // A machine that is busy with something else must not decide; what passes the second time is told as flaky.
  retries: ci ? 1 : 0,
  forbidOnly: ci,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: chromiumPath,
      args: [
        // Only our own pages are opened, and containers often lack what the sandbox needs.
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
});
