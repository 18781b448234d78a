import { setTimeout as sleep } from 'node:timers/promises';
import { type DataSource } from 'typeorm';
import { PeriodicWork } from '../../src/platform/jobs/periodic-work.js';
import { bucketOf, PeriodicJobs } from '../../src/platform/jobs/periodic-jobs.js';
import { WorkLoop } from '../../src/platform/jobs/work-loop.js';
import { Log } from '../../src/platform/logging/log.js';
import { SettableClock } from '../support/fakes/settable-clock.js';
import { connectTo, freshDatabase } from '../support/test-database.js';

const log = Log.at('silent');
const midnight = Date.parse('2026-11-23T00:00:00Z');

describe('a periodic job', () => {
  let dataSource: DataSource;
  let jobs: PeriodicJobs;

  beforeAll(async () => {
    dataSource = await connectTo(await freshDatabase('jobs', 'migrated'));
    jobs = new PeriodicJobs(dataSource, log);
  });
  beforeEach(() => dataSource.query('DELETE FROM job_runs'));
  afterAll(() => dataSource.destroy());

  test('is done by one of the processes that wake up for it', async () => {
    let runs = 0;
    const claims = Array.from({ length: 8 }, () =>
      jobs.claim('report', midnight, async () => {
        await sleep(20);
        runs += 1;
      }),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    expect(runs).toBe(1);
  });

  test('is done again in the next period, and beside jobs of other names', async () => {
    const done: string[] = [];
    const note = (name: string) => async () => void done.push(name);
    await jobs.claim('report', midnight, note('first'));
    await jobs.claim('report', midnight + 3_600_000, note('second'));
    await jobs.claim('other', midnight, note('third'));
    await jobs.claim('report', midnight, note('never'));
    expect(done).toEqual(['first', 'second', 'third']);
  });

  test('that fails may be taken again at once', async () => {
    await jobs.claim('report', midnight, () => Promise.reject(new Error('disk full')));
    expect(await jobs.claim('report', midnight, async () => undefined)).toBe(true);
  });

  test('whose process was killed is taken again after fifteen minutes, not before', async () => {
    const killed = () =>
      dataSource.query(`INSERT INTO job_runs (name, bucket) VALUES ('report', $1)`, [
        new Date(midnight),
      ]);
    await killed();
    expect(await jobs.claim('report', midnight, async () => undefined)).toBe(false);
    await dataSource.query(`UPDATE job_runs SET claimed_at = now() - interval '14 minutes'`);
    expect(await jobs.claim('report', midnight, async () => undefined)).toBe(false);
    await dataSource.query(`UPDATE job_runs SET claimed_at = now() - interval '16 minutes'`);
    expect(await jobs.claim('report', midnight, async () => undefined)).toBe(true);
    await dataSource.query(`UPDATE job_runs SET claimed_at = now() - interval '1 day'`);
    expect(await jobs.claim('report', midnight, async () => undefined)).toBe(false);
  });

  test('is finished before its process stops, which begins no other', async () => {
    const stopping = new PeriodicJobs(dataSource, log);
    let finished = false;
    const claim = stopping.claim('report', midnight, async () => {
      await sleep(60);
      await dataSource.query('SELECT 1');
      finished = true;
    });
    await stopping.beforeApplicationShutdown();
    expect(finished).toBe(true);
    expect(await claim).toBe(true);
    expect(await stopping.claim('report', midnight + 3_600_000, async () => undefined)).toBe(false);
    expect(await jobs.claim('report', midnight + 3_600_000, async () => undefined)).toBe(true);
  });

  test('has periods that begin at whole multiples since 1970', () => {
    const hour = 3_600_000;
    expect(bucketOf(midnight + 59 * 60_000, hour)).toBe(midnight);
    expect(bucketOf(midnight + hour, hour)).toBe(midnight + hour);
  });

  describe('added as a part of periodic work', () => {
    const clock = new SettableClock();
    const done: string[] = [];
    const aProcess = (): PeriodicWork => {
      const daily = new PeriodicWork(jobs, clock);
      daily.add({ name: 'early', work: async () => void done.push('early') });
      daily.add({ name: 'at night', fromHour: 8, work: async () => void done.push('at night') });
      return daily;
    };
    beforeEach(() => done.splice(0));

    test('is done once, by one process, from its hour on', async () => {
      const [one, other] = [aProcess(), aProcess()];
      clock.set('2026-11-23T07:59:59Z');
      await one.wakeUp();
      await other.wakeUp();
      // The night of the day before is still to be done.
      expect(done).toEqual(['early', 'at night']);
      clock.set('2026-11-23T08:00:00Z');
      await Promise.all([one.wakeUp(), other.wakeUp()]);
      expect(done).toEqual(['early', 'at night', 'at night']);
      clock.set('2026-11-24T00:00:00Z');
      await other.wakeUp();
      await one.wakeUp();
      expect(done).toEqual(['early', 'at night', 'at night', 'early']);
    });

    test('is done once an hour where it says so', async () => {
      const periodic = new PeriodicWork(jobs, clock);
      periodic.add({ name: 'hourly', every: 'hour', work: async () => void done.push('hourly') });
      for (const time of ['09:00:00', '09:59:59', '10:00:00', '10:15:00']) {
        clock.set(`2026-11-23T${time}Z`);
        await periodic.wakeUp();
      }
      expect(done).toEqual(['hourly', 'hourly']);
    });

    test('leaves the rest alone when one fails, and is tried again', async () => {
      clock.set('2026-11-23T12:00:00Z');
      const daily = new PeriodicWork(jobs, clock);
      let tries = 0;
      daily.add({
        name: 'failing',
        work: async () => {
          tries += 1;
          if (tries === 1) throw new Error('disk full');
        },
      });
      daily.add({ name: 'after it', work: async () => void done.push('after it') });
      await daily.wakeUp();
      await daily.wakeUp();
      await daily.wakeUp();
      expect([tries, done]).toEqual([2, ['after it']]);
    });

    test('has one name each, and none that nobody added', async () => {
      const daily = aProcess();
      expect(() => daily.add({ name: 'early', work: async () => undefined })).toThrow('early');
      await expect(daily.run('late', midnight)).rejects.toThrow('late');
    });
  });
});

describe('a work loop', () => {
  const loops: WorkLoop[] = [];

  afterEach(async () => {
    for (const loop of loops.splice(0)) await loop.stop();
  });

  function loopOf(work: () => Promise<boolean>, idleMs = 60_000): WorkLoop {
    const loop = new WorkLoop({ name: 'probe', idleMs, log, work });
    loops.push(loop);
    return loop;
  }

  test('takes batch after batch while there is more, then rests until it is woken', async () => {
    let left = 5;
    let calls = 0;
    const loop = loopOf(async () => {
      calls += 1;
      left = Math.max(0, left - 1);
      return left > 0;
    });
    loop.start();
    await sleep(100);
    expect([left, calls]).toEqual([0, 5]);
    left = 2;
    loop.wake();
    await sleep(100);
    expect([left, calls]).toEqual([0, 7]);
  });

  test('looks again by itself after its rest', async () => {
    let calls = 0;
    loopOf(async () => {
      calls += 1;
      return false;
    }, 20).start();
    await sleep(200);
    expect(calls).toBeGreaterThan(3);
  });

  test('woken in the middle of a batch it looks again, and never runs twice at once', async () => {
    let running = 0;
    let most = 0;
    let calls = 0;
    const loop = loopOf(async () => {
      calls += 1;
      running += 1;
      most = Math.max(most, running);
      await sleep(40);
      running -= 1;
      return false;
    });
    loop.start();
    await sleep(20);
    loop.wake();
    loop.wake();
    await sleep(150);
    expect([calls, most]).toEqual([2, 1]);
  });

  test('does nothing before it was started', async () => {
    let calls = 0;
    const loop = loopOf(async () => {
      calls += 1;
      return false;
    });
    loop.wake();
    await sleep(30);
    expect(calls).toBe(0);
  });

  test('stops after the batch in hand and not in it', async () => {
    let finished = false;
    const loop = loopOf(async () => {
      await sleep(60);
      finished = true;
      return true;
    });
    loop.start();
    await sleep(20);
    await loop.stop();
    expect(finished).toBe(true);
    finished = false;
    await sleep(100);
    expect(finished).toBe(false);
  });

  test('rests a second after an error, whatever wakes it, and then goes on', async () => {
    let calls = 0;
    const loop = loopOf(async () => {
      calls += 1;
      if (calls === 1) throw new Error('away');
      return false;
    });
    loop.start();
    await sleep(50);
    loop.wake();
    await sleep(300);
    expect(calls).toBe(1);
    await sleep(900);
    expect(calls).toBe(2);
  });
});
