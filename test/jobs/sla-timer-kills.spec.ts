import { spawnSync } from 'node:child_process';
import { buildServer, buildTimeoutMs } from '../support/built-server.js';

beforeAll(buildServer, buildTimeoutMs);

test('four server processes lose and repeat nothing when two are killed, when PostgreSQL is stopped at once, and when a host clock is wrong', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['test/bench/sla-timers.bench.js', '2500', 'kills'],
    { encoding: 'utf8' },
  );
  expect(stdout).toContain('killed two of four servers');
  expect(stdout).toContain('stopped PostgreSQL at once');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 300_000);
