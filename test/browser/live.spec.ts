import type { Page } from '@playwright/test';
import { checkPage } from './pages/check-page.js';
import { ApiClient } from './product/api-client.js';
import * as bringAbout from './product/bring-about.js';
import { logStatus } from './product/live-region.js';
import type { Person } from './product/people.js';
import { expect, test } from './product/test.js';

const team = bringAbout.someRequest.teamCode;
const agentRole = { roles: [{ role: 'agent', team }] } as const;

type NewPerson = (fullName: string, wishes?: typeof agentRole) => Promise<Person>;

/** An agent of a team, and a customer with a request of that team. */
async function agentAndRequest(newPerson: NewPerson) {
  const customer = await newPerson('Elif Novak');
  const agent = await newPerson('Rosa Bright', agentRole);
  return { customer, agent, number: await bringAbout.fileRequest(customer) };
}

/** A view of what nobody has of one customer's tickets, which no other test touches. */
async function viewOfNobodys(agent: Person, customer: Person): Promise<string> {
  const api = await ApiClient.signIn(agent.email);
  const is = (field: string, value: string) => ({ field, op: 'is', values: [value] });
  const { code } = await api.post<{ code: string }>('/views', {
    ...{ name: 'Nobody’s', audience: 'mine', sort: 'opened_oldest' },
    columns: ['subject', 'assignee', 'priority', 'number'],
    condition: {
      version: 1,
      all: [is('customer', String(customer.id)), is('assignee', 'nobody')],
    },
  });
  return code;
}

const row = (page: Page, number: string) => page.locator(`[data-row="${number}"]`);
const order = (page: Page) =>
  page.locator('[data-row]').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-row')));

test('a list stays as it was read while others work, says what changed, and takes it over when asked', async ({
  newPerson,
  browserOf,
}) => {
  test.slow();
  const { customer, agent, number } = await agentAndRequest(newPerson);
  const colleague = await newPerson('Ana Ruiz', agentRole);
  const numbers = [number];
  for (let n = 0; n < 2; n += 1) numbers.push(await bringAbout.fileRequest(customer));
  const view = await viewOfNobodys(agent, customer);
  const page = await browserOf(agent);
  const said = await logStatus(page);
  await page.goto(`/desk/${view}`);
  await expect(row(page, numbers[0]!)).toBeVisible();
  const link = row(page, numbers[1]!).getByRole('link');
  await link.focus();
  const before = await link.boundingBox();
  const count = page
    .getByRole('navigation', { name: 'Desk' })
    .getByRole('link', { name: /Nobody’s/ });
  await expect(count).toContainText('3');

  await bringAbout.takeTicket(colleague, numbers[0]!);
  await expect(row(page, numbers[0]!)).toContainText('Claimed by Ana Ruiz');
  const added = await bringAbout.fileRequest(customer);
  const bar = page.locator('.desk-changes');
  await expect(bar).toContainText('1 new, 1 gone. Update list');
  expect(await order(page)).toEqual(numbers);
  expect(await link.boundingBox()).toEqual(before);
  await expect(link).toBeFocused();
  await expect(count).toContainText('3');
  await checkPage(page, /Nobody’s/);
  await page.setViewportSize({ width: 1280, height: 900 });

  const more = await bringAbout.fileRequest(customer);
  await expect(bar).toContainText('2 new, 1 gone');
  await link.focus();
  await page.keyboard.press('.');
  await expect(row(page, more)).toBeVisible();
  expect(await order(page)).toEqual([numbers[1], numbers[2], added, more]);
  await expect(link).toBeFocused();
  await expect(bar).not.toContainText('Update list');
  await expect(count).toContainText('4');

  await bringAbout.takeTicket(colleague, numbers[1]!);
  await expect(bar).toContainText('1 gone');
  const list = /Press period/;
  await expect
    .poll(async () => (await said()).filter(({ text }) => list.test(text)).length, {
      timeout: 45_000,
    })
    .toBeGreaterThan(1);
  const lists = (await said()).filter(({ text }) => list.test(text));
  for (const [at, { at: when }] of lists.entries()) {
    if (at > 0) expect(when - lists[at - 1]!.at).toBeGreaterThan(29_000);
  }
  expect((await said()).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['List updated', expect.stringMatching(/1 gone\. Press period/)]),
  );
});

test('who reads and who writes a ticket is said in words, on its page and in its row', async ({
  newPerson,
  browserOf,
}) => {
  const { customer, agent, number } = await agentAndRequest(newPerson);
  const colleague = await newPerson('Ana Ruiz', agentRole);
  const view = await viewOfNobodys(agent, customer);
  const [list, mine, theirs] = [
    await browserOf(agent),
    await browserOf(agent),
    await browserOf(colleague),
  ];
  const said = await logStatus(mine);
  await list.goto(`/desk/${view}`);
  await mine.goto(`/desk/tickets/${number}`);
  const line = mine.locator('.desk-presence');
  await expect(mine.getByRole('heading', { level: 1 })).toBeVisible();
  const reply = mine.getByRole('button', { name: `Reply to ${customer.fullName}` });
  const place = await reply.boundingBox();
  await expect(row(list, number)).toBeVisible();
  const height = (await row(list, number).boundingBox())?.height;

  await theirs.goto(`/desk/tickets/${number}`);
  await expect(line).toHaveText('Ana Ruiz is reading.');
  await expect(row(list, number)).toContainText('Ana Ruiz is reading');
  expect((await row(list, number).boundingBox())?.height).toBe(height);
  expect(await reply.boundingBox()).toEqual(place);
  await theirs.getByRole('button', { name: `Reply to ${customer.fullName}` }).click();
  await expect(line).toHaveText('Ana Ruiz is writing a reply.');
  await expect(row(list, number)).toContainText('Ana Ruiz is replying');
  await expect
    .poll(async () => (await said()).map(({ text }) => text))
    .toContain('Ana Ruiz is writing a reply.');
  await checkPage(mine, /^\w+-?\d* .* – Desk – Service desk$|Service desk$/);
  await checkPage(list, /Nobody’s/);

  await theirs.close();
  await expect(line).toHaveText('');
  await expect(row(list, number)).not.toContainText('Ana Ruiz');
});

test('a message that comes while a reply is written is appended and said, and the text stays', async ({
  newPerson,
  browserOf,
}) => {
  const { customer, agent, number } = await agentAndRequest(newPerson);
  const page = await browserOf(agent);
  const said = await logStatus(page);
  await page.goto(`/desk/tickets/${number}`);
  await page.getByRole('button', { name: `Reply to ${customer.fullName}` }).click();
  await page.getByLabel('Your reply').fill('Come to the front desk.');
  await bringAbout.comment(customer, number, 'I found it.');
  await expect(page.getByText('I found it.')).toBeVisible();
  await expect(page.getByLabel('Your reply')).toHaveValue('Come to the front desk.');
  await expect
    .poll(async () => (await said()).map(({ text }) => text))
    .toContain(`New message from ${customer.fullName}`);
});

test('a page without connection says so after a minute, and then misses nothing', async ({
  newPerson,
  browserOf,
}) => {
  const { customer, agent, number } = await agentAndRequest(newPerson);
  const view = await viewOfNobodys(agent, customer);
  const page = await browserOf(agent);
  await page.clock.install();
  await page.goto(`/desk/${view}`);
  await expect(row(page, number)).toBeVisible();
  await page.context().setOffline(true);
  const missed = await bringAbout.fileRequest(customer);
  await page.clock.fastForward(80_000);
  const bar = page.locator('.desk-changes');
  await expect(bar).toContainText('this list may be old');
  await checkPage(page, /Nobody’s/);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await order(page)).toEqual([number]);
  await page.context().setOffline(false);
  await expect(bar).toContainText('1 new', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Update list' }).click();
  await expect(row(page, missed)).toBeVisible();
});
