import fc from 'fast-check';
import { meets } from '../../src/domain/conditions/meets-condition.js';
import {
  settleConditionSet,
  type ConditionFacts,
} from '../../src/domain/conditions/settle-condition.js';
import { urgencyWhilePaused, urgencyWithoutTarget } from '../../src/domain/sla/queue-order.js';
import { priorities } from '../../src/domain/ticket/priority.js';
import { channels } from '../../src/domain/ticket/ticket-facts.js';
import { pendingReasons, ticketStatuses } from '../../src/domain/ticket/ticket-status.js';
import { conditionSql } from '../../src/modules/tickets/queries/condition-sql.js';
import {
  anyConditionSet,
  sharedCodes,
  sharedPeople,
  sharedTags,
} from '../support/factories/any-condition.js';
import { createTestApp } from '../support/test-app.js';

const now = Date.parse('2026-11-23T09:00:00-05:00');
const reader = { personId: 1, now, timeZone: 'America/New_York' };
const hour = 3_600_000;

const around = fc.constantFrom(
  ...[-41 * 24, -9 * 24, -24, -10, -4, -1, -0.5, 0, 0.5, 3, 4, 20, 100].map((h) => now + h * hour),
);
const code = fc.constantFrom(...sharedCodes);

const ticket: fc.Arbitrary<ConditionFacts> = fc.record({
  status: fc.constantFrom(...ticketStatuses),
  priority: fc.constantFrom(...priorities),
  channel: fc.constantFrom(...channels),
  pendingReason: fc.option(fc.constantFrom(...pendingReasons)),
  lastMessageSide: fc.constantFrom('customer', 'agent', 'system'),
  teamCode: code,
  officeCode: code,
  serviceCode: code,
  bureauCode: code,
  assigneeId: fc.option(fc.constantFrom(...sharedPeople)),
  customerId: fc.constantFrom(...sharedPeople),
  sensitive: fc.boolean(),
  tags: fc.subarray(sharedTags),
  unread: fc.boolean(),
  openedAt: around,
  updatedAt: around,
  lastMessageAt: around,
  urgencyAt: fc.oneof(around, fc.constantFrom(urgencyWhilePaused, urgencyWithoutTarget)),
});

describe('a condition', () => {
  it('finds in the database exactly the tickets that meet it in memory, over generated ones', async () => {
    const { dataSource } = await createTestApp();
    const tickets = fc.sample(ticket, { numRuns: 80, seed: 20_261_126 });
    const conditions = fc.sample(anyConditionSet, { numRuns: 400, seed: 20_261_126 });
    const runner = dataSource.createQueryRunner();
    const differing: unknown[] = [];
    let met = 0;
    try {
      await runner.startTransaction();
      await runner.query(`CREATE TEMPORARY TABLE t ON COMMIT DROP AS
        SELECT id, status, priority, channel, pending_reason, last_message_side, team_code, office_code, service_code,
          bureau_code, assignee_id, customer_id, sensitive, tags, opened_at, updated_at, last_message_at, urgency_at,
          news_event, news_actor_id, other_news_event
          FROM tickets WHERE false`);
      await runner.query(`CREATE TEMPORARY TABLE ticket_read_marks (person_id bigint, ticket_id bigint,
        last_event integer) ON COMMIT DROP`);
      for (const [id, facts] of tickets.entries()) {
        await runner.query(
          `INSERT INTO t VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,0)`,
          [
            ...[id, facts.status, facts.priority, facts.channel, facts.pendingReason],
            ...[facts.lastMessageSide, facts.teamCode, facts.officeCode, facts.serviceCode],
            ...[facts.bureauCode, facts.assigneeId, facts.customerId, facts.sensitive, facts.tags],
            ...[facts.openedAt, facts.updatedAt, facts.lastMessageAt, facts.urgencyAt].map(
              (at) => new Date(at),
            ),
            ...(facts.unread ? [2, null] : [1, 3]),
          ],
        );
        await runner.query(`INSERT INTO ticket_read_marks VALUES (1, $1, 1), (2, $1, 0)`, [id]);
      }
      for (const set of conditions) {
        const settled = settleConditionSet(set, reader);
        const values: unknown[] = [reader.personId];
        const sql = conditionSql(settled, 't', '$1', (value) => `$${values.push(value)}`);
        const rows: { id: number }[] = await runner.query(
          `SELECT id::integer AS id FROM t WHERE $1::bigint IS NOT NULL AND ${sql} ORDER BY id`,
          values,
        );
        const inMemory = [...tickets.entries()].flatMap(([id, facts]) =>
          meets(facts, settled) ? [id] : [],
        );
        met += inMemory.length;
        if (JSON.stringify(rows.map(({ id }) => id)) !== JSON.stringify(inMemory)) {
          differing.push({ set, rows: rows.length, inMemory: inMemory.length });
        }
      }
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
    expect(differing).toEqual([]);
    expect(met).toBeGreaterThan(conditions.length);
  });
});
