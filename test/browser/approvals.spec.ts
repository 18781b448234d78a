import * as bringAbout from './product/bring-about.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';
import { checkPage } from './pages/check-page.js';
import { linkIn } from './story-steps.js';

const software = {
  serviceCode: 'software',
  answers: { program: 'Figma', purpose: 'Maps for the annex.', seats: 2, personal_data: 'no' },
};
const pageTitle = /^(Error: )?\S.* – Approval – Counterpart$/;

test('a request is approved without a mouse', async ({ newPerson, browserOf }) => {
  const boss = await newPerson('Dana Reed');
  const customer = await newPerson('Felix Arnaud', { supervisorId: boss.id });
  const number = await bringAbout.fileRequest(customer, software);
  const page = await browserOf(boss);
  await page.goto('/');
  const waiting = page.getByRole('region', { name: 'Waiting for your approval' });
  await tabTo(page, waiting.getByRole('link', { name: /Felix Arnaud asks for/ }));
  await page.keyboard.press('Enter');
  await expectFocus(page.getByRole('heading', { level: 1 }));
  await tabTo(page, page.getByRole('radio', { name: 'Approve' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Send your decision' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('You approved the request')).toBeVisible();
  const theirs = await browserOf(customer);
  await theirs.goto(`/requests/${number}`);
  await expect(theirs.getByText(/Dana Reed: approved it/)).toBeVisible();
});

test('the mail’s link decides without JavaScript, by the button only', async ({
  newPerson,
  browser,
  browserOf,
  mailbox,
}) => {
  const boss = await newPerson('Dana Reed');
  const customer = await newPerson('Felix Arnaud', { supervisorId: boss.id });
  const number = await bringAbout.fileRequest(customer, software);
  const mail = await mailbox.one(boss.email, /approval is needed/i);
  const link = linkIn(mail, /Approve or decline/);
  const theirs = await browserOf(customer);
  await theirs.goto(`/requests/${number}`);
  await expect(theirs.getByText('Waiting for Dana Reed, supervisor, since today.')).toBeVisible();

  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await page.reload();
  const send = page.getByRole('button', { name: 'Send your decision' });
  await page.getByRole('radio', { name: /Decline/ }).check();
  await send.click();
  await expect(page.getByRole('heading', { name: 'Your decision was not saved' })).toBeVisible();
  await page.getByLabel('Your words for the person who asked').fill('Not this year.');
  await send.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`You declined ${number}`);
  await context.close();
  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'This was not approved' })).toBeVisible();
  await expect(theirs.getByText('“Not this year.”')).toBeVisible();
});

test('/a/:token: asked, refused, decided and unknown', async ({ newPerson, page, mailbox }) => {
  const boss = await newPerson('Dana Reed');
  const customer = await newPerson('Felix Arnaud', { supervisorId: boss.id });
  await bringAbout.fileRequest(customer, software);
  const link = linkIn(await mailbox.one(boss.email, /approval is needed/i), /Approve or decline/);
  await page.goto(link);
  await checkPage(page, pageTitle);
  await page.getByRole('button', { name: 'Send your decision' }).click();
  await expect(page.getByRole('heading', { name: 'Your decision was not saved' })).toBeVisible();
  await checkPage(page, pageTitle);
  await page.getByRole('radio', { name: 'Approve' }).check();
  await page.getByRole('button', { name: 'Send your decision' }).click();
  await checkPage(page, pageTitle);
  await page.goto('/a/no-such-link');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/can't find this page/);
  await checkPage(page, pageTitle);
});
