import type { Settled } from '../../../domain/conditions/settle-condition.js';
import { columnOf } from '../ticket-row.js';

/** Takes a value among the parameters of a statement and gives its place: `$4`. */
export type Place = (value: unknown) => string;

/**
 * A settled condition as SQL over the ticket under this alias, its values as parameters: true for
 * exactly the tickets that `meets` says meet it, which a test compares. What is not true may be null,
 * so it belongs under WHERE, AND and OR. `reader` is the place of the person who asks; `lastRead` is what they have read of
 * a ticket, where the statement joins that (`readMarks`), and looked up ticket by ticket where it does not.
 */
export function conditionSql(
  condition: Settled,
  ticket: string,
  reader: string,
  place: Place,
  lastRead = lastReadSql(ticket, reader),
): string {
  const sql = (one: Settled): string => conditionSql(one, ticket, reader, place, lastRead);
  if ('all' in condition) return joined(condition.all.map(sql), 'AND', 'true');
  if ('any' in condition) return joined(condition.any.map(sql), 'OR', 'false');
  if ('not' in condition) return `(${sql(condition.not)}) IS NOT TRUE`;
  if ('yes' in condition) {
    const is =
      condition.fact === 'unread' ? unreadSql(ticket, reader, lastRead) : `${ticket}.sensitive`;
    return condition.yes ? is : `NOT ${is}`;
  }
  if ('anyOf' in condition) return taggedSql(`${ticket}.tags`, condition, place);
  const column = `${ticket}.${columnOf(condition.fact)}`;
  if ('texts' in condition) return oneOf(column, condition.texts, 'text', condition.orNone, place);
  if ('people' in condition) {
    return oneOf(column, condition.people, 'bigint', condition.orNone, place);
  }
  const { from, to } = condition;
  return joined(
    [
      ...(from === null ? [] : [`${column} >= ${place(new Date(from))}::timestamptz`]),
      ...(to === null ? [] : [`${column} < ${place(new Date(to))}::timestamptz`]),
    ],
    'AND',
    'true',
  );
}

function taggedSql(
  tags: string,
  { anyOf, orNone }: Extract<Settled, { fact: 'tags' }>,
  place: Place,
): string {
  const parts = [
    ...(anyOf.length === 0 ? [] : [`${tags} && ${place(anyOf)}::text[]`]),
    ...(orNone ? [`${tags} = '{}'`] : []),
  ];
  return joined(parts, 'OR', 'false');
}

/** Whether somebody else wrote something to the ticket after what the reader has read of it; see `ticket-news.ts`. */
export function unreadSql(
  ticket: string,
  reader: string,
  lastRead = lastReadSql(ticket, reader),
): string {
  return `(CASE WHEN ${ticket}.news_actor_id IS DISTINCT FROM ${reader}::bigint
      THEN ${ticket}.news_event ELSE ${ticket}.other_news_event END
    > coalesce(${lastRead}, 0))`;
}

function lastReadSql(ticket: string, reader: string): string {
  return `(SELECT mark.last_event FROM ticket_read_marks mark
        WHERE mark.person_id = ${reader}::bigint AND mark.ticket_id = ${ticket}.id)`;
}

/** Joins what the reader has read of each ticket, for many at once; a plan that does not ask for it leaves it out. */
export function readMarks(ticket: string, reader: string): { join: string; lastRead: string } {
  return {
    join: `LEFT JOIN ticket_read_marks mark ON mark.person_id = ${reader}::bigint AND mark.ticket_id = ${ticket}.id`,
    lastRead: 'mark.last_event',
  };
}

function joined(parts: readonly string[], by: 'AND' | 'OR', none: string): string {
  const [first] = parts;
  if (first === undefined) return none;
  return parts.length === 1 ? first : `(${parts.join(` ${by} `)})`;
}

function oneOf(
  column: string,
  values: readonly unknown[],
  type: string,
  orNone: boolean,
  place: Place,
): string {
  if (orNone && values.length === 0) return `${column} IS NULL`;
  const equals =
    values.length === 1
      ? `${column} = ${place(values[0])}::${type}`
      : `${column} = ANY(${place(values)}::${type}[])`;
  return orNone ? `(${equals} OR ${column} IS NULL)` : equals;
}
