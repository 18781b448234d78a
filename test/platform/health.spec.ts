import { createTestApp } from '../support/test-app.js';

describe('health', () => {
  test('the process says that it is alive', async () => {
    const response = await (await createTestApp()).request().get('/healthz');
    expect([response.status, response.body]).toEqual([200, { status: 'ok' }]);
  });

  test('a migrated database makes it ready', async () => {
    const response = await (await createTestApp()).request().get('/readyz');
    expect([response.status, response.body]).toEqual([200, { status: 'ok' }]);
  });

  test('the figures count requests by route', async () => {
    const { request } = await createTestApp();
    await request().get('/healthz');
    const response = await request().get('/metrics');
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toContain('text/plain');
    expect(response.text).toMatch(
      /http_request_seconds_count\{method="GET",route="\/healthz",status="200"\} \d+/,
    );
  });
});
