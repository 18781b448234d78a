import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { heldLonger, replyLeavesAt } from '../../../domain/ticket/held-reply.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ReplyToTicket, type ReplyToSend } from '../commands/reply-to-ticket.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import { dropDraft, Drafts } from './drafts.js';
import type { ReplyDraftView } from './drafts.views.js';
import { giveBack, type HeldReplyRow, heldColumns } from './give-back.js';
import type { HeldReplyView } from './held-replies.views.js';
import { requireStaffSight } from './staff-sight.js';

/** A reply as its author sends it, with the newest leaving one of others that they have seen. */
export interface ReplyToHold extends ReplyToSend {
  readonly lastSeenHeldReplyId?: number | undefined;
}

/**
 * Replies between Send and the instant at which they leave. Until then there is no message: no mail, no
 * event, nothing the customer could see. Whoever removes the row, the author who takes it back or the worker
 * that sends it, holds its lock: it is one or the other, never both and never neither.
 */
@Injectable()
export class HeldReplies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly replies: ReplyToTicket,
    private readonly relay: TicketEventRelay,
    private readonly drafts: Drafts,
  ) {}

  /** Rehearsed first, so that every refusal comes while the author is still at it. */
  async hold(
    person: SignedInPerson,
    reply: ReplyToHold,
    repeatKey?: RepeatKey,
  ): Promise<HeldReplyView> {
    const number = await requireStaffSight(this.dataSource, person, reply.ticketId);
    const held = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await refuseWhenOthersLeave(manager, reply, person.id);
        const now = await this.clock.now(manager);
        const leavesAt = replyLeavesAt(now, await answersDue(manager, reply.ticketId));
        if (leavesAt === null) {
          await this.replies.replyIn(manager, person, reply);
          return { id: null, number, leavesAt: null };
        }
        await rehearse(manager, (inner) => this.replies.replyIn(inner, person, reply));
        const id = await insertHeld(manager, person.id, reply, now, leavesAt);
        await dropDraft(manager, 'reply_drafts', person.id, reply.ticketId);
        return { id, number, leavesAt: new Date(leavesAt).toISOString() };
      }),
    );
    this.relay.wake();
    return held;
  }

  /** The author takes it back: it is their draft again. 409 when it has left. */
  async takeBack(person: SignedInPerson, ticketId: number, id: number): Promise<ReplyDraftView> {
    await requireStaffSight(this.dataSource, person, ticketId);
    await this.dataSource.transaction(async (manager) => {
      await giveBack(manager, await this.mine(manager, person, ticketId, id), null);
    });
    return this.drafts.reply(person, ticketId);
  }

  /** Fifteen seconds more, while the author is at the button; up to two minutes in all. */
  async holdLonger(person: SignedInPerson, ticketId: number, id: number): Promise<HeldReplyView> {
    const number = await requireStaffSight(this.dataSource, person, ticketId);
    return this.dataSource.transaction(async (manager) => {
      const reply = await this.mine(manager, person, ticketId, id);
      const times = { pressedAt: reply.pressedAt.getTime(), leavesAt: reply.leavesAt.getTime() };
      const leavesAt = new Date(heldLonger(times, await this.clock.now(manager)));
      await manager.query('UPDATE held_replies SET leaves_at = $2 WHERE id = $1', [id, leavesAt]);
      return { id, number, leavesAt: leavesAt.toISOString() };
    });
  }

  /** The author waits no longer. */
  async release(person: SignedInPerson, ticketId: number, id: number): Promise<HeldReplyView> {
    const number = await requireStaffSight(this.dataSource, person, ticketId);
    await this.dataSource.transaction(async (manager) => {
      await this.mine(manager, person, ticketId, id);
      const now = new Date(await this.clock.now(manager));
      await manager.query('UPDATE held_replies SET leaves_at = $2 WHERE id = $1', [id, now]);
    });
    return { id, number, leavesAt: null };
  }

  private async mine(
    manager: EntityManager,
    person: SignedInPerson,
    ticketId: number,
    id: number,
  ): Promise<HeldReplyRow> {
    const rows: HeldReplyRow[] = await manager.query(
      `SELECT ${heldColumns} FROM held_replies
        WHERE id = $1 AND author_id = $2 AND ticket_id = $3 FOR UPDATE`,
      [id, person.id, ticketId],
    );
    if (rows[0]) return rows[0];
    const detail = 'It is too late: the reply has left.';
    throw Problem.conflict('held_reply.left', detail);
  }
}

class Rehearsed extends Error {}

/** Does everything up to a savepoint and undoes it: what is refused then is refused now. */
async function rehearse(
  manager: EntityManager,
  act: (manager: EntityManager) => Promise<unknown>,
): Promise<void> {
  try {
    await manager.transaction(async (inner) => {
      await act(inner);
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
}

/** When the promises that an answer keeps fall due. */
async function answersDue(manager: EntityManager, ticketId: number): Promise<number[]> {
  const rows: { dueAt: Date }[] = await manager.query(
    `SELECT due_at AS "dueAt" FROM sla_clocks WHERE ticket_id = $1 AND run = 'running'
        AND metric IN ('first_response', 'next_response') AND due_at IS NOT NULL`,
    [ticketId],
  );
  return rows.map(({ dueAt }) => dueAt.getTime());
}

async function insertHeld(
  manager: EntityManager,
  authorId: number,
  reply: ReplyToHold,
  now: number,
  leavesAt: number,
): Promise<number> {
  const rows: { id: number }[] = await manager.query(
    `INSERT INTO held_replies (ticket_id, author_id, body, attachment_ids, afterwards,
       last_seen_comment_id, pressed_at, leaves_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      ...[reply.ticketId, authorId, reply.body, reply.attachmentIds ?? [], reply.then],
      ...[reply.lastSeenCommentId ?? 0, new Date(now), new Date(leavesAt)],
    ],
  );
  return rows[0]!.id;
}

/** A colleague's reply that is about to leave is a message, too, for whoever answers beside it. */
async function refuseWhenOthersLeave(
  manager: EntityManager,
  { ticketId, lastSeenHeldReplyId }: ReplyToHold,
  writerId: number,
): Promise<void> {
  if (lastSeenHeldReplyId == null) return;
  const leaving: unknown[] = await manager.query(
    `SELECT h.id, 'agent' AS side, p.full_name AS "authorName", h.body, h.pressed_at AS "createdAt"
       FROM held_replies h JOIN people p ON p.id = h.author_id
      WHERE h.ticket_id = $1 AND h.id > $2 AND h.author_id <> $3 ORDER BY h.id LIMIT 20`,
    [ticketId, lastSeenHeldReplyId, writerId],
  );
  if (leaving.length === 0) return;
  const detail = 'A colleague has just sent a reply. Read it, then send yours or change it.';
  throw Problem.conflict('ticket.conversation_moved', detail, { newerMessages: leaving });
}
