import type { Page } from '@playwright/test';
import * as bringAbout from './product/bring-about.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';
import { checkPage } from './pages/check-page.js';

const title = /^(Error: )?\S.* – Desk – Service desk$/;

async function look(page: Page): Promise<void> {
  await checkPage(page, title);
  await page.setViewportSize({ width: 1280, height: 900 });
}

// Three people and every width of their screens.
test.slow();

test('a restricted ticket gets help from another office, which sees the task alone', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Felix Arnaud');
  const asker = await newPerson('Rosa Quist', {
    roles: [{ role: 'agent', team: 'hr-employee-relations' }],
  });
  const helper = await newPerson('Ben Carver', { roles: [{ role: 'agent', team: 'it-access' }] });
  const number = await bringAbout.fileRequest(customer, {
    serviceCode: 'ask-hr-in-confidence',
    answers: { subject: 'About my lead', details: 'Zanzibarian.', contact_way: 'writing' },
  });

  const page = await browserOf(asker);
  await page.goto(`/desk/tickets/${number}`);
  await tabTo(page, page.getByRole('button', { name: 'Ask a team', exact: true }));
  await page.keyboard.press('Enter');
  await expectFocus(page.getByLabel('Which team?'));
  await page.getByLabel('Which team?').selectOption('it-access');
  await page.getByLabel('What the team has to know').fill('Please lock the account jd.');
  await page.getByRole('button', { name: 'Ask Felix to agree' }).click();
  await expect(page.getByRole('alert').getByText('Enter the task in a few words.')).toBeVisible();
  await expect(page.getByLabel('What the team has to know')).toHaveValue(/lock the account/);
  await look(page);
  await page.getByLabel('What is to be done, in a few words').fill('Lock an account');
  await page.getByRole('button', { name: 'Ask Felix to agree' }).click();
  await expect(page.getByText(/^Felix Arnaud is asked\./).last()).toBeVisible();
  const side = page.getByRole('complementary', { name: 'About this ticket' });
  await expect(
    side.getByText('Accounts and badges: waiting for the customer to agree'),
  ).toBeVisible();
  await look(page);

  const mine = await browserOf(customer);
  await mine.goto(`/requests/${number}`);
  await expect(mine.getByRole('heading', { name: 'You decide what is shared' })).toBeVisible();
  await mine.getByLabel('What they may read').fill('');
  await mine.getByRole('button', { name: 'Share these words' }).click();
  await expect(mine.getByRole('link', { name: 'Enter what they may read' })).toBeVisible();
  await checkPage(mine, /Service desk$/);
  await mine.getByLabel('What they may read').fill('Please lock jd, from Friday on.');
  await mine.getByRole('button', { name: 'Share these words' }).click();
  await expect(mine.getByText('You agreed to what the IT desk reads of this')).toBeAttached();

  const theirs = await browserOf(helper);
  await theirs.goto('/desk/tasks');
  await theirs.getByRole('link', { name: 'Lock an account' }).first().click();
  await expectFocus(theirs.getByRole('heading', { level: 1, name: 'Lock an account' }));
  await expect(theirs.getByText('Please lock jd, from Friday on.')).toBeVisible();
  await expect(theirs.getByText(/Restricted to the office that asked/)).toBeVisible();
  await expect(theirs.locator('body')).not.toContainText(
    /Zanzibarian|About my lead|Felix|the account/,
  );
  await theirs.getByRole('button', { name: 'Accept this task' }).click();
  await expect(theirs.getByText('You have this task.').last()).toBeVisible();
  await theirs.getByRole('button', { name: 'Mark as done' }).click();
  await expect(theirs.getByRole('link', { name: 'Enter what was done.' })).toBeVisible();
  await look(theirs);
  await theirs.getByLabel('What was done?').fill('It is locked.');
  await theirs.getByRole('button', { name: 'Mark as done' }).click();
  await expect(theirs.getByText('The task is done, and the desk that asked').last()).toBeVisible();
  await look(theirs);

  await page.reload();
  await expect(side.getByText('It is locked.')).toBeVisible();
});
