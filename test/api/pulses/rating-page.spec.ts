import { createHash } from 'node:crypto';
import { PulseLinks } from '../../../src/modules/pulses/pulse-links.js';
import { plainPageStyle } from '../../../src/platform/http/plain-page-style.js';
import {
  aMinuteLater,
  anAskedTicket,
  daysLater,
  pulseOf,
} from '../../support/factories/a-pulse.js';
import { aClosedTicket } from '../../support/factories/desk-acts.js';
import { openPage, proofOn, rate, sendForm } from '../../support/factories/rating-page.js';
import { createTestApp, settableClock } from '../../support/test-app.js';

/** One hash over every row of every table that a rating could touch. */
async function everythingKept(): Promise<string> {
  const { dataSource } = await createTestApp();
  const tables = [
    ...['pulses', 'pulse_responses', 'pulse_counts', 'follow_ups', 'ticket_events', 'tickets'],
    ...['people', 'outgoing_mails', 'ticket_event_relay', 'sessions', 'idempotency_keys'],
  ];
  const hash = createHash('sha256');
  for (const table of tables) {
    const rows = await dataSource.query(
      `SELECT t::text AS row, xmin::text FROM ${table} t ORDER BY 1`,
    );
    hash.update(JSON.stringify(rows));
  }
  return hash.digest('hex');
}

async function linkFor(pulseId: number, expiresAt: number): Promise<string> {
  const { app } = await createTestApp();
  return app.get(PulseLinks, { strict: false }).pathFor({ id: pulseId, expiresAt });
}

beforeEach(() => settableClock.set('2026-11-23T10:00:00-05:00'));
afterEach(() => settableClock.release());

describe('opening the link', () => {
  it('shows the question with the answer of the link chosen', async () => {
    const { path, number } = await anAskedTicket();
    const page = await openPage(`${path}?a=4`);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('<title>How did we do? – Rating – Counterpart</title>');
    expect(page.text).toContain('I am satisfied with the service I received from the IT desk.');
    expect(page.text).toMatch(/name="satisfaction" value="4" checked>/);
    expect(page.text.match(/ checked/g)).toHaveLength(1);
    expect(page.text).toContain(
      `Your request ${number}, <bdi>“My screen flickers”</bdi>, finished Monday, November 23`,
    );
    expect(page.text).toContain('Not sent yet.');
  });

  it('asks at most seven things, one of them required, with words on every point', async () => {
    const { path } = await anAskedTicket();
    const { text } = await openPage(path);
    const names = new Set([...text.matchAll(/name="(\w+)"/g)].map(([, name]) => name));
    for (const technical of ['page', 'website', 'viewport', 'robots', 'referrer'])
      names.delete(technical);
    expect(names).toEqual(
      new Set([
        'satisfaction',
        'drivers',
        'trust',
        'ease',
        'effectiveness',
        'comment',
        'share_name',
      ]),
    );
    for (const words of ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree']) {
      expect(text.split(` ${words}</span>`)).toHaveLength(5);
    }
    expect(text).toContain('This interaction increased my trust in');
    expect(text).toContain('If you chose 4 or 5: What about this interaction made the difference?');
    expect(text).toContain('If you chose 1, 2 or 3: What could have been better?');
    expect(text).toContain('Your bureau sees scores in groups of 10 or more');
  });

  it('keeps nothing at all, whatever the link chooses and however often it is opened', async () => {
    const { path } = await anAskedTicket();
    const before = await everythingKept();
    for (const query of [
      '',
      '?a=1',
      '?a=2',
      '?a=3',
      '?a=4',
      '?a=5',
      '?a=5&sent=1',
      '?a=%00',
      '?a=6&a=1',
    ]) {
      expect((await openPage(path + query)).status).toBe(200);
    }
    const { request } = await createTestApp();
    await request().head(`${path}?a=1`);
    await openPage(`${path}/opt-out`);
    expect(await everythingKept()).toBe(before);
  });

  it('works without scripts and is kept by no cache, index or other site', async () => {
    const { path } = await anAskedTicket();
    const page = await openPage(path);
    expect(page.text).not.toMatch(/<script| on\w+="|javascript:/i);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
    });
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.text).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(Buffer.byteLength(page.text)).toBeLessThan(25_000);
  });

  it('has a style sheet of at most 15 kB', async () => {
    const style = await openPage('/r/rating.css');
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(style.text).toBe(plainPageStyle);
    expect(Buffer.byteLength(plainPageStyle)).toBeLessThan(15_000);
  });

  it('does not show what a sensitive request was about', async () => {
    const { path, number } = await anAskedTicket({
      serviceCode: 'pay-problem',
      answers: {
        problem: 'overtime',
        pay_period_on: '2026-11-14',
        hardship: 'no',
        details: 'Short pay',
      },
    });
    const { text } = await openPage(path);
    expect(text).toContain(number);
    expect(text).not.toMatch(/overtime|pay problem|short pay/i);
  });
});

describe('a link that is not right', () => {
  it('is 404 when it was made up or changed in a single place', async () => {
    const { path } = await anAskedTicket();
    const token = path.slice(3);
    const [version, id, end, signature] = [
      token[0],
      ...token.slice(2).split('-', 2),
      token.slice(-43),
    ];
    const later = (parseInt(end!, 36) + 86_400_000).toString(36);
    const other = (parseInt(id!, 36) + 1).toString(36);
    const forged = [
      `${version}-${id}-${later}-${signature}`,
      `${version}-${other}-${end}-${signature}`,
      `2-${id}-${end}-${signature}`,
      `${version}-${id}-${end}-${'A'.repeat(43)}`,
      `${version}-${id}-${end}-`,
      `${token}A`,
      token.slice(0, -1),
      token.toUpperCase(),
      '%00',
      '..%2f..%2fetc',
      'x'.repeat(4_000),
      '<script>',
    ];
    for (const each of forged) {
      const page = await openPage(`/r/${each}`);
      expect([each, page.status]).toEqual([each, 404]);
      expect(page.text).not.toContain('My screen flickers');
      expect((await sendForm(`/r/${each}`, { satisfaction: '1' })).status).toBe(404);
    }
  });

  it('is 404 for a pulse that was not sent or does not exist, though signed', async () => {
    const drawn = await aClosedTicket();
    const end = Date.parse('2026-12-24T00:00:00Z');
    const { id } = (await pulseOf(drawn.id))!;
    expect((await openPage(await linkFor(id, end))).status).toBe(404);
    expect((await openPage(await linkFor(999_999_999, end))).status).toBe(404);
  });

  it('is 410 after 14 days, with the day in words, for opening and for sending', async () => {
    const { path, id, number } = await anAskedTicket();
    const early = await openPage(path);
    daysLater(14);
    const late = await openPage(path);
    expect(late.status).toBe(410);
    expect(late.text).toContain('It stopped working on Monday, December 7.');
    expect(late.text).toContain(`/requests/${number}`);
    const sent = await sendForm(path, { page: proofOn(early), satisfaction: '1' });
    expect(sent.status).toBe(410);
    expect((await pulseOf(id))!.answeredAt).toBeNull();
  });

  it('cannot outlive its pulse by a later end of its own', async () => {
    const ticket = await anAskedTicket();
    const { id } = (await pulseOf(ticket.id))!;
    const longer = await linkFor(id, Date.parse('2027-12-24T00:00:00Z'));
    daysLater(15);
    expect((await openPage(longer)).status).toBe(410);
  });
});

describe('sending a rating', () => {
  it('takes it, says so, and lets it be changed', async () => {
    const ticket = await anAskedTicket();
    aMinuteLater();
    const thanks = await rate(`${ticket.path}`, {
      satisfaction: '5',
      drivers: ['positive_ease', 'positive_employee'],
      trust: '4',
      comment: 'Quick & kind 😀',
    });
    expect(thanks.status).toBe(200);
    expect(thanks.text).toContain('Thank you. Your answer is in.');
    expect(thanks.text).toContain('You can change it until Monday, December 7.');
    expect(thanks.text).toMatch(/name="satisfaction" value="5" checked/);
    expect(thanks.text).toMatch(/value="positive_ease" checked/);
    expect(thanks.text).toContain('Quick &amp; kind 😀</textarea>');
    expect(await pulseOf(ticket.id)).toMatchObject({ state: 'answered' });
    const again = await openPage(`${ticket.path}?a=3`);
    expect(again.text).toContain('You have answered.');
    expect(again.text).toMatch(/name="satisfaction" value="3" checked/);
  });

  it('asks for an answer when none was chosen, and keeps what was typed', async () => {
    const { path, id } = await anAskedTicket();
    const page = await rate(path, { comment: 'I forgot to choose', drivers: 'negative_ease' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('<title>Error: How did we do?');
    expect(page.text).toContain('<a href="#satisfaction">Choose one of the five answers</a>');
    expect(page.text).toContain('I forgot to choose</textarea>');
    expect(page.text).toMatch(/value="negative_ease" checked/);
    expect((await pulseOf(id))!.state).toBe('sent');
  });

  it.each([
    ['a score that does not exist', { satisfaction: '6' }, 422],
    ['a score with more in it', { satisfaction: "1' OR 1=1" }, 422],
    ['two scores', { satisfaction: ['1', '5'] }, 422],
    ['an unknown driver', { satisfaction: '5', drivers: 'positive_magic' }, 422],
    ['a comment that is too long', { satisfaction: '5', comment: 'x'.repeat(2_001) }, 422],
    ['a NUL', { satisfaction: '5', comment: 'a\0b' }, 422],
    ['two comments', { satisfaction: '5', comment: ['a', 'b'] }, 422],
  ])('refuses %s', async (_, choices, status) => {
    const { path, id } = await anAskedTicket();
    const page = await rate(path, choices);
    expect(page.status).toBe(status);
    expect(page.text).toContain('There is a problem');
    expect((await pulseOf(id))!.state).toBe('sent');
  });

  it('keeps hostile words whole and harmless', async () => {
    const { path } = await anAskedTicket();
    const hostile = `</textarea><script>alert('x')</script> \u202E"`;
    const page = await rate(path, { satisfaction: '4', comment: hostile });
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script');
    expect(page.text).toContain('&lt;/textarea&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;');
    const { dataSource } = await createTestApp();
    const [stored] = await dataSource.query(
      'SELECT comment FROM pulse_responses WHERE current ORDER BY id DESC LIMIT 1',
    );
    expect(stored.comment).toBe(hostile);
  });

  it('takes nothing that did not come from one of its pages of the last twelve hours', async () => {
    const ticket = await anAskedTicket();
    const other = await anAskedTicket();
    const proof = proofOn(await openPage(ticket.path));
    const attempts = {
      none: {},
      empty: { page: '' },
      invented: { page: `${proof.slice(0, -2)}AA` },
      'that of another pulse': { page: proofOn(await openPage(other.path)) },
      'two of them': { page: [proof, proof] },
    };
    for (const [which, fields] of Object.entries(attempts)) {
      const page = await sendForm(ticket.path, { satisfaction: '2', comment: 'Kept', ...fields });
      expect([which, page.status]).toEqual([which, 400]);
      expect(page.text).toContain('Kept</textarea>');
    }
    settableClock.advance(12 * 3_600_000 + 1);
    expect((await sendForm(ticket.path, { page: proof, satisfaction: '2' })).status).toBe(400);
    expect((await pulseOf(ticket.id))!.state).toBe('sent');
    expect((await rate(ticket.path, { satisfaction: '4' })).status).toBe(200);
  });

  it('takes nothing from a program that fills in every field', async () => {
    const { path, id } = await anAskedTicket();
    const page = await rate(path, { satisfaction: '1', website: 'http://spam.example' });
    expect(page.status).toBe(400);
    expect(page.text).toContain('tell that a person sent this');
    expect((await pulseOf(id))!.state).toBe('sent');
  });

  it('does not read another kind of body', async () => {
    const { path, id } = await anAskedTicket();
    const { request } = await createTestApp();
    expect((await request().post(path).send({ satisfaction: 1 })).status).toBe(400);
    expect((await request().post(path)).status).toBe(400);
    expect((await pulseOf(id))!.state).toBe('sent');
  });
});

describe('not wanting to be asked', () => {
  it('takes one press of a button, and ends the pulse', async () => {
    const ticket = await anAskedTicket();
    const page = await openPage(`${ticket.path}/opt-out`);
    expect(page.text).toContain('Stop asking me how it went?');
    const done = await sendForm(`${ticket.path}/opt-out`, { page: proofOn(page) });
    expect([done.status, done.text.includes('We won&#39;t ask you again')]).toEqual([200, true]);
    const { dataSource } = await createTestApp();
    const [person] = await dataSource.query('SELECT pulse_opt_out FROM people WHERE id = $1', [
      ticket.customer.id,
    ]);
    expect(person.pulse_opt_out).toBe(true);
    expect((await pulseOf(ticket.id))!.state).toBe('declined');
    expect((await openPage(ticket.path)).status).toBe(410);
  });

  it('keeps an answer that was given', async () => {
    const ticket = await anAskedTicket();
    await rate(ticket.path, { satisfaction: '4' });
    const page = await openPage(`${ticket.path}/opt-out`);
    await sendForm(`${ticket.path}/opt-out`, { page: proofOn(page) });
    expect((await pulseOf(ticket.id))!.state).toBe('answered');
  });

  it('needs the page: a bare post changes nothing', async () => {
    const ticket = await anAskedTicket();
    await sendForm(`${ticket.path}/opt-out`, {});
    expect((await pulseOf(ticket.id))!.state).toBe('sent');
    expect((await sendForm('/r/1-x-y-z/opt-out', {})).status).toBe(404);
    expect((await openPage('/r/1-x-y-z/opt-out')).status).toBe(404);
  });
});
