import type { Page } from '@playwright/test';
import { checkPage } from './pages/check-page.js';
import { expect, test } from './product/test.js';

const office = 'information-technology';

async function chooseDay(page: Page, year: string): Promise<void> {
  await page.getByLabel('Month').selectOption('6');
  await page.getByLabel('Day').fill('15');
  await page.getByLabel('Year').fill(year);
}

test('what customers said becomes a commitment, and they read what comes of it', async ({
  newPerson,
  browserOf,
  database,
}) => {
  const lead = await newPerson('Olga Brandt', { roles: [{ role: 'office_lead', office }] });
  const desk = await browserOf(lead);
  await desk.goto('/desk/themes');
  await desk.getByLabel(/^Time/).check();
  await desk.getByRole('button', { name: 'Keep and read the next' }).click();
  await expect(desk.getByLabel(/^Time/)).not.toBeChecked();

  await desk.goto('/partner/waterways/commitments');
  await desk.getByRole('button', { name: 'New commitment' }).click();
  await desk.getByRole('button', { name: 'Commit to it' }).click();
  await expect(desk.getByText('Enter what customers said.').first()).toBeVisible();
  await desk.getByRole('textbox', { name: 'You said' }).fill('Nobody tells us the date.');
  await desk.getByRole('textbox', { name: 'We will' }).fill('Every first answer names a date.');
  const mine = desk.getByLabel('Owner').locator('option', { hasText: 'Olga Brandt' });
  await desk.getByLabel('Owner').selectOption((await mine.getAttribute('value'))!);
  await chooseDay(desk, String(new Date().getFullYear() + 1));
  await desk.getByLabel('Which number has to move?').selectOption('promise_kept');
  await desk.getByRole('button', { name: 'Commit to it' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(
    'Every first answer names a date.',
  );
  await desk.getByLabel('State').selectOption('done');
  await desk.getByRole('button', { name: 'Save the state' }).click();
  await expect(desk.getByRole('main')).toContainText('Measure what changed first');
  await desk.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(desk.getByRole('button', { name: 'Publish', exact: true })).toBeHidden();

  const { rows } = await database.query<{ email: string }>(
    `SELECT p.email FROM role_grants g JOIN people p ON p.id = g.person_id
      WHERE g.role = 'bureau_lead' AND g.bureau_code = 'waterways' ORDER BY p.id LIMIT 1`,
  );
  const bureau = await browserOf(rows[0]!);
  await bureau.goto('/partner/waterways/commitments');
  await bureau.getByRole('link', { name: 'Every first answer names a date.' }).click();
  await expect(bureau.getByRole('button', { name: 'Save the state' })).toBeHidden();
  await bureau.getByLabel('Your comment').fill('Our field offices will notice.');
  await bureau.getByRole('button', { name: 'Add the comment' }).click();
  await expect(bureau.getByText('Our field offices will notice.')).toBeVisible();

  const customer = await browserOf(await newPerson('Tom Vale', { bureau: 'waterways' }));
  await customer.goto('/you-said');
  await expect(customer.getByRole('main')).toContainText('Every first answer names a date.');
  const stranger = await browserOf(await newPerson('Kai Moss', { bureau: 'public-buildings' }));
  await stranger.goto('/you-said');
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(stranger.getByRole('main')).not.toContainText('Every first answer names a date.');
});

test('a quarter is frozen in one click, talked about, and signed by both sides', async ({
  newPerson,
  browserOf,
}) => {
  const bureauLead = await newPerson('Milan Horak', {
    bureau: 'waterways',
    roles: [{ role: 'bureau_lead', bureau: 'waterways' }],
  });
  const bureau = await browserOf(bureauLead);
  await bureau.goto('/partner/waterways/reviews');
  await bureau.getByRole('button', { name: /Make the pack of FY/ }).click();
  await expect(bureau.getByRole('heading', { level: 1 })).toContainText('review of FY');
  await bureau.getByLabel('What is it?').selectOption('theirs');
  await bureau.getByLabel('In words').fill('Name one person for moves.');
  await bureau.getByRole('button', { name: 'Write it down' }).click();
  await expect(bureau.getByText('Name one person for moves.')).toBeVisible();
  await bureau.getByRole('button', { name: 'Sign for the bureau' }).click();
  await expect(bureau.getByRole('button', { name: 'Take the signature back' })).toBeVisible();
  await expect(bureau.getByRole('button', { name: 'Write it down' })).toBeHidden();

  const office = await browserOf(
    await newPerson('Olga Brandt', { roles: [{ role: 'office_lead', office: 'acquisition' }] }),
  );
  await office.goto(new URL(bureau.url()).pathname);
  await office.getByRole('button', { name: 'Sign for the offices' }).click();
  await expect(office.getByText('Both sides have signed.')).toBeVisible();
  await office.emulateMedia({ media: 'print' });
  await expect(office.getByText('For the bureau: Milan Horak')).toBeVisible();
});

test('an office asks a question of its own, never an eighth, and sees the page before its customers do', async ({
  newPerson,
  browserOf,
}) => {
  const page = await browserOf(await newPerson('Ida Falk', { roles: [{ role: 'administrator' }] }));
  await page.goto('/admin/pulses');
  await page.getByRole('link', { name: 'Office of Acquisition' }).click();
  await page.getByRole('button', { name: 'Add a question' }).click();
  const question = page.getByRole('textbox', { name: 'Question' });
  await expect(question).toBeFocused();
  await question.fill('The rules were clear to me.');
  await page.getByLabel('Answered by').selectOption('scale_7');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('7 questions at most. Take out 1 more').first()).toBeVisible();
  await expect(question).toHaveValue('The rules were clear to me.');
  await page.getByText('It was easy to complete what I needed to do.').click();
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByText('This is a draft.')).toBeVisible();
  const [preview] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: /See the rating page/ }).click(),
  ]);
  await expect(preview.getByRole('group', { name: 'The rules were clear to me.' })).toBeVisible();
  await expect(preview.locator('form')).toHaveCount(0);
  await checkPage(preview, /How did we do/);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Version 1, asked now')).toBeVisible();
  await checkPage(page, /Survey: /);
});
