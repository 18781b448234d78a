import { checkPage } from './pages/check-page.js';
import * as bringAbout from './product/bring-about.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';
import { uniqueWord } from './product/unique-word.js';

const team = bringAbout.someRequest.teamCode;
const title = /^(Error: )?\S.* – Service desk$/;

test('tickets are selected, changed at once and put back without a mouse', async ({
  newPerson,
  browserOf,
}) => {
  test.slow();
  const familyName = uniqueWord();
  const customer = await newPerson(`Elif ${familyName}`);
  const agent = await newPerson('Rosa Bright', { roles: [{ role: 'agent', team }] });
  for (let n = 0; n < 3; n += 1) await bringAbout.fileRequest(customer);

  const page = await browserOf(agent);
  const main = page.getByRole('main');
  await page.goto(`/desk/${team}?q=${familyName}`);
  await expect(page.locator('[data-row]')).toHaveCount(3);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  const bar = page.getByRole('region', { name: 'Selected tickets' });
  await expect(bar).toContainText('1 selected');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(bar).toContainText('3 selected');
  await checkPage(page, title);

  await tabTo(page, page.getByLabel('What to do with 3 tickets'));
  await page.keyboard.type('Transfer');
  await tabTo(page, main.getByRole('button', { name: 'Change 3 tickets' }));
  await page.keyboard.press('Enter');
  const summary = page.locator('.cp-error-summary');
  await expectFocus(summary);
  await expect(summary).toContainText('Choose a team.');
  await checkPage(page, title);

  await tabTo(page, page.getByLabel('What to do with 3 tickets'));
  await page.keyboard.type('Take for');
  await tabTo(page, main.getByRole('button', { name: 'Change 3 tickets' }));
  await page.keyboard.press('Enter');
  await expect(main.getByText('Take for yourself: 3 done')).toBeVisible();
  await checkPage(page, title);
  await page.keyboard.press('z');
  await expect(main.getByText('Undo “Take for yourself”: 3 done')).toBeVisible();

  await tabTo(page, main.getByRole('link', { name: 'See each ticket' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Undo “Take for yourself”');
  await expect(main.getByRole('cell', { name: 'Done' })).toHaveCount(3);
});

test('what would happen to many is shown first', async ({ newPerson, browserOf }) => {
  test.slow();
  const familyName = uniqueWord();
  const customer = await newPerson(`Theo ${familyName}`);
  const agent = await newPerson('Mona Castle', { roles: [{ role: 'agent', team }] });
  const numbers: string[] = [];
  for (let n = 0; n < 12; n += 1) numbers.push(await bringAbout.fileRequest(customer));
  await bringAbout.takeTicket(agent, numbers[0]!);

  const page = await browserOf(agent);
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto(`/desk/${team}?q=${familyName}`);
  await expect(page.locator('[data-row]')).toHaveCount(12);
  await tabTo(page, page.getByLabel('Select all on this page'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('What to do with 12 tickets'));
  await page.keyboard.type('Take for');
  await tabTo(page, main.getByRole('button', { name: 'See what this would do' }));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Take for yourself');
  await expect(main).toContainText('11 tickets would change, 1 would be refused.');
  await expect(main).toContainText('1 ticket: Somebody has already taken this ticket.');
  await checkPage(page, title);
  await tabTo(page, main.getByRole('button', { name: 'Change 11 tickets' }));
  await page.keyboard.press('Enter');
  await expectFocus(heading);
  await expect(main).toContainText('Done: 11 tickets changed, 1 refused');
  await tabTo(page, page.getByLabel('Show'));
  await page.keyboard.type('Refused');
  await expect(main.locator('tbody tr')).toHaveCount(1);
  await checkPage(page, title);
});
