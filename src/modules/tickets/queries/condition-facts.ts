import type { InstantFact } from '../../../domain/conditions/settle-condition.js';
import type { SharedFacts } from '../../../domain/views/ticket-update.js';
import { columnOf } from '../ticket-row.js';

/** The facts as the database writes them into JSON. */
export type RawFacts = Omit<SharedFacts, InstantFact> & Readonly<Record<InstantFact, string>>;

const facts = [
  ...(['status', 'priority', 'channel', 'pendingReason', 'lastMessageSide', 'teamCode'] as const),
  ...([
    'officeCode',
    'serviceCode',
    'bureauCode',
    'assigneeId',
    'customerId',
    'sensitive',
    'tags',
  ] as const),
  ...(['openedAt', 'updatedAt', 'lastMessageAt', 'urgencyAt'] as const),
] as const satisfies readonly (keyof SharedFacts)[];

/** The `RawFacts` of the ticket under this alias as a jsonb value. */
export function factsJson(ticket: string): string {
  const members = facts.map((fact) => `'${fact}', ${ticket}.${columnOf(fact)}`);
  return `jsonb_build_object(${members.join(', ')})`;
}

/** The facts with their instants as epoch milliseconds. */
export function factsOf(raw: RawFacts): SharedFacts {
  return {
    ...raw,
    // What was told before there were tags has none.
    tags: raw.tags ?? [],
    openedAt: Date.parse(raw.openedAt),
    updatedAt: Date.parse(raw.updatedAt),
    lastMessageAt: Date.parse(raw.lastMessageAt),
    urgencyAt: Date.parse(raw.urgencyAt),
  };
}
