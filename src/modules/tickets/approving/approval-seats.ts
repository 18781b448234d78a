import type { EntityManager } from 'typeorm';
import {
  approvalSteps,
  awaitedIds,
  type ApprovalSeat,
  type ApprovalStep,
} from '../../../domain/approval/approval-steps.js';
import { holderOf, remindApproverAt } from '../../../domain/ticket/approval-turns.js';
import type { NewTicketEvent } from '../../../domain/ticket/ticket-event.js';

/** A row of `approvals` without its ticket. Instants are epoch milliseconds. */
export interface ApprovalSeatRow {
  readonly place: number;
  readonly step: string;
  readonly approverId: number;
  readonly standInId: number | null;
  readonly state: ApprovalSeat['state'];
  readonly words: string | null;
  readonly requestedAt: number;
  readonly decidedAt: number | null;
  readonly decidedById: number | null;
  readonly remindAt: number | null;
}

/** Whether an event can change who is asked. */
function asksSomebody({ kind }: NewTicketEvent): boolean {
  return kind.startsWith('approval_') || kind === 'withdrawn' || kind === 'closed';
}

/** The rows that say who is asked, for lists and for who may see the ticket. */
export function seatRows(
  steps: readonly ApprovalStep[],
  zoneOf: (personId: number) => string,
): ApprovalSeatRow[] {
  const awaited = awaitedIds(steps);
  return steps.flatMap(({ place, code: step, seats }) =>
    seats.map((seat) => ({
      ...{ place, step, approverId: seat.approverId, state: seat.state, words: seat.words },
      standInId:
        seat.standInId !== null && awaited.includes(seat.standInId) ? seat.standInId : null,
      requestedAt: seat.askedAt,
      decidedAt: seat.decidedAt,
      decidedById: seat.decidedById,
      remindAt: remindApproverAt(seat, zoneOf(holderOf(seat))),
    })),
  );
}

/** Lets the rows follow the events of a ticket, when some of the new ones are about them. */
export async function followApprovals(
  manager: EntityManager,
  ticketId: number,
  before: readonly NewTicketEvent[],
  happened: readonly NewTicketEvent[],
): Promise<void> {
  if (!happened.some(asksSomebody)) return;
  const steps = approvalSteps([...before, ...happened]);
  if (steps.length === 0) return;
  const holders = steps.flatMap(({ seats }) => seats.map(holderOf));
  const people: { id: number; timeZone: string }[] = await manager.query(
    'SELECT id, time_zone AS "timeZone" FROM people WHERE id = ANY($1::bigint[])',
    [holders],
  );
  const zones = new Map(people.map(({ id, timeZone }) => [id, timeZone]));
  const rows = seatRows(steps, (id) => zones.get(id)!).map((row) => ({
    ...row,
    requestedAt: new Date(row.requestedAt),
    decidedAt: row.decidedAt === null ? null : new Date(row.decidedAt),
    remindAt: row.remindAt === null ? null : new Date(row.remindAt),
  }));
  await manager.query(
    `INSERT INTO approvals (ticket_id, place, step, approver_id, stand_in_id, state, words, requested_at,
       decided_at, decided_by_id, remind_at)
     SELECT $1, a.place, a.step, a."approverId", a."standInId", a.state, a.words, a."requestedAt", a."decidedAt",
            a."decidedById", a."remindAt"
       FROM jsonb_to_recordset($2) AS a(place integer, step text, "approverId" bigint, "standInId" bigint,
         state text, words text, "requestedAt" timestamptz, "decidedAt" timestamptz, "decidedById" bigint,
         "remindAt" timestamptz)
     ON CONFLICT (ticket_id, place, approver_id) DO UPDATE SET stand_in_id = excluded.stand_in_id,
       state = excluded.state, words = excluded.words, requested_at = excluded.requested_at,
       decided_at = excluded.decided_at, decided_by_id = excluded.decided_by_id, remind_at = excluded.remind_at`,
    [ticketId, JSON.stringify(rows)],
  );
}
