import { expect, test } from './product/test.js';

test('the monthly mail of a dashboard is asked for and stopped by keyboard, also after a failure', async ({
  newPerson,
  browserOf,
}) => {
  const bureau = 'pacific-islands';
  const page = await browserOf(
    await newPerson('Mira Solberg', { roles: [{ role: 'bureau_lead', bureau }] }),
  );
  await page.goto(`/partner/${bureau}`);
  const main = page.getByRole('main');
  const ask = main.getByRole('button', { name: 'Email me this monthly' });
  const stop = main.getByRole('button', { name: 'Stop the monthly mail' });
  await expect(ask).toBeEnabled();

  await page.route('**/monthly-mail', (route) => route.abort());
  await ask.press('Enter');
  await expect(main.getByRole('alert')).toContainText('Press the button to try again.');
  await expect(ask).toBeFocused();
  await page.unroute('**/monthly-mail');
  await page.keyboard.press('Space');
  await expect(stop).toBeFocused();
  await expect(main.getByRole('alert')).toHaveCount(0);
  await expect(main.getByText(/^Next mail to you: \w+day, \w+ \d+/)).toBeVisible();

  await page.goto(`/partner/${bureau}?period=month#monthly-mail`);
  await expect(stop).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ask).toBeFocused();
  await expect(main.getByText(/^Next mail to you/)).toHaveCount(0);
  await page.reload();
  await expect(ask).toBeEnabled();
  await expect(stop).toHaveCount(0);
});
