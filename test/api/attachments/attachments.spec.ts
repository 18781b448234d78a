import { randomUUID } from 'node:crypto';
import { RemoveLooseFiles } from '../../../src/modules/attachments/remove-loose-files.js';
import { aPerson, type TestPerson } from '../../support/factories/a-person.js';
import { refusesStrangers } from '../../support/shared-suites/refuses-strangers.js';
import { signInAs } from '../../support/sign-in-as.js';
import { createTestApp } from '../../support/test-app.js';
import {
  anOldOfficeFile,
  aPng,
  aZipOf,
  aWordFile,
  manyBytes,
} from '../../support/factories/file-bytes.js';

const path = '/api/v1/attachments';
const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

async function upload(person: TestPerson, bytes: Buffer, fileName: string) {
  return (await signInAs(person)).post(path).attach('file', bytes, { filename: fileName });
}

async function uploaded(person: TestPerson, fileName = 'form.pdf'): Promise<string> {
  const answer = await upload(person, pdf, fileName);
  expect(answer.status).toBe(201);
  return answer.body.id;
}

describe('uploading a file', () => {
  it('answers with its name, kind and size, and gives the same bytes back', async () => {
    const person = await aPerson();
    const answer = await upload(person, pdf, 'Leave form.pdf');
    expect([answer.status, answer.body]).toEqual([
      201,
      {
        id: expect.any(String),
        fileName: 'Leave form.pdf',
        mediaType: 'application/pdf',
        sizeBytes: pdf.length,
      },
    ]);
    const download = await (
      await signInAs(person)
    )
      .get(`${path}/${answer.body.id}`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(download.status).toBe(200);
    expect(download.body.equals(pdf)).toBe(true);
    expect(download.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="Leave form.pdf"; filename*=UTF-8''Leave%20form.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  it.each([
    ['scan.PDF', pdf, 'application/pdf'],
    [
      'letter.docx',
      aWordFile(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['letter.doc', anOldOfficeFile('WordDocument'), 'application/msword'],
    ['sheet.xls', anOldOfficeFile('Workbook'), 'application/vnd.ms-excel'],
    ['talk.ppt', anOldOfficeFile('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
    ['photo.png', aPng(), 'image/png'],
    [
      'photo.jpeg',
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
      'image/jpeg',
    ],
    ['notes.txt', Buffer.from('One line\r\nand another: 😀'), 'text/plain'],
    ['people.csv', Buffer.from('name;city\r\nZo\xeb;M\xfcnchen\r\n', 'latin1'), 'text/csv'],
    ['people.csv', Buffer.from('\ufeffname\tcity', 'utf16le'), 'text/csv'],
    ['mail.eml', Buffer.from('Received: from a by b\r\nSubject: Hi\r\n\r\nText'), 'message/rfc822'],
  ])('takes %s', async (fileName, bytes, mediaType) => {
    const answer = await upload(await aPerson(), bytes, fileName);
    expect([answer.status, answer.body.mediaType]).toEqual([201, mediaType]);
  });

  it.each([
    [
      'a program named as a PDF',
      'invoice.pdf',
      Buffer.concat([Buffer.from('MZ\x90\0'), manyBytes(300)]),
    ],
    ['a zip', 'files.zip', aZipOf('a.txt', 'b')],
    [
      'a drawing that can hold scripts',
      'logo.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a web page', 'page.html', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PDF named as a picture', 'scan.png', pdf],
    ['a picture named as a PDF', 'scan.pdf', aPng()],
    ['a file without an ending', 'README', Buffer.from('text')],
    ['bytes named as text', 'notes.txt', Buffer.from([1, 2, 3, 0, 4])],
    ['text named as an e-mail', 'mail.eml', Buffer.from('Hello, this is no mail')],
    ['an unknown old Office file', 'mail.msg', anOldOfficeFile('__substg1.0_0037')],
    ['a zip named as Word', 'letter.docx', aZipOf('a.txt', 'b')],
  ])('refuses %s with 415', async (_, fileName, bytes) => {
    const answer = await upload(await aPerson(), bytes, fileName);
    expect(answer.status).toBe(415);
    expect(answer.body.errors[0]).toMatchObject({ field: 'file' });
    expect(answer.body.detail).toMatch(/^The (selected file must be|ending of the file name)/);
  });

  it('keeps the bytes of a refused file nowhere', async () => {
    const { files } = await createTestApp();
    const before = files.files.size;
    await upload(await aPerson(), aZipOf('a.txt', 'b'), 'files.zip');
    expect(files.files.size).toBe(before);
  });

  it('refuses an empty file, a protected one and one of 26 MB in plain words', async () => {
    const person = await aPerson();
    const empty = await upload(person, Buffer.alloc(0), 'empty.pdf');
    expect([empty.status, empty.body.errors[0]]).toEqual([
      400,
      { field: 'file', code: 'attachment.empty', message: 'The selected file is empty.' },
    ]);
    const locked = await upload(person, anOldOfficeFile('EncryptedPackage'), 'secret.docx');
    expect([locked.status, locked.body.errors[0].code]).toEqual([422, 'attachment.password']);
    const large = await upload(person, Buffer.alloc(26 * 1024 * 1024, 'a'), 'large.txt');
    expect([large.status, large.body.detail]).toEqual([
      413,
      'The selected file must be smaller than 25 MB.',
    ]);
    expect(large.body.errors[0].field).toBe('file');
  });

  it('takes a file of exactly 25 MB', async () => {
    const answer = await upload(await aPerson(), Buffer.alloc(25 * 1024 * 1024, 'a'), 'large.txt');
    expect([answer.status, answer.body.sizeBytes]).toEqual([201, 26_214_400]);
  });

  it('asks for a file when there is none, another field, or two', async () => {
    const client = await signInAs(await aPerson());
    const answers = [
      await client.post(path),
      await client.post(path).send({ file: 'x' }),
      await client.post(path).attach('document', pdf, 'a.pdf'),
      await client.post(path).attach('file', pdf, 'a.pdf').attach('file', pdf, 'b.pdf'),
      await client.post(path).set('Content-Type', 'multipart/form-data').send('nonsense'),
      await client
        .post(path)
        .set('Content-Type', 'multipart/form-data; boundary=x')
        .send('--x\r\nnonsense'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
    expect(answers.map(({ body }) => body.errors[0].field)).toEqual(Array(6).fill('file'));
  });

  it('keeps hostile names harmless', async () => {
    const person = await aPerson();
    const answer = await upload(person, pdf, '../..\\<img src=x>\u202Efdp.😀.pdf');
    expect(answer.body.fileName).toBe('_img src=x_fdp.😀.pdf');
    const download = await (await signInAs(person)).get(`${path}/${answer.body.id}`);
    expect(download.headers['content-disposition']).toContain(
      `filename*=UTF-8''_img%20src%3Dx_fdp.%F0%9F%98%80.pdf`,
    );
  });

  it('ends at a hundred files that were not sent', async () => {
    const person = await aPerson();
    const { dataSource } = await createTestApp();
    await dataSource.query(
      `INSERT INTO attachments (uploader_id, file_name, media_type, size_bytes, sha256, storage_key)
       SELECT $1, 'a.pdf', 'application/pdf', 1, '', gen_random_uuid()::text FROM generate_series(1, 100)`,
      [person.id],
    );
    const answer = await upload(person, pdf, 'one-more.pdf');
    expect([answer.status, answer.body.code]).toEqual([422, 'attachment.too_many']);
  });
});

describe('a file that was not sent', () => {
  it('is removed by its uploader with its bytes', async () => {
    const person = await aPerson();
    const { files } = await createTestApp();
    const id = await uploaded(person);
    const kept = files.files.size;
    const client = await signInAs(person);
    expect((await client.delete(`${path}/${id}`)).status).toBe(204);
    expect(files.files.size).toBe(kept - 1);
    expect((await client.get(`${path}/${id}`)).status).toBe(404);
    expect((await client.delete(`${path}/${id}`)).status).toBe(404);
  });

  it('goes after a day, unless a draft holds it', async () => {
    const person = await aPerson();
    const { app, dataSource, files } = await createTestApp();
    const [old, drafted, fresh] = [
      await uploaded(person),
      await uploaded(person),
      await uploaded(person),
    ];
    await dataSource.query(
      `UPDATE attachments SET created_at = '2020-01-01T00:00:00Z' WHERE id = ANY($1)`,
      [[old, drafted]],
    );
    await dataSource.query(
      `UPDATE attachments SET created_at = '2020-01-01T23:59:00Z' WHERE id = $1`,
      [fresh],
    );
    await dataSource.query(
      `INSERT INTO request_drafts (person_id, service_code, form_version, answers, attachment_ids, created_at, updated_at)
       SELECT $1, code, 1, '{}', ARRAY[$2::uuid], now(), now() FROM services LIMIT 1`,
      [person.id, drafted],
    );
    const kept = files.files.size;
    const removed = await app.get(RemoveLooseFiles).run(Date.parse('2020-01-02T23:58:00Z'));
    expect(removed).toBe(1);
    expect(files.files.size).toBe(kept - 1);
    const client = await signInAs(person);
    const statuses = [];
    for (const id of [old, drafted, fresh])
      statuses.push((await client.get(`${path}/${id}`)).status);
    expect(statuses).toEqual([404, 200, 200]);
  });
});

describe('ids that cannot be', () => {
  it.each(['1', 'not-a-uuid', randomUUID(), '%00', `${randomUUID()}%0a`])(
    'answers %s with 404',
    async (id) => {
      const client = await signInAs(await aPerson());
      expect((await client.get(`${path}/${id}`)).status).toBe(404);
      expect((await client.delete(`${path}/${id}`)).status).toBe(404);
    },
  );
});

const aLooseFile = async () => ({ id: await uploaded(await aPerson()) });
const anotherPerson = {
  who: 'someone who did not upload it',
  person: () => aPerson(),
  status: 404,
} as const;

refusesStrangers('POST', path);
refusesStrangers('GET', `${path}/:id`, { params: aLooseFile, as: [anotherPerson] });
refusesStrangers('DELETE', `${path}/:id`, { params: aLooseFile, as: [anotherPerson] });
