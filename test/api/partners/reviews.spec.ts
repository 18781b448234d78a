import { brokenReviews } from '../../../src/modules/partners/reviews/reviews.service.js';
import { aBureau } from '../../support/factories/a-bureau.js';
import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

interface Scene {
  readonly path: string;
  readonly bureau: string;
  readonly office: SignedInClient;
  readonly bureauLead: SignedInClient;
}

async function aScene(): Promise<Scene> {
  const bureau = await aBureau();
  const office = await aPerson({
    fullName: 'Olu Lead',
    roles: [{ role: 'office_lead', office: 'information-technology' }],
  });
  const lead = await aPerson({
    fullName: 'Bea Lead',
    bureau,
    roles: [{ role: 'bureau_lead', bureau }],
  });
  return {
    ...{ bureau, path: `/api/v1/partners/${bureau}/reviews` },
    office: await signInAs(office),
    bureauLead: await signInAs(lead),
  };
}

async function frozen(scene: Scene): Promise<any> {
  const answer = await scene.office.post(scene.path);
  expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
  return answer.body;
}

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('the pack of a quarter', () => {
  it('is frozen in one click, once, with a first agenda', async () => {
    const scene = await aScene();
    expect((await scene.office.get(scene.path)).body).toMatchObject({
      items: [],
      next: 'FY 2026 Q4 (July to September 2026)',
      nextFrom: '2026-10-15',
      mayFreeze: true,
    });
    const review = await frozen(scene);
    expect(review).toMatchObject({
      label: 'FY 2026 Q4 (July to September 2026)',
      comparedWith: null,
      ...{ mySide: 'office', locked: false, signatures: [], signedBy: [] },
      entries: [{ kind: 'agenda', words: review.figures.headline }],
    });
    expect(review.figures.satisfaction).toBe('Too few answers to show (0).');
    const again = await scene.office.post(scene.path);
    expect([again.status, again.body.code]).toEqual([409, 'review.frozen']);
    expect((await scene.bureauLead.get(scene.path)).body).toMatchObject({
      mayFreeze: false,
      items: [{ id: review.id, signedBy: [] }],
    });
    const { dataSource } = await createTestApp();
    expect(await brokenReviews(dataSource.manager)).toEqual([]);
    await expect(
      dataSource.query(`UPDATE partner_reviews SET label = 'x' WHERE id = $1`, [review.id]),
    ).rejects.toThrow('append-only');
  });

  it('waits until the answers of the quarter are final', async () => {
    settableClock.set('2026-10-09T10:00:00-04:00');
    const scene = await aScene();
    expect((await scene.office.get(scene.path)).body.mayFreeze).toBe(false);
    const early = await scene.office.post(scene.path);
    expect([early.status, early.body.code]).toEqual([422, 'review.too_early']);
  });

  it('is compared with the last one, and takes over what each side said it would do', async () => {
    const scene = await aScene();
    const first = await frozen(scene);
    const theirs = {
      kind: 'theirs',
      words: 'Send the list of new colleagues.',
      dueOn: '2026-12-01',
    };
    await scene.bureauLead.post(`${scene.path}/${first.id}/entries`).send(theirs);
    settableClock.set('2027-01-20T10:00:00-05:00');
    const second = await frozen(scene);
    expect(second).toMatchObject({
      label: 'FY 2027 Q1 (October to December 2026)',
      comparedWith: first.label,
    });
    expect(second.comparison.length).toBe(first.figures.tiles.length);
    expect(second.entries.at(-1).words).toBe(
      'From the last review: Send the list of new colleagues.',
    );
  });
});

describe('signing', () => {
  it('is done by both sides, and ends the writing', async () => {
    const scene = await aScene();
    const { id } = await frozen(scene);
    const url = `${scene.path}/${id}`;
    const write = (client: SignedInClient, body: object) =>
      client.post(`${url}/entries`).send(body);
    const decision = { kind: 'decision', words: 'One team for onboarding.' };
    expect((await write(scene.bureauLead, decision)).body.entries.at(-1)).toMatchObject({
      ...decision,
      by: 'Bea Lead',
    });
    const signed = await scene.office.post(`${url}/signature`);
    expect(signed.body).toMatchObject({ signedBy: ['office'], locked: true });
    expect((await write(scene.bureauLead, decision)).body.code).toBe('review.signed');
    expect((await scene.office.post(`${url}/signature`)).body.code).toBe('review.side_signed');
    await scene.office.post(`${url}/signature-withdrawal`);
    expect((await write(scene.office, decision)).status).toBe(200);
    const [office] = (await scene.office.post(`${url}/signature`)).body.signatures;
    expect(office.hash).not.toBe(signed.body.signatures[0].hash);
    const both = await scene.bureauLead.post(`${url}/signature`);
    expect(both.body.signatures.map(({ side, by, hash }: any) => [side, by, hash])).toEqual([
      ['office', 'Olu Lead', office.hash],
      ['bureau', 'Bea Lead', office.hash],
    ]);
    const closed = await scene.bureauLead.post(`${url}/signature-withdrawal`);
    expect(closed.body.code).toBe('review.closed');
  });

  it.each([
    ['kind', { kind: 'song', words: 'x' }],
    ['words', { kind: 'decision', words: ' ' }],
    ['words', { kind: 'decision', words: 'a\0b' }],
    ['dueOn', { kind: 'ours', words: 'x', dueOn: '2026-13-01' }],
  ])('with a wrong %s is refused at the field', async (field, body) => {
    const scene = await aScene();
    const { id } = await frozen(scene);
    const answer = await scene.office.post(`${scene.path}/${id}/entries`).send(body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it('another bureau’s review is not found under this one', async () => {
    const [scene, other] = [await aScene(), await aScene()];
    const { id } = await frozen(other);
    expect((await scene.office.get(`${scene.path}/${id}`)).status).toBe(404);
    expect((await scene.office.post(`${scene.path}/${id}/signature`)).status).toBe(404);
  });
});

const aReview = async () => {
  settableClock.set('2026-11-23T10:00:00-05:00');
  const scene = await aScene();
  return { bureau: scene.bureau, id: (await frozen(scene)).id };
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
const path = '/api/v1/partners/:bureau/reviews';
const shared = { params: aReview, as: strangers };

refusesStrangers('GET', path, shared);
refusesStrangers('POST', path, shared);
refusesStrangers('GET', `${path}/:id`, shared);
refusesStrangers('POST', `${path}/:id/entries`, {
  ...shared,
  body: { kind: 'decision', words: 'x' },
});
refusesStrangers('POST', `${path}/:id/signature`, shared);
refusesStrangers('POST', `${path}/:id/signature-withdrawal`, shared);
