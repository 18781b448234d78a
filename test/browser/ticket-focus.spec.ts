import type { Page } from '@playwright/test';
import * as bringAbout from './product/bring-about.js';
import { expectFocus, tabTo } from './product/focus.js';
import { expect, test } from './product/test.js';

const team = 'acq-purchasing';
const purchase = {
  serviceCode: 'small-purchase',
  answers: {
    ...{ item: 'A whiteboard', quantity: 1, cost: 300, technology: 'no', charge_code: 'X1' },
    ...{ needed_by: '2099-12-01', deliver_to: 'Building 4, front desk' },
  },
};
/** Who confirms the money of the bureau that people of these tests belong to. */
const fundingOfficial = { email: 'walter.brooks@agency.example' };

const side = (page: Page) => page.getByRole('complementary', { name: 'About this ticket' });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the focus stays where work goes on: after assigning, linking, unlinking, tasks, stages and replies', async ({
  newPerson,
  browserOf,
}) => {
  const customer = await newPerson('Felix Arnaud');
  const agent = await newPerson('Rosa Quist', { roles: [{ role: 'agent', team }] });
  const other = await bringAbout.fileRequest(customer, purchase);
  const number = await bringAbout.fileRequest(customer, purchase);
  await bringAbout.approve(fundingOfficial, number);
  const page = await browserOf(agent);
  await page.goto(`/desk/tickets/${number}`);
  const toReply = page.getByRole('button', { name: `Reply to ${customer.fullName}` });
  await expect(toReply).toBeVisible();

  await test.step('assigning leads back to the work bar', async () => {
    await page.keyboard.press('a');
    const who = page.getByLabel(/^Who in /);
    await expectFocus(who);
    await who.selectOption({ label: `Me, ${agent.fullName}` });
    await page.keyboard.press('Control+Enter');
    await expect(
      page.getByRole('main').getByText(`${number} is assigned to ${agent.fullName}.`),
    ).toBeVisible();
    await expectFocus(toReply);
  });

  await test.step('linking leads back to the work bar, unlinking to the heading', async () => {
    await page.keyboard.press('b');
    await expectFocus(page.getByLabel('Number of the other ticket'));
    await page.keyboard.type(other);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(`Linked with ${other}.`)).toBeVisible();
    await expectFocus(toReply);
    await tabTo(page, side(page).getByRole('button', { name: `Unlink ${other}` }));
    await page.keyboard.press('Enter');
    await expect(
      page.getByText(`${other} is no longer linked with this ticket.`).first(),
    ).toBeVisible();
    await expectFocus(heading(page));
  });

  await test.step('asking for a task leads back to the work bar, taking it back to the heading', async () => {
    await page.keyboard.press('w');
    await expectFocus(page.getByLabel('Which team?'));
    await page.getByLabel('Which team?').selectOption('it-access');
    await page.getByLabel('What is to be done, in a few words').fill('Lock an account');
    await page.getByLabel('What the team has to know').fill('The account of jd.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Accounts and badges is asked.').last()).toBeVisible();
    await expectFocus(toReply);
    await tabTo(page, side(page).getByRole('button', { name: 'Take back “Lock an account”' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(/taken back|no longer asked/).last()).toBeVisible();
    await expectFocus(heading(page));
  });

  await test.step('a stage that is reached leaves the focus on the next one, and the last on the heading', async () => {
    const reached = side(page).getByRole('button', { name: /^Mark “.+” as reached$/ });
    for (const name of ['Requirements accepted', 'Order placed']) {
      await tabTo(page, reached);
      await page.keyboard.press('Enter');
      await expect(page.getByText(`“${name}” is reached.`)).toBeVisible();
      await expect(reached).not.toContainText(name);
      await expectFocus(reached);
    }
    await page.keyboard.press('Enter');
    await expect(page.getByText('“Delivery” is reached.')).toBeVisible();
    await expect(reached).toHaveCount(0);
    await expectFocus(heading(page));
  });

  await test.step('a reply that is taken back is in its field again; one let go leaves the heading', async () => {
    const reply = page.getByLabel('Your reply');
    const undo = page.getByRole('region', { name: 'Replies that can be taken back' });
    const send = async (): Promise<void> => {
      await page.keyboard.press('Control+Enter');
      await expect(undo.getByText(`Your reply to ${customer.fullName} is sent.`)).toBeVisible();
    };
    await page.keyboard.press('r');
    await expectFocus(reply);
    await page.keyboard.type('It is ordered.');
    await send();
    await tabTo(page, undo.getByRole('button', { name: /^Take it back/ }));
    await page.keyboard.press('Enter');
    await expectFocus(reply);
    await expect(reply).toHaveValue('It is ordered.');
    await send();
    await tabTo(page, undo.getByRole('button', { name: 'Let it leave now' }));
    await page.keyboard.press('Enter');
    await expect(undo.getByText(/is sent/)).toHaveCount(0);
    await expectFocus(heading(page));
  });
});

test('on a phone nothing lies over what asks an approver of the desk for a decision', async ({
  newPerson,
  browserOf,
}) => {
  const agent = await newPerson('Dana Reed', { roles: [{ role: 'agent', team: 'it-devices' }] });
  const customer = await newPerson('Felix Arnaud', { supervisorId: agent.id });
  const number = await bringAbout.fileRequest(customer, {
    serviceCode: 'software',
    answers: { program: 'Figma', purpose: 'Maps for the annex.', seats: 2, personal_data: 'no' },
  });
  const page = await browserOf(agent);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/desk/tickets/${number}`);
  const notice = page.locator('.desk-no-answer');
  await expect(notice.getByRole('link', { name: 'Approve or decline' })).toBeVisible();
  for (const top of [0, 120, 240]) {
    await page.evaluate((y) => scrollTo(0, y), top);
    const covered = await notice.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const lowest = Math.min(box.bottom, innerHeight) - 4;
      if (lowest < Math.max(box.top, 0)) return null;
      const over = document.elementFromPoint(box.left + box.width / 2, lowest);
      return element.contains(over) ? null : (over?.className ?? 'nothing');
    });
    expect([top, covered]).toEqual([top, null]);
  }
});
