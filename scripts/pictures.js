import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import '../bin/require-node.js';
import { findChromium } from './find-chromium.js';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const address = process.argv[2] ?? 'http://localhost:3000';
const size = { width: 1280, height: 900 };
const mostBytes = 300_000;
const agent = 'priya.nair@agency.example';
const bureauLead = 'carolyn.mbeki@agency.example';

/** Takes the pictures of the README from a demo that runs, by default at http://localhost:3000. */
async function takePictures(browser) {
  mkdirSync(folder, { recursive: true });
  const desk = await signIn(browser, agent);
  const ticket = await tellingTicket(desk);
  await take(desk, `/desk/tickets/${ticket.number}`, 'desk');
  const portal = await signIn(browser, ticket.customer.email);
  await take(portal, `/requests/${ticket.number}`, 'portal');
  const lead = await signIn(browser, bureauLead);
  const [bureau] = await read(lead, '/partners');
  await take(lead, `/partner/${bureau.code}?period=12m`, 'dashboard');
}

async function signIn(browser, email) {
  const context = await browser.newContext({ viewport: size, baseURL: address });
  const answer = await context.request.post('/api/v1/session/demo', { data: { email } });
  if (!answer.ok()) throw new Error(`${email} cannot sign in at ${address}: is it the demo?`);
  return context.newPage();
}

async function read(page, path) {
  const answer = await page.context().request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}.`);
  return answer.json();
}

/** Of the tickets in the agent's queues that are on time, the one with most to read. */
async function tellingTicket(page) {
  const queues = (await read(page, '/queues')).filter(({ kind }) => kind === 'team');
  const pages = await Promise.all(
    queues.map(({ code }) => read(page, `/queues/${code}/tickets?limit=50`)),
  );
  const rows = pages
    .flatMap(({ items }) => items)
    .filter(({ clock }) => clock?.chip && clock.chip.tone !== 'late');
  const tickets = await Promise.all(rows.map(({ number }) => read(page, `/tickets/${number}`)));
  const [best] = tickets.toSorted((a, b) => b.conversation.length - a.conversation.length);
  if (!best) throw new Error('The queues of the demo are empty.');
  return best;
}

async function take(page, path, name) {
  await page.goto(path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  const file = `${folder}${name}.png`;
  await page.screenshot({ path: file });
  const bytes = readFileSync(file).length;
  console.log(`docs/pictures/${name}.png: ${Math.round(bytes / 1000)} kB`);
  if (bytes > mostBytes) throw new Error(`${name}.png is larger than ${mostBytes / 1000} kB.`);
}

const browser = await chromium.launch({
  executablePath: findChromium(console.log, process.env.CHROMIUM_PATH),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  await takePictures(browser);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await browser.close();
}
