import { auditSurvey } from '../../../src/modules/partners/relationship/survey-privacy.js';
import { ClosedWaves } from '../../../src/modules/partners/relationship/closed-waves.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { anAskedTicket, pulseOf, sendDuePulses } from '../../support/factories/a-pulse.js';
import { aClosedTicket } from '../../support/factories/desk-acts.js';
import {
  answerSurvey,
  aSurveyedBureau,
  closeWaves,
  invite,
  openWaves,
  sendInvitations,
  surveyMailTo,
  surveyPathOf,
} from '../../support/factories/a-survey.js';
import { openPage, proofOn, rate, sendForm } from '../../support/factories/rating-page.js';
import {
  anEmployee,
  refusesStrangers,
  type Stranger,
} from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

const otherBureau: Stranger = {
  who: 'the lead of another bureau',
  person: async () => {
    const bureau = await aBureau();
    return aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] });
  },
  status: 403,
};
const params = async () => ({ bureau: await aBureau() });
refusesStrangers('GET', '/api/v1/partners/:bureau/relationship', {
  as: [anEmployee(403), otherBureau],
  params,
});
refusesStrangers('GET', '/api/v1/partners/:bureau/relationship.csv', {
  as: [anEmployee(403), otherBureau],
  params,
});

const dayMs = 86_400_000;
const nextWindow = '2027-07-15T17:00:00Z';

afterEach(() => settableClock.release());

interface LedgerRow {
  readonly personId: number;
  readonly reason: string;
  readonly eligible: boolean;
  readonly probability: number;
  readonly state: string;
}

async function ledgerOf(bureau: string): Promise<LedgerRow[]> {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    `SELECT i.person_id AS "personId", i.reason, i.eligible, i.probability::float8 AS probability, i.state
       FROM relationship_invitations i JOIN relationship_waves w ON w.id = i.wave_id
      WHERE w.bureau_code = $1 ORDER BY w.id, i.person_id`,
    [bureau],
  );
}

async function revisionsOf({ id }: TestPerson) {
  const { dataSource } = await createTestApp();
  return dataSource.query(
    `SELECT r.revision, r.current, r.comment,
            (SELECT jsonb_object_agg(s.item, s.score) FROM relationship_scores s WHERE s.response_id = r.id) AS scores
       FROM relationship_responses r JOIN relationship_invitations i ON i.id = r.invitation_id
      WHERE i.person_id = $1 ORDER BY r.revision`,
    [id],
  );
}

async function leadOf(bureau: string) {
  return signInAs(await aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] }));
}

/** Each of them answers, with the score of trust given. */
async function allAnswer(people: readonly TestPerson[], scores: readonly number[]): Promise<void> {
  for (const [at, score] of scores.entries()) {
    await answerSurvey(people[at]!, { trust: score, ease: Math.max(2, score) });
  }
}

describe('who is asked', () => {
  it('is everybody of the bureau once, each with a reason; the sum is the bureau', async () => {
    const { bureau, people } = await aSurveyedBureau(3);
    const [left, later, asked] = people as [TestPerson, TestPerson, TestPerson];
    const agent = await aPerson({ bureau, roles: [{ role: 'agent', team: 'it-service-desk' }] });
    const { dataSource } = await createTestApp();
    await dataSource.query('UPDATE people SET pulse_opt_out = true WHERE id = $1', [left.id]);
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [later.id]);
    settableClock.set('2027-01-15T04:59:00Z');
    await openWaves();
    expect(await ledgerOf(bureau)).toEqual([]);
    await invite();
    const ledger = await ledgerOf(bureau);
    expect(ledger).toEqual([
      { personId: left.id, reason: 'opted_out', eligible: true, probability: 0, state: 'excluded' },
      { personId: asked.id, reason: 'asked', eligible: true, probability: 1, state: 'sent' },
      {
        personId: agent.id,
        reason: 'serves_others',
        eligible: false,
        probability: 0,
        state: 'excluded',
      },
    ]);
    settableClock.advance(3_600_000);
    await openWaves();
    expect(await ledgerOf(bureau)).toEqual(ledger);
  });

  it('is drawn at random in a large bureau, with the same chance for who was surveyed a short while ago', async () => {
    const { dataSource } = await createTestApp();
    const { bureau, people } = await aSurveyedBureau(8);
    const [first] = people as [TestPerson];
    await dataSource.query('UPDATE survey_rules SET most_invited = 3');
    try {
      await dataSource.query(
        `WITH w AS (INSERT INTO relationship_waves (bureau_code, code, template_version, items, opens_at, closes_at)
                    SELECT $1, 'FY2027-Q1', 1, items, $3::timestamptz - interval '20 days', $3 FROM survey_rules RETURNING id)
         INSERT INTO relationship_invitations (wave_id, person_id, eligible, reason, probability, state, sent_at, expires_at)
         SELECT id, $2, true, 'asked', 1, 'sent', $3::timestamptz - interval '6 days', $3 FROM w`,
        [bureau, first.id, '2027-01-15T12:00:00Z'],
      );
      await invite();
    } finally {
      await dataSource.query('UPDATE survey_rules SET most_invited = 600');
    }
    const ledger = (await ledgerOf(bureau)).slice(1);
    const counted = (reason: string) => ledger.filter((row) => row.reason === reason).length;
    expect([counted('cooling_off'), counted('asked'), counted('sampling')]).toEqual([0, 3, 5]);
    expect(new Set(ledger.map(({ probability }) => probability))).toEqual(new Set([0.375]));
  });

  it('waits with the mail to who was asked about a request a short while ago, and with their next pulse after it', async () => {
    const { bureau, people } = await aSurveyedBureau(2);
    const [busy] = people as [TestPerson];
    settableClock.set('2027-01-13T15:00:00Z');
    const about = await anAskedTicket({ customer: busy });
    const { sentAt } = (await pulseOf(about.id))!;
    settableClock.set('2027-01-15T17:00:00Z');
    await invite();
    const stateOf = async () =>
      (await ledgerOf(bureau)).map(({ reason, state }) => [reason, state]);
    expect(await stateOf()).toEqual([
      ['asked', 'scheduled'],
      ['asked', 'sent'],
    ]);
    settableClock.set(sentAt!.getTime() + 7 * dayMs - 60_000);
    await sendInvitations();
    expect((await stateOf())[0]).toEqual(['asked', 'scheduled']);
    settableClock.advance(3 * dayMs);
    await sendInvitations();
    expect((await stateOf())[0]).toEqual(['asked', 'sent']);
    const mailedAt = await settableClock.now();
    const other = people[1]!;
    const { dataSource } = await createTestApp();
    const next = await aClosedTicket({ customer: other });
    await dataSource.query(
      'UPDATE relationship_invitations SET sent_at = $2 WHERE person_id = $1',
      [other.id, new Date(mailedAt)],
    );
    settableClock.set((await pulseOf(next.id))!.sendAfter!.getTime());
    await sendDuePulses();
    const waits = (await pulseOf(next.id))!;
    expect(waits).toMatchObject({ state: 'scheduled', reason: 'asked', probability: 1 });
    expect(waits.sendAfter!.getTime()).toBeGreaterThanOrEqual(mailedAt + 7 * dayMs);
    settableClock.set(waits.sendAfter!.getTime());
    await sendDuePulses();
    expect((await pulseOf(next.id))!.state).toBe('sent');
  });

  it('is not mailed who opted out or left after the draw', async () => {
    const { bureau, people } = await aSurveyedBureau(2);
    const [opted, gone] = people as [TestPerson, TestPerson];
    const { dataSource } = await createTestApp();
    settableClock.set('2027-01-15T17:00:00Z');
    await openWaves();
    await dataSource.query('UPDATE people SET pulse_opt_out = true WHERE id = $1', [opted.id]);
    await dataSource.query('UPDATE people SET active = false WHERE id = $1', [gone.id]);
    settableClock.advance(4 * dayMs);
    await sendInvitations();
    expect((await ledgerOf(bureau)).map(({ reason }) => reason)).toEqual(['opted_out', 'not_sent']);
    expect(await surveyMailTo(opted)).toBeUndefined();
  });
});

describe('the mail', () => {
  it('leaves in the working hours of the person, and once more after three working days', async () => {
    const bureau = await aBureau('Pacific/Guam');
    const person = await aPerson({ bureau, timeZone: 'Pacific/Guam' });
    settableClock.set('2027-01-14T15:00:00Z');
    await openWaves();
    await sendInvitations();
    expect(await surveyMailTo(person)).toBeUndefined();
    settableClock.set('2027-01-14T22:00:00Z');
    await sendInvitations();
    const mail = (await surveyMailTo(person))!;
    expect(mail.subject).toBe('How well do we serve you?');
    expect(mail.text).toContain("I trust the department's shared services to fulfill");
    settableClock.set('2027-01-20T21:59:00Z');
    await sendInvitations();
    expect((await surveyMailTo(person))!.subject).toBe(mail.subject);
    settableClock.set('2027-01-20T22:00:00Z');
    await sendInvitations();
    await sendInvitations();
    const mails = (await capturedMails()).filter(({ to }) => to.address === person.email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      mail.subject,
      'Reminder: how well do we serve you?',
    ]);
  });
});

describe('the page', () => {
  it('shows the answer of the link chosen and keeps nothing until it is sent; a change is a revision', async () => {
    const { people } = await aSurveyedBureau(1);
    const [person] = people as [TestPerson];
    await invite();
    const path = await surveyPathOf(person);
    const page = await openPage(`${path}?a=4`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(
      'I am satisfied with the service I received from the Office of Acquisition.',
    );
    expect(page.text).toMatch(/name="trust" value="4" id="trust"? checked|value="4"[^>]* checked/);
    expect(page.text).not.toMatch(/<script/i);
    expect(await revisionsOf(person)).toEqual([]);

    await rate(path, { trust: '4', satisfaction_acquisition: '2', comment: 'Call sooner.' });
    settableClock.advance(60_000);
    const again = await rate(path, { trust: '5', comment: '' });
    expect(again.text).toContain('You can change them until');
    expect(await revisionsOf(person)).toEqual([
      {
        ...{ revision: 1, current: false, comment: 'Call sooner.' },
        scores: { trust: 4, satisfaction_acquisition: 2 },
      },
      { revision: 2, current: true, comment: null, scores: { trust: 5 } },
    ]);
  });

  it('asks for what is missing or wrong at its field, and keeps what was typed', async () => {
    const { people } = await aSurveyedBureau(1);
    await invite();
    const path = await surveyPathOf(people[0]!);
    const page = await rate(path, { ease: '9', comment: 'I wait for <b>weeks</b>.' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('href="#trust"');
    expect(page.text).toContain('href="#ease"');
    expect(page.text).toContain('I wait for &lt;b&gt;weeks&lt;/b&gt;.');
    expect((await sendForm(path, { trust: '3' })).status).toBe(400);
    const proof = proofOn(await openPage(path));
    expect((await sendForm(path, { page: proof, website: 'x', trust: '3' })).status).toBe(400);
    expect(await revisionsOf(people[0]!)).toEqual([]);
  });

  it('counts nothing of two answers within seconds of the mail', async () => {
    const { people } = await aSurveyedBureau(1);
    const [person] = people as [TestPerson];
    settableClock.set('2027-01-15T17:00:00Z');
    await openWaves();
    settableClock.advance(4 * dayMs);
    await sendInvitations();
    const path = await surveyPathOf(person);
    await rate(path, { trust: '1' });
    expect((await rate(path, { trust: '2' })).status).toBe(409);
    expect(
      (await revisionsOf(person)).filter(({ current }: { current: boolean }) => current),
    ).toEqual([]);
    settableClock.advance(60_000);
    expect((await rate(path, { trust: '2' })).status).toBe(200);
  });

  it('is left by a button, never by a link; opting out ends every survey', async () => {
    const { bureau, people } = await aSurveyedBureau(2);
    const [first, second] = people as [TestPerson, TestPerson];
    await invite();
    const [one, two] = [await surveyPathOf(first), await surveyPathOf(second)];
    const ask = await openPage(`${one}/decline`);
    await openPage(`${two}/opt-out`);
    expect((await ledgerOf(bureau)).map(({ state }) => state)).toEqual(['sent', 'sent']);
    expect((await sendForm(`${one}/decline`, { page: 'forged' })).text).toContain('Leave it out');
    expect((await sendForm(`${one}/decline`, { page: proofOn(ask) })).status).toBe(200);
    expect((await openPage(one)).status).toBe(410);
    const out = await sendForm(`${two}/opt-out`, {
      page: proofOn(await openPage(`${two}/opt-out`)),
    });
    expect(out.text).toContain('ask you again');
    expect((await openPage(two)).status).toBe(410);
    settableClock.advance(170 * dayMs);
    await invite(nextWindow);
    expect((await ledgerOf(bureau)).map(({ reason }) => reason)).toEqual([
      ...['asked', 'asked'],
      ...['asked', 'opted_out'],
    ]);
  });

  it('ends after fourteen days, and a link that we did not make opens nothing', async () => {
    const { people } = await aSurveyedBureau(1);
    await invite();
    const path = await surveyPathOf(people[0]!);
    const page = await openPage(path);
    settableClock.advance(14 * dayMs);
    expect((await openPage(path)).status).toBe(410);
    expect((await sendForm(path, { page: proofOn(page), website: '', trust: '3' })).status).toBe(
      410,
    );
    expect((await openPage(path.replace(/.$/, '!'))).status).toBe(404);
    // A token of another kind of link is none of this page's.
    expect((await openPage(path.replace('/r/survey/', '/r/'))).status).toBe(404);
  });
});

describe('the result', () => {
  const scores = [5, 4, 4, 3, 5, 5, 2, 4, 4, 5, 4, 3];

  it('is told when the wave is closed, never before, and never changes', async () => {
    const { bureau, people } = await aSurveyedBureau(14);
    await invite();
    const lead = await leadOf(bureau);
    await allAnswer(people, scores);
    const path = `/api/v1/partners/${bureau}/relationship`;
    const open = (await lead.get(path)).body;
    expect(open).toMatchObject({
      wave: null,
      waves: [],
      running: { label: 'FY 2027 Q2', invited: 14 },
    });
    expect(Object.keys(open.running)).toEqual(['label', 'invited', 'closesAt']);
    expect((await lead.get(`${path}?wave=FY2027-Q2`)).status).toBe(404);
    expect((await lead.get(`${path}.csv`)).status).toBe(404);

    await closeWaves();
    const { wave } = (await (await leadOf(bureau)).get(path)).body;
    const { wave: stays } = (await (await leadOf(bureau)).get(`${path}?wave=FY2027-Q2`)).body;
    expect(stays).toEqual(wave);
    const trust = wave.items[0];
    expect(trust).toMatchObject({
      enough: true,
      answers: 12,
      share: 0.75,
      mean: null,
      change: null,
    });
    expect(trust.points.map(({ answers }: { answers: number }) => answers)).toEqual([
      0, 1, 2, 5, 4,
    ]);
    expect(wave.items[1]).toMatchObject({ enough: false, answers: null, points: [], share: null });
    expect(wave.participation).toBe(
      '14 people in the bureau, 14 could be asked, 14 were asked. 12 answered: 86% of those reached and 86% of those who could be asked. Who did not answer may feel otherwise.',
    );
    expect(wave.ledger).toEqual([{ reason: 'asked', label: 'Asked', people: 14 }]);
    const { dataSource } = await createTestApp();
    for (const change of [
      `UPDATE relationship_waves SET completed = 13 WHERE bureau_code = $1`,
      `DELETE FROM relationship_waves WHERE bureau_code = $1`,
      `UPDATE relationship_counts SET score_5 = 9 WHERE wave_id IN (SELECT id FROM relationship_waves WHERE bureau_code = $1)`,
    ]) {
      await expect(dataSource.query(change, [bureau])).rejects.toThrow('append-only');
    }
  });

  it('is compared with the wave before, and exported with the same numbers', async () => {
    const { bureau, people } = await aSurveyedBureau(12);
    await invite();
    await allAnswer(people, scores.map(() => 2).with(0, 4));
    await closeWaves();
    await invite(nextWindow);
    await allAnswer(people, scores);
    await closeWaves();
    const lead = await leadOf(bureau);
    const { body } = await lead.get(`/api/v1/partners/${bureau}/relationship`);
    expect(body.waves.map(({ label }: { label: string }) => label)).toEqual([
      'FY 2027 Q4',
      'FY 2027 Q2',
    ]);
    expect(body.wave.items[0].change).toMatch(
      /^Better than in the wave before, when it was 8% of 12: \+67 points/,
    );
    const csv = await lead.get(`/api/v1/partners/${bureau}/relationship.csv`);
    expect(csv.headers['content-disposition']).toContain(`${bureau}-relationship-FY2027-Q4.csv`);
    const row = csv.text.split('\n').find((line: string) => line.includes('I trust'))!;
    expect(row).toContain(',12,0,1,2,5,4,0.7500,');
    expect(csv.text).toContain('too few to show,,,,,');
    const bad = await lead.get(`/api/v1/partners/${bureau}/relationship?wave=spring`);
    expect([bad.status, bad.body.errors[0].field]).toEqual([400, 'wave']);
  });

  it('says nothing of nine answers, and shows no comment of them', async () => {
    const { bureau, people } = await aSurveyedBureau(9);
    await invite();
    for (const person of people) {
      await answerSurvey(person, { trust: '1', comment: 'I am Jordan.' });
    }
    await closeWaves();
    const { body } = await (await leadOf(bureau)).get(`/api/v1/partners/${bureau}/relationship`);
    expect(body.wave.comments).toEqual([]);
    expect(body.wave.items.every(({ enough }: { enough: boolean }) => !enough)).toBe(true);
    expect(body.wave.participation).toContain('Fewer than 10 answered.');
  });

  it('shows comments of ten without the names of people of the agency', async () => {
    const { bureau, people } = await aSurveyedBureau(10);
    await invite();
    for (const person of people) {
      await answerSurvey(person, {
        ...{ trust: '3', ease: '2' },
        comment: 'Jordan here: call 202-555-0147.',
      });
    }
    await closeWaves();
    const { body } = await (await leadOf(bureau)).get(`/api/v1/partners/${bureau}/relationship`);
    expect(body.wave.comments).toHaveLength(10);
    expect(body.wave.comments[0]).toBe('[name removed] here: call [phone removed].');
  });
});

describe('the privacy audit', () => {
  it('finds nothing in what is shown, and the small groups in a copy of the rule that shows them', async () => {
    const { bureau, people } = await aSurveyedBureau(12);
    await invite();
    for (const [at, person] of people.entries()) {
      const more = at < 4 ? { employee: String((at % 2) + 3) } : {};
      await answerSurvey(person, { trust: String((at % 3) + 2), ...more });
    }
    await closeWaves();
    const { dataSource } = await createTestApp();
    const waves = await new ClosedWaves(dataSource).of(bureau);
    expect(auditSurvey(waves)).toEqual({ published: 1, found: [] });
    const broken = auditSurvey(waves, (counts) => counts.some((count) => count > 0));
    expect(broken.found.map(({ cells, answers }) => [cells, answers])).toEqual([
      [['FY2027-Q2 employee'], 4],
    ]);
  });
});
