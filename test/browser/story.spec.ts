import type { Page } from '@playwright/test';
import * as bringAbout from './product/bring-about.js';
import { expect, test } from './product/test.js';
import * as steps from './story-steps.js';

const bureau = 'land-records';
const team = 'it-access';

test('a request goes from the search to the bureau lead’s dashboard', async ({
  page,
  browser,
  newPerson,
  browserOf,
  database,
  mailbox,
}) => {
  test.setTimeout(120_000);
  const customer = await newPerson('Rosa Delgado', { bureau });
  const agent = await newPerson('Sam Okafor', { roles: [{ role: 'agent', team }] });
  const lead = await newPerson('Grace Holloway', {
    bureau,
    roles: [{ role: 'bureau_lead', bureau }],
  });
  await bringAbout.claimAllThatWaits(
    await newPerson('Ines Moreau', { roles: [{ role: 'agent', team }] }),
    team,
  );
  const desk = await browserOf(agent);
  const dashboard = await browserOf(lead);
  const before = await countsOn(dashboard);
  let number = '';

  await test.step('the customer finds the service, reads the promise and files', async () => {
    await steps.signIn(page, customer);
    await steps.findBadgeService(page);
    number = await steps.fileBadgeRequest(page, customer);
    const mail = await mailbox.one(customer.email, /we have it/);
    expect(mail.text).toContain(number);
  });

  await test.step('the agent claims it, reads the clocks and asks', async () => {
    await steps.claimNext(desk, team, number);
    await steps.askCustomer(desk, customer, 'Which floor do you work on?');
    const mail = await mailbox.one(customer.email, /we need something from you/);
    expect(mail.text).toContain('Which floor do you work on?');
    expect(steps.linkIn(mail, /Answer the question/)).toContain(`/requests/${number}`);
  });

  await test.step('the customer answers, and the clock runs again', async () => {
    await steps.answerDesk(page, number, 'The second floor.');
    await desk.reload();
    await expect(desk.getByText('The second floor.')).toBeVisible();
    await expect(steps.promise(desk, 'Finish')).toContainText(/left/);
    await expect(steps.promise(desk, 'Finish')).not.toContainText('Paused');
  });

  await test.step('the agent resolves it, and the customer says that it is fixed', async () => {
    await steps.resolve(desk, customer, 'Your new badge is at the front desk of Building 4.');
    const mail = await mailbox.one(customer.email, /is it fixed\?/);
    await page.goto(steps.linkIn(mail, /Is it fixed\?/));
    await page.getByRole('button', { name: 'Yes, close it' }).click();
    await expect(page.getByRole('heading', { name: 'This request is closed' })).toBeVisible();
  });

  await test.step('the customer rates it from the mail, and only sending counts', async () => {
    const mail = await mailbox.one(customer.email, /how did we do/i);
    const rating = await steps.openRating(browser, mail, 4);
    expect(await pulseOf(number)).toEqual({ state: 'sent', satisfaction: null });
    await rating.getByRole('button', { name: 'Send rating' }).first().click();
    await expect(rating.getByText('Thank you. Your answer is in.')).toBeVisible();
    expect(await pulseOf(number)).toEqual({ state: 'answered', satisfaction: 4 });
    await rating.context().close();
  });

  await test.step('the bureau lead’s dashboard counts it, and the lists hold it', async () => {
    await expect
      .poll(() => countsOn(dashboard))
      .toEqual({
        promises: before.promises + 1,
        surveys: before.surveys + 1,
      });
    for (const tile of ['promises kept', 'answered surveys']) {
      await dashboard.goto(`/partner/${bureau}`);
      await dashboard.getByRole('link', { name: new RegExp(`behind ${tile}$`, 'i') }).click();
      const row = dashboard.getByRole('row').filter({ hasText: number });
      // Answered as promised, finished as promised, and within the internal target.
      await expect(row.getByRole('cell', { name: 'Yes', exact: true })).toHaveCount(3);
      await expect(row).toContainText('Answered');
    }
  });

  async function pulseOf(ticket: string): Promise<unknown> {
    const { rows } = await database.query(
      `SELECT p.state, r.satisfaction FROM pulses p JOIN tickets t ON t.id = p.ticket_id
         LEFT JOIN pulse_responses r ON r.pulse_id = p.id WHERE t.number = $1`,
      [ticket],
    );
    return rows[0];
  }
});

test('a low rating is a lead’s to look into, and the next one tells whether they were won back', async ({
  browser,
  newPerson,
  browserOf,
  database,
  mailbox,
}) => {
  const customer = await newPerson('Tomas Vega', { bureau: 'waterways' });
  const agent = await newPerson('Lena Fischer', {
    roles: [{ role: 'agent', team: 'hr-learning' }],
  });
  const number = await bringAbout.fileRequest(customer, {
    serviceCode: 'performance-plan',
    answers: { topic: 'goals', role: 'employee', details: 'How many goals does a plan need?' },
  });
  await bringAbout.takeTicket(agent, number);
  await bringAbout.resolveTicket(agent, number);
  await bringAbout.confirmFixed(customer, number);

  const rating = await steps.openRating(
    browser,
    await mailbox.one(customer.email, /how did we do/i),
    1,
  );
  await rating.getByLabel(/Anything else/).fill('I waited a week and nobody told me why.');
  await rating.getByRole('button', { name: 'Send rating' }).first().click();
  await expect(rating.getByText('Thank you. Your answer is in.')).toBeVisible();
  await rating.context().close();

  const { rows } = await database.query<{ email: string }>(
    `SELECT p.email FROM role_grants g JOIN people p ON p.id = g.person_id
      WHERE g.role = 'team_lead' AND g.team_code = $1 ORDER BY p.id LIMIT 1`,
    ['hr-learning'],
  );
  const desk = await browserOf(rows[0]!);
  await desk.goto('/desk/follow-ups');
  await desk.getByRole('listitem').filter({ hasText: number }).getByRole('link').click();
  const main = desk.getByRole('main');
  await expect(main).toContainText('1 of 5');
  await expect(main).toContainText('I waited a week and nobody told me why.');
  await expect(main).not.toContainText('Tomas Vega');
  await desk.getByRole('button', { name: 'I have read it' }).click();
  await desk.getByLabel('Where did the cause lie?').selectOption({ index: 1 });
  await desk.getByLabel('How did it end?').selectOption('put_right');
  await desk.getByLabel('What you found and did').fill('Called back; the printer was down.');
  await desk.getByRole('button', { name: 'Record the answer' }).click();
  await expect(desk.getByText('The follow-up is answered.')).toBeVisible();
  await expect(main).toContainText('Their next rating counts in the share of customers won back.');
  await desk.getByRole('textbox', { name: 'Note' }).fill('The printer has a new cable.');
  await desk.getByRole('button', { name: 'Keep the note' }).click();
  await expect(main.getByText('The printer has a new cable.')).toBeVisible();
  await desk.goto('/desk/follow-ups?state=responded');
  await expect(desk.getByRole('listitem').filter({ hasText: number })).toBeVisible();
});

async function countsOn(dashboard: Page): Promise<{ promises: number; surveys: number }> {
  await dashboard.goto(`/partner/${bureau}`);
  return {
    promises: await steps.requestsBehind(dashboard, 'promises kept'),
    surveys: await steps.requestsBehind(dashboard, 'answered surveys'),
  };
}
