import type pg from 'pg';
import { expect, test } from './product/test.js';
import { uniqueWord } from './product/unique-word.js';

/** A bureau of this test alone. */
async function addBureau(database: pg.Client, bureau: string): Promise<void> {
  await database.query(
    `INSERT INTO bureaus (code, name, short_name, mission, time_zone, headcount, position)
     VALUES ($1, 'Bureau of Lighthouses', 'BOL', 'Keeps the lights on.', 'America/New_York', 11, 90)`,
    [bureau],
  );
}

/** A wave in which all but one have answered; that one is invited by the next mail. */
async function inviteAll(database: pg.Client, bureau: string, lastId: number): Promise<void> {
  await database.query(
    `WITH w AS (
       INSERT INTO relationship_waves (bureau_code, code, template_version, items, opens_at, closes_at)
       SELECT $1, 'FY2026-Q4', template_version, items, now(), now() + interval '20 days' FROM survey_rules RETURNING id
     ), i AS (
       INSERT INTO relationship_invitations (wave_id, person_id, eligible, reason, probability, state, send_after,
                                             sent_at, expires_at, answered_at)
       SELECT w.id, p.id, true, 'asked', 1, CASE p.id WHEN $2 THEN 'scheduled' ELSE 'answered' END,
              CASE p.id WHEN $2 THEN now() END, now(), now() + interval '14 days', now()
         FROM w, people p WHERE p.bureau_code = $1
          AND NOT EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id) RETURNING id, person_id
     ), r AS (
       INSERT INTO relationship_responses (invitation_id, revision, current, answered_at)
       SELECT id, 1, true, now() FROM i WHERE person_id <> $2 RETURNING id
     )
     INSERT INTO relationship_scores (response_id, item, score) SELECT id, 'trust', 3 + id % 3 FROM r`,
    [bureau, lastId],
  );
}

test('a customer answers the survey from the mail without a script, and the lead sees it counted', async ({
  newPerson,
  browserOf,
  browser,
  baseURL,
  mailbox,
  database,
}) => {
  const bureau = `lights-${uniqueWord()}`.toLowerCase();
  await addBureau(database, bureau);
  for (let at = 0; at < 9; at += 1) await newPerson(`Keeper ${at}`, { bureau });
  const customer = await newPerson('Wren Castell', { bureau });
  const lead = await newPerson('Edda Falk', { bureau, roles: [{ role: 'bureau_lead', bureau }] });
  await inviteAll(database, bureau, customer.id);

  const mail = await mailbox.one(customer.email, /How well do we serve you/);
  const link = /https?:\S+\/r\/survey\/[\w-]+\?a=4/.exec(mail.text!)![0];
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(new URL(link).pathname + new URL(link).search);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How well do we serve you?');
  await expect(page.getByRole('radio', { name: '4 Agree' }).first()).toBeChecked();
  await page.getByLabel(/Any additional feedback/).fill('The dates are right now.');
  await page.getByRole('button', { name: 'Send answers' }).first().click();
  await expect(page.getByRole('status')).toContainText('Your answers are in.');
  await context.close();

  const dashboard = await browserOf(lead);
  await dashboard.goto(`/partner/${bureau}`);
  await dashboard.getByRole('link', { name: 'Bureau survey' }).click();
  await expect(dashboard.getByRole('main')).toContainText('10 people are asked');
  await expect(dashboard.getByRole('main')).toContainText('No survey is finished yet');
  await database.query(
    'UPDATE relationship_waves SET closes_at = clock_timestamp() WHERE bureau_code = $1',
    [bureau],
  );
  await expect(async () => {
    await dashboard.reload();
    await expect(dashboard.getByRole('heading', { name: 'FY 2026 Q4' })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 30_000 });
  const main = dashboard.getByRole('main');
  await expect(main).toContainText('10 answered: 100% of those reached');
  await expect(main.getByRole('table', { name: /Answers by score: I trust/ })).toContainText(
    'Agree',
  );
  await expect(main).toContainText('10 answers');
  await expect(main).toContainText('The dates are right now.');
  await expect(main).not.toContainText('Wren');
});
