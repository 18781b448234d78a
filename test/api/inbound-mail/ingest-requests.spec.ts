import { aMail, anId, ingest, type MailFileWish } from '../../support/factories/a-mail.js';
import { aPerson } from '../../support/factories/a-person.js';
import { drainRelay } from '../../support/factories/desk-acts.js';
import { aPng } from '../../support/factories/file-bytes.js';
import { hostileTexts } from '../../support/hostile-texts.js';
import { signInAs } from '../../support/sign-in-as.js';
import { anEmployee, refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { capturedMails, createTestApp } from '../../support/test-app.js';

interface Filed {
  readonly number: string;
  readonly subject: string;
  readonly description: string;
  readonly channel: string;
  readonly service: { readonly code: string };
  readonly attachments: readonly { readonly id: string; readonly fileName: string }[];
  readonly formatted: { readonly id: number; readonly hasRemoteImages: boolean } | null;
}

/** What the desk sees of the request that a mail became. */
async function filed(mail: Buffer, service?: string): Promise<Filed> {
  const answer = await ingest(mail, service);
  if (answer.outcome !== 'taken') throw new Error(JSON.stringify(answer));
  return (await deskView(answer.number)).body as Filed;
}

async function deskView(number: string) {
  const agent = await aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] });
  return (await signInAs(agent)).get(`/api/v1/tickets/${number}`);
}

async function page(number: string, id: number, images = '') {
  const agent = await aPerson({ roles: [{ role: 'agent', team: 'it-service-desk' }] });
  const desk = await signInAs(agent);
  return desk.get(`/api/v1/tickets/${number}/formatted-messages/${id}${images}`);
}

const pdf: MailFileWish = {
  name: 'form.pdf',
  type: 'application/pdf',
  bytes: Buffer.from('%PDF-1.7\n%%EOF\n'),
};

describe('a mail about nothing that is there', () => {
  it('is a new request in its own words, with a promise and a receipt', async () => {
    const { email: from } = await aPerson();
    const ticket = await filed(aMail({ from, subject: 'Fwd: My  badge', text: 'It is broken.\n' }));
    expect(ticket).toMatchObject({
      ...{ subject: 'My badge', description: 'It is broken.', channel: 'email' },
      service: { code: 'tell-us' },
    });
    await drainRelay();
    const receipt = (await capturedMails()).findLast(({ to }) => to.address === from)!;
    expect(receipt.subject).toBe(`Your request ${ticket.number}: we have it`);
  });

  it('goes to the general service that its address is for', async () => {
    const { email: from } = await aPerson();
    expect((await filed(aMail({ from, text: 'Leave?' }), 'ask-hr')).service.code).toBe('ask-hr');
  });

  it('is called by its first words when it has no subject, and may have no more than that', async () => {
    const { email: from } = await aPerson();
    const named = await filed(aMail({ from, subject: '', text: '\nThe door squeaks.\nAlways.' }));
    expect(named.subject).toBe('The door squeaks.');
    const bare = await filed(aMail({ from, subject: 'Call me', text: '' }));
    expect(bare).toMatchObject({ subject: 'Call me', description: 'The mail has no words.' });
  });

  it('counts the sender whatever letters the address is written in', async () => {
    const { email } = await aPerson();
    expect(await filed(aMail({ from: email.toUpperCase(), text: 'Hello.' }))).toBeTruthy();
  });
});

describe('the files of a mail', () => {
  it('are taken by the rules of uploads, and the others are named', async () => {
    const { email: from } = await aPerson();
    const files = [
      pdf,
      { name: 'setup.exe', type: 'application/octet-stream', bytes: Buffer.from('MZ\0\0\x01') },
      { name: 'empty.pdf', type: 'application/pdf', bytes: Buffer.alloc(0) },
      { name: 'fdp.\u202Eexe', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF\n') },
      { name: 'film.pdf', type: 'application/pdf', bytes: Buffer.alloc(25 * 1024 * 1024 + 1, 'x') },
    ];
    const ticket = await filed(aMail({ from, text: 'See these.', files }));
    expect(ticket.attachments.map(({ fileName }) => fileName)).toEqual(['form.pdf']);
    expect(ticket.description).toMatch(
      /^Files that were not taken: setup\.exe \(this kind of file is not taken\); .*film\.pdf \(larger than 25 MB\)\.\n\nSee these\.$/s,
    );
  });

  it('are ten at most, those that somebody added first', async () => {
    const { email: from } = await aPerson();
    const picture = { name: 'logo.png', type: 'image/png', bytes: aPng(), cid: 'logo@x' };
    const more = Array.from({ length: 10 }, (_, at) => ({ ...pdf, name: `form-${at}.pdf` }));
    const ticket = await filed(aMail({ from, text: 'All.', files: [picture, ...more] }));
    expect(ticket.attachments).toHaveLength(10);
    expect(ticket.description).toContain('logo.png (more than 10 files)');
  });

  it('are let go when the mail was taken before', async () => {
    const person = await aPerson();
    const mail = aMail({ from: person.email, text: 'Twice.', files: [pdf] });
    await Promise.all([ingest(mail), ingest(mail)]);
    const { dataSource } = await createTestApp();
    const [kept] = await dataSource.query(
      'SELECT count(*)::int AS files, count(ticket_id)::int AS sent FROM attachments WHERE uploader_id = $1',
      [person.id],
    );
    expect(kept).toEqual({ files: 1, sent: 1 });
  });
});

describe('the markup of a mail', () => {
  const html =
    '<p onclick="x()">Look: <img src="cid:plan@x"><img src="https://tracker.example/p.gif?id=7"></p><script>window.hostile=1</script>';
  const files = [{ name: 'plan.png', type: 'image/png', bytes: aPng(), cid: 'plan@x' }];

  it('is shown harmless on a page of its own, without remote pictures until they are asked for', async () => {
    const { email: from } = await aPerson();
    const { number, formatted, attachments } = await filed(
      aMail({ from, text: 'Look:', html, files }),
    );
    expect(formatted).toMatchObject({ hasRemoteImages: true });
    const shown = await page(number, formatted!.id);
    expect(shown.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(shown.headers['content-security-policy']).toMatch(
      /^default-src 'none'; img-src 'self'; style-src 'sha256-.*'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin /,
    );
    expect(shown.text).toContain(`<img src="/api/v1/attachments/${attachments[0]!.id}"`);
    expect(shown.text).not.toMatch(/script|onclick| src="http/);
    const asked = await page(number, formatted!.id, '?images=remote');
    expect(asked.headers['content-security-policy']).toContain("img-src 'self' https: http:;");
    expect(asked.text).toContain('<img src="https://tracker.example/p.gif?id=7"');
  });

  it('is read by staff who see the ticket alone, and only on its own ticket', async () => {
    const customer = await aPerson();
    const { number, formatted } = await filed(aMail({ from: customer.email, text: 'x', html }));
    const other = await filed(aMail({ from: customer.email, text: 'other' }));
    const path = `/api/v1/tickets/${number}/formatted-messages/${formatted!.id}`;
    expect((await (await signInAs(customer)).get(path)).status).toBe(403);
    expect((await page(other.number, formatted!.id)).status).toBe(404);
    expect((await page(number, formatted!.id, '?images=all')).status).toBe(400);
  });

  it('alone makes the words, too', async () => {
    const { email: from } = await aPerson();
    const ticket = await filed(
      aMail({ from, html: '<h1>Hello</h1><p>My <b>door</b> is stuck.</p>' }),
    );
    expect(ticket.description).toMatch(/hello[\s\S]*My door is stuck\./i);
  });
});

refusesStrangers('GET', '/api/v1/tickets/:number/formatted-messages/:id', {
  as: [anEmployee(403)],
  params: async () => {
    const { email: from } = await aPerson();
    const { number, formatted } = await filed(aMail({ from, text: 'x', html: '<p>x</p>' }));
    return { number, id: formatted!.id };
  },
});

describe('bad input', () => {
  it('is text where it is text: every one of them comes back as it was sent', async () => {
    const { email: from } = await aPerson();
    for (const block of [0, 1, 2, 3].map((part) =>
      hostileTexts.filter((_, at) => at % 4 === part),
    )) {
      const text = block.join('\n');
      const { description } = await filed(aMail({ from, subject: block[0]!, text, html: text }));
      expect(description).toBe(text.replace(/\r\n?/g, '\n').trim());
    }
  });

  it('of two megabytes is cut, and all of it is in a file', async () => {
    const { email: from } = await aPerson();
    const text = 'Words of a very long mail. '.repeat(80_000);
    const { description, attachments } = await filed(aMail({ from, text }));
    expect([...description]).toHaveLength(6_000);
    expect(description).toMatch(/^This mail is longer than a message can be\./);
    expect(attachments.map(({ fileName }) => fileName)).toEqual(['whole-mail.txt']);
  });

  it('of five thousand links is taken', async () => {
    const { email: from } = await aPerson();
    const links = Array.from({ length: 5_000 }, (_, at) => `https://x.example/${at}`);
    const html = links.map((link) => `<a href="${link}">${link}</a>`).join('<br>');
    const { number, formatted } = await filed(aMail({ from, text: links.join('\n'), html }));
    const shown = await page(number, formatted!.id);
    expect(shown.text.match(/<a href="https:\/\/x\.example\//g)).toHaveLength(5_000);
  });

  it('of elements without end is taken by its words', async () => {
    const { email: from } = await aPerson();
    const html = `${'<div>'.repeat(300_000)}deep`;
    expect(await filed(aMail({ from, text: 'Deep.', html }))).toMatchObject({ formatted: null });
    expect((await filed(aMail({ from, html }))).description).toBe('deep');
  });

  it.each([
    ['no end of its parts', 'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nHello'],
    ['an alphabet that nobody knows', 'Content-Type: text/plain; charset=klingon\r\n\r\nHello'],
    ['base64 that is none', 'Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8=*!'],
    ['half an escape', 'Content-Transfer-Encoding: quoted-printable\r\n\r\nHello =E'],
    ['bare line feeds', 'X: y\n\nHello'],
    ['a NUL and other control characters', 'X: y\r\n\r\nHel\0lo\x07'],
    ['a subject of raw bytes', 'Subject: \xe4\xf6\xfc\r\n\r\nHello'],
    ['a date that never was', 'Date: 32 Foo 99999\r\n\r\nHello'],
    ['a header without end', `X: ${'y'.repeat(100_000)}\r\n\r\nHello`],
  ])('with %s is taken as far as it can be read', async (_, rest) => {
    const { email } = await aPerson();
    const mail = Buffer.from(`From: <${email}>\r\nMessage-ID: ${anId()}\r\n${rest}`, 'latin1');
    expect((await filed(mail)).description).toContain('Hello');
  });
});
