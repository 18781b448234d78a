import type { Browser, Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import type { Person } from './product/people.js';
import { expect } from './product/test.js';

/** Signs in as people do, with address and password. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to Counterpart');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you need help with?');
}

/** From the search, with a typing error, to the page that says the promise before anything is filed. */
export async function findBadgeService(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('lost bagde');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('main').getByRole('link', { name: 'Get or replace a badge' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Get or replace a badge');
  await expect(page.getByRole('region', { name: 'Our promise' })).toContainText(
    /we'll answer you by .+ and expect to finish by /i,
  );
}

/** Leaves a question out, is told so, answers, and reads everything again before sending; the number. */
export async function fileBadgeRequest(page: Page, customer: Person): Promise<string> {
  await page.getByRole('link', { name: 'Start your request' }).click();
  const about = page.getByRole('region', { name: 'About you' });
  await expect(about).toContainText(customer.fullName);
  await expect(about).toContainText('202-555-0177');
  const place = page.getByLabel('Where would you like to pick it up?');
  await expect(place).toHaveValue('Washington, DC, Main Building, Room 2044');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByText('A replacement, because mine is damaged').click();
  await place.fill('Building 4, front desk');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Check your answers before you send',
  );
  await expect(page.getByRole('main')).toContainText('Building 4, front desk');
  await page.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your request');
  const sent = page.getByRole('main');
  await expect(sent).toContainText(/We'll answer you by \w+day, /);
  return /CP-\d+/.exec(await sent.innerText())![0];
}

/** Takes the next ticket of the queue and asks why its time is what it is. */
export async function claimNext(page: Page, team: string, number: string): Promise<void> {
  await page.goto(`/desk/${team}`);
  await page.getByRole('button', { name: 'Claim next' }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/tickets/${number}$`));
  await expect(page.getByText(`${number} is yours.`)).toBeVisible();
  await expect(promise(page, 'First reply')).toContainText(/left/);
  await promise(page, 'Finish')
    .getByRole('button', { name: /^Why this time\?/ })
    .click();
  await expect(promise(page, 'Finish').getByRole('list').first()).toContainText(/\d{1,2}:\d\d/);
}

/** Asks the customer something, and the clocks wait. */
export async function askCustomer(page: Page, customer: Person, question: string): Promise<void> {
  await page.getByRole('button', { name: `Reply to ${customer.fullName}` }).click();
  await page.getByLabel('Your reply').fill(question);
  await page.getByText(`I need an answer from ${customer.givenName}`).click();
  await page.getByRole('button', { name: `Send reply to ${customer.fullName}` }).click();
  await page.getByRole('button', { name: 'Let it leave now' }).click();
  await expect(promise(page, 'Finish')).toContainText('Paused, customer');
}

/** Finds the question, answers it. */
export async function answerDesk(page: Page, number: string, words: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('region', { name: 'You need to do this' }).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/requests/${number}$`));
  const section = page.getByRole('navigation', { name: 'Main' }).getByRole('link', {
    name: 'Your requests',
  });
  await expect(section).toHaveAttribute('aria-current', 'true');
  await expect(page.getByText('We need something from you').first()).toBeVisible();
  await page.getByRole('button', { name: 'Answer' }).click();
  await page.keyboard.type(words);
  await page.getByRole('button', { name: 'Send reply' }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText('We need something from you')).toHaveCount(0);
}

/** Tells the customer that it is done. */
export async function resolve(page: Page, customer: Person, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await page.getByLabel('What you tell the customer').fill(words);
  await page.getByLabel('How was it settled?').selectOption({ index: 1 });
  await page.getByRole('button', { name: `Resolve and tell ${customer.fullName}` }).click();
  await expect(page.getByRole('main').getByText('is asked whether it is fixed.')).toBeVisible();
}

/** The entry of one promise in the side panel of a ticket. */
export function promise(page: Page, label: string) {
  return page.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) });
}

/** The address of the link with this text in a mail. */
export function linkIn(mail: ParsedMail, text: RegExp): string {
  const links = [...String(mail.html).matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gs)];
  const link = links.find(([, , words]) => text.test(words!.replace(/<[^>]+>/g, '')));
  if (!link) throw new Error(`The mail "${mail.subject}" has no link ${text}.`);
  return link[1]!.replaceAll('&amp;', '&');
}

/** Opens the rating page from the mail in a browser that runs no scripts, where nobody is signed in. */
export async function openRating(browser: Browser, mail: ParsedMail, score: number): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const answer = await page.goto(linkIn(mail, new RegExp(`^${score}\\b`)));
  expect(answer!.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How did we do?');
  await expect(page.getByRole('radio', { checked: true })).toHaveValue(String(score));
  return page;
}

/** The number of requests behind a tile of a dashboard, as its link says. */
export async function requestsBehind(page: Page, tile: string): Promise<number> {
  await expect(page.getByRole('list', { name: 'Key numbers' })).toBeVisible();
  const link = page.getByRole('link', { name: new RegExp(`behind ${tile}$`, 'i') });
  if ((await link.count()) === 0) return 0;
  return Number(/See the ([\d,]+) request/.exec(await link.innerText())![1]!.replace(',', ''));
}
