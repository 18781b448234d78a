import { ApiClient } from './product/api-client.js';
import * as bringAbout from './product/bring-about.js';
import { CountedKeys, documentedActions } from './product/counted-keys.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';

const team = 'hr-learning';
const about = (details: string) => ({
  serviceCode: 'performance-plan',
  answers: { topic: 'goals', role: 'employee', details },
});

test.slow();

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

  for (const [task, count] of counted)
    expect([task, count]).toEqual([task, documentedActions().get(task)]);

  const called = await browserOf(colleague);
  await called.goto('/desk/me');
  const mentions = called.getByRole('region', { name: 'Mentions' });
  const link = mentions.getByRole('link', { name: new RegExp(first) });
  await expect(link).toBeVisible();
  await tabTo(called, link);
  await called.keyboard.press('Enter');
  await expect(called).toHaveURL(new RegExp(`/desk/tickets/${first}$`));
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
