import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ticketIdOf } from '../../../domain/ticket/ticket-number.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { requireStaffSight } from '../composing/staff-sight.js';

/** What the other ticket is to this one. */
export type LinkKind = 'related' | 'parent' | 'child';

const parentsLock = 7_240_000_000_000_001;

/** Staff say that tickets belong together. It changes neither of them, and each sees only what they may. */
@Injectable()
export class LinkTickets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async link(person: SignedInPerson, ticketId: number, other: string, as: LinkKind): Promise<void> {
    await requireStaffSight(this.dataSource, person, ticketId);
    const otherId = await this.known(person, other);
    if (otherId === ticketId) throw refused('ticket_link.itself', 'Choose another ticket.');
    const { kind, from, to } = placed(ticketId, otherId, as);
    await this.dataSource.transaction(async (manager) => {
      if (kind === 'child') await refuseCycle(manager, from, to);
      const now = new Date(await this.clock.now(manager));
      const written: unknown[] = await manager.query(
        `INSERT INTO ticket_links (kind, from_id, to_id, linked_by, linked_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING kind`,
        [kind, from, to, person.id, now],
      );
      if (written.length === 0 && kind === 'child') await refuseOtherParent(manager, from, to);
    });
  }

  async unlink(person: SignedInPerson, ticketId: number, other: string): Promise<void> {
    await requireStaffSight(this.dataSource, person, ticketId);
    const otherId = await this.known(person, other);
    await this.dataSource.query(
      `DELETE FROM ticket_links WHERE kind <> 'merged'
          AND ((from_id = $1 AND to_id = $2) OR (from_id = $2 AND to_id = $1))`,
      [ticketId, otherId],
    );
  }

  /** One that the person may not see reads as one that does not exist. */
  private async known(person: SignedInPerson, number: string): Promise<number> {
    const id = ticketIdOf(number);
    try {
      if (id === null) throw Problem.notFound();
      await requireStaffSight(this.dataSource, person, id);
      return id;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      throw refused('ticket_link.unknown', 'We know of no such ticket. Check the number.');
    }
  }
}

/** A related pair is kept once, the lower id first; a child points to its parent. */
function placed(ticketId: number, otherId: number, as: LinkKind) {
  if (as === 'related') {
    return { kind: as, from: Math.min(ticketId, otherId), to: Math.max(ticketId, otherId) };
  }
  return as === 'parent'
    ? { kind: 'child' as const, from: ticketId, to: otherId }
    : { kind: 'child' as const, from: otherId, to: ticketId };
}

/** One change of parents at a time: two that would close a circle together are seen. */
async function refuseCycle(manager: EntityManager, child: number, parent: number): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [parentsLock]);
  const above: { id: number }[] = await manager.query(
    `WITH RECURSIVE up AS (
       SELECT $1::bigint AS id
       UNION
       SELECT l.to_id FROM up JOIN ticket_links l ON l.from_id = up.id AND l.kind = 'child')
     SELECT id FROM up WHERE id = $2`,
    [parent, child],
  );
  if (above.length > 0) {
    throw refused('ticket_link.cycle', 'That ticket is a part of this one already.');
  }
}

async function refuseOtherParent(
  manager: EntityManager,
  child: number,
  parent: number,
): Promise<void> {
  const same: unknown[] = await manager.query(
    `SELECT 1 FROM ticket_links WHERE kind = 'child' AND from_id = $1 AND to_id = $2`,
    [child, parent],
  );
  if (same.length > 0) return;
  throw refused(
    'ticket_link.has_parent',
    'It is a part of another ticket already. Take that link away first.',
  );
}

function refused(code: string, message: string): Problem {
  return Problem.refused([{ field: 'number', code, message }]);
}
