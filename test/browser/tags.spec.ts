import { checkPage } from './pages/check-page.js';
import * as bringAbout from './product/bring-about.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';
import { uniqueWord } from './product/unique-word.js';

const team = bringAbout.someRequest.teamCode;
const title = /^(Error: )?\S.* – Service desk$/;

test('a ticket is tagged, found by its tag and loses it again without a mouse', async ({
  newPerson,
  browserOf,
}) => {
  test.slow();
  const word = uniqueWord().toLowerCase();
  const customer = await newPerson('Tilda Bloom');
  const agent = await newPerson('Ravi Menon', { roles: [{ role: 'agent', team }] });
  const other = await bringAbout.fileRequest(customer);
  await bringAbout.addTags(agent, other, [`${word}-outage`]);
  const number = await bringAbout.fileRequest(customer);

  const page = await browserOf(agent);
  const main = page.getByRole('main');
  const tags = main.getByRole('list', { name: 'Tags', exact: true });
  await page.goto(`/desk/tickets/${number}`);
  await expect(main.getByRole('button', { name: /Add tags/ })).toBeVisible();
  await page.keyboard.press('l');
  const field = page.getByLabel('Add a tag');
  await expectFocus(field);
  await page.keyboard.type(`${word} OUT`);
  await expect(page.getByRole('option', { name: /outage.*On 1 ticket/ })).toBeVisible();
  await checkPage(page, title);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('');
  await page.keyboard.type(`#${word} Loan`);
  await expect(page.getByRole('option', { name: /loan.*A new tag/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(main.getByText('The tags are saved.')).toBeVisible();
  await expect(tags).toHaveText(`${word}-outage${word}-loan`);
  await expect(page.locator(':focus')).toHaveCount(1);
  await checkPage(page, title);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto(`/desk/${team}?where=tag.is.${word}-outage`);
  await expect(page.locator('[data-row]')).toHaveCount(2);
  await expect(page.locator(`[data-row="${number}"]`)).toContainText(`${word}-loan`);
  await checkPage(page, title);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto(`/desk/tickets/${number}`);
  await expect(tags).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tags');
  await expect(page.getByRole('option', { name: /^Tags/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expectFocus(field);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expectFocus(main.getByRole('button', { name: `Remove ${word}-outage` }));
  await page.keyboard.press('Enter');
  await expectFocus(field);
  await page.keyboard.type('a,b');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.cp-error-summary')).toContainText('“a,b” can’t be a tag');
  await field.fill('');
  await page.keyboard.press('Control+Enter');
  await expect(tags).toHaveText(`${word}-loan`);
});

test('tags are put on many tickets at once without a mouse', async ({ newPerson, browserOf }) => {
  test.slow();
  const word = uniqueWord();
  const customer = await newPerson(`Nadia ${word}`);
  const agent = await newPerson('Uma Lindt', { roles: [{ role: 'agent', team }] });
  for (let n = 0; n < 2; n += 1) await bringAbout.fileRequest(customer);
  const page = await browserOf(agent);
  const main = page.getByRole('main');
  await page.goto(`/desk/${team}?q=${word}`);
  await expect(page.locator('[data-row]')).toHaveCount(2);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await tabTo(page, page.getByLabel('What to do with 2 tickets'));
  await page.keyboard.type('Add or');
  await tabTo(page, page.getByLabel('Tags to add'));
  await page.keyboard.type(`${word} many`);
  await checkPage(page, title);
  await page.setViewportSize({ width: 1280, height: 900 });
  await tabTo(page, main.getByRole('button', { name: 'Change 2 tickets' }));
  await page.keyboard.press('Enter');
  const tag = `${word.toLowerCase()}-many`;
  await expect(main.getByText(`Add the tag “${tag}”: 2 done`)).toBeVisible();
  await expect(page.locator('[data-row]').filter({ hasText: tag })).toHaveCount(2);
  await page.keyboard.press('z');
  await expect(page.locator('[data-row]').filter({ hasText: tag })).toHaveCount(0);
});
