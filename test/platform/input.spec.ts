import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsEmail, IsInt, IsOptional, ValidateNested } from 'class-validator';
import { Public } from '../../src/platform/access/access-rules.js';
import { Problem, requireAllowed } from '../../src/platform/errors/problem.js';
import { decodeCursor, encodeCursor, PageQuery } from '../../src/platform/http/page.js';
import { PathId, PathUuid } from '../../src/platform/http/path-id.js';
import { PlainText } from '../../src/platform/http/plain-text.js';
import { Throttled } from '../../src/platform/http/throttled.js';
import { IfMatch } from '../../src/platform/http/version-tag.js';
import { type TestApp } from '../support/test-app.js';
import { startProbeApp } from './probe-app.js';

class AddressBody {
  @PlainText({ max: 20, words: 'a street' })
  street: string;
}

class PersonBody {
  @PlainText({ max: 10, min: 2, words: 'your name' })
  name: string;

  @IsOptional()
  @PlainText({ max: 50, multiline: true, words: 'a note' })
  note?: string;

  @IsOptional()
  @IsEmail({}, { message: 'Enter an email address, such as name@agency.example.' })
  email?: string;

  @IsOptional()
  @IsInt()
  age?: number;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => AddressBody)
  addresses?: AddressBody[];
}

@Controller()
class ProbeController {
  @Post('people')
  @Public()
  add(@Body() body: PersonBody) {
    return body;
  }

  @Get('list')
  @Public()
  list(@Query() query: PageQuery) {
    return {
      after: decodeCursor(query.cursor, ['instant', 'number']) ?? null,
      limit: query.limit ?? 25,
    };
  }

  @Get('by-id/:id')
  @Public()
  byId(@Param('id', PathId) id: number) {
    return { id };
  }

  @Get('by-uuid/:id')
  @Public()
  byUuid(@Param('id', PathUuid) id: string) {
    return { id };
  }

  @Patch('versioned')
  @Public()
  change(@IfMatch({ required: true }) version: number | undefined) {
    return { version: version ?? 99 };
  }

  @Patch('maybe-versioned')
  @Public()
  maybeChange(@IfMatch() version: number | undefined) {
    return { given: version ?? null };
  }

  @Get('faults/:kind')
  @Public()
  fault(@Param('kind') kind: string) {
    if (kind === 'refused') {
      requireAllowed({
        allowed: false,
        refusals: [
          { code: 'probe.first', message: 'The first reason.', field: 'first' },
          { code: 'probe.second', message: 'The second reason.' },
        ],
      });
    }
    if (kind === 'stale') throw Problem.stale('probe.stale', 'Changed by Maria.', 8);
    if (kind === 'conflict') throw Problem.conflict('probe.moved', 'It moved.', { newer: [1, 2] });
    throw new Error('password=hunter2 leaked into a message');
  }

  @Post('throttled')
  @Public()
  @Throttled(2, 60)
  throttled() {
    return {};
  }

  @Get('free')
  @Public()
  free() {
    return {};
  }
}

describe('input', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startProbeApp(ProbeController);
  });
  afterAll(() => app.close());

  const post = (body: object) => app.request().post('/api/v1/people').send(body);

  describe('of a body', () => {
    test('is trimmed, and its line ends are made one kind', async () => {
      const response = await post({ name: '  Ana  ', note: 'one\r\ntwo\rthree' });
      expect([response.status, response.body]).toEqual([
        201,
        { name: 'Ana', note: 'one\ntwo\nthree' },
      ]);
    });

    test('is refused field by field, nested ones by their path, all at once', async () => {
      const response = await post({
        name: 'x',
        email: 'nowhere',
        age: '7',
        addresses: [{ street: 'Elm' }, { street: '' }, { street: 'Oak', zip: '1' }],
        admin: true,
      });
      expect(response.status).toBe(400);
      expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(response.body.errors).toEqual([
        { field: 'admin', code: 'field.unknown', message: 'admin is not a field of this request.' },
        {
          field: 'name',
          code: 'field.plain_text',
          message: 'Enter your name with 2 characters or more.',
        },
        {
          field: 'email',
          code: 'field.is_email',
          message: 'Enter an email address, such as name@agency.example.',
        },
        { field: 'age', code: 'field.is_int', message: 'Age must be an integer number.' },
        { field: 'addresses.1.street', code: 'field.plain_text', message: 'Enter a street.' },
        {
          field: 'addresses.2.zip',
          code: 'field.unknown',
          message: 'addresses.2.zip is not a field of this request.',
        },
      ]);
    });

    test('that is missing altogether is refused for its required fields', async () => {
      const response = await app.request().post('/api/v1/people');
      expect(response.status).toBe(400);
      expect(response.body.errors).toEqual([
        { field: 'name', code: 'field.plain_text', message: 'Enter your name.' },
      ]);
    });

    test.each([
      ['emoji', '👩🏽‍🚀 ok'],
      ['right-to-left', 'مرحبا'],
      ['markup', '<script>'],
      ['SQL', "'; --"],
    ])('may hold %s', async (_, name) => {
      expect((await post({ name })).body).toEqual({ name });
    });

    test('is counted in characters and not in code units: ten astronauts are ten', async () => {
      expect((await post({ name: '🚀'.repeat(10) })).status).toBe(201);
      const response = await post({ name: '🚀'.repeat(11) });
      expect(response.body.errors[0].message).toBe(
        'Your name must be 10 characters or less. It is 11.',
      );
    });

    test.each([
      ['NUL', 'a\0b'],
      ['a line end where one line is asked', 'a\nb'],
      ['an escape', 'a\u001bb'],
      ['half a surrogate pair', 'a\ud800b'],
    ])('may not hold %s', async (_, name) => {
      const response = await post({ name });
      expect([response.status, response.body.errors[0].field]).toEqual([400, 'name']);
    });

    test.each([
      ['an object', {}],
      ['a list', ['Ana']],
      ['a number', 5],
      ['nothing', null],
    ])('may not be %s where text is asked', async (_, name) => {
      const response = await post({ name });
      expect([response.status, response.body.errors[0].field]).toEqual([400, 'name']);
    });

    test.each([
      ['cut off', '{"name":'],
      ['not JSON', 'name=Ana'],
    ])('that is %s is 400 in words', async (_, text) => {
      const response = await app
        .request()
        .post('/api/v1/people')
        .set('Content-Type', 'application/json')
        .send(text);
      expect([response.status, response.body.detail]).toEqual([
        400,
        'The request body is not valid JSON.',
      ]);
    });

    test.each(['[]', '"text"', '7', 'null'])(
      'that is %s instead of an object is 400',
      async (text) => {
        const response = await app
          .request()
          .post('/api/v1/people')
          .set('Content-Type', 'application/json')
          .send(text);
        expect(response.status).toBe(400);
      },
    );

    test('over 256 kB is 413', async () => {
      const response = await post({ name: 'x'.repeat(300_000) });
      expect([response.status, response.body.code]).toEqual([413, 'request.too_large']);
    });

    test('in an encoding nobody knows is 415', async () => {
      const response = await app
        .request()
        .post('/api/v1/people')
        .set('Content-Type', 'application/json; charset=utf-99')
        .send('{"name":"Ana"}');
      expect([response.status, response.body.code]).toEqual([415, 'request.unsupported_media']);
    });
  });

  describe('of a list', () => {
    const list = (query: object) => app.request().get('/api/v1/list').query(query);

    test('comes back from its cursor as it went in', async () => {
      const key = ['2026-03-06T21:30:00.000Z', 17];
      const response = await list({ cursor: encodeCursor(key), limit: '50' });
      expect(response.body).toEqual({ after: key, limit: 50 });
    });

    test.each([
      ['is not base64 of JSON', 'hello'],
      ['is JSON but no list', Buffer.from('{"a":1}').toString('base64url')],
      ['has too few values', encodeCursor(['2026-03-06T21:30:00Z'])],
      ['has values of other types', encodeCursor([17, '2026-03-06T21:30:00Z'])],
      ['has text where an instant belongs', encodeCursor(["'; DROP TABLE people", 17])],
      ['has NUL in it', encodeCursor(['2026-03-06T21:30:00Z\0', 17])],
      ['is longer than any', 'x'.repeat(501)],
    ])('with a cursor that %s is 400 on the cursor', async (_, cursor) => {
      const response = await list({ cursor });
      expect([response.status, response.body.errors[0].field]).toEqual([400, 'cursor']);
    });

    test.each(['0', '101', '-1', 'ten', '1.5'])(
      'with limit %s is 400 on the limit',
      async (limit) => {
        const response = await list({ limit });
        expect([response.status, response.body.errors[0].field]).toEqual([400, 'limit']);
      },
    );

    test('with a parameter twice is 400 and not a list where text is asked', async () => {
      const response = await app.request().get('/api/v1/list?cursor=a&cursor=b');
      expect(response.status).toBe(400);
    });
  });

  describe('of a path', () => {
    test.each(['0', '-1', '1.5', 'abc', '99999999999999999999', '1e3', '%00'])(
      'id %s does not exist',
      async (id) => {
        expect((await app.request().get(`/api/v1/by-id/${id}`)).status).toBe(404);
      },
    );

    test('id 12 does', async () => {
      expect((await app.request().get('/api/v1/by-id/12')).body).toEqual({ id: 12 });
    });

    test('a UUID is read in either case, anything else does not exist', async () => {
      const id = '0F8FAD5B-D9CB-469F-A165-70867728950E';
      expect((await app.request().get(`/api/v1/by-uuid/${id}`)).body).toEqual({
        id: id.toLowerCase(),
      });
      expect((await app.request().get('/api/v1/by-uuid/0f8fad5b')).status).toBe(404);
    });

    test('that cannot be decoded is 400 and not a fault', async () => {
      expect((await app.request().get('/api/v1/by-id/%E0%A4%A')).status).toBe(400);
    });

    test('that leads nowhere is 404 in the same shape', async () => {
      const response = await app.request().get('/api/v1/nowhere');
      expect(response.status).toBe(404);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.body).toMatchObject({ status: 404, code: 'not_found', errors: [] });
    });
  });

  describe('versions', () => {
    test('the version of a view is its ETag', async () => {
      const response = await app.request().patch('/api/v1/versioned').set('If-Match', '"7"');
      expect([response.status, response.headers.etag]).toEqual([200, '"7"']);
    });

    test('a weak tag is as good, since proxies make them; any version is *', async () => {
      const weak = await app.request().patch('/api/v1/versioned').set('If-Match', 'W/"7"');
      expect(weak.body).toEqual({ version: 7 });
      const any = await app.request().patch('/api/v1/versioned').set('If-Match', '*');
      expect(any.body).toEqual({ version: 99 });
    });

    test('an edit without its version is 428 where one is required', async () => {
      const required = await app.request().patch('/api/v1/versioned');
      expect([required.status, required.body.code]).toEqual([428, 'request.version_required']);
      expect((await app.request().patch('/api/v1/maybe-versioned')).body).toEqual({ given: null });
    });

    test.each(['7', '"x"', '"1", "2"', '""', '"-1"'])('If-Match: %s is 400', async (header) => {
      const response = await app.request().patch('/api/v1/versioned').set('If-Match', header);
      expect([response.status, response.body.errors[0].field]).toEqual([400, 'If-Match']);
    });
  });

  describe('errors', () => {
    test('a refusal carries every reason', async () => {
      const response = await app.request().get('/api/v1/faults/refused');
      expect(response.status).toBe(422);
      expect(response.body).toMatchObject({
        code: 'probe.first',
        detail: 'The first reason. The second reason.',
        errors: [
          { code: 'probe.first', message: 'The first reason.', field: 'first' },
          { code: 'probe.second', message: 'The second reason.' },
        ],
      });
    });

    test('a stale version is told the current one', async () => {
      const response = await app.request().get('/api/v1/faults/stale');
      expect(response.status).toBe(412);
      expect(response.body).toMatchObject({ code: 'probe.stale', currentVersion: 8 });
    });

    test('a conflict may carry what is new', async () => {
      const response = await app.request().get('/api/v1/faults/conflict');
      expect([response.status, response.body.newer]).toEqual([409, [1, 2]]);
    });

    test('anything else is 500 with a request id and without its words', async () => {
      const response = await app.request().get('/api/v1/faults/other');
      expect(response.status).toBe(500);
      expect(response.body).toMatchObject({ code: 'service.fault', errors: [] });
      expect(response.body.requestId).toBe(response.headers['x-request-id']);
      expect(response.text).not.toContain('hunter2');
    });

    test('the id a proxy gave is kept when it is a plain word, else it is ours', async () => {
      const kept = await app.request().get('/healthz').set('X-Request-Id', 'abc-12345');
      expect(kept.headers['x-request-id']).toBe('abc-12345');
      const odd = await app.request().get('/healthz').set('X-Request-Id', 'a b"c{}');
      expect(odd.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    });
  });

  describe('too often', () => {
    test('is 429 with the seconds to wait, for that address alone', async () => {
      const send = (address: string) =>
        app.request().post('/api/v1/throttled').set('X-Forwarded-For', address);
      const statuses = [await send('192.0.2.1'), await send('192.0.2.1'), await send('192.0.2.1')];
      expect(statuses.map(({ status }) => status)).toEqual([201, 201, 429]);
      const refused = statuses[2]!;
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(refused.body).toMatchObject({ status: 429, code: 'request.too_many' });
      expect((await send('192.0.2.2')).status).toBe(201);
    });

    test('does not happen where no limit is set', async () => {
      const answers = await Promise.all(
        Array.from({ length: 80 }, () => app.request().get('/api/v1/free')),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    });
  });
});
