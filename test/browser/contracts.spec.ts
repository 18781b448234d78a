import { ApiClient } from './product/api-client.js';
import * as bringAbout from './product/bring-about.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';

const contract = 'office-supplies';

test('terms of a vendor are changed without a mouse, a wait that is open follows, and the version before comes back into the form', async ({
  newPerson,
  browserOf,
}, { retry }) => {
  test.slow();
  const team = bringAbout.someRequest.teamCode;
  const customer = await newPerson('Tove Lindqvist');
  const agent = await newPerson('Abel Novotny', { roles: [{ role: 'agent', team }] });
  const administrator = await newPerson('Greta Mohr', { roles: [{ role: 'administrator' }] });
  const number = await bringAbout.fileRequest(customer);
  await bringAbout.takeTicket(agent, number);
  const desk = await ApiClient.signIn(agent.email);
  const { priority } = await desk.get<{ priority: string }>(`/tickets/${number}`);
  const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await desk.post(`/tickets/${number}/hold`, {
    ...{ reason: 'third_party', waitingFor: 'the supplier', contractCode: contract, until },
  });
  // What an earlier try published is in force.
  const target = `${50 + retry}h`;

  const page = await browserOf(administrator);
  const main = page.getByRole('main');
  const heading = page.getByRole('heading', { level: 1 });
  await page.goto('/admin/contracts');
  await tabTo(page, main.getByRole('link', { name: /Harbor Office Supply/ }).first());
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText(/Harbor Office Supply/);

  const time = page.getByLabel(new RegExp(`^${priority}`, 'i'));
  const before = await time.inputValue();
  await tabTo(page, time);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await expectFocus(page.locator('.cp-error-summary'));
  await tabTo(page, time);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(target);
  await tabTo(page, page.getByLabel('New waits only'));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByLabel('Why is this changed?'));
  await page.keyboard.type('The new contract gives them longer.');
  await tabTo(page, page.getByRole('button', { name: 'Show what this changes' }));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/admin\/publications\/\d+$/);
  const moves = main.getByRole('region', { name: 'What this will change' });
  await expect(moves).toContainText(number);
  await expect(moves.locator('.ad-counts')).toContainText(/Due later\s*[1-9]/);
  await tabTo(page, page.getByRole('button', { name: 'Apply this change' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(/The promises? of .+ moves?/);
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Apply', exact: true }));
  await page.keyboard.press('Enter');
  await expect(main.getByText(/Version \d+ is in force/)).toBeVisible();

  await page.goto(`/admin/contracts/${contract}`);
  await expect(time).toHaveValue(target);
  const versions = page.getByRole('region', { name: /versions/i });
  await tabTo(page, versions.getByRole('button', { name: /^Restore version/ }).first());
  await page.keyboard.press('Enter');
  await expect(time).toHaveValue(before);
  await expect(main.getByText('Nothing is published yet.').first()).toBeVisible();
});
