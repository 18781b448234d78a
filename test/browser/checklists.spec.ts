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

const lastDay = {
  serviceCode: 'leaving',
  answers: {
    ...{ who: 'me', reason: 'resignation', last_day_on: '2030-12-31' },
    private_email: 'me@home.example',
  },
};

test('steps are ticked by Space, and the ticket is done when the required ones are', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Tessa Vance');
  const agent = await newPerson('Rosa Quist', {
    roles: [{ role: 'agent', team: 'hr-onboarding' }],
  });
  const number = await bringAbout.fileRequest(customer, lastDay);
  const page = await browserOf(agent);
  await page.goto(`/desk/tickets/${number}`);
  const side = page.getByRole('complementary', { name: 'About this ticket' });
  await expect(side.getByRole('button', { name: 'Checklist: 0 of 8 done' })).toBeVisible();
  const refusals = page.getByRole('list', { name: 'Not possible now' });
  await expect(refusals).toContainText(/\d required steps of the checklist/);

  const first = side.getByRole('checkbox', { name: /^Get the resignation/ });
  await tabTo(page, first);
  await page.keyboard.press('Space');
  await expect(first).toBeChecked();
  await expect(side.getByRole('button', { name: 'Checklist: 1 of 8 done' })).toBeVisible();
  await expect(side.getByText(/^Rosa Quist, /)).toBeVisible();
  await expectFocus(first);
  await page.keyboard.press('Space');
  await expect(first).not.toBeChecked();
  await expect(side.getByRole('button', { name: 'Checklist: 0 of 8 done' })).toBeVisible();

  await side.getByRole('button', { name: 'Add a step' }).click();
  await expectFocus(side.getByLabel('What is to be done?'));
  await page.keyboard.press('Enter');
  await expect(side.getByText('Enter the step in a few words.')).toBeVisible();
  await look(page);
  await side.getByLabel('What is to be done?').fill('Take back the parking permit');
  await side.getByLabel('What is to be done?').press('Enter');
  const added = side.getByRole('checkbox', { name: /parking permit/ });
  await expect(added).toBeVisible();
  await expectFocus(side.getByLabel('What is to be done?'));
  await side.getByRole('button', { name: 'Remove “Take back the parking permit”' }).click();
  await expect(added).toHaveCount(0);
  await side.getByRole('button', { name: 'Close' }).click();
  await expectFocus(side.getByRole('button', { name: 'Add a step' }));

  await page.getByRole('button', { name: 'Resolve', exact: true }).click();
  const message = page.getByLabel('What you tell the customer');
  await message.fill('Hello Tessa, all is arranged for your last day.');
  await page.getByRole('button', { name: 'Resolve and tell Tessa Vance' }).click();
  await expect(page.getByRole('alert').getByText(/Required steps .* are open/)).toBeVisible();
  await expect(message).toHaveValue(/all is arranged/);
  for (const box of await side.getByRole('checkbox', { name: /\(required\)/ }).all()) {
    // The box shows what the server has, so it is ticked a moment after the click.
    await box.click();
    await expect(box).toBeChecked();
  }
  await expect(side.getByRole('button', { name: 'Checklist: 5 of 8 done' })).toBeVisible();
  await expect(page.getByText(/Not ticked, and not required: /)).toBeVisible();
  await look(page);
  await expect(message).toHaveValue(/all is arranged/);
  await page.getByRole('button', { name: 'Resolve and tell Tessa Vance' }).click();
  await expect(page.getByText(`${number} is solved.`).last()).toBeVisible();

  const theirs = await browserOf(customer);
  await theirs.goto(`/requests/${number}`);
  await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(theirs.locator('body')).not.toContainText(/checklist|exit interview/i);
});

test('who comes second to a step is told who was first, and sees how it stands', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Tom Vance');
  const roles = [{ role: 'agent', team: 'hr-onboarding' }] as const;
  const agent = await newPerson('Rosa Quist', { roles: [...roles] });
  const colleague = await newPerson('Ben Carver', { roles: [...roles] });
  const number = await bringAbout.fileRequest(customer, lastDay);
  const page = await browserOf(agent);
  await page.goto(`/desk/tickets/${number}`);
  const side = page.getByRole('complementary', { name: 'About this ticket' });
  const second = side.getByRole('checkbox', { name: /^Send the leave balance/ });
  await expect(second).not.toBeChecked();
  // The colleague's tick is on its way to this page when it is ticked here.
  await page.route(`**/api/v1/tickets/${number}`, (route) => route.abort());
  await bringAbout.tickStep(colleague, number, 2);
  await second.click();
  await expect(side.getByText(/Ben Carver has ticked “Send the leave balance/)).toBeVisible();
  await expect(second).toBeChecked();
  await expect(side.getByText(/^Ben Carver, /)).toBeVisible();
});
