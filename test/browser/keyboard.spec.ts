import * as bringAbout from './product/bring-about.js';
import { expectFocus, expectSeen, tabThrough, tabTo } from './product/focus.js';
import { expect, test, type Tools } from './product/test.js';
import { Traffic } from './product/traffic.js';
import { linkIn } from './story-steps.js';

const team = 'hr-learning';
const performanceRequest = {
  serviceCode: 'performance-plan',
  answers: { topic: 'goals', role: 'employee', details: 'How many goals does a plan need?' },
};

test('a request is filed without a mouse', async ({ newPerson, browserOf }) => {
  const page = await browserOf(await newPerson('Carla Reyes'));
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/');
  await expect(heading).toHaveText('What do you need help with?');

  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expectFocus(skip);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expectFocus(page.getByRole('main'));

  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('badge');
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Results for “badge”');
  await expectFocus(heading);
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Get or replace a badge' }));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Get or replace a badge');
  await expectFocus(heading);
  await tabTo(page, page.getByRole('link', { name: 'Start your request' }));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Your request');
  await expectFocus(heading);

  const goOn = page.getByRole('button', { name: 'Continue' });
  await tabTo(page, goOn);
  await page.keyboard.press('Enter');
  await expectFocus(page.locator('.cp-error-summary'));
  await tabTo(page, page.getByRole('link', { name: 'Choose what you need' }));
  await page.keyboard.press('Enter');
  await expectFocus(page.getByRole('radio', { name: 'My first badge' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'More doors on the badge I have' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Room 12');
  await tabTo(page, goOn);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Check your answers before you send');
  await expectFocus(heading);
  await tabTo(page, page.getByRole('button', { name: 'Send request' }));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('We have your request');
  await expectFocus(heading);
});

test('a call is written down as solved without a mouse, in a few keys', async ({
  newPerson,
  browserOf,
}) => {
  await newPerson('Zelda Quimby');
  const page = await browserOf(
    await newPerson('Omar Haddad', { roles: [{ role: 'agent', team: 'it-access' }] }),
  );
  await page.goto('/desk/me');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My work');
  await page.keyboard.press('c');
  await expectFocus(page.getByLabel('Who called?'));
  await page.keyboard.type('zelda qui');
  // A second try finds the one of the first, too; either will do.
  await page
    .getByRole('option', { name: /Zelda Quimby/ })
    .first()
    .waitFor();
  await page.keyboard.press('Tab');
  await expectFocus(page.getByLabel('Short title'));
  await page.keyboard.type('Lost my badge');
  const guess = page.getByRole('button', { name: 'Get or replace a badge' });
  await guess.waitFor();
  await tabTo(page, guess);
  await page.keyboard.press('Enter');
  await expectFocus(page.getByLabel('What did they say?'));
  await tabTo(page, page.getByLabel('I solved it now'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('What you told the customer'));
  await page.keyboard.type('A new one is at the front desk.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/is written down and solved/)).toBeVisible();
});

test('a question is answered and the work rated without a mouse', async ({
  newPerson,
  browserOf,
  mailbox,
}) => {
  const customer = await newPerson('Dana Whitlock');
  const agent = await newPerson('Omar Haddad', { roles: [{ role: 'agent', team }] });
  const number = await bringAbout.fileRequest(customer, performanceRequest);
  await bringAbout.reply(agent, number, 'For which year?', 'wait_for_customer');

  const page = await browserOf(customer);
  await page.goto('/');
  await tabTo(page, page.getByRole('region', { name: 'You need to do this' }).getByRole('link'));
  await page.keyboard.press('Enter');
  await expectFocus(page.getByRole('heading', { level: 1 }));
  await tabTo(page, page.getByRole('button', { name: 'Answer' }));
  await page.keyboard.press('Enter');
  await expectFocus(page.getByLabel('Reply to the HR desk'));
  await page.keyboard.type('For next year.');
  await tabTo(page, page.getByRole('button', { name: 'Send reply' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText('For next year.')).toBeVisible();
  await expect(page.locator(':focus')).toHaveCount(1);

  await bringAbout.resolveTicket(agent, number);
  await bringAbout.confirmFixed(customer, number);
  const mail = await mailbox.one(customer.email, /how did we do/i);
  await page.goto(linkIn(mail, /^3/));
  await tabTo(page, page.getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowRight');
  await tabTo(page, page.getByRole('button', { name: 'Send rating' }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByText('Thank you. Your answer is in.')).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveValue('4');
});

test('a ticket is claimed, answered and resolved without a mouse', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Felix Arnaud');
  const colleague = await newPerson('Ida Holm', { roles: [{ role: 'agent', team }] });
  const agent = await newPerson('Yuki Mori', { roles: [{ role: 'agent', team }] });
  await bringAbout.claimAllThatWaits(colleague, team);
  const number = await bringAbout.fileRequest(customer, performanceRequest);

  const page = await browserOf(agent);
  await page.goto(`/desk/${team}`);
  const rows = page.locator('[data-row-link]');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('j');
  await expectFocus(rows.first());
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expectFocus(rows.first());
  await page.keyboard.press('n');
  await expect(page).toHaveURL(new RegExp(`/desk/tickets/${number}$`));
  await expectFocus(page.getByRole('heading', { level: 1 }));

  await page.keyboard.press('r');
  const reply = page.getByLabel('Your reply');
  await expectFocus(reply);
  await page.keyboard.type('Hello, is a plan of three goals right?');
  await page.keyboard.press('Escape');
  await expect(reply).toHaveCount(0);
  await expectFocus(page.getByRole('button', { name: `Reply to ${customer.fullName}` }));
  await expect(page.getByText('You have an unsent reply.')).toBeVisible();
  await page.keyboard.press('r');
  await expect(reply).toHaveValue('Hello, is a plan of three goals right?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`Your reply to ${customer.fullName} is sent.`)).toBeVisible();
  await expect(page.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('z');
  await expect(reply).toHaveValue('Hello, is a plan of three goals right?');
  await expectFocus(reply);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`Your reply to ${customer.fullName} is sent.`)).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await expectFocus(page.getByRole('combobox'));
  await page.keyboard.type('resolve');
  await page.keyboard.press('Enter');
  await expectFocus(page.getByLabel('What you tell the customer'));
  await page.keyboard.type('Three goals are right.');
  await tabTo(page, page.getByLabel('How was it settled?'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('main').getByText('is asked whether it is fixed.')).toBeVisible();
});

test('Enter in a text area writes a line, and letters in fields are no commands', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Greta Lund');
  const agent = await newPerson('Paul Nwosu', { roles: [{ role: 'agent', team }] });
  const number = await bringAbout.fileRequest(customer, performanceRequest);
  const page = await browserOf(agent);
  await page.goto(`/desk/tickets/${number}`);
  await expect(page.getByRole('button', { name: 'Add staff note' })).toBeVisible();
  await page.keyboard.press('i');
  const note = page.locator('textarea');
  await expectFocus(note);
  await page.keyboard.type('snr');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ai?');
  await expect(note).toHaveValue('snr\nai?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the requests behind a number are opened and left without a mouse', async ({
  newPerson,
  browserOf,
}) => {
  const bureau = 'roads-trails';
  const lead = await newPerson('Olga Petrov', { bureau, roles: [{ role: 'bureau_lead', bureau }] });
  const page = await browserOf(lead);
  await page.goto(`/partner/${bureau}?period=year`);
  const link = page.getByRole('link', { name: /behind promises kept$/i });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(page).toHaveURL(/\/list\?/);
  await expectFocus(heading);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\?period=year$/);
  await expectFocus(link);
});

/** A ticket longer than the window, as its customer's agent has it open. */
async function longTicket({ newPerson, browserOf }: Pick<Tools, 'newPerson' | 'browserOf'>) {
  const customer = await newPerson('Mira Tomic');
  const agent = await newPerson('Levi Strand', { roles: [{ role: 'agent', team }] });
  const number = await bringAbout.fileRequest(customer, performanceRequest);
  for (let message = 0; message < 8; message += 1) {
    await bringAbout.comment(customer, number, `Message ${message}. `.repeat(20));
  }
  const page = await browserOf(agent);
  await page.setViewportSize({ width: 1280, height: 640 });
  return { customer, number, page, traffic: new Traffic(page) };
}

test('Tab goes through a long ticket with an open reply, and nothing lies over where it is', async ({
  newPerson,
  browserOf,
}) => {
  const { customer, number, page, traffic } = await longTicket({ newPerson, browserOf });
  await page.goto(`/desk/tickets/${number}`);
  await page.getByRole('button', { name: `Reply to ${customer.fullName}` }).click();
  await expectFocus(page.getByLabel('Your reply'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await traffic.settled();
  expect(await tabThrough(page)).toBeGreaterThan(20);
});

test('Tab kept down through a long ticket ends where it can be seen, however fast it went', async ({
  newPerson,
  browserOf,
}) => {
  const { number, page, traffic } = await longTicket({ newPerson, browserOf });
  for (const stops of [12, 30, 52, 55]) {
    await page.goto(`/desk/tickets/${number}?do=reply`);
    await expectFocus(page.getByLabel('Your reply'));
    await traffic.settled();
    for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
    await expectSeen(page);
  }
});

for (const [path, name] of [
  ['/', 'the portal’s start'],
  ['/services/larger-purchase/request/new/1', 'a form'],
  ['/desk/it-service-desk', 'a queue'],
  ['/desk/new', 'the new ticket'],
  ['/partner/departmental-offices?period=year', 'a dashboard'],
  ['/admin', 'the administration'],
] as const) {
  test(`Tab goes through ${name} and out again, seen at each stop`, async ({
    newPerson,
    browserOf,
  }) => {
    const person = await newPerson('Alex Morgan', {
      roles: [
        { role: 'agent', team: 'it-service-desk' },
        { role: 'bureau_lead', bureau: 'departmental-offices' },
        { role: 'administrator' },
      ],
    });
    const page = await browserOf(person);
    const traffic = new Traffic(page);
    await page.goto(path);
    // While a part of the page is on its way another frame stands in for it.
    await expect(page.getByRole('heading', { level: 1, name: /^(?!Loading)/ })).toBeVisible();
    await traffic.settled();
    expect(await tabThrough(page)).toBeGreaterThan(8);
  });
}

test('a ticket is merged into another one and taken out again without a mouse', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Rosa Lind');
  const agent = await newPerson('Kofi Mensa', { roles: [{ role: 'agent', team }] });
  const [one, other] = [
    await bringAbout.fileRequest(customer, performanceRequest),
    await bringAbout.fileRequest(customer, performanceRequest),
  ];
  const page = await browserOf(agent);
  await page.goto(`/desk/tickets/${one}`);
  await expect(page.getByRole('button', { name: 'Merge', exact: true })).toBeVisible();
  await page.keyboard.press('e');
  await expect(page.getByRole('radio', { name: new RegExp(other) })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`/desk/tickets/${other}$`));
  await expect(
    page.getByRole('main').getByText(`${one} is merged into this ticket.`),
  ).toBeVisible();
  await page.goto(`/desk/tickets/${one}`);
  await expect(page.getByText(`This ticket goes on in ${other}`)).toBeVisible();
  await page.keyboard.press('e');
  await expect(
    page.getByRole('main').getByText(`${one} is a ticket of its own again`),
  ).toBeVisible();
  await expect(page.getByText(`This ticket goes on in ${other}`)).toHaveCount(0);
  await expectFocus(page.getByRole('heading', { level: 1 }));
});

test('a stage of a purchase is skipped with its reason without a mouse', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Wanda Ek');
  const agent = await newPerson('Milo Tran', {
    roles: [{ role: 'agent', team: 'acq-purchasing' }],
  });
  const number = await bringAbout.fileRequest(customer, bringAbout.purchaseRequest);
  await bringAbout.approve({ email: 'walter.brooks@agency.example' }, number);
  const page = await browserOf(agent);
  const main = page.getByRole('main');
  await page.goto(`/desk/tickets/${number}`);
  const skip = main.getByRole('button', { name: 'Skip this stage' });
  await tabTo(page, skip);
  const stage = main.getByRole('button', { name: /^Mark “.*” as reached$/ });
  const name = /“(.*)”/.exec((await stage.textContent()) ?? '')?.[1] ?? '';
  await page.keyboard.press('Enter');
  const reason = page.getByLabel('Why is it skipped?');
  await expectFocus(reason);
  await page.keyboard.press('Control+Enter');
  const summary = page.locator('.cp-error-summary');
  await expectFocus(summary);
  await expect(summary).toContainText('Enter why this stage is skipped.');
  await tabTo(page, summary.getByRole('link'));
  await page.keyboard.press('Enter');
  await expectFocus(reason);
  await page.keyboard.press('Escape');
  await expect(reason).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveCount(1);

  await tabTo(page, skip);
  await page.keyboard.press('Enter');
  await expectFocus(reason);
  await page.keyboard.type('The contract of last year still holds.');
  await page.keyboard.press('Control+Enter');
  await expect(main.getByText(`“${name}” is skipped.`)).toBeVisible();
  await expectSeen(page);
  await expect(page.locator(':focus')).toHaveCount(1);
  await expect(main.getByText('Skipped: The contract of last year still holds.')).toBeVisible();
  await expect(stage).not.toHaveText(new RegExp(name));
});
