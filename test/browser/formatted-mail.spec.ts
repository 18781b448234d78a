import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { runProgram } from '../support/built-server.js';
import { checkPage } from './pages/check-page.js';
import { tabTo } from './product/focus.js';
import { runningProduct } from './product/running-product.js';
import { expect, test } from './product/test.js';
import { uniqueWord } from './product/unique-word.js';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const hostile = `
  <style>@import "https://tracker.example/a.css"; body{background:url(https://tracker.example/b)}</style>
  <script>window.top.hostile=1</script>
  <h1 style="position:fixed;font-size:900px">Invoice</h1>
  <img src=x onerror="window.top.hostile=1"><svg onload="window.top.hostile=1"></svg>
  <p>The door of <a href="https://portal.example/room">room 4</a> squeaks.</p>
  <a href="javascript:window.top.hostile=1">Run</a><form action="https://tracker.example"><button>Send</button></form>
  <table width="2000" background="https://tracker.example/c"><tr><td>${'wide '.repeat(40)}</td><td>cell</td></tr></table>
  <img src="https://tracker.example/pixel.gif?id=7" width="1" height="1">
  <meta http-equiv="refresh" content="0;url=https://tracker.example/"><iframe src="https://tracker.example/"></iframe>`;

test('a hostile mail is shown as it was sent, by the keyboard, and tells its sender nothing until somebody says so', async ({
  newPerson,
  browserOf,
}) => {
  test.slow();
  const word = uniqueWord();
  const customer = await newPerson('Mara Quandt');
  const agent = await newPerson('Iris Novak', {
    roles: [{ role: 'agent', team: 'it-service-desk' }],
  });
  const number = await takenIn(
    [
      ...[`From: ${customer.email}`, `Message-ID: <${word}@mail.example>`, `Subject: Door ${word}`],
      'Content-Type: multipart/alternative; boundary=b',
      ...['', '--b', 'Content-Type: text/plain', '', `The door of room 4 squeaks, ${word}.`],
      ...['--b', 'Content-Type: text/html', '', hostile, '--b--', ''],
    ].join('\r\n'),
  );
  const page = await browserOf(agent);
  const foreign: string[] = [];
  await page.route(/tracker\.example|portal\.example/, (route) => {
    foreign.push(route.request().url());
    return route.fulfill({ status: 200, contentType: 'image/gif', body: '' });
  });
  await page.goto(`/desk/tickets/${number}`);
  await expect(page.getByText(`The door of room 4 squeaks, ${word}.`)).toBeVisible();
  await expect(
    page.getByRole('heading', { name: `Request from ${customer.fullName}, by mail` }),
  ).toBeVisible();
  const toggle = page.getByRole('button', { name: 'Show the mail as it was sent' });
  await tabTo(page, toggle);
  await page.keyboard.press('Enter');
  const frame = page.frameLocator(`iframe[title^="Mail from ${customer.fullName}, "]`);
  await expect(frame.getByRole('link', { name: 'room 4' })).toHaveAttribute(
    'rel',
    'noopener noreferrer nofollow',
  );
  await expect(frame.getByText('Picture')).toHaveCount(0);
  await checkPage(page, new RegExp(number));
  await expectReadable(page);
  expect(await page.evaluate(() => 'hostile' in window)).toBe(false);
  expect(foreign).toEqual([]);
  await expect(page.getByText(/Loading them tells the sender/)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Show remote images' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => foreign).toEqual(['https://tracker.example/pixel.gif?id=7']);
  expect(await page.evaluate(() => 'hostile' in window)).toBe(false);
});

/** In the frame nothing runs, axe neither: the same page is looked at without one. */
async function expectReadable(page: Page): Promise<void> {
  const inside = page.frames().find((one) => one.url().includes('/formatted-messages/'))!;
  const shown = await page.request.get(inside.url());
  const alone = await page.context().newPage();
  await alone.setContent(await shown.text());
  await alone.evaluate(axeSource);
  for (const width of [1280, 320]) {
    await alone.setViewportSize({ width, height: 900 });
    const { violations } = await alone.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  await alone.close();
}

/** Hands the mail to the command, as a mail server does, and answers the number of its request. */
async function takenIn(mail: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-mail-'));
  try {
    writeFileSync(join(folder, 'mail.eml'), mail);
    const command = runProgram('counterpart', ['mail', 'ingest', join(folder, 'mail.eml')], {
      DATABASE_URL: runningProduct().databaseUrl,
      DATA_DIR: folder,
    });
    expect(await command.ended, command.errors()).toBe(0);
    return /^Taken as the new request (CP-\d+)\.$/m.exec(command.output())![1]!;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
