import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import '../bin/require-node.js';
import { findChromium } from './find-chromium.js';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const address = process.argv[2] ?? 'http://localhost:3000';
const width = 1280;
const mostBytes = 300_000;
const bureauLead = 'carolyn.mbeki@agency.example';
const administratorEmail = 'jo.park@agency.example';

/** Takes the pictures of the README from a demo that runs, by default at http://localhost:3000. */
async function takePictures(browser) {
  mkdirSync(folder, { recursive: true });
  const agents = (await demoAccounts()).filter(({ role }) => role === 'agent');
  const { desk, ticket } = await tellingTicket(browser, agents);
  await take(desk, `/desk/tickets/${ticket.number}`, 'desk', 900);
  await takeWhy(desk);
  const portal = await signIn(browser, ticket.customer.email);
  await take(portal, `/requests/${ticket.number}`, 'portal', 900);
  const lead = await signIn(browser, bureauLead);
  const { items } = await read(lead, '/partners');
  await take(lead, `/partner/${items[0].code}?period=year`, 'dashboard', 1580);
  const administrator = await signIn(browser, administratorEmail);
  await take(administrator, '/admin/calendars/office-hours', 'calendar-editor', 1400);
  await take(administrator, '/admin/promises/fix-it/edit', 'policy-editor', 1400);
  await takePreview(administrator);
}

async function signIn(browser, email) {
  const context = await browser.newContext({ baseURL: address });
  const answer = await context.request.post('/api/v1/session/demo', { data: { email } });
  if (!answer.ok()) throw new Error(`${email} cannot sign in at ${address}: is it the demo?`);
  return context.newPage();
}

async function read(page, path) {
  const answer = await page.context().request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}.`);
  return answer.json();
}

async function demoAccounts() {
  const answer = await fetch(`${address}/api/v1/session/demo-accounts`);
  if (!answer.ok) throw new Error(`There are no demo accounts at ${address}.`);
  return answer.json();
}

/** Of the tickets at work in these agents' queues that are on time, the one with most to read. */
async function tellingTicket(browser, agents) {
  const found = [];
  for (const { email } of agents) {
    const desk = await signIn(browser, email);
    const queues = (await read(desk, '/queues')).filter(({ kind }) => kind === 'team');
    for (const { code } of queues) {
      const { items } = await read(desk, `/queues/${code}/tickets?limit=50`);
      const telling = items.filter(
        ({ status, sensitive, clock }) =>
          status === 'open' && !sensitive && clock?.chip?.tone === 'on_track',
      );
      for (const { number } of telling) {
        found.push({ desk, ticket: await read(desk, `/tickets/${number}`) });
      }
    }
  }
  const lengthOf = ({ ticket }) => ticket.conversation.length;
  const [best] = found.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  if (!best) throw new Error('The queues of the demo are empty.');
  return best;
}

/** Why the promise to finish shows this time: the opened panel alone, on the page that is shown. */
async function takeWhy(page) {
  await page.getByRole('button', { name: 'Why this time? Finish' }).first().click();
  const panel = page.locator('.desk-why').first();
  await panel.waitFor();
  await save('why-this-time', (path) => panel.screenshot({ path }));
}

/** What a stricter promise would change, before anything is published; the draft is given up again. */
async function takePreview(page) {
  const { definition } = await read(page, '/admin/sla-policies/quick-answer');
  const hour = 3_600_000;
  const targets = {
    ...definition.targets,
    resolution: { urgent: hour, high: 2 * hour, normal: 9 * hour, low: 18 * hour },
  };
  const { id } = await write(page, '/admin/publications', {
    ...{ kind: 'policy', code: 'quick-answer', definition: { ...definition, targets } },
    ...{ applyToOpen: true, reason: 'People wait too long for small things.' },
  });
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await read(page, `/admin/publications/${id}`)).state === 'ready') break;
    await page.waitForTimeout(1_000);
  }
  await take(page, `/admin/publications/${id}`, 'publication-preview', 1100);
  await write(page, `/admin/publications/${id}/cancel`, {});
}

async function write(page, path, data) {
  const { csrfToken } = await read(page, '/session');
  const headers = { 'X-CSRF-Token': csrfToken };
  const answer = await page.context().request.post(`/api/v1${path}`, { data, headers });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}.`);
  return answer.json();
}

async function take(page, path, name, height) {
  await page.setViewportSize({ width, height });
  await page.goto(path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await save(name, (file) => page.screenshot({ path: file }));
}

async function save(name, shoot) {
  const file = `${folder}${name}.png`;
  await shoot(file);
  const bytes = readFileSync(file).length;
  console.log(`docs/pictures/${name}.png: ${Math.round(bytes / 1000)} kB`);
  if (bytes > mostBytes) throw new Error(`${name}.png is larger than ${mostBytes / 1000} kB.`);
}

const browser = await chromium.launch({
  executablePath: findChromium(console.log, process.env.CHROMIUM_PATH),
  args: ['--no-sandbox'],
});
try {
  await takePictures(browser);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
}
