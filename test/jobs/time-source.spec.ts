import { DataSource } from 'typeorm';
import { createApp } from '../../src/create-app.js';
import { Recomputations } from '../../src/modules/sla/recomputation/recomputations.js';
import { RecomputeWorker } from '../../src/modules/sla/recomputation/recompute-worker.js';
import { ZoneDataWatch } from '../../src/modules/sla/recomputation/zone-data-watch.js';
import { ownZoneData } from '../../src/modules/sla/recomputation/zone-data.js';
import { SlaTimers } from '../../src/modules/sla/sla-timers.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { aTicket } from '../support/factories/a-ticket.js';
import { createTestApp, settableClock } from '../support/test-app.js';

const threeMinutes = 180_000;
const machineDate = globalThis.Date;

afterEach(() => {
  globalThis.Date = machineDate;
  settableClock.release();
});

/** The machine's clock goes wrong by so much, for everything that asks it. */
function machineIsWrongBy(ms: number): void {
  globalThis.Date = class extends machineDate {
    constructor(...given: []) {
      super(...((given.length > 0 ? given : [machineDate.now() + ms]) as []));
    }
    static override now(): number {
      return machineDate.now() + ms;
    }
  } as DateConstructor;
}

async function databaseNow(dataSource: DataSource): Promise<number> {
  const [{ now }] = await dataSource.query(
    'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
  );
  return now;
}

describe.each([
  ['fast', threeMinutes],
  ['slow', -threeMinutes],
])('a process whose machine is three minutes %s', (_, wrongBy) => {
  test('fires what is due by the clock of the database, nothing else, and dates it so', async () => {
    const shared = await createTestApp();
    await shared.dataSource.query('DELETE FROM sla_timers');
    const ticket = await aTicket();
    const [clocks] = [
      await shared.dataSource.query<{ id: number; generation: number }[]>(
        'SELECT id, generation FROM sla_clocks WHERE ticket_id = $1 ORDER BY metric',
        [ticket.id],
      ),
    ];
    await shared.dataSource.query('DELETE FROM sla_timers');
    const now = await databaseNow(shared.dataSource);
    for (const [at, percent] of [
      [now - 1_000, 50],
      [now + 60_000, 75],
    ]) {
      await shared.dataSource.query(
        `INSERT INTO sla_timers (clock_id, kind, percent, generation, fire_at) VALUES ($1, 'warning', $2, $3, $4)`,
        [clocks![0]!.id, percent, clocks![0]!.generation, new machineDate(at!)],
      );
    }
    machineIsWrongBy(wrongBy);
    const app = await createApp(shared.environment, { webRoot: null });
    try {
      await app.init();
      expect(Date.now() - machineDate.now()).toBeCloseTo(wrongBy, -3);
      await app.get(SlaTimers).run();
      const rows: { percent: number; recordedAt: Date }[] = await shared.dataSource.query(
        `SELECT percent, recorded_at AS "recordedAt" FROM sla_journal WHERE ticket_id = $1`,
        [ticket.id],
      );
      expect(rows.map(({ percent }) => percent)).toEqual([50]);
      const lateBy = rows[0]!.recordedAt.getTime() - (now - 1_000);
      expect(lateBy).toBeGreaterThan(0);
      expect(lateBy).toBeLessThan(60_000);
      expect(
        Math.abs((await app.get(Clock).now()) - (await databaseNow(shared.dataSource))),
      ).toBeLessThan(5_000);
    } finally {
      await app.close();
    }
  });
});

describe('time-zone data', () => {
  async function watch(): Promise<ZoneDataWatch> {
    return (await createTestApp()).app.get(ZoneDataWatch);
  }

  beforeEach(async () => {
    const { app, dataSource } = await createTestApp();
    await app.get(RecomputeWorker).drain();
    await dataSource.query('DELETE FROM zone_data_versions');
  });

  async function unfinished() {
    const { dataSource } = await createTestApp();
    return dataSource.query<{ id: number; cause: string; zoneData: string; writes: boolean }[]>(
      `SELECT id, cause, zone_data AS "zoneData", writes FROM sla_recomputations WHERE finished_at IS NULL`,
    );
  }

  test('are noted at the first start; the same ones later change nothing', async () => {
    expect(ownZoneData).toMatch(/^tz \d{4}[a-z]?\w*, ICU \d+/);
    expect(await (await watch()).check()).toBe(false);
    expect(await (await watch()).check()).toBe(false);
    expect(await unfinished()).toEqual([]);
  });

  test('that changed have every open clock computed anew, once, by those who have them', async () => {
    const { app, dataSource } = await createTestApp();
    await aTicket();
    await (await watch()).check('tz 2019a, ICU 64.1');
    const ordered = await Promise.all([(await watch()).check(), (await watch()).check()]);
    expect(ordered.filter(Boolean)).toHaveLength(1);
    expect(await unfinished()).toMatchObject([
      { cause: 'zone_data', zoneData: ownZoneData, writes: true },
    ]);
    await app.get(RecomputeWorker).drain();
    expect(await unfinished()).toEqual([]);
    const [{ version, runId }] = await dataSource.query(
      'SELECT version, run_id AS "runId" FROM zone_data_versions ORDER BY id DESC LIMIT 1',
    );
    expect(version).toBe(ownZoneData);
    const run = (await app.get(Recomputations).progress([runId])).get(runId)!;
    expect(run.done).toBe(run.total);
    expect(run.total).toBeGreaterThan(0);
  });

  test('older than those in use are only said: the clocks are not computed back and forth', async () => {
    await (await watch()).check('tz 2019a, ICU 64.1');
    await (await watch()).check();
    await (await createTestApp()).app.get(RecomputeWorker).drain();
    expect(await (await watch()).check('tz 2019a, ICU 64.1')).toBe(false);
    expect(await unfinished()).toEqual([]);
  });
});
