import type { DataSource } from 'typeorm';

/** How many mails are in a state: exact up to a thousand, so that it costs the same however many there ever were. */
export interface MailStateCount<State extends string> {
  readonly state: State;
  readonly mails: number;
  /** Whether there are more than `mails`. */
  readonly orMore: boolean;
}

const mostCounted = 1_000;

/** Counts each of the states in which mail that leaves, or came in, can be. */
export async function countMailStates<State extends string>(
  dataSource: DataSource,
  table: 'outgoing_mails' | 'incoming_mails',
  states: readonly State[],
): Promise<MailStateCount<State>[]> {
  const counts = await dataSource.query<{ state: State; mails: number }[]>(
    `SELECT s.state, (SELECT count(*)::int FROM (SELECT FROM ${table} m WHERE m.state = s.state
                       ORDER BY m.id DESC LIMIT ${mostCounted + 1}) counted) AS mails
       FROM unnest($1::text[]) WITH ORDINALITY AS s(state, place) ORDER BY s.place`,
    [states],
  );
  return counts.map(({ state, mails }) => ({
    ...{ state, mails: Math.min(mails, mostCounted), orMore: mails > mostCounted },
  }));
}
