import type { Page } from '@playwright/test';
import * as bringAbout from './product/bring-about.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';
import { uniqueWord } from './product/unique-word.js';
import { checkPage } from './pages/check-page.js';

const title = /^(Error: )?\S.* – Desk – Service desk$/;

async function look(page: Page): Promise<void> {
  await checkPage(page, title);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The agent hands the open ticket to HR, by keys. */
async function offer(page: Page, reason: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Transfer', exact: true })).toBeVisible();
  await page.keyboard.press('t');
  await expectFocus(page.getByLabel('To which team?'));
  await page.getByLabel('To which team?').selectOption('hr-onboarding');
  await expect(page.getByText(/somebody there has to accept it/)).toBeVisible();
  await page.getByLabel('Why?').fill(reason);
  await page.getByRole('button', { name: 'Offer to Hiring and onboarding' }).click();
  await expect(page.getByText(/is offered to Hiring and onboarding/).last()).toBeVisible();
}

// Two people and every width of their screens.
test.slow();

test('a ticket is offered to another office, comes back with a reason, and is accepted', async ({
  newPerson,
  browserOf,
}) => {
  const word = uniqueWord();
  const customer = await newPerson('Felix Arnaud');
  const giver = await newPerson('Ben Carver', { roles: [{ role: 'agent', team: 'it-access' }] });
  const receiver = await newPerson('Hana Park', {
    roles: [{ role: 'agent', team: 'hr-onboarding' }],
  });
  const number = await bringAbout.fileRequest(customer, {
    serviceCode: 'ask-it',
    answers: { subject: `About ${word}`, details: 'Who can tell me?' },
  });
  const promise = async (page: Page): Promise<string> => {
    await page.goto(`/requests/${number}`);
    return page.locator('.cp-promise p').first().innerText();
  };
  const mine = await browserOf(customer);
  const promised = await promise(mine);

  const page = await browserOf(giver);
  await page.goto(`/desk/tickets/${number}`);
  await offer(page, 'It is about a first day.');
  await page.goto(`/desk/tickets/${number}`);
  await expect(
    page.getByRole('heading', { name: /Offered to Hiring and onboarding, waiting since/ }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Transfer', exact: true })).toHaveCount(0);
  await look(page);

  const theirs = await browserOf(receiver);
  await theirs.goto('/desk/offers');
  await expect(theirs.getByRole('link', { name: `About ${word}` })).toBeVisible();
  await look(theirs);
  await theirs.getByRole('link', { name: `About ${word}` }).click();
  await theirs.getByRole('button', { name: 'Decline', exact: true }).click();
  await expectFocus(theirs.getByLabel('Why does your team not take it?'));
  await theirs.getByRole('button', { name: 'Decline the offer' }).click();
  await expect(theirs.getByText('Enter why your team does not take it.')).toBeVisible();
  await look(theirs);
  await theirs.getByLabel('Why does your team not take it?').fill('It is about pay.');
  await theirs.getByRole('button', { name: 'Decline the offer' }).click();
  await expect(theirs.getByText(/^Declined\. /).last()).toBeVisible();

  await page.goto(`/desk/tickets/${number}`);
  await expect(
    page.getByRole('heading', { name: 'Hiring and onboarding did not take it' }),
  ).toBeVisible();
  await expect(page.getByText('“It is about pay.”')).toBeVisible();
  await look(page);
  await offer(page, 'Pay begins on the first day.');

  await theirs.goto(`/desk/tickets/${number}`);
  await tabTo(theirs, theirs.getByRole('button', { name: 'Accept for Hiring and onboarding' }));
  await theirs.keyboard.press('Enter');
  await expect(
    theirs.getByText(`${number} is now with Hiring and onboarding.`).last(),
  ).toBeVisible();
  await expect(theirs.getByRole('button', { name: /^Reply to/ })).toBeVisible();
  expect(await promise(mine)).toBe(promised);
  await expect(mine.getByText(number).first()).toBeVisible();
});
