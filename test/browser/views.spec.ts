import * as bringAbout from './product/bring-about.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';

const team = bringAbout.someRequest.teamCode;

test('a view is made, used, changed, deleted and brought back without a mouse', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Elif Novak');
  const agent = await newPerson('Rosa Bright', { roles: [{ role: 'agent', team }] });
  const number = await bringAbout.fileRequest(customer);
  await bringAbout.takeTicket(agent, number);

  const page = await browserOf(agent);
  const heading = page.getByRole('heading', { level: 1 });
  const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
  await page.goto('/desk/views');
  await tabTo(page, page.getByRole('link', { name: 'New view' }));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('New view');
  await tabTo(page, page.getByLabel('Name'));
  await page.keyboard.type('What I have');

  await tabTo(page, button('Add a condition'));
  await page.keyboard.press('Enter');
  await expectFocus(page.locator('#condition-0-field'));
  await page.keyboard.type('Assignee');
  await tabTo(page, page.getByLabel('You', { exact: true }));
  await page.keyboard.press('Space');
  const shows = page.getByRole('region', { name: 'What it shows' });
  await expect(shows).toContainText('Tickets where assignee is you.');
  await expect(shows).toContainText('1 ticket');
  await expect(shows).toContainText(number);

  await tabTo(page, button('Save view'));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('What I have');
  await expect(page.getByText('“What I have” is saved.').first()).toBeVisible();
  await expect(page.locator(`[data-row="${number}"]`)).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Desk' })).toContainText('What I have');

  await tabTo(page, page.getByRole('link', { name: 'Change view' }));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Change a view');
  await tabTo(page, page.getByLabel('Name'));
  await page.keyboard.press('End');
  await page.keyboard.type(' in hand');
  await tabTo(page, page.getByLabel('Order'));
  await page.keyboard.type('Newest first');
  await tabTo(page, button('Save view'));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('What I have in hand');
  await expect(page.getByLabel('Order')).toHaveValue('opened_newest');

  await page.goto('/desk/views');
  await tabTo(page, button('Delete “What I have in hand”'));
  await page.keyboard.press('Enter');
  await expectFocus(button('Undo'));
  await expect(page.getByRole('link', { name: 'What I have in hand', exact: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('main').getByRole('link', { name: 'What I have in hand', exact: true }),
  ).toBeVisible();
});

test('a view that is not complete says what is missing, at its place', async ({
  newPerson,
  browserOf,
}) => {
  const agent = await newPerson('Tom Avery', { roles: [{ role: 'agent', team }] });
  const page = await browserOf(agent);
  await page.goto('/desk/views/new?where=status.is.closed');
  await page.getByLabel('Name').fill('Closed');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.locator('#condition-1-field').selectOption({ label: 'Team' });
  await page.getByRole('button', { name: 'Save view' }).click();
  const summary = page.locator('.cp-error-summary');
  await expectFocus(summary);
  await expect(summary).toContainText('Choose what “Team” is compared with.');
  await summary.getByRole('link', { name: 'Choose what “Team” is compared with.' }).click();
  await expectFocus(page.locator('#condition-1-values'));
});

test('what is new stops being new once it is read', async ({ newPerson, browserOf }) => {
  const customer = await newPerson('Ada Mora');
  const agent = await newPerson('Leo Park', { roles: [{ role: 'agent', team }] });
  const number = await bringAbout.fileRequest(customer);
  const page = await browserOf(agent);
  const row = page.locator(`[data-row="${number}"]`);
  await page.goto(`/desk/${team}`);
  await expect(row).toContainText('New to you');
  await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/read-mark') && answer.ok()),
    row.getByRole('link').click(),
  ]);
  await page.goto(`/desk/${team}`);
  await expect(row).toBeVisible();
  await expect(row).not.toContainText('New to you');
});

test('a view of finished tickets says how many there are and offers none to claim, also when it fails to load', async ({
  newPerson,
  browserOf,
}) => {
  const agent = await newPerson('Ada Winter', { roles: [{ role: 'agent', team }] });
  const page = await browserOf(agent);
  const main = page.getByRole('main');
  await page.goto('/desk/views/new?where=status.is.solved,closed;updated.within_last.30d');
  await page.getByLabel('Name').fill('Finished in a month');
  await main.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished in a month');
  await expect(main.getByText(/^\d+( of the newest 1,000)? tickets?\.$/)).toBeVisible();
  await expect(main.getByRole('button', { name: 'Claim next' })).toHaveCount(0);

  await page.route('**/queues/view-*/tickets*', (route) => route.fulfill({ status: 503 }));
  await page.reload();
  await expect(main.getByText('We couldn’t load this queue')).toBeVisible({ timeout: 30_000 });
  await expect(main.getByRole('button', { name: 'Claim next' })).toHaveCount(0);
});
