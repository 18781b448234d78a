import { aTicket } from '../support/factories/a-ticket.js';
import { createTestApp } from '../support/test-app.js';

const rows = 4_000;

it.each([
  ['open', `status IN ('new', 'open', 'pending')`],
  ['finished', `status IN ('solved', 'closed', 'withdrawn')`],
])(
  'PostgreSQL knows about how many %s tickets have a tag, one in ten or one in a hundred',
  async (state, within) => {
    const { dataSource } = await createTestApp();
    const ticket = await aTicket();
    const runner = dataSource.createQueryRunner();
    const told: Record<string, boolean> = {};
    try {
      await runner.startTransaction();
      await runner.query('CREATE TEMPORARY TABLE many (LIKE tickets INCLUDING INDEXES)');
      const columns: { name: string }[] = await runner.query(
        `SELECT column_name AS name FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name = 'tickets'
            AND column_name NOT IN ('id', 'number', 'tags', 'status', 'pending_reason') ORDER BY ordinal_position`,
      );
      const same = columns.map(({ name }) => name).join(', ');
      await runner.query(
        `INSERT INTO many (id, number, tags, status, ${same})
         SELECT n, 'N-' || n, CASE WHEN n % 100 = 0 THEN '{rare,common}' WHEN n % 10 = 0 THEN '{common}' ELSE '{}' END::text[],
                $2, ${same} FROM tickets, generate_series(1, ${rows}) n WHERE tickets.id = $1`,
        [ticket.id, state === 'open' ? 'open' : 'closed'],
      );
      await runner.query('ANALYZE many');
      await runner.query('SET LOCAL enable_seqscan = off');
      for (const [tag, share] of [
        ['common', 10],
        ['rare', 100],
      ] as const) {
        const [{ 'QUERY PLAN': plan }] = await runner.query(
          `EXPLAIN (FORMAT JSON) SELECT id FROM many WHERE ${within} AND tags && $1::text[]`,
          [[tag]],
        );
        const { Plan: top } = plan[0];
        const index = top.Plans?.[0];
        expect([tag, index?.['Index Name']]).toEqual([tag, expect.stringMatching(/tags/)]);
        const guess = index['Plan Rows'] / (rows / share);
        told[tag] = guess > 0.5 && guess < 2;
      }
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
    expect(told).toEqual({ common: true, rare: true });
  },
);
