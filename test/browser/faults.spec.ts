import { writeFileSync } from 'node:fs';
import type { Locator, Page, Route } from '@playwright/test';
import { checkPage } from './pages/check-page.js';
import * as bringAbout from './product/bring-about.js';
import type { Person } from './product/people.js';
import { expect, test } from './product/test.js';

const team = 'acq-advice';
const request = {
  serviceCode: 'ask-acquisition',
  answers: { subject: 'Toner for the annex', details: 'Which contract covers it?' },
};
const answerOf = (page: Page) => page.getByLabel('Reply to the Acquisition desk');
const draftLine = (page: Page) => page.locator('#draft-line');
const sendReply = (page: Page) => page.getByRole('button', { name: 'Send reply' });

test.describe('a request being filed', () => {
  test('keeps every answer when the server refuses one, and leads to it', async ({
    newPerson,
    browserOf,
  }) => {
    const page = await browserOf(await newPerson('Maya Brandt'));
    const tooLong = 'Building four, second floor. '.repeat(12);
    await page.goto('/services/badge/request/new/1');
    await page.getByText('My first badge').click();
    await page.getByLabel('Where would you like to pick it up?').fill(tooLong);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Send request' }).click();
    const summary = page.locator('.cp-error-summary');
    await expect(summary).toBeFocused();
    await expect(summary).toContainText('200');
    await checkPage(page, /^Error: .+ – Service desk$/);
    await page.setViewportSize({ width: 1280, height: 900 });
    await summary.getByRole('link').click();
    const place = page.getByLabel('Where would you like to pick it up?');
    await expect(place).toBeFocused();
    await expect(place).toHaveValue(tooLong);
    await expect(place).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('radio', { name: 'My first badge' })).toBeChecked();
  });

  test('says which file is too large or of a wrong kind, and keeps the rest', async ({
    newPerson,
    browserOf,
  }, testInfo) => {
    const page = await browserOf(await newPerson('Iris Kolb'));
    const film = testInfo.outputPath('film.txt');
    writeFileSync(film, Buffer.alloc(26 * 1024 * 1024, 'a'));
    await page.goto('/services/badge/request/new/1');
    await page.getByText('My first badge').click();
    const input = page.locator('input[type=file]');
    await input.setInputFiles(film);
    await input.setInputFiles([
      { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Second floor.') },
      { name: 'setup.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\u0090') },
    ]);
    const files = page.getByRole('listitem');
    await expect(files.filter({ hasText: 'plan.txt' })).toContainText('ready');
    await expect(files.filter({ hasText: 'film.txt' })).toContainText(/smaller than 25 MB/);
    await expect(files.filter({ hasText: 'setup.exe' })).toContainText(/must be|type|kind/i);
    await expect(page.getByRole('radio', { name: 'My first badge' })).toBeChecked();
  });

  test('shows the server’s refusal of a file that grew too large for it (413)', async ({
    newPerson,
    browserOf,
  }) => {
    const page = await browserOf(await newPerson('Lars Ekman'));
    await page.route('**/api/v1/attachments', (route) =>
      route.fulfill({
        status: 413,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          status: 413,
          code: 'attachment.too_large',
          title: 'Too large',
          detail: 'The file must be smaller than 25 MB.',
        }),
      }),
    );
    await page.goto('/services/badge/request/new/1');
    await page.getByText('My first badge').click();
    await page
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Second floor.') },
      ]);
    await expect(page.getByRole('listitem').filter({ hasText: 'plan.txt' })).toContainText(
      'The file must be smaller than 25 MB.',
    );
    await expect(page.getByRole('radio', { name: 'My first badge' })).toBeChecked();
  });

  test('is sent once by a double click, even when the answer is slow', async ({
    newPerson,
    browserOf,
    database,
  }) => {
    const customer = await newPerson('Nils Berg');
    const page = await browserOf(customer);
    await page.route('**/api/v1/requests', slowly);
    await page.goto('/services/badge/request/new/1');
    await page.getByText('My first badge').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    const send = page.getByRole('button', { name: 'Send request' });
    await send.dblclick();
    await expect(page.getByRole('button', { name: 'Sending…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have your request');
    expect(await count('tickets WHERE customer_id = $1', customer.id)).toBe(1);

    async function count(what: string, id: number): Promise<number> {
      const { rows } = await database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${what}`,
        [id],
      );
      return rows[0]!.n;
    }
  });

  test('is saved again when the connection is back', async ({ newPerson, browserOf }) => {
    const page = await browserOf(await newPerson('Zoe Marchetti'));
    await page.goto('/services/badge/request/new/1');
    await page.getByText('My first badge').click();
    await expect(draftLine(page).filter({ hasText: /^Draft saved / })).toBeVisible();
    await page.context().setOffline(true);
    const place = page.getByLabel('Where would you like to pick it up?');
    await place.fill('Building 7, typed in a tunnel');
    await expect(draftLine(page)).toHaveText(
      'We can’t save right now. Keep this page open; we’ll keep trying.',
      { timeout: 20_000 },
    );
    await expect(place).toHaveValue('Building 7, typed in a tunnel');
    await page.context().setOffline(false);
    await expect(draftLine(page).filter({ hasText: /^Draft saved / })).toBeVisible({
      timeout: 20_000,
    });
    await page.reload();
    await expect(place).toHaveValue('Building 7, typed in a tunnel');
  });

  test('changed on two devices: both are shown, and nothing is overwritten unasked', async ({
    newPerson,
    browserOf,
  }) => {
    const customer = await newPerson('Emil Sorensen');
    const here = await browserOf(customer);
    await here.goto('/services/badge/request/new/1');
    await here.getByText('My first badge').click();
    await expect(draftLine(here).filter({ hasText: /^Draft saved / })).toBeVisible();
    const there = await browserOf(customer);
    await there.goto(here.url());
    await there.getByLabel('Where would you like to pick it up?').fill('From the phone');
    await there.getByRole('button', { name: 'Save and finish later' }).click();
    await expect(there.getByText('Get or replace a badge').first()).toBeVisible();
    await here.getByLabel('Where would you like to pick it up?').fill('From the desk');
    await here.getByRole('button', { name: 'Save and finish later' }).click();
    const choice = here.getByRole('alert').filter({ hasText: 'on another device' });
    await expect(choice).toContainText('From the phone');
    await expect(choice).toContainText('From the desk');
    await here.getByRole('button', { name: 'Keep what is on this page' }).click();
    await expect(draftLine(here).filter({ hasText: /^Draft saved / })).toBeVisible();
    await there.goto(here.url());
    await expect(there.getByLabel('Where would you like to pick it up?')).toHaveValue(
      'From the desk',
    );
  });
});

test.describe('a reply being written', () => {
  let customer: Person;
  let number: string;
  let page: Page;

  test.beforeEach(async ({ newPerson, browserOf }) => {
    customer = await newPerson('Vera Novak');
    number = await bringAbout.fileRequest(customer, request);
    page = await browserOf(customer);
    await page.goto(`/requests/${number}`);
    await answerOf(page).fill('It is the blue one.');
  });

  test('stays while the service restarts (503), and is then sent once', async () => {
    await page.route('**/comments', refuseOnce(503, { 'Retry-After': '5' }));
    await sendReply(page).click();
    const summary = page.locator('.cp-error-summary');
    await expect(summary).toContainText('Your reply was not sent');
    await expect(answerOf(page)).toHaveValue('It is the blue one.');
    await sendReply(page).click();
    await expectSentOnce();
  });

  test('is not doubled when the answer to it gets lost', async () => {
    let lost = false;
    await page.route('**/comments', async (route) => {
      if (lost) return route.continue();
      lost = true;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await sendReply(page).click();
    await expect(page.locator('.cp-error-summary')).toBeVisible();
    await expect(answerOf(page)).toHaveValue('It is the blue one.');
    await sendReply(page).click();
    await expectSentOnce();
  });

  test('stays when the session ends, and goes out after signing in again', async ({ database }) => {
    await database.query(`DELETE FROM sessions WHERE sess->>'personId' = $1`, [
      String(customer.id),
    ]);
    await sendReply(page).click();
    const dialog = page.getByRole('dialog', { name: 'You have been signed out' });
    await expect(dialog.getByLabel('Password')).toBeFocused();
    await checkPage(page, /– Service desk$/);
    await page.setViewportSize({ width: 1280, height: 900 });
    await dialog.getByLabel('Password').fill('a wrong one');
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('Password').fill(customer.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(answerOf(page)).toHaveValue('It is the blue one.');
    await sendReply(page).click();
    await expectSentOnce();
  });

  test('is still there after the page was loaded again', async () => {
    await page.reload();
    await expect(answerOf(page)).toHaveValue('It is the blue one.');
  });

  async function expectSentOnce(): Promise<void> {
    await expect(answerOf(page)).toHaveValue('');
    await expect(page.getByRole('main').getByText('It is the blue one.')).toHaveCount(1);
    await page.reload();
    await expect(page.getByRole('main').getByText('It is the blue one.')).toHaveCount(1);
  }
});

test.describe('work on a ticket', () => {
  let customer: Person;
  let number: string;
  let page: Page;
  let agent: Person;

  test.beforeEach(async ({ newPerson, browserOf }) => {
    customer = await newPerson('Hugo Castell');
    agent = await newPerson('Petra Lang', { roles: [{ role: 'agent', team }] });
    number = await bringAbout.fileRequest(customer, request);
    page = await browserOf(agent);
    await page.goto(`/desk/tickets/${number}`);
    await page.getByRole('button', { name: `Reply to ${customer.fullName}` }).click();
    await page.getByLabel('Your reply').fill('Please use the annex contract.');
  });

  test('a reply is held back when the customer has written meanwhile (409)', async () => {
    await bringAbout.comment(customer, number, 'Never mind, I found it.');
    await page.getByRole('button', { name: /^Send reply to/ }).click();
    const notice = page.getByRole('group', { name: 'Newer message' });
    await expect(notice).toBeFocused();
    await expect(notice).toContainText('Never mind, I found it.');
    await expect(page.getByLabel('Your reply')).toHaveValue('Please use the annex contract.');
    await notice.getByRole('button', { name: 'Send anyway' }).click();
    await expect(page.getByText(`Your reply to ${customer.fullName} is sent.`)).toBeVisible();
    await expect(page.getByRole('main').getByText('Please use the annex contract.')).toHaveCount(1);
  });

  test('an edit of an older version is refused and what was typed stays (412)', async ({
    newPerson,
  }) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await page.getByLabel('What you tell the customer').fill('The annex contract covers it.');
    await page.getByLabel('How was it settled?').selectOption({ index: 1 });
    const colleague = await newPerson('Otto Reiss', { roles: [{ role: 'agent', team }] });
    await bringAbout.takeTicket(colleague, number);
    await page.getByRole('button', { name: /^Resolve and tell/ }).click();
    await expect(page.getByText('Nothing was changed yet')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Changed by Otto Reiss');
    await expect(page.getByLabel('What you tell the customer')).toHaveValue(
      'The annex contract covers it.',
    );
    await page.getByRole('button', { name: 'I have seen it, go on' }).click();
    await page.getByRole('button', { name: /^Resolve and tell/ }).click();
    await expect(page.getByRole('main').getByText('is asked whether it is fixed.')).toBeVisible();
  });

  test('a reply is sent once by a double click', async () => {
    await page.route('**/held-replies', slowly);
    await page.getByRole('button', { name: /^Send reply to/ }).dblclick();
    await expect(page.getByText(`Your reply to ${customer.fullName} is sent.`)).toBeVisible();
    await expect(page.getByRole('main').getByText('Please use the annex contract.')).toHaveCount(1);
  });

  test('a reply stays when the service is busy (503) or the session ends', async ({ database }) => {
    await page.route('**/held-replies', refuseOnce(503, {}));
    await page.getByRole('button', { name: /^Send reply to/ }).click();
    await expect(page.locator('.cp-error-summary')).toBeVisible();
    await expect(page.getByLabel('Your reply')).toHaveValue('Please use the annex contract.');
    await database.query(`DELETE FROM sessions WHERE sess->>'personId' = $1`, [String(agent.id)]);
    // The page may notice by itself, before anybody presses the button.
    const dialog = page.getByRole('dialog', { name: 'You have been signed out' });
    await expect(async () => {
      const send = page.getByRole('button', { name: /^Send reply to/ });
      if (!(await dialog.isVisible())) await send.click({ timeout: 1_000 });
      await expect(dialog).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await dialog.getByLabel('Password').fill(agent.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByLabel('Your reply')).toHaveValue('Please use the annex contract.');
    await page.getByRole('button', { name: /^Send reply to/ }).click();
    await expect(page.getByText(`Your reply to ${customer.fullName} is sent.`)).toBeVisible();
  });
});

test.describe('words typed at the desk', () => {
  const reply = 'Please use the annex contract.';

  test('are there on another device, and of two versions the writer chooses one', async ({
    newPerson,
    browserOf,
  }) => {
    const customer = await newPerson('Hugo Castell');
    const agent = await newPerson('Petra Lang', { roles: [{ role: 'agent', team }] });
    const number = await bringAbout.fileRequest(customer, request);
    const office = await browserOf(agent);
    await office.goto(`/desk/tickets/${number}?do=reply`);
    await office.getByLabel('Your reply').fill(reply);
    await expect(office.getByText(/^Draft saved at/)).toBeVisible();
    const phone = await browserOf(agent);
    await phone.goto('/desk/me');
    await phone.getByRole('link', { name: `Reply on ${number}` }).click();
    await expect(phone.getByLabel('Your reply')).toHaveValue(reply);
    await phone.getByLabel('Your reply').fill(`${reply} From my phone.`);
    await expect(phone.getByText(/^Draft saved at/)).toBeVisible();
    await office.getByLabel('Your reply').fill(`${reply} From the office.`);
    const notice = office.locator('.usa-alert', { hasText: 'in another place' });
    await expect(notice).toContainText('From my phone.');
    await expect(office.getByLabel('Your reply')).toHaveValue(`${reply} From the office.`);
    await notice.getByRole('button', { name: 'Use that text' }).click();
    await expect(office.getByLabel('Your reply')).toHaveValue(`${reply} From my phone.`);
  });

  test('are kept when the browser is gone, and a paste of two megabytes touches none of them', async ({
    newPerson,
    browserOf,
  }) => {
    const customer = await newPerson('Hugo Castell');
    const agent = await newPerson('Petra Lang', { roles: [{ role: 'agent', team }] });
    const number = await bringAbout.fileRequest(customer, request);
    const page = await browserOf(agent);
    await page.goto(`/desk/tickets/${number}?do=note`);
    const note = page.getByLabel('Note for colleagues');
    await note.fill('Ask facilities first.');
    await pasteTwoMegabytes(note);
    await expect(page.getByText(/You pasted 2,200,000 characters/)).toBeVisible();
    await expect(note).toHaveValue('Ask facilities first.');
    const kept = page.waitForResponse(
      (response) =>
        response.url().endsWith('/staff-note-draft') &&
        /"attachmentIds":\["/.test(response.request().postData() ?? ''),
    );
    await page.getByRole('button', { name: 'Attach it as a text file' }).click();
    await expect(page.getByText('pasted-text.txt').first()).toBeVisible();
    expect((await kept).status()).toBe(200);
    await page.context().close();
    const later = await browserOf(agent);
    await later.goto(`/desk/tickets/${number}?do=note`);
    await expect(later.getByLabel('Note for colleagues')).toHaveValue('Ask facilities first.');
    await expect(later.getByText('pasted-text.txt').first()).toBeVisible();
  });

  test('say that they can’t be kept when they are too long, and are on the page and in the browser all the same', async ({
    newPerson,
    browserOf,
  }) => {
    const customer = await newPerson('Hugo Castell');
    const agent = await newPerson('Petra Lang', { roles: [{ role: 'agent', team }] });
    const number = await bringAbout.fileRequest(customer, request);
    const page = await browserOf(agent);
    const tooLong = 'Please read this. '.repeat(3_400);
    for (const [form, label, button] of [
      ['reply', 'Your reply', `Send reply to ${customer.fullName}`],
      ['note', 'Note for colleagues', 'Save staff note'],
    ] as const) {
      await page.goto(`/desk/tickets/${number}?do=${form}`);
      const field = page.getByLabel(label);
      await field.fill(tooLong);
      const line = page.getByText(/^The draft can’t be saved as it is\. Your text must be 60,000/);
      await expect(line).toContainText('It is kept in this browser.');
      await page.getByRole('button', { name: button }).click();
      await expect(page.locator('.cp-error-summary')).toContainText('10,000 characters');
      await expect(field).toHaveValue(tooLong);
      await page.reload();
      await expect(field).toHaveValue(tooLong);
      await field.fill('Short.');
      await expect(page.getByText(/^Draft saved at/)).toBeVisible();
    }
  });

  test('say that they are on the page alone when the browser has no room either', async ({
    newPerson,
    browserOf,
  }) => {
    const customer = await newPerson('Hugo Castell');
    const agent = await newPerson('Petra Lang', { roles: [{ role: 'agent', team }] });
    const number = await bringAbout.fileRequest(customer, request);
    const page = await browserOf(agent);
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    await page.route('**/reply-draft', (route) =>
      route.request().method() === 'PUT' ? route.abort('internetdisconnected') : route.continue(),
    );
    await page.goto(`/desk/tickets/${number}?do=reply`);
    await page.getByLabel('Your reply').fill('Nobody keeps this.');
    await expect(
      page.getByText('It is on this page alone: keep it open, or copy the text.'),
    ).toBeVisible();
  });
});

test('a paste of two megabytes into a reply, the portal’s form and its reply is kept out, with the limit named', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Hugo Castell');
  const agent = await newPerson('Petra Lang', { roles: [{ role: 'agent', team }] });
  const number = await bringAbout.fileRequest(customer, request);
  await bringAbout.reply(agent, number, 'For which year?', 'wait_for_customer');
  const desk = await browserOf(agent);
  await desk.goto(`/desk/tickets/${number}?do=reply`);
  const reply = desk.getByLabel('Your reply');
  await reply.fill('Dear Hugo,');
  await pasteTwoMegabytes(reply);
  await expect(
    desk.getByText(/You pasted 2,200,000 characters; a message holds 10,000/),
  ).toBeVisible();
  await expect(reply).toHaveValue('Dear Hugo,');

  const page = await browserOf(customer);
  await page.goto(`/requests/${number}`);
  await page.getByRole('button', { name: 'Answer' }).click();
  await answerOf(page).fill('For this one.');
  await pasteTwoMegabytes(answerOf(page));
  const keptOut =
    /Not pasted: it has 2,200,000 characters, and [\d,]+ fit\. What you typed is as it was\./;
  await expect(page.getByText(keptOut).first()).toBeVisible();
  await expect(answerOf(page)).toHaveValue('For this one.');
  await expect(answerOf(page)).toHaveAttribute('aria-invalid', 'true');

  await page.goto('/services/ask-acquisition/request/new/1');
  const details = page.locator('textarea').first();
  await details.fill('Which contract?');
  await pasteTwoMegabytes(details);
  await expect(page.getByText(keptOut).first()).toBeVisible();
  await expect(details).toHaveValue('Which contract?');
});

function pasteTwoMegabytes(field: Locator): Promise<void> {
  return field.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'https://example.gov/a '.repeat(100_000));
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
}

test('a message full of web addresses is shown as text with links, and nothing else in it can be followed', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Rhea Stone');
  const agent = await newPerson('Kofi Mensah', { roles: [{ role: 'agent', team }] });
  const number = await bringAbout.fileRequest(customer, request);
  const links = Array.from({ length: 500 }, (_, at) => `https://a.gov/${at}`);
  const bad = 'javascript:alert(1) data:text/html,x <a href="javascript:alert(2)">click</a>';
  await bringAbout.comment(customer, number, `${bad}\n${links.join(' ')}`);
  for (const [person, path] of [
    [customer, `/requests/${number}`],
    [agent, `/desk/tickets/${number}`],
  ] as const) {
    const page = await browserOf(person);
    await page.goto(path);
    const message = page.locator('.cp-message').filter({ hasText: 'javascript:alert(1)' });
    await expect(message.getByRole('link')).toHaveCount(links.length);
    await expect(message).toContainText('<a href="javascript:alert(2)">click</a>');
    const hrefs = await message
      .getByRole('link')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(links);
  }
});

test('whom to call is still said when nothing can be read', async ({ newPerson, browserOf }) => {
  const page = await browserOf(await newPerson('Ada Lowell'));
  await page.goto('/requests');
  const help = page.getByRole('contentinfo');
  await expect(help).toContainText('IT desk 202-555-0120');
  await page.route(/\/api\/v1\/(?!session$)/, (route) => route.abort('internetdisconnected'));
  await page.reload();
  await expect(page.getByText('No answer came from the service.').first()).toBeVisible();
  await expect(help).toContainText('IT desk 202-555-0120');
});

test('what is hostile in a message is shown as it was written', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Rhea Stone');
  const agent = await newPerson('Kofi Mensah', { roles: [{ role: 'agent', team }] });
  const hostile =
    '<script>document.title="owned"</script> 👩🏽‍🚒 \u202Eدسك <img src=x onerror=alert(1)>';
  const number = await bringAbout.fileRequest(customer, {
    ...request,
    answers: { ...request.answers, details: hostile },
  });
  await bringAbout.comment(customer, number, hostile);
  for (const [person, path] of [
    [customer, `/requests/${number}`],
    [agent, `/desk/tickets/${number}`],
  ] as const) {
    const page = await browserOf(person);
    await page.goto(path);
    await expect(page.getByText('<script>document.title="owned"</script>').first()).toBeVisible();
    await expect(page).toHaveTitle(/– Service desk$/);
  }
});

function refuseOnce(status: number, headers: Record<string, string>) {
  let refused = false;
  return (route: Route): Promise<void> => {
    if (refused) return route.continue();
    refused = true;
    return route.fulfill({
      status,
      headers,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status, code: 'unavailable', title: 'The service is restarting.' }),
    });
  };
}

async function slowly(route: Route): Promise<void> {
  const answer = await route.fetch();
  await new Promise((resolve) => {
    setTimeout(resolve, 600);
  });
  await route.fulfill({ response: answer });
}
