import type { EntityManager } from 'typeorm';
import type { Condition } from '../domain/conditions/condition.js';
import { usualColumns, type ViewSort } from '../domain/views/view-shape.js';

interface DemoView {
  readonly name: string;
  readonly all: readonly Condition[];
  readonly sort: ViewSort;
}

/** Questions that a desk asks every day, as views for everyone. */
const views: readonly DemoView[] = [
  {
    name: 'Due in the next 4 hours',
    all: [{ field: 'due', op: 'within_next', values: ['4h'] }],
    sort: 'urgency',
  },
  {
    name: 'Unanswered for a day',
    all: [
      { field: 'status', op: 'is', values: ['new', 'open'] },
      { field: 'lastWord', op: 'is', values: ['customer'] },
      { field: 'lastMessage', op: 'longer_ago', values: ['1d'] },
    ],
    sort: 'message_oldest',
  },
  {
    name: 'New to me',
    all: [
      { field: 'assignee', op: 'is', values: ['me'] },
      { field: 'unread', op: 'is', values: ['yes'] },
    ],
    sort: 'message_newest',
  },
];

/** Saved by the lead who has led an office longest; where there is none, nobody has views. */
export async function writeViews(manager: EntityManager, now: number): Promise<void> {
  for (const { name, all, sort } of views) {
    await manager.query(
      `INSERT INTO saved_views (name, owner_id, audience, condition, columns, sort, created_at, updated_at)
       SELECT $1, person_id, 'everyone', $2, $3, $4, $5, $5
         FROM role_grants WHERE role = 'office_lead' ORDER BY granted_at, id LIMIT 1`,
      [name, JSON.stringify({ version: 1, all }), usualColumns, sort, new Date(now)],
    );
  }
}

/** Teams have read what lies in their queues, but for the last day: so not everything is new to them. */
export async function writeReadMarks(manager: EntityManager, now: number): Promise<void> {
  await manager.query(
    `INSERT INTO ticket_read_marks (person_id, ticket_id, last_event)
     SELECT DISTINCT g.person_id, t.id, t.event_count
       FROM tickets t JOIN role_grants g ON g.team_code = t.team_code
      WHERE t.status IN ('new', 'open', 'pending') AND t.last_message_at < $1
        AND g.role IN ('agent', 'team_lead') AND g.person_id <> t.customer_id`,
    [new Date(now - 86_400_000)],
  );
}
