import { brokenMeasurements } from '../../../src/modules/partners/commitments/commitment-measuring.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { aComment } from '../../support/factories/a-comment.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { capturedMails, createTestApp, settableClock } from '../../support/test-app.js';

const office = 'information-technology';

interface Scene {
  readonly bureau: string;
  readonly path: string;
  readonly officeLead: TestPerson;
  readonly lead: SignedInClient;
  readonly bureauLead: SignedInClient;
}

async function aScene(): Promise<Scene> {
  const bureau = await aBureau();
  const officeLead = await aPerson({
    fullName: 'Olu Lead',
    roles: [{ role: 'office_lead', office }],
  });
  const bureauLead = await aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] });
  return {
    ...{ bureau, officeLead, path: `/api/v1/partners/${bureau}/commitments` },
    lead: await signInAs(officeLead),
    bureauLead: await signInAs(bureauLead),
  };
}

const body = ({ officeLead }: Scene) => ({
  said: 'Nobody tells us the date.',
  willDo: 'Every first answer names a date.',
  owner: `office_lead:${office}:${officeLead.id}`,
  dueOn: '2026-12-15',
  measure: 'promise_kept',
});

async function made(scene: Scene, changes: object = {}): Promise<any> {
  const answer = await scene.lead.post(scene.path).send({ ...body(scene), ...changes });
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  return answer.body;
}

/** A request of a bureau that was finished in time on the day after. */
async function finished(bureau: string, day: string): Promise<void> {
  const { dataSource } = await createTestApp();
  const { number } = await aComment({ bureau, comment: null });
  await dataSource.query(
    `INSERT INTO ticket_facts (ticket_id, number, bureau_code, office_code, team_code, service_code, channel,
       sensitive, withdrawn, opened_at, opened_on, finished_at, finished_on, promise_kept, transfers, reopens,
       customer_zone)
     SELECT t.id, t.number, t.bureau_code, t.office_code, t.team_code, t.service_code, t.channel, false, false,
       $2::date, $2::date, $2::date + 1, $2::date + 1, true, 0, 0, 'America/New_York'
     FROM tickets t WHERE t.number = $1 ON CONFLICT (ticket_id) DO NOTHING`,
    [number, day],
  );
}

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('a commitment', () => {
  it('has an owner by role, a date and a number that it starts from', async () => {
    const scene = await aScene();
    const view = await made(scene);
    expect(view).toMatchObject({
      saidCount: null,
      ownerLeft: false,
      measure: 'Promises kept',
      state: 'planned',
      time: 'By December 15',
      before: 'Too few to say, August to October 2026',
      after: null,
      mayEdit: true,
      entries: [{ kind: 'made', by: 'Olu Lead' }],
    });
    expect(view.ownerTitle).toMatch(/^Lead, /);
    const list = (await scene.bureauLead.get(scene.path)).body;
    expect(list).toMatchObject({ mayAdd: false, owners: [], items: [{ id: view.id }] });
    const { dataSource } = await createTestApp();
    expect(await brokenMeasurements(dataSource.manager)).toEqual([]);
    await expect(
      dataSource.query('UPDATE commitment_measurements SET hits = 0 WHERE commitment_id = $1', [
        view.id,
      ]),
    ).rejects.toThrow('append-only');
  });

  it('is not done without a number from after the change, and says late when it is', async () => {
    const scene = await aScene();
    const { id } = await made(scene);
    const url = `${scene.path}/${id}`;
    expect((await scene.lead.post(`${url}/state`).send({ state: 'doing' })).body.state).toBe(
      'doing',
    );
    const done = await scene.lead.post(`${url}/state`).send({ state: 'done' });
    expect([done.status, done.body.code]).toEqual([422, 'commitment.no_after_measure']);
    settableClock.set('2026-12-20T10:00:00-05:00');
    expect((await scene.bureauLead.get(url)).body).toMatchObject({
      late: true,
      time: 'Late, was due December 15',
      mayEdit: false,
    });
    const stopped = await scene.lead.post(`${url}/state`).send({ state: 'stopped' });
    expect(stopped.body.errors).toMatchObject([{ field: 'why', code: 'commitment.no_reason' }]);
    const why = { state: 'stopped', why: 'The rule does not allow it.' };
    expect((await scene.lead.post(`${url}/state`).send(why)).body).toMatchObject({
      ...why,
      late: false,
    });
  });

  it('is measured over whole months after the change, and then can be done', async () => {
    const scene = await aScene();
    const { dataSource } = await createTestApp();
    const { id } = await made(scene, { measure: 'not_reopened' });
    const url = `${scene.path}/${id}`;
    const measure = (effectiveOn: string) =>
      scene.lead.post(`${url}/measurement`).send({ effectiveOn });
    expect((await measure('2026-11-01')).body.errors[0].code).toBe('commitment.too_early');
    expect((await measure('2026-12-01')).body.errors[0].code).toBe('commitment.not_begun');
    expect((await measure('2026-08-15')).body.errors[0].code).toBe('commitment.too_few');
    for (let at = 0; at < 10; at += 1) await finished(scene.bureau, '2026-09-10');
    await dataSource.query(
      `UPDATE ticket_facts SET reopens = 1 WHERE ticket_id IN (
         SELECT ticket_id FROM ticket_facts WHERE bureau_code = $1 ORDER BY ticket_id LIMIT 2)`,
      [scene.bureau],
    );
    const measured = await measure('2026-08-15');
    expect(measured.body).toMatchObject({
      after: '80% of 10 (49% to 94%), September to October 2026',
      result: 'Too little was measured before to compare.',
      effectiveOn: '2026-08-15',
    });
    expect((await measure('2026-08-15')).body.code).toBe('commitment.measured');
    expect((await scene.lead.post(`${url}/state`).send({ state: 'done' })).body).toMatchObject({
      state: 'done',
      time: 'Done',
    });
    expect(await brokenMeasurements(dataSource.manager)).toEqual([]);
  }, 240_000);

  it('of satisfaction starts from the last final quarter, as the dashboard shows it', async () => {
    const scene = await aScene();
    const { dataSource } = await createTestApp();
    for (let at = 0; at < 12; at += 1) await finished(scene.bureau, '2026-08-10');
    await dataSource.query(
      `UPDATE ticket_facts f SET satisfaction = CASE WHEN n.place <= 9 THEN 5 ELSE 2 END, answered_month = '2026-08-01'
         FROM (SELECT ticket_id, row_number() OVER (ORDER BY ticket_id) AS place FROM ticket_facts
                WHERE bureau_code = $1) n WHERE n.ticket_id = f.ticket_id`,
      [scene.bureau],
    );
    const view = await made(scene, { measure: 'satisfied', service: 'computer-problem' });
    expect(view.before).toBe('75% of 12 (47% to 91%), July to September 2026');
    const early = await scene.lead
      .post(`${scene.path}/${view.id}/measurement`)
      .send({ effectiveOn: '2026-10-05' });
    expect(early.body.errors[0]).toMatchObject({
      code: 'commitment.too_early',
      message: expect.stringContaining('2027-04-15'),
    });
    const { answers } = (
      await scene.lead.get(
        `/api/v1/partners/${scene.bureau}/dashboard?period=last_quarter&service=computer-problem`,
      )
    ).body.satisfaction;
    expect(answers).toBe(12);
  }, 240_000);

  it('whose owner left is flagged, and handed over', async () => {
    const scene = await aScene();
    const { dataSource } = await createTestApp();
    const { id } = await made(scene);
    await dataSource.query('DELETE FROM role_grants WHERE person_id = $1', [scene.officeLead.id]);
    const successor = await aPerson({ roles: [{ role: 'office_lead', office }] });
    const next = await signInAs(successor);
    const url = `${scene.path}/${id}`;
    expect((await next.get(url)).body.ownerLeft).toBe(true);
    const gone = await next
      .post(`${url}/owner`)
      .send({ owner: `office_lead:${office}:${scene.officeLead.id}` });
    expect(gone.body.code).toBe('commitment.owner_unknown');
    const owner = `office_lead:${office}:${successor.id}`;
    expect((await next.post(`${url}/owner`).send({ owner })).body.ownerLeft).toBe(false);
  });

  it('is commented by the bureau’s lead, who changes nothing', async () => {
    const scene = await aScene();
    const { id, version } = await made(scene);
    const url = `${scene.path}/${id}`;
    const commented = await scene.bureauLead.post(`${url}/comments`).send({ text: 'Thank you.' });
    expect(commented.body.entries[0]).toMatchObject({ kind: 'comment', words: 'Thank you.' });
    for (const [act, sent] of [
      ['state', { state: 'doing' }],
      ['owner', { owner: body(scene).owner }],
      ['measurement', { effectiveOn: '2026-08-01' }],
      ['publication', {}],
    ] as const) {
      const refused = await scene.bureauLead.post(`${url}/${act}`).send(sent);
      expect([refused.status, refused.body.code]).toEqual([403, 'commitment.for_leads']);
    }
    expect((await scene.bureauLead.post(scene.path).send(body(scene))).status).toBe(403);
    const stale = await scene.lead
      .post(`${url}/state`)
      .set('If-Match', `"${version + 1}"`)
      .send({ state: 'doing' });
    expect([stale.status, stale.body.code]).toEqual([412, 'commitment.stale']);
  });

  it.each([
    ['said', ' '],
    ['willDo', ''],
    ['owner', 'me'],
    ['dueOn', '2026-02-30'],
    ['dueOn', 'soon'],
    ['measure', 'speed'],
    ['service', 'A B'],
    ['theme', "x'"],
  ])('with %s “%s” is refused at the field', async (field, value) => {
    const scene = await aScene();
    const answer = await scene.lead.post(scene.path).send({ ...body(scene), [field]: value });
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it.each([
    ['dueOn', '2026-11-22', 'commitment.past'],
    ['service', 'no-such-service', 'commitment.service_unknown'],
    ['theme', 'ease', 'commitment.theme_unsure'],
    ['owner', `office_lead:${office}:999999999`, 'commitment.owner_unknown'],
  ])('with %s %s is refused by the rule', async (field, value, code) => {
    const scene = await aScene();
    const answer = await scene.lead.post(scene.path).send({ ...body(scene), [field]: value });
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, code]);
  });
});

describe('a commitment from a theme', () => {
  it('counts who said so, is published to them by a link, and is read by the bureau’s people alone', async () => {
    const scene = await aScene();
    const { dataSource } = await createTestApp();
    const comments = [];
    for (let at = 0; at < 12; at += 1) {
      comments.push(
        await aComment({ bureau: scene.bureau, satisfaction: at < 6 ? 2 : 3, shareName: at === 0 }),
      );
    }
    for (let at = 0; at < 2; at += 1) {
      comments.push(await aComment({ bureau: scene.bureau, comment: 'Good.', satisfaction: 5 }));
    }
    const readers = [await aPerson(), await aPerson()];
    for (const [at, comment] of comments.entries()) {
      for (const reader of readers) {
        await dataSource.query(
          'INSERT INTO comment_codings (response_id, coder_id, themes, coded_at) VALUES ($1, $2, $3, now())',
          [comment.id, reader.id, at < 12 ? ['transparency'] : []],
        );
      }
    }
    const { themes } = (await scene.lead.get(scene.path)).body;
    expect(themes).toContainEqual({ code: 'transparency', label: 'Knowing what happens' });
    const { id, saidCount } = await made(scene, { theme: 'transparency' });
    expect(saidCount).toBe(12);
    const read = async (bureau: string) =>
      (await (await signInAs(await aPerson({ bureau }))).get('/api/v1/commitments')).body.items;
    expect(await read(scene.bureau)).toEqual([]);
    const published = await scene.lead.post(`${scene.path}/${id}/publication`);
    expect(published.body.entries[0].words).toBe('Published');
    const mails = (await capturedMails()).filter(({ kind }) => kind === 'you_said');
    expect(mails.map(({ to }) => to.address)).toEqual([comments[0]!.customer.email]);
    expect(`${mails[0]!.subject} ${mails[0]!.text}`).not.toMatch(/date|Nobody|CP-/);
    expect(mails[0]!.text).toContain('/you-said');
    expect(await read(scene.bureau)).toMatchObject([
      { id, said: 'Nobody tells us the date.', stateLabel: 'Planned', time: 'By December 15' },
    ]);
    expect(JSON.stringify(await read(scene.bureau))).not.toMatch(/owner|saidCount|Olu/);
    expect(await read(await aBureau())).toEqual([]);
    const again = await scene.lead.post(`${scene.path}/${id}/publication`);
    expect([again.status, again.body.code]).toEqual([409, 'commitment.published']);
  }, 240_000);
});

const aCommitment = async () => {
  const scene = await aScene();
  const { id } = await made(scene);
  return { bureau: scene.bureau, id };
};
const strangers = [
  anEmployee(403),
  {
    who: 'the lead of another bureau',
    person: async () => {
      const bureau = await aBureau();
      return aPerson({ bureau, roles: [{ role: 'bureau_lead', bureau }] });
    },
    status: 403,
  },
] as const;
const path = '/api/v1/partners/:bureau/commitments';
const shared = { params: aCommitment, as: strangers };

refusesStrangers('GET', path, shared);
refusesStrangers('POST', path, {
  ...shared,
  body: {
    said: 'x',
    willDo: 'x',
    owner: `office_lead:${office}:1`,
    dueOn: '2027-01-01',
    measure: 'promise_kept',
  },
});
refusesStrangers('GET', `${path}/:id`, shared);
refusesStrangers('POST', `${path}/:id/state`, { ...shared, body: { state: 'doing' } });
refusesStrangers('POST', `${path}/:id/owner`, {
  ...shared,
  body: { owner: `office_lead:${office}:1` },
});
refusesStrangers('POST', `${path}/:id/measurement`, {
  ...shared,
  body: { effectiveOn: '2026-08-01' },
});
refusesStrangers('POST', `${path}/:id/publication`, shared);
refusesStrangers('POST', `${path}/:id/comments`, { ...shared, body: { text: 'Hello.' } });
refusesStrangers('GET', '/api/v1/commitments');
