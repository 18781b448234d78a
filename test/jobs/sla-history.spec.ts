import { spawn } from 'node:child_process';
import { buildServer, buildTimeoutMs } from '../support/built-server.js';

beforeAll(buildServer, buildTimeoutMs);

it('two weeks of tickets on three replicas that are killed end with stored clocks, journal and timers as one fold says', async () => {
  const bench = spawn(process.execPath, ['test/bench/sla-history.bench.js', '120', '14'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [bench.stdout, bench.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  const code = await new Promise<number | null>((resolve) => bench.on('exit', resolve));
  expect([code, said]).toEqual([0, expect.stringContaining(' 0 failures')]);
  expect(said).toMatch(/^0 differences in [1-9]\d* clocks/m);
}, 240_000);
