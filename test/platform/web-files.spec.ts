import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Controller, Get } from '@nestjs/common';
import { Public } from '../../src/platform/access/access-rules.js';
import { type TestApp } from '../support/test-app.js';
import { startProbeApp } from './probe-app.js';

const page = '<!doctype html><title>Counterpart</title>';
const script = `console.log('${'x'.repeat(600)}');`;

@Controller()
class ProbeController {
  @Get('r/page')
  @Public()
  page() {
    return 'a page of the server';
  }
}

describe('the web application', () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'counterpart-web-'));
  let app: TestApp;

  beforeAll(async () => {
    mkdirSync(join(webRoot, 'assets'));
    writeFileSync(join(webRoot, 'index.html'), page);
    writeFileSync(join(webRoot, 'assets', 'index-abc.js'), script);
    writeFileSync(join(webRoot, 'assets', 'index-abc.js.br'), brotliCompressSync(script));
    writeFileSync(join(webRoot, 'assets', 'index-abc.js.gz'), gzipSync(script));
    app = await startProbeApp(ProbeController, { webRoot });
  });
  afterAll(async () => {
    await app.close();
    rmSync(webRoot, { recursive: true });
  });

  const get = (path: string) => app.request().get(path).set('Accept', 'text/html,*/*');

  test.each(['/', '/requests/CP-100001', '/desk/queues/hr-benefits?status=open', '/no/such/page'])(
    'is served at %s, since its router knows the pages',
    async (path) => {
      const response = await get(path);
      expect([response.status, response.text]).toEqual([200, page]);
      expect(response.headers['cache-control']).toBe('no-cache');
    },
  );

  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['identity', undefined],
  ])('comes compressed for a browser that takes %s', async (accepted, encoding) => {
    const response = await get('/assets/index-abc.js').set('Accept-Encoding', accepted);
    expect(response.headers['content-encoding']).toBe(encoding);
    expect(response.headers['content-type']).toMatch(/^text\/javascript/);
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(response.headers.vary).toContain('Accept-Encoding');
    expect(response.text ?? response.body.toString()).toBe(script);
  });

  test('a file that an older page asks for and that is gone is 404 and not the page', async () => {
    expect((await get('/assets/index-old.js')).status).toBe(404);
  });

  test('goes on when a new build takes its files away', async () => {
    writeFileSync(join(webRoot, 'assets', 'soon-gone.js'), script);
    expect((await get('/assets/soon-gone.js')).status).toBe(200);
    rmSync(join(webRoot, 'assets', 'soon-gone.js'));
    expect((await get('/assets/soon-gone.js')).status).toBe(404);
    expect((await get('/healthz')).status).toBe(200);
  });

  test('is asked for again only when it has changed', async () => {
    const { headers } = await get('/');
    const again = await get('/').set('If-None-Match', headers.etag!);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('does not stand in for what the server answers', async () => {
    expect((await get('/api/v1/nowhere')).status).toBe(404);
    expect((await get('/healthz')).body).toEqual({ status: 'ok' });
    for (const page of ['/r/no-such-link', '/a/no-such-link']) {
      expect([page, (await get(page)).status]).toEqual([page, 404]);
    }
    expect((await app.request().post('/requests')).status).toBe(404);
  });

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/.env',
  ])('gives no file outside its folder: %s', async (path) => {
    const response = await get(path);
    expect(response.text).not.toContain('"name"');
    expect([200, 404]).toContain(response.status);
  });

  test('allows scripts and styles of its own files alone, and no frame around it', async () => {
    const { headers } = await get('/');
    const policy = headers['content-security-policy']!;
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('is bound to https where its address is https, and only there', async () => {
    expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
    const secure = await startProbeApp(ProbeController, {
      webRoot,
      publicUrl: 'https://help.agency.example',
    });
    const { headers } = await secure.request().get('/');
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    await secure.close();
  });
});
