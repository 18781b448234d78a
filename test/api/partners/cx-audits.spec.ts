import { randomUUID } from 'node:crypto';
import { auditDimensions } from '../../../src/domain/partners/audit-rubric.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

const office = 'acquisition';
const strangers = { as: [anEmployee(403)], params: async () => ({ office, year: 2031 }) };

refusesStrangers('GET', '/api/v1/cx-audits', { as: [anEmployee(403)] });
refusesStrangers('GET', '/api/v1/cx-audits/:office/:year', strangers);
refusesStrangers('POST', '/api/v1/cx-audits/:office/:year/reviews', {
  ...strangers,
  body: { scores: [] },
});
refusesStrangers('GET', '/api/v1/cx-audits/:office/:year/audit.csv', strangers);

const path = `/api/v1/cx-audits/${office}/2031`;
const scoresOf = (...scores: number[]) =>
  auditDimensions.map(({ code }, at) => ({
    ...{ dimension: code, score: scores[at % scores.length] },
    evidence: 'Five requests of May, read one by one.',
  }));

const aReviewer = (fullName: string): Promise<TestPerson> =>
  aPerson({ fullName, roles: [{ role: 'bureau_lead', bureau: 'waterways' }] });

async function review(person: TestPerson, scores: unknown) {
  const client = await signInAs(person);
  return client.post(`${path}/reviews`).set('Idempotency-Key', randomUUID()).send({ scores });
}

beforeEach(() => settableClock.set('2031-06-20T10:00:00-04:00'));
afterEach(async () => {
  settableClock.release();
  const { dataSource } = await createTestApp();
  await dataSource.query('TRUNCATE cx_reviews');
});

describe('an audit', () => {
  it('is by two reviewers who see each other only when both are done, with their agreement', async () => {
    const [ann, ben] = [await aReviewer('Ann Cole'), await aReviewer('Ben Dash')];
    expect((await review(ann, scoresOf(1, 3, 5))).body).toMatchObject({
      ...{ reviews: 1, reviewers: ['Ann Cole'], agreement: null, mayReview: false },
    });
    const blind = (await (await signInAs(ben)).get(path)).body;
    expect([blind.reviewers, blind.dimensions[0].scores, blind.mayReview]).toEqual([[], [], true]);
    expect(blind.figures[0]).toMatchObject({ words: 'No data yet' });
    const early = await (await signInAs(ann)).get(`${path}/audit.csv`);
    expect([early.status, early.body.errors[0].code]).toEqual([422, 'audit.not_complete']);
    const both = (await review(ben, scoresOf(1, 3, 3))).body;
    expect(both.reviewers).toEqual(['Ann Cole', 'Ben Dash']);
    expect(both.agreement.observed).toBeCloseTo(6 / 9, 9);
    expect(both.agreement.kappa).toBeCloseTo(0.666667, 6);
    expect(both.agreement.apart).toHaveLength(3);
    const csv = (await (await signInAs(ann)).get(`${path}/audit.csv`)).text.trim().split('\n');
    expect(csv).toHaveLength(10);
    expect(csv[0]).toContain('Score of Ann Cole');
    const third = await review(await aReviewer('Cy Eng'), scoresOf(3));
    expect([third.status, third.body.errors[0].code]).toEqual([422, 'audit.two_reviewers']);
  });

  it('refuses a part of a review, a second one, and people of the office', async () => {
    const ann = await aReviewer('Ann Cole');
    const part = await review(ann, scoresOf(3).slice(1));
    expect(part.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'findability-score',
      'findability-evidence',
    ]);
    expect((await review(ann, 'none')).status).toBe(400);
    expect((await review(ann, scoresOf(3))).status).toBe(200);
    expect((await review(ann, scoresOf(4))).body.errors[0].code).toBe('audit.reviewed');
    const own = await aPerson({ roles: [{ role: 'office_lead', office }] });
    expect((await review(own, scoresOf(5))).body.errors[0].code).toBe('audit.own_office');
    const { dataSource } = await createTestApp();
    await expect(dataSource.query(`UPDATE cx_reviews SET scores = '[]'`)).rejects.toThrow(
      'append-only',
    );
  });

  it('is listed for this fiscal year and the last, and not found for others', async () => {
    const client = await signInAs(await aReviewer('Ann Cole'));
    const { body } = await client.get('/api/v1/cx-audits');
    expect(body.items.map(({ fiscalYear }: { fiscalYear: number }) => fiscalYear)).toEqual([
      ...[2031, 2031, 2031, 2030, 2030, 2030],
    ]);
    expect((await client.get(`/api/v1/cx-audits/${office}/2029`)).status).toBe(404);
    expect((await client.get('/api/v1/cx-audits/nobody/2031')).status).toBe(404);
  });
});
