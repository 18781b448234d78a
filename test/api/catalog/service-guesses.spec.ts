import { aPerson } from '../../support/factories/a-person.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

const path = '/api/v1/service-guesses';
const anAgent = async () =>
  signInAs(await aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] }));
const codesIn = ({ body }: { body: { code: string }[] }) => body.map(({ code }) => code);

describe('guessing the service of a call', () => {
  it('gives the likeliest three by the title, typing errors forgiven', async () => {
    const desk = await anAgent();
    const found = await desk.get(path).query({ q: 'lost my bagde' });
    expect(codesIn(found)).toContain('badge');
    expect(found.body.length).toBeLessThanOrEqual(3);
  });

  it('leaves out what is not for the bureau of the one who called', async () => {
    const desk = await anAgent();
    const { dataSource } = await createTestApp();
    const customer = await aPerson({ bureau: 'public-buildings' });
    const [{ before }] = await dataSource.query(
      `SELECT bureau_codes AS before FROM services WHERE code = 'badge'`,
    );
    const only = (codes: string[] | null) =>
      dataSource.query(`UPDATE services SET bureau_codes = $1 WHERE code = 'badge'`, [codes]);
    await only(['waterways']);
    const query = { q: 'badge', customerId: customer.id };
    const without = codesIn(await desk.get(path).query(query));
    await only(before);
    expect(without).not.toContain('badge');
    expect(codesIn(await desk.get(path).query(query))).toContain('badge');
  });

  it('notes nothing of what was typed, and nothing is found for nonsense', async () => {
    const desk = await anAgent();
    const { dataSource } = await createTestApp();
    const misses = async () =>
      (await dataSource.query('SELECT count(*) AS n FROM search_misses'))[0].n;
    const before = await misses();
    expect((await desk.get(path).query({ q: 'qqqqqq zzzzzz' })).body).toEqual([]);
    expect(await misses()).toBe(before);
  });

  it.each([[{}], [{ q: 'x' }], [{ q: 'badge', customerId: 'me' }]])('refuses %j', async (query) => {
    expect((await (await anAgent()).get(path).query(query)).status).toBe(400);
  });
});

refusesStrangers('GET', path, { as: [anEmployee(403)] });
