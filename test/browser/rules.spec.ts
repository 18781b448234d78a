import { expectFocus, expectSeen, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';
import { uniqueWord } from './product/unique-word.js';

test('a rule is written, tried out, saved, moved and switched off on a narrow screen without a mouse', async ({
  newPerson,
  browserOf,
}) => {
  test.slow();
  const word = uniqueWord();
  const lead = await newPerson('Petra Lund', {
    roles: [{ role: 'office_lead', office: 'human-resources' }],
  });
  const page = await browserOf(lead);
  await page.setViewportSize({ width: 320, height: 700 });
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await expectSeen(page);
  };
  await page.goto('/desk/rules');
  await tabTo(page, main.getByRole('link', { name: 'New rule' }));
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('New rule');

  const save = main.getByRole('button', { name: 'Save rule' });
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  const summary = page.locator('.cp-error-summary');
  await expectFocus(summary);
  await tabTo(page, summary.getByRole('link', { name: /name/i }).first());
  await page.keyboard.press('Enter');
  await expectFocus(page.getByLabel('Name', { exact: true }));
  await page.keyboard.type(`Word ${word}`);

  await tabTo(page, main.getByRole('button', { name: 'Add a condition' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Field', { exact: true }));
  await page.keyboard.type('Tag');
  await tabTo(page, page.getByLabel('Tag: any of'));
  await page.keyboard.type(`${word} late`);
  await expect(page.getByRole('option', { name: /A new tag/ })).toBeVisible();
  await press('Enter');
  await tabTo(page, page.getByLabel('Office', { exact: true }));
  await page.keyboard.type('Office of Human');
  await tabTo(page, page.getByLabel('Act 1'));
  await page.keyboard.type('Add a tag');
  await tabTo(page, page.getByLabel('Which tag?'));
  await page.keyboard.type(`${word} seen`);
  await tabTo(page, main.getByRole('button', { name: 'Test the rule' }));
  await page.keyboard.press('Enter');
  await expect(main.getByText(/0 of [\d,]+ tickets of the last 30 days/)).toBeVisible();
  await expectSeen(page);
  await tabTo(page, page.getByLabel('Why do you change it?'));
  await page.keyboard.type('Asked for.');
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Rules');
  await expect(main.getByText(`“Word ${word}” is saved.`)).toBeVisible();
  await expect(page.locator(':focus')).toHaveCount(1);

  const own = main.getByRole('link', { name: new RegExp(`\\d+\\. Word ${word}`) });
  await tabTo(page, own);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Change a rule');
  await expectFocus(heading);
  await tabTo(page, page.getByLabel('Place among the rules'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('9');
  await tabTo(page, page.getByLabel('The rule is on'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Why do you change it?'));
  await page.keyboard.type('Later, and off.');
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(main.getByRole('link', { name: `9. Word ${word}` })).toBeVisible();
  await tabTo(page, main.getByRole('link', { name: `9. Word ${word}` }));
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { name: 'Who changed it, and why' })).toBeVisible();
  await expect(main.getByText(/Later, and off\./)).toBeVisible();
  await expect(main.getByRole('heading', { name: 'What happened lately' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
});
