import { randomUUID } from 'node:crypto';
import { ApiClient } from './product/api-client.js';
import * as bringAbout from './product/bring-about.js';
import { CountedKeys, documentedActions } from './product/counted-keys.js';
import { expectFocus, tabTo } from './product/focus.js';
import { logStatus } from './product/live-region.js';
import { expect, test } from './product/test.js';

/** Claims what waits; no other test files here. */
const team = 'hr-pay-leave';
/** Where nobody claims what waits, so that the tickets of a test stay where they are. */
const quietTeam = bringAbout.someRequest.teamCode;
const about = (details: string) => ({
  serviceCode: 'ask-hr',
  answers: { subject: 'Goals', details },
});

test.slow();

const begun = [
  'claim the next ticket',
  'staff note',
  'saved reply, sent',
  'reply and go to the next',
];
const goneOn = ['ask and hold', 'merge'];
/** Counted from their keys in the document. */
const fromKeys = [
  ...['transfer with a reason', 'resolve with an answer'],
  ...['write down a phone call', 'find a ticket by words'],
];

/** What was counted is what is written down. */
function expectWrittenDown(counted: ReadonlyMap<string, number>, tasks: readonly string[]): void {
  const written = documentedActions();
  expect(Object.fromEntries(counted)).toEqual(
    Object.fromEntries(tasks.map((task) => [task, written.get(task)?.counterpart])),
  );
}

test('the table adds up, and no task in it takes more than elsewhere', () => {
  const { 'all ten': all, ...tasks } = Object.fromEntries(documentedActions());
  expect(Object.keys(tasks).sort()).toEqual([...begun, ...goneOn, ...fromKeys].sort());
  const rows = Object.values(tasks);
  for (const product of ['counterpart', 'zammad', 'zendesk'] as const) {
    expect(all?.[product]).toBe(rows.reduce((sum, row) => sum + row[product], 0));
  }
  const more = rows.filter(
    ({ counterpart, zammad, zendesk }) => counterpart > Math.min(zammad, zendesk),
  );
  expect(more).toEqual([]);
  const fewer = rows.filter(
    ({ counterpart, zammad, zendesk }) => counterpart < Math.max(zammad, zendesk),
  );
  expect(fewer.length).toBeGreaterThan(rows.length / 2);
});

test('a shift begins by keyboard alone, in no more actions than are written down', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Felicia Arnaud');
  const colleague = await newPerson('Quilla Stenmark', { roles: [{ role: 'agent', team }] });
  const lead = await newPerson('Ingrid Vale', { roles: [{ role: 'team_lead', team }] });
  const agent = await newPerson('Yusra Mori', { roles: [{ role: 'agent', team }] });
  await bringAbout.claimAllThatWaits(colleague, team);
  const leads = await ApiClient.signIn(lead.email);
  await leads.post('/saved-replies', {
    ...{ title: 'Three goals', body: 'Three goals are right.', officeCode: null },
    afterwards: 'none',
  });
  const numbers: string[] = [];
  for (const details of ['How many goals?', 'Another question about goals']) {
    numbers.push(await bringAbout.fileRequest(customer, about(details)));
  }
  const [first, second] = numbers as [string, string];

  const page = await browserOf(agent);
  const keys = new CountedKeys(page);
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });
  const counted = new Map<string, number>();
  const does = async (task: string, steps: () => Promise<void>): Promise<void> => {
    counted.set(task, await keys.during(steps));
  };

  await page.goto(`/desk/${team}`);
  await expect(page.locator('[data-row-link]').first()).toBeVisible();
  await does('claim the next ticket', async () => {
    await keys.press('n');
    await expect(page).toHaveURL(new RegExp(`/desk/tickets/${first}$`));
    await expectFocus(heading);
  });

  await does('staff note', async () => {
    await keys.press('i');
    await expectFocus(page.getByLabel('Note for colleagues'));
    await keys.type('Seen before.');
    await keys.press('Control+Enter');
    await expect(main.getByText('Your staff note is saved.')).toBeVisible();
  });

  await keys.press('i');
  await keys.type('@quill');
  await expect(page.getByRole('option', { name: /Quilla Stenmark/ })).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByLabel('Note for colleagues')).toHaveValue('@Quilla Stenmark ');
  await keys.type('what do you think?');
  await keys.press('Control+Enter');
  await expect(main.getByText('Quilla Stenmark will be told.')).toBeVisible();

  await does('saved reply, sent', async () => {
    await keys.press('m');
    await expectFocus(page.getByLabel('Find a saved reply'));
    await keys.type('Three goals');
    await expect(page.getByRole('button', { name: /Three goals/ })).toBeVisible();
    await keys.press('Enter');
    await expect(page.getByLabel('Your reply')).toHaveValue(/Three goals are right\./);
    await keys.press('Control+Enter');
    await expect(main.getByText(`Your reply to ${customer.fullName} is sent.`)).toBeVisible();
  });

  await keys.press('z');
  await expect(page.getByLabel('Your reply')).toHaveValue(/Three goals are right\./);
  await expectFocus(page.getByLabel('Your reply'));
  await tabTo(page, page.getByLabel('After sending'));
  await keys.type('Next');
  await keys.press('Escape');

  await page.goto(`/desk/${team}`);
  const rows = page.locator('[data-row-link]');
  await expect(rows.first()).toBeVisible();
  await tabTo(page, page.locator(`[data-row="${second}"] [data-row-link]`).first());
  await keys.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/desk/tickets/${second}$`));
  await expect(page.getByRole('button', { name: 'Add staff note' })).toBeVisible();
  await does('reply and go to the next', async () => {
    await keys.press('r');
    await expectFocus(page.getByLabel('Your reply'));
    await keys.type('We are looking into it.');
    await keys.press('Control+Enter');
    await expect(page).not.toHaveURL(new RegExp(second));
  });

  expectWrittenDown(counted, begun);

  const called = await browserOf(colleague);
  await called.goto('/desk/me');
  const mentions = called.getByRole('region', { name: 'Mentions' });
  const link = mentions.getByRole('link', { name: new RegExp(first) });
  await expect(link).toBeVisible();
  await tabTo(called, link);
  await called.keyboard.press('Enter');
  await expect(called).toHaveURL(new RegExp(`/desk/tickets/${first}$`));
});

test('a shift goes on by keyboard alone: a ticket is held, goes on, and is merged', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Fenna Oduya');
  const agent = await newPerson('Tomas Lindh', { roles: [{ role: 'agent', team: quietTeam }] });
  const numbers: string[] = [];
  for (let n = 0; n < 2; n += 1) numbers.push(await bringAbout.fileRequest(customer));
  const [first, second] = numbers as [string, string];
  const page = await browserOf(agent);
  const said = await logStatus(page);
  const keys = new CountedKeys(page);
  const main = page.getByRole('main');
  const counted = new Map<string, number>();
  const does = async (task: string, steps: () => Promise<void>): Promise<void> => {
    counted.set(task, await keys.during(steps));
  };
  const expectSaid = (words: RegExp | string): Promise<void> =>
    expect
      .poll(async () => (await said()).map(({ text }) => text))
      .toContainEqual(expect.stringMatching(words));
  const ready = () => expect(page.getByRole('button', { name: 'Add staff note' })).toBeVisible();

  await page.goto(`/desk/tickets/${first}`);
  await ready();
  await does('ask and hold', async () => {
    await keys.press('h');
    await expectFocus(page.getByLabel(`Your question for ${customer.fullName}`));
    await keys.type('For which year?');
    await keys.press('Control+Enter');
    await expect(main.getByText('Your question is sent.')).toBeVisible();
  });
  await expectSaid(/^Your question is sent/);
  await expect(page.locator(':focus')).toHaveCount(1);
  await keys.press('h');
  await expect(main.getByText('Work goes on. The clock runs.')).toBeVisible();
  await expectSaid('Work goes on');

  await does('merge', async () => {
    await keys.press('e');
    await expect(page.getByRole('radio', { name: new RegExp(second) })).toBeChecked();
    await keys.press('Control+Enter');
    await expect(page).toHaveURL(new RegExp(`/desk/tickets/${second}$`));
  });
  await expectSaid(`^${first} is merged into this ticket`);
  await expectFocus(page.getByRole('heading', { level: 1 }));
  expectWrittenDown(counted, goneOn);
  const polite = (await said()).map(({ at }) => at);
  for (const [at, when] of polite.entries()) {
    if (at > 0) expect(when - polite[at - 1]!).toBeGreaterThan(2_900);
  }
});

test('a list is worked through by keyboard alone: it stays as it was read, many are changed at once and put back', async ({
  newPerson,
  browserOf,
}) => {
  // Found by a name of this try alone: what an earlier try filed is still there.
  const familyName = randomUUID().slice(0, 8);
  const customer = await newPerson(`Oona ${familyName}`);
  const agent = await newPerson('Piet Aldous', { roles: [{ role: 'agent', team: quietTeam }] });
  const numbers: string[] = [];
  for (let n = 0; n < 3; n += 1) numbers.push(await bringAbout.fileRequest(customer));
  const page = await browserOf(agent);
  const said = await logStatus(page);
  const keys = new CountedKeys(page);
  const main = page.getByRole('main');
  const rows = page.locator('[data-row]');
  const order = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  await page.goto(`/desk/${quietTeam}?q=${familyName}`);
  await expect(rows).toHaveCount(3);
  const before = await order();
  await keys.press('j');
  await keys.press('j');
  const link = rows.nth(1).locator('[data-row-link]');
  await expectFocus(link);

  const added = await bringAbout.fileRequest(customer);
  const bar = page.locator('.desk-changes');
  await expect(bar).toContainText('1 new');
  expect(await order()).toEqual(before);
  await expectFocus(link);
  await keys.press('.');
  await expect(page.locator(`[data-row="${added}"]`)).toBeVisible();
  await expectFocus(page.locator(`[data-row="${before[1]}"] [data-row-link]`));
  await expect
    .poll(async () => (await said()).map(({ text }) => text))
    .toContainEqual(expect.stringMatching('List updated'));

  await keys.press('x');
  await keys.press('j');
  await keys.press('Shift+X');
  await expect(page.getByRole('region', { name: 'Selected tickets' })).toContainText('2 selected');
  await tabTo(page, page.getByLabel('What to do with 2 tickets'));
  await keys.type('Take for');
  await tabTo(page, main.getByRole('button', { name: 'Change 2 tickets' }));
  await keys.press('Enter');
  await expect(main.getByText('Take for yourself: 2 done')).toBeVisible();
  await expect(page.locator(':focus')).toHaveCount(1);
  await keys.press('z');
  await expect(main.getByText('Undo “Take for yourself”: 2 done')).toBeVisible();
  await expect
    .poll(async () => (await said()).map(({ text }) => text))
    .toContainEqual(expect.stringMatching('2 tickets put back'));
  expect((await order()).slice().sort()).toEqual([...numbers, added].sort());
});

test('a supervisor approves without a mouse', async ({ newPerson, browserOf }) => {
  const supervisor = await newPerson('Solveig Hart');
  const employee = await newPerson('Marlo Kint', { supervisorId: supervisor.id });
  const number = await bringAbout.fileRequest(employee, {
    serviceCode: 'software',
    answers: { program: 'Figma', purpose: 'Maps.', seats: 2, personal_data: 'no' },
  });
  const page = await browserOf(supervisor);
  await page.goto(`/requests/${number}`);
  const approve = page.getByRole('radio', { name: 'Approve' });
  await expect(approve).toBeVisible();
  await tabTo(page, approve);
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Send your decision' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/decided=approve/);
});
