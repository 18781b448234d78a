import { Controller, Post } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Public } from '../../src/platform/access/access-rules.js';
import { startProbeApp } from './probe-app.js';

@Controller()
class ProbeController {
  constructor(private readonly dataSource: DataSource) {}

  @Post('slow')
  @Public()
  async slow() {
    await this.dataSource.query('SELECT pg_sleep(0.5)');
    const [row] = await this.dataSource.query('SELECT 7 AS answer');
    return row as object;
  }
}

describe('stopping', () => {
  test('answers the requests in hand, and takes no new ones', async () => {
    const app = await startProbeApp(ProbeController);
    const inHand = app
      .request()
      .post('/api/v1/slow')
      .then((response) => response);
    await sleep(150);
    const closing = app.close();
    await sleep(50);
    await expect(app.request().get('/healthz')).rejects.toThrow('ECONNREFUSED');
    const { status, body } = await inHand;
    expect([status, body]).toEqual([201, { answer: 7 }]);
    await closing;
    expect(app.dataSource.isInitialized).toBe(false);
  });
});
