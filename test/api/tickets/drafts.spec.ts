import { PeriodicWork } from '../../../src/platform/jobs/periodic-work.js';
import { RemoveLooseFiles } from '../../../src/modules/attachments/remove-loose-files.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aCase, aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs, type SignedInClient } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';

const dayMs = 86_400_000;

const save = (desk: SignedInClient, path: string, body: object, version: number) =>
  desk.put(path).set('If-Match', `"${version}"`).send(body);

const aFile = async (desk: SignedInClient): Promise<string> => {
  const upload = await desk
    .post('/api/v1/attachments')
    .attach('file', Buffer.from('a,b\n1,2\n'), { filename: 'a.csv', contentType: 'text/csv' });
  return upload.body.id as string;
};

describe('a draft', () => {
  it('is there on another device, with its files, and replies and notes are never one', async () => {
    const { agent, desk, ticketPath } = await aCase();
    const attachmentIds = [await aFile(desk)];
    const kept = await save(desk, `${ticketPath}/reply-draft`, { body: 'Dear', attachmentIds }, 0);
    expect(kept.status).toBe(200);
    await save(desk, `${ticketPath}/staff-note-draft`, { body: 'Careful with this one.' }, 0);
    const elsewhere = await signInAs(agent);
    const reply = await elsewhere.get(`${ticketPath}/reply-draft`);
    expect(reply.body).toMatchObject({
      body: 'Dear',
      version: kept.body.version,
      attachments: [{ fileName: 'a.csv' }],
    });
    const note = await elsewhere.get(`${ticketPath}/staff-note-draft`);
    expect(note.body).toMatchObject({ body: 'Careful with this one.', attachments: [] });
    const unsent = await elsewhere.get('/api/v1/unsent-drafts');
    expect(unsent.body.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'note',
      'reply',
    ]);
  });

  it('of which another device has a newer version is not overwritten, and both are shown', async () => {
    const { agent, desk, ticketPath } = await aCase();
    const path = `${ticketPath}/reply-draft`;
    const first = await save(desk, path, { body: 'One' }, 0);
    const phone = await signInAs(agent);
    const second = await save(phone, path, { body: 'One, two' }, first.body.version);
    expect(second.status).toBe(200);
    const late = await save(desk, path, { body: 'One and a half' }, first.body.version);
    expect([late.status, late.body.code]).toEqual([412, 'draft.stale']);
    expect(late.body).toMatchObject({
      currentVersion: second.body.version,
      draft: { body: 'One, two' },
    });
    const chosen = await save(desk, path, { body: 'One and a half' }, late.body.currentVersion);
    expect(chosen.status).toBe(200);
    const again = await save(desk, path, { body: 'One and a half' }, late.body.currentVersion);
    expect(again.status).toBe(200);
  });

  it('that was sent in another place does not come back as a new one', async () => {
    const { desk, ticketPath } = await aCase();
    const kept = await save(desk, `${ticketPath}/reply-draft`, { body: 'Almost' }, 0);
    await desk.post(`${ticketPath}/comments`).send({ body: 'Almost done.' });
    const late = await save(desk, `${ticketPath}/reply-draft`, { body: 'Almo' }, kept.body.version);
    expect([late.status, late.body.currentVersion]).toEqual([412, 0]);
    await save(desk, `${ticketPath}/staff-note-draft`, { body: 'Note' }, 0);
    await desk.post(`${ticketPath}/staff-notes`).send({ body: 'Note' });
    expect((await desk.get('/api/v1/unsent-drafts')).body.items).toEqual([]);
  });

  it('is gone when it is emptied or discarded, each by its own way', async () => {
    const { desk, ticketPath } = await aCase();
    const path = `${ticketPath}/reply-draft`;
    const kept = await save(desk, path, { body: 'x' }, 0);
    expect((await save(desk, path, { body: '' }, kept.body.version)).body.version).toBe(0);
    await save(desk, path, { body: 'y' }, 0);
    await save(desk, `${ticketPath}/staff-note-draft`, { body: 'z' }, 0);
    expect((await desk.delete(path)).status).toBe(204);
    expect((await desk.get(path)).body.version).toBe(0);
    expect((await desk.get(`${ticketPath}/staff-note-draft`)).body.body).toBe('z');
    expect((await desk.delete(`${ticketPath}/staff-note-draft`)).status).toBe(204);
  });

  it('keeps its files from being cleared away, and lives sixty days', async () => {
    const { ticket, agent, desk, ticketPath } = await aCase();
    const attachmentIds = [await aFile(desk)];
    await save(desk, `${ticketPath}/staff-note-draft`, { body: 'Later', attachmentIds }, 0);
    const { app, dataSource } = await createTestApp();
    await app.get(RemoveLooseFiles, { strict: false }).run(Date.now() + 3 * dayMs);
    const path = `${ticketPath}/staff-note-draft`;
    expect((await desk.get(path)).body.attachments).toHaveLength(1);
    const daily = app.get(PeriodicWork);
    await daily.run('remove-old-desk-drafts', Date.now() + 59 * dayMs);
    expect((await desk.get(path)).body.body).toBe('Later');
    await daily.run('remove-old-desk-drafts', Date.now() + 61 * dayMs);
    expect((await desk.get(path)).body.body).toBe('');
    const rows: unknown[] = await dataSource.query(
      'SELECT 1 FROM staff_note_drafts WHERE ticket_id = $1 AND person_id = $2',
      [ticket.id, agent.id],
    );
    expect(rows).toEqual([]);
  });

  it('is read by nobody else, and not by its writer once the ticket is closed to them', async () => {
    const { ticket, agent, desk, ticketPath } = await aCase({ serviceCode: sensitiveService });
    await save(desk, `${ticketPath}/reply-draft`, { body: 'Zanzibarian words' }, 0);
    const colleague = await signInAs(
      await aPerson({ roles: [{ role: 'agent', team: ticket.teamCode }] }),
    );
    expect((await colleague.get(`${ticketPath}/reply-draft`)).body.body).toBe('');
    expect((await colleague.get('/api/v1/unsent-drafts')).body.items).toEqual([]);
    const { dataSource } = await createTestApp();
    await dataSource.query('DELETE FROM role_grants WHERE person_id = $1', [agent.id]);
    await dataSource.query(
      `INSERT INTO role_grants (person_id, role, team_code, office_code)
       SELECT $1, 'agent', code, office_code FROM teams WHERE code = 'it-service-desk'`,
      [agent.id],
    );
    expect((await desk.get(`${ticketPath}/reply-draft`)).status).toBe(404);
    expect((await save(desk, `${ticketPath}/reply-draft`, { body: 'x' }, 0)).status).toBe(404);
    expect((await desk.get('/api/v1/unsent-drafts')).body.items).toEqual([]);
  });

  it('of two megabytes is refused in clear words, and one that is too long for a reply is kept', async () => {
    const { desk, ticketPath } = await aCase();
    const huge = await save(desk, `${ticketPath}/reply-draft`, { body: 'x'.repeat(2e6) }, 0);
    expect([huge.status, huge.body.code]).toEqual([413, 'request.too_large']);
    const long = await save(desk, `${ticketPath}/reply-draft`, { body: 'x'.repeat(20_000) }, 0);
    expect(long.status).toBe(200);
    const links = 'https://example.gov/a '.repeat(2_500);
    expect(
      (await save(desk, `${ticketPath}/reply-draft`, { body: links }, long.body.version)).status,
    ).toBe(200);
  });

  it.each([
    [{ body: 1 }, 400],
    [{ body: 'a\0' }, 400],
    [{ body: 'x', attachmentIds: ['no'] }, 400],
    [{}, 400],
  ])('refuses %j', async (body, status) => {
    const { desk, ticketPath } = await aCase();
    expect((await save(desk, `${ticketPath}/reply-draft`, body, 0)).status).toBe(status);
    expect((await desk.put(`${ticketPath}/reply-draft`).send({ body: 'x' })).status).toBe(428);
  });

  it('of one’s own request is none', async () => {
    const agent = await aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] });
    const own = await aTicket({ customer: agent });
    const self = await signInAs(agent);
    expect((await self.get(`/api/v1/tickets/${own.number}/reply-draft`)).status).toBe(403);
  });
});

const params = async () => ({ number: (await aTicket()).number });
const as = [anEmployee(403)];
const headers = { 'If-Match': '"0"' };
for (const path of ['reply-draft', 'staff-note-draft']) {
  refusesStrangers('GET', `/api/v1/tickets/:number/${path}`, { params, as });
  const put = { params, as, headers, body: { body: 'x' } };
  refusesStrangers('PUT', `/api/v1/tickets/:number/${path}`, put);
  refusesStrangers('DELETE', `/api/v1/tickets/:number/${path}`, { params, as });
}
refusesStrangers('GET', '/api/v1/unsent-drafts', { as });
