import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import { PrincipalLoader } from '../../../platform/access/principal.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { WorkLoop } from '../../../platform/jobs/work-loop.js';
import { Log } from '../../../platform/logging/log.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ReplyToTicket, type ReplyToSend } from '../commands/reply-to-ticket.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import { giveBack, heldColumns, type HeldReplyRow } from './give-back.js';

const aBatch = 50;
const restMs = 10_000;
const nobody = 'You can no longer answer this ticket.';

/**
 * Sends held replies when their instant has come, as their authors and with the rights they have then. One
 * whose wait for the customer is no longer possible leaves without it; one that is refused altogether becomes
 * its author's draft again, with the reason. A server that stops in between leaves the row as it was.
 */
@Injectable()
export class SendHeldReplies implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: WorkLoop;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PrincipalLoader,
    private readonly replies: ReplyToTicket,
    private readonly relay: TicketEventRelay,
    private readonly environment: Environment,
    private readonly log: Log,
  ) {
    const work = async () => (await this.run()) === aBatch;
    this.loop = new WorkLoop({ name: 'held-replies', idleMs: 500, log, work });
  }

  onApplicationBootstrap(): void {
    if (this.environment.jobs) this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  /** Everything that is due now; how many were looked at. */
  async run(): Promise<number> {
    const now = new Date(await this.clock.now());
    const due: { id: number; authorId: number }[] = await this.dataSource.query(
      `SELECT id, author_id AS "authorId" FROM held_replies WHERE leaves_at <= $1
        ORDER BY leaves_at, id LIMIT ${aBatch}`,
      [now],
    );
    for (const { id, authorId } of due) await this.settle(id, authorId, now);
    if (due.length > 0) this.relay.wake();
    return due.length;
  }

  private async settle(id: number, authorId: number, now: Date): Promise<void> {
    try {
      const author = (await this.people.bySession(authorId)) as SignedInPerson | null;
      const refused = author === null ? nobody : await this.sendAs(author, id, now);
      if (refused !== null) {
        await this.withRow(id, now, (manager, reply) => giveBack(manager, reply, refused));
      }
    } catch (error) {
      this.log.error({ heldReply: id, error: String(error) }, 'a held reply did not leave');
      const later = new Date(now.getTime() + restMs);
      await this.dataSource.query('UPDATE held_replies SET leaves_at = $2 WHERE id = $1', [
        id,
        later,
      ]);
    }
  }

  /** Why it could not be sent; null when it was, or was taken back meanwhile. */
  private async sendAs(author: SignedInPerson, id: number, now: Date): Promise<string | null> {
    const refused = await this.tried(author, id, now, (reply) => reply.afterwards);
    return refused === null ? null : this.tried(author, id, now, () => 'none');
  }

  private async tried(
    author: SignedInPerson,
    id: number,
    now: Date,
    then: (reply: HeldReplyRow) => ReplyToSend['then'],
  ): Promise<string | null> {
    try {
      await this.withRow(id, now, async (manager, reply) => {
        await manager.query('DELETE FROM held_replies WHERE id = $1', [id]);
        const { ticketId, body, attachmentIds } = reply;
        const toSend = { ticketId, body, attachmentIds, then: then(reply) };
        await this.replies.replyIn(manager, author, toSend);
      });
      return null;
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return error.detail;
      throw error;
    }
  }

  /** Does nothing when somebody else has the row in hand, or it is gone or not due any more. */
  private withRow(
    id: number,
    now: Date,
    act: (manager: EntityManager, reply: HeldReplyRow) => Promise<unknown>,
  ): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const rows: HeldReplyRow[] = await manager.query(
        `SELECT ${heldColumns} FROM held_replies WHERE id = $1 AND leaves_at <= $2
          FOR UPDATE SKIP LOCKED`,
        [id, now],
      );
      if (rows[0]) await act(manager, rows[0]);
    });
  }
}
