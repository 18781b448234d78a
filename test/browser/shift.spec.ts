import type { Page } from '@playwright/test';
import { ApiClient } from './product/api-client.js';
import * as bringAbout from './product/bring-about.js';
import { CountedKeys, documentedActions } from './product/counted-keys.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expectSaidOnce, logStatus } from './product/live-region.js';
import { expect, test } from './product/test.js';
import { uniqueWord } from './product/unique-word.js';

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
const ended = ['write down a phone call', 'find a ticket by words', 'resolve with an answer'];
const handedOver = ['transfer with a reason'];

/** A keyboard, and the number of actions of each task that is done with it. */
function shiftAt(page: Page) {
  const keys = new CountedKeys(page);
  const counted = new Map<string, number>();
  const does = async (task: string, steps: () => Promise<void>): Promise<void> => {
    counted.set(task, await keys.during(steps));
  };
  return { keys, counted, does };
}

/** What was counted is what is written down. */
function expectWrittenDown(counted: ReadonlyMap<string, number>, tasks: readonly string[]): void {
  const written = documentedActions();
  expect(Object.fromEntries(counted)).toEqual(
    Object.fromEntries(tasks.map((task) => [task, written.get(task)?.counterpart])),
  );
}

test('the table adds up, and no task in it takes more than elsewhere', () => {
  const { 'all ten': all, ...tasks } = Object.fromEntries(documentedActions());
  expect(Object.keys(tasks).sort()).toEqual([...begun, ...goneOn, ...ended, ...handedOver].sort());
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
  const word = uniqueWord();
  const colleague = await newPerson(`Quilla ${word}`, { roles: [{ role: 'agent', team }] });
  const lead = await newPerson('Ingrid Vale', { roles: [{ role: 'team_lead', team }] });
  const agent = await newPerson('Yusra Mori', { roles: [{ role: 'agent', team }] });
  await bringAbout.claimAllThatWaits(colleague, team);
  const leads = await ApiClient.signIn(lead.email);
  await leads.post('/saved-replies', {
    ...{ title: `Three goals ${word}`, body: 'Three goals are right.', officeCode: null },
    afterwards: 'none',
  });
  const numbers: string[] = [];
  for (const details of ['How many goals?', 'Another question about goals']) {
    numbers.push(await bringAbout.fileRequest(customer, about(details)));
  }
  const [first, second] = numbers as [string, string];

  const page = await browserOf(agent);
  const { keys, counted, does } = shiftAt(page);
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });

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
  await expectFocus(page.getByRole('button', { name: `Reply to ${customer.fullName}` }));

  await keys.press('i');
  await keys.type(`@${word}`);
  await expect(page.getByRole('option', { name: new RegExp(colleague.fullName) })).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByLabel('Note for colleagues')).toHaveValue(`@${colleague.fullName} `);
  await keys.type('what do you think?');
  await keys.press('Control+Enter');
  await expect(main.getByText(`${colleague.fullName} will be told.`)).toBeVisible();

  await does('saved reply, sent', async () => {
    await keys.press('m');
    await expectFocus(page.getByLabel('Find a saved reply'));
    await keys.type(`Three goals ${word}`);
    await expect(page.getByRole('button', { name: new RegExp(word) })).toBeVisible();
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

test('a shift goes on by keyboard alone: a ticket is held, goes on, is merged and taken out again', async ({
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
  const { keys, counted, does } = shiftAt(page);
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });
  const toReply = page.getByRole('button', { name: `Reply to ${customer.fullName}` });
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
  await expectFocus(toReply);
  await expectSaidOnce(said, /^Your question is sent/);
  await tabTo(page, main.getByRole('button', { name: 'Go on with the work' }));
  await keys.press('Enter');
  await expect(main.getByText('Work goes on. The clock runs.')).toBeVisible();
  await expectFocus(toReply);
  await expectSaidOnce(said, /^Work goes on/);

  await does('merge', async () => {
    await keys.press('e');
    await expect(page.getByRole('radio', { name: new RegExp(second) })).toBeChecked();
    await keys.press('Control+Enter');
    await expect(page).toHaveURL(new RegExp(`/desk/tickets/${second}$`));
  });
  await expectFocus(heading);
  await expectSaidOnce(said, new RegExp(`^${first} is merged into this ticket`));
  expectWrittenDown(counted, goneOn);

  await tabTo(page, page.getByRole('button', { name: `Undo the merge of ${first}` }));
  await keys.press('Enter');
  await expect(main.getByText(`${first} is a ticket of its own again`)).toBeVisible();
  await expect(page.getByRole('region', { name: `Merged in: ${first}` })).toHaveCount(0);
  await expectFocus(heading);
  await expectSaidOnce(said, new RegExp(`^${first} is a ticket of its own again`));
  const polite = (await said()).map(({ at }) => at);
  for (const [at, when] of polite.entries()) {
    if (at > 0) expect(when - polite[at - 1]!).toBeGreaterThan(2_900);
  }
});

test('a list is worked through by keyboard alone: it stays as it was read, many are changed at once and put back', async ({
  newPerson,
  browserOf,
}) => {
  const familyName = uniqueWord();
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
  await expectSaidOnce(said, /List updated/);

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
  await expectSaidOnce(said, /2 tickets put back/);
  expect((await order()).slice().sort()).toEqual([...numbers, added].sort());
});

test('a shift ends by keyboard alone: a call is written down, found by its words and resolved', async ({
  newPerson,
  browserOf,
}) => {
  const word = uniqueWord();
  const caller = await newPerson(`Ilse ${word}`);
  const agent = await newPerson('Jarle Voss', { roles: [{ role: 'agent', team: quietTeam }] });
  const page = await browserOf(agent);
  const said = await logStatus(page);
  const { keys, counted, does } = shiftAt(page);
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });

  await page.goto('/desk/me');
  await expect(heading).toHaveText('My work');
  await does('write down a phone call', async () => {
    await keys.press('c');
    await expectFocus(page.getByLabel('Who called?'));
    await keys.type(caller.fullName.toLowerCase());
    await expect(page.getByRole('option', { name: caller.fullName })).toBeVisible();
    await keys.press('Tab');
    await expectFocus(page.getByLabel('Short title'));
    await keys.type(`The printer jams, job ${word}`);
    const guess = page.getByRole('button', { name: 'Fix a computer or printer' });
    await expect(guess).toBeVisible();
    await keys.press('Tab');
    await expectFocus(guess);
    await keys.press('Enter');
    await expectFocus(page.getByLabel('What did they say?'));
    await keys.press('Control+Enter');
    await expect(main.getByText(/^CP-\d+ is written down\./)).toBeVisible();
  });
  await expectFocus(heading);
  await expectSaidOnce(said, /^CP-\d+ is written down\.$/);
  const number = /CP-\d+$/.exec(page.url())![0];

  await keys.press('g');
  await keys.press('m');
  await expect(heading).toHaveText('My work');
  await expectFocus(heading);
  await does('find a ticket by words', async () => {
    await keys.press('Control+k');
    await expectFocus(page.getByRole('combobox', { name: /^Type a command/ }));
    await keys.type(`printer ${word}`);
    await expect(page.getByRole('option', { name: new RegExp(`^${number} `) })).toBeVisible();
    await keys.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/desk/tickets/${number}$`));
  });
  await expectFocus(heading);

  await expect(page.getByRole('button', { name: 'Add staff note' })).toBeVisible();
  await does('resolve with an answer', async () => {
    await keys.press('s');
    await expectFocus(page.getByLabel('What you tell the customer'));
    await keys.type('The tray was bent; a new one is in.');
    await keys.press('Control+Enter');
    await expect(main.getByText(`${number} is solved.`)).toBeVisible();
  });
  await expect(page.locator(':focus')).toHaveCount(1);
  await expectSaidOnce(said, new RegExp(`^${number} is solved`));
  expectWrittenDown(counted, ended);
});

test('a ticket is handed over by keyboard alone, and that is told wherever it leads back to', async ({
  newPerson,
  browserOf,
}) => {
  const word = uniqueWord();
  const customer = await newPerson(`Ragna ${word}`);
  const agent = await newPerson('Edda Quist', { roles: [{ role: 'agent', team: quietTeam }] });
  const [opened, found] = [
    await bringAbout.fileRequest(customer),
    await bringAbout.fileRequest(customer),
  ];
  const page = await browserOf(agent);
  const said = await logStatus(page);
  const { keys, counted, does } = shiftAt(page);
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });
  const handOver = async (): Promise<void> => {
    await expect(page.getByRole('button', { name: 'Add staff note' })).toBeVisible();
    await keys.press('t');
    await expectFocus(page.getByLabel('To which team?'));
    await expect(page.getByRole('option', { name: /Devices and software/ })).toBeAttached();
    await keys.type('Devices');
    await expect(page.getByLabel('To which team?')).toHaveValue('it-devices');
    await keys.press('Tab');
    await expectFocus(page.getByLabel('Why?'));
    await keys.type('It is about a screen; nothing was ordered yet.');
    await keys.press('Control+Enter');
  };
  const told = (number: string) => `${number} is now with Devices and software.`;

  // Opened by its address: there is no list to go back to.
  await page.goto(`/desk/tickets/${opened}`);
  await does('transfer with a reason', handOver);
  await expect(page).toHaveURL(new RegExp(`/desk/${quietTeam}$`));
  await expect(main.getByText(told(opened))).toBeVisible();
  await expectFocus(heading);
  await expectSaidOnce(said, new RegExp(`^${told(opened)}`));
  expectWrittenDown(counted, handedOver);

  await page.goto(`/desk/search?q=${word}`);
  const link = page.locator(`[data-row="${found}"] [data-row-link]`).first();
  await expect(link).toBeVisible();
  await tabTo(page, link);
  await keys.press('Enter');
  await handOver();
  await expect(page).toHaveURL(new RegExp(`/desk/search`));
  await expect(main.getByText(told(found))).toBeVisible();
  await expectFocus(heading);
});

test('an agent signs an approval without a mouse, from the ticket at the desk', async ({
  newPerson,
  browserOf,
}) => {
  const supervisor = await newPerson('Solveig Hart', {
    roles: [{ role: 'agent', team: 'it-devices' }],
  });
  const employee = await newPerson('Marlo Kint', { supervisorId: supervisor.id });
  const number = await bringAbout.fileRequest(employee, {
    serviceCode: 'software',
    answers: { program: 'Figma', purpose: 'Maps.', seats: 2, personal_data: 'no' },
  });
  const page = await browserOf(supervisor);
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto(`/desk/tickets/${number}`);
  const notice = page.getByRole('link', { name: 'Approve or decline' });
  await expect(notice).toBeVisible();
  await tabTo(page, notice);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/requests/${number}$`));
  await expectFocus(heading);
  await tabTo(page, page.getByRole('radio', { name: 'Approve' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Send your decision' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/decided=approve/);
  await expect(page.getByText('You approved the request')).toBeVisible();
  await expectFocus(heading);

  await page.goto(`/desk/tickets/${number}`);
  await expect(page.getByText(/Solveig Hart: approved it/)).toBeVisible();
  await expect(notice).toHaveCount(0);
});
