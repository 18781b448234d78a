import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Settled } from '../../domain/conditions/settle-condition.js';
import { ordersQueues, SLA_METRICS } from '../../domain/sla/sla-metric.js';
import type { EventSide } from '../../domain/ticket/ticket-event.js';
import type { Channel } from '../../domain/ticket/ticket-facts.js';
import type { ViewScope, ViewSort } from '../../domain/views/view-shape.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import type { CursorValue } from '../../platform/http/page.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import {
  conditionSql,
  readMarks,
  unreadSql,
  type Place,
} from '../tickets/queries/condition-sql.js';
import {
  foundTicketColumns,
  foundTicketJoins,
  type FoundTicket,
} from '../tickets/queries/found-ticket-sql.js';
import type { RawClock } from '../tickets/queries/request-statements.js';
import {
  seenAsStaff,
  visibilityAt,
  visibilityValues,
} from '../tickets/queries/ticket-visibility.js';

/** A row of a view as the database gives it. */
export interface RawViewRow extends FoundTicket {
  readonly pendingUntil: Date | null;
  readonly assigneeId: number | null;
  readonly lastMessageSide: EventSide;
  readonly lastMessageAt: Date;
  readonly channel: Channel;
  readonly updatedAt: Date;
  readonly urgencyAt: Date;
  readonly firstTeamCode: string;
  readonly bureauCode: string;
  readonly unread: boolean;
  readonly clock: RawClock | null;
  /** Where the row stands in the order, for the cursor. */
  readonly sortKey: readonly CursorValue[];
}

/** Which tickets of all are meant, whoever may see them: conditions made definite, and words to be found. */
export interface Wanted {
  readonly scope: ViewScope;
  readonly condition: Settled;
  readonly words: readonly string[] | null;
  /** Only some tickets, by id. */
  readonly ids?: readonly number[] | null;
}

/** A page of what is wanted. */
export interface PageOrder {
  readonly sort: ViewSort;
  readonly after: readonly CursorValue[] | undefined;
  readonly limit: number;
}

type SortType = 'instant' | 'number';

interface SortKey {
  readonly columns: readonly (readonly [expression: string, type: SortType])[];
  readonly descending: boolean;
}

const rank = `(CASE t.priority WHEN 'urgent' THEN 0 WHEN 'high' THEN 1 WHEN 'normal' THEN 2 ELSE 3 END)`;

function by(descending: boolean, ...columns: SortKey['columns']): SortKey {
  return { columns: [...columns, ['t.id', 'number']], descending };
}

/** The key of each order: the columns of an index of the migration of saved views, all in one direction. */
const sortKeys: Readonly<Record<ViewSort, SortKey>> = {
  urgency: by(false, ['t.urgency_at', 'instant']),
  priority: by(false, [rank, 'number'], ['t.urgency_at', 'instant']),
  opened_oldest: by(false, ['t.opened_at', 'instant']),
  opened_newest: by(true, ['t.opened_at', 'instant']),
  message_oldest: by(false, ['t.last_message_at', 'instant']),
  message_newest: by(true, ['t.last_message_at', 'instant']),
  updated_newest: by(true, ['t.updated_at', 'instant']),
  updated_oldest: by(false, ['t.updated_at', 'instant']),
};

/** The types of the values of a cursor of this order. */
export function cursorShape(sort: ViewSort): readonly SortType[] {
  return sortKeys[sort].columns.map(([, type]) => type);
}

const orderingMetrics = SLA_METRICS.filter(ordersQueues)
  .map((metric) => `'${metric}'`)
  .join(', ');

/** The clock with the next unmet promise to the customer: running before paused, the earliest due first. */
const nextClock = `(SELECT json_build_object('id', k.id, 'metric', k.metric, 'cycle', k.cycle, 'run', k.run,
    'state', k.state, 'dueAt', k.due_at, 'breachAt', k.breach_at, 'elapsedMs', k.elapsed_ms, 'targetMs', k.target_ms,
    'policyCode', k.policy_code, 'policyVersion', k.policy_version)
  FROM sla_clocks k WHERE k.ticket_id = t.id AND k.run IN ('running', 'paused') AND k.target_ms IS NOT NULL
    AND k.metric IN (${orderingMetrics})
  ORDER BY k.run DESC, k.due_at, k.id LIMIT 1)`;

/** The statuses of a view as the text of a condition on `t`; they are of a fixed list. */
export function withinStatuses({ statuses }: ViewScope): string {
  const listed = statuses.map((status) => `'${status}'`).join(', ');
  return statuses.length === 0 ? 'false' : `t.status IN (${listed})`;
}

/** A statement over `tickets` as one reader sees them; its values gather while its text is made. */
export class ViewStatement {
  readonly values: unknown[];
  readonly place: Place;
  readonly reader = '$1';
  readonly visible = seenAsStaff('t', visibilityAt(1));
  private readonly marks = readMarks('t', this.reader);
  /** What to select from: the tickets as `t`, each with what the reader has read of it. */
  readonly tickets = `tickets t ${this.marks.join}`;

  constructor(person: SignedInPerson) {
    this.values = [...visibilityValues(person.actor)];
    this.place = (value) => `$${this.values.push(value)}`;
  }

  /** What the reader sees of what is wanted. */
  where(wanted: Wanted): string {
    return `${this.meets(wanted)}\n   AND ${this.visible}`;
  }

  /**
   * The newest finished tickets that the reader sees of what is wanted, as `t` and numbered `nth`: of its statuses and its
   * time, whatever else the conditions say of them. Along their index, so it costs the same however many there are.
   */
  newest({ scope, condition }: Wanted, most: number): string {
    const times = 'all' in condition ? condition.all.filter(isOfUpdated) : [];
    const within = [withinStatuses(scope), ...times.map((one) => this.sql(one)), this.visible];
    return `(SELECT t.*, row_number() OVER (ORDER BY t.updated_at DESC, t.id DESC) AS nth
       FROM tickets t WHERE ${within.join(' AND ')} ORDER BY t.updated_at DESC, t.id DESC LIMIT ${most}) t ${this.marks.join}`;
  }

  /** Statuses stand in the text, so that the indexes of open and of finished tickets serve. */
  meets({ scope, condition, words, ids = null }: Wanted): string {
    return [
      withinStatuses(scope),
      this.sql(condition),
      ...(words === null ? [] : [`t.search @@ ticket_query(${this.place(words)}::text[])`]),
      ...(ids === null ? [] : [`t.id = ANY(${this.place(ids)}::bigint[])`]),
    ].join('\n   AND ');
  }

  private sql(condition: Settled): string {
    return conditionSql(condition, 't', this.reader, this.place, this.marks.lastRead);
  }

  rows<Row extends object>(dataSource: DataSource, text: string): Promise<Row[]> {
    return dataSource.query(text, this.values);
  }
}

function isOfUpdated(condition: Settled): boolean {
  return 'fact' in condition && condition.fact === 'updatedAt';
}

/**
 * A page of tickets, found by their index before anything else is joined. `lasting`: the text is one
 * of few, so the database keeps it prepared.
 */
export function viewPage(
  dataSource: DataSource,
  person: SignedInPerson,
  wanted: Wanted,
  order: PageOrder,
  lasting: boolean,
): Promise<RawViewRow[]> {
  const statement = new ViewStatement(person);
  const text = pageText(statement, wanted, order);
  if (!lasting) return statement.rows(dataSource, text);
  return prepared(text).rows(dataSource, statement.values);
}

function pageText(statement: ViewStatement, wanted: Wanted, { sort, after, limit }: PageOrder) {
  const { columns, descending } = sortKeys[sort];
  const { place } = statement;
  const key = columns.map(([expression]) => expression);
  const orderBy = key.map((expression) => `${expression}${descending ? ' DESC' : ''}`).join(', ');
  const begins =
    after === undefined
      ? ''
      : `AND (${key.join(', ')}) ${descending ? '<' : '>'} (${columns
          .map(
            ([, type], at) =>
              place(after[at]) + (type === 'instant' ? '::timestamptz' : '::bigint'),
          )
          .join(', ')})`;
  return `SELECT ${foundTicketColumns},
    t.pending_until AS "pendingUntil", t.assignee_id AS "assigneeId",
    t.last_message_side AS "lastMessageSide", t.last_message_at AS "lastMessageAt", t.channel,
    t.updated_at AS "updatedAt", t.urgency_at AS "urgencyAt",
    t.first_team_code AS "firstTeamCode", t.bureau_code AS "bureauCode",
    ${unreadSql('t', statement.reader)} AS unread,
    json_build_array(${key.join(', ')}) AS "sortKey", ${nextClock} AS clock
  FROM (SELECT t.* FROM ${statement.tickets}
     WHERE ${statement.where(wanted)}
       ${begins}
     ORDER BY ${orderBy} LIMIT ${place(limit)}) t
  ${foundTicketJoins}
 ORDER BY ${orderBy}`;
}

const keptPrepared = new Map<string, PreparedStatement<RawViewRow>>();

function prepared(text: string): PreparedStatement<RawViewRow> {
  const name = `view_${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`;
  const statement = keptPrepared.get(name) ?? new PreparedStatement<RawViewRow>(name, text);
  keptPrepared.set(name, statement);
  return statement;
}
