import { ApprovalLinks } from '../../../src/modules/tickets/approving/approval-links.js';
import { aPerson } from '../../support/factories/a-person.js';
import { aTicket, sensitiveService } from '../../support/factories/a-ticket.js';
import { anApproval, linkInMailTo } from '../../support/factories/an-approval.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

beforeEach(() => settableClock.set('2026-11-24T10:00:00-05:00'));
afterEach(() => settableClock.release());

const open = async (path: string) => (await createTestApp()).request().get(path);
const send = async (path: string, form: object) =>
  (await createTestApp()).request().post(path).type('form').send(form);

async function eventCount(ticketId: number): Promise<number> {
  const { dataSource } = await createTestApp();
  const [row] = await dataSource.query(
    `SELECT count(*)::int AS n FROM ticket_events WHERE ticket_id = $1`,
    [ticketId],
  );
  return row.n;
}

async function anAsked() {
  const asked = await anApproval();
  return { ...asked, link: await linkInMailTo(asked.approver) };
}

describe('the link in the mail to an approver', () => {
  it('shows the request without a sign-in, and decides nothing however often it is opened', async () => {
    const { link, ticket } = await anAsked();
    const before = await eventCount(ticket.id);
    for (let times = 0; times < 3; times += 1) {
      const page = await open(link);
      expect(page.status).toBe(200);
      expect(page.text).toContain('Do you approve this request?');
      expect(page.text).toContain('Sam Asker asks for');
      expect(page.text).not.toContain('<script');
      expect(page.headers['cache-control']).toBe('no-store');
      expect(page.headers['referrer-policy']).toBe('no-referrer');
    }
    const { request } = await createTestApp();
    expect((await request().head(link)).status).toBe(200);
    expect(await eventCount(ticket.id)).toBe(before);
  });

  it('decides by the button, once', async () => {
    const { link, path, customer, ticket } = await anAsked();
    const sent = await send(link, { decision: 'approve', words: '' });
    expect([sent.status, sent.headers.location]).toEqual([303, link]);
    expect((await customer.get(path)).body.approval.state).toBe('approved');
    const after = await eventCount(ticket.id);
    const again = await open(link);
    expect(again.text).toContain(`You approved ${ticket.number}`);
    expect((await send(link, { decision: 'decline', words: 'No.' })).text).toContain(
      'You approved',
    );
    expect(await eventCount(ticket.id)).toBe(after);
  });

  it('declines with words, and keeps what was typed when they or the choice are missing', async () => {
    const { link, path, customer } = await anAsked();
    const undecided = await send(link, { words: 'Zanzibar <b>' });
    expect(undecided.status).toBe(400);
    expect(undecided.text).toContain('Choose whether you approve');
    expect(undecided.text).toContain('Zanzibar &lt;b&gt;</textarea>');
    const silent = await send(link, { decision: 'decline', words: ' ' });
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('href="#words"');
    expect(silent.text).toMatch(/value="decline" checked/);
    const long = await send(link, { decision: 'decline', words: 'x'.repeat(2001) });
    expect([long.status, long.text.includes('2,000 characters')]).toEqual([400, true]);
    await send(link, { decision: 'decline', words: 'No money this year.' });
    expect((await customer.get(path)).body.approval).toMatchObject({
      ...{ state: 'declined', words: 'No money this year.' },
    });
    expect((await open(link)).text).toContain('You declined');
  });

  it('has a plain page when it has ended, was cut off or made by somebody else', async () => {
    const { link } = await anAsked();
    for (const wrong of [
      `${link}x`,
      link.slice(0, -3),
      '/a/1-1-1-1-zzz-abc',
      link.replace('/a/1-', '/a/2-'),
    ]) {
      const page = await open(wrong);
      expect([page.status, page.text.includes('We can&#39;t find this page')]).toEqual([404, true]);
      expect((await send(wrong, { decision: 'approve' })).status).toBe(404);
    }
    settableClock.set('2026-12-09T10:00:00-05:00');
    const ended = await open(link);
    expect([ended.status, ended.text.includes('This link has ended')]).toEqual([410, true]);
    expect((await send(link, { decision: 'approve' })).status).toBe(410);
  });

  it('is of no use to decide what was withdrawn, or what somebody else is asked', async () => {
    const { link, path, customer, ticket } = await anAsked();
    const { app } = await createTestApp();
    const other = await aPerson();
    const forOther = app
      .get(ApprovalLinks)
      .pathFor({ ticketId: ticket.id, place: 1, personId: other.id }, Date.now());
    const wrong = await open(forOther);
    expect([wrong.status, wrong.text.includes('This is not asked of you')]).toEqual([410, true]);
    expect(wrong.text).not.toContain(ticket.number);
    const nowhere = { ticketId: 999_999_999, place: 1, personId: other.id };
    expect((await open(app.get(ApprovalLinks).pathFor(nowhere, Date.now()))).status).toBe(404);
    await customer.post(`${path}/withdrawal`).send({ reason: 'Not needed.' });
    expect((await open(link)).text).toContain('The request was withdrawn');
    expect((await send(link, { decision: 'approve' })).status).toBe(410);
  });

  it('tells nothing about a restricted request', async () => {
    const ticket = await aTicket({ serviceCode: sensitiveService });
    const { app } = await createTestApp();
    const person = await aPerson();
    const link = app
      .get(ApprovalLinks)
      .pathFor({ ticketId: ticket.id, place: 1, personId: person.id }, Date.now());
    const page = await open(link);
    expect(page.text).toContain('Sign in to decide');
    expect(page.text).not.toMatch(/Zanzibar|supervisor/i);
    expect((await send(link, { decision: 'approve' })).text).toContain('Sign in to decide');
  });

  it('has its look', async () => {
    const style = await open('/a/page.css');
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  });
});
