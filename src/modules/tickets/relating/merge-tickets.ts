import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allow, type Decision } from '../../../domain/decision.js';
import {
  mergeTickets,
  unmergeTickets,
  type MergeOutcome,
  type MergeSide,
} from '../../../domain/ticket/merging.js';
import { ticketRefusal } from '../../../domain/ticket/refusal-codes.js';
import type { TicketOutcome } from '../../../domain/ticket/staff-work.js';
import { accessTo } from '../../../domain/ticket/ticket-access.js';
import { ticketIdOf } from '../../../domain/ticket/ticket-number.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { lockAndLoad, type LockedTicket } from '../locked-ticket.js';
import type { StoredClock } from '../refresh-clocks.js';
import { TicketChanges } from '../ticket-changes.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import type { SavedTicket } from '../ticket-statements.js';
import { lockBoth, mergedIntoOf } from './ticket-links.js';

/** What both acts share: who, which ticket, and which version of it they have seen. */
export interface MergeOrder {
  readonly ticketId: number;
  readonly repeatKey?: RepeatKey;
  readonly expectedVersion?: number | undefined;
}

/** One ticket goes on in another one, and can be taken out again: both change in one transaction. */
@Injectable()
export class MergeTickets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: TicketChanges,
    private readonly relay: TicketEventRelay,
  ) {}

  /** Answers the ticket in which it goes on. */
  async merge(person: SignedInPerson, into: string, order: MergeOrder): Promise<SavedTicket> {
    const saved = await this.dataSource.transaction((manager) =>
      runOnce(manager, order.repeatKey, () => this.mergeIn(manager, person, into, order)),
    );
    this.relay.wake();
    return saved;
  }

  /** In the caller's transaction, who wakes the relay when it is committed. */
  async mergeIn(
    manager: EntityManager,
    person: SignedInPerson,
    into: string,
    order: MergeOrder,
  ): Promise<SavedTicket> {
    const { actor } = person;
    const targetId = ticketIdOf(into);
    if (targetId === null) throw unknown();
    await lockBoth(manager, order.ticketId, targetId);
    const target = await this.targetSide(manager, person, targetId);
    const sides = {
      target,
      mergedInto: await mergedIntoOf(manager, order.ticketId),
    };
    return this.changeBoth(manager, person, order, targetId, (source, now) => {
      const from = { ...bare(source), mergedInto: sides.mergedInto?.number ?? null };
      const unansweredSince = unansweredIn(source.clocks);
      return mergeTickets({ actor, source: from, target: sides.target, unansweredSince }, now);
    });
  }

  /** The ticket in which others are to go on, locked; 422 when the person knows of none. */
  async targetSide(
    manager: EntityManager,
    { actor }: SignedInPerson,
    ticketId: number,
  ): Promise<MergeSide> {
    const target = await lockAndLoad(manager, ticketId);
    if (!target || accessTo(actor, target.facts) !== 'staff') throw unknown();
    return sideOf(manager, target);
  }

  /** Answers the ticket that is one of its own again. */
  async unmerge(person: SignedInPerson, order: MergeOrder): Promise<SavedTicket> {
    const saved = await this.dataSource.transaction((manager) =>
      runOnce(manager, order.repeatKey, () => this.unmergeIn(manager, person, order)),
    );
    this.relay.wake();
    return saved;
  }

  /** In the caller's transaction, who wakes the relay when it is committed. */
  async unmergeIn(
    manager: EntityManager,
    person: SignedInPerson,
    order: MergeOrder,
  ): Promise<SavedTicket> {
    const { actor } = person;
    const seen = await lockAndLoad(manager, order.ticketId);
    if (!seen || accessTo(actor, seen.facts) === 'none') throw Problem.notFound();
    const into = await mergedIntoOf(manager, order.ticketId);
    if (!into) throw Problem.refused([ticketRefusal('ticket.unmerge.not_merged')]);
    await lockBoth(manager, order.ticketId, into.id);
    const target = (await lockAndLoad(manager, into.id))!;
    await this.changeBoth(manager, person, order, into.id, (source, now) =>
      unmergeTickets(
        {
          actor,
          source: { ...bare(source), events: source.events },
          target: { ...bare(target), events: target.events },
        },
        now,
      ),
    );
    const { row } = (await lockAndLoad(manager, order.ticketId))!;
    const { id, number, version, offeredTeamCode } = row;
    return { id, number, version, offeredTeamCode };
  }

  /** Decides once, over both; then the source changes, the target and the link between them. */
  private async changeBoth(
    manager: EntityManager,
    { id, actor }: SignedInPerson,
    { ticketId, expectedVersion }: MergeOrder,
    targetId: number,
    decide: (source: LockedTicket, now: number) => Decision<MergeOutcome>,
  ): Promise<SavedTicket> {
    let arrival: TicketOutcome | undefined;
    await this.changes.changeIn(manager, {
      ...{ ticketId, actor, expectedVersion },
      decide: (_facts, now, _prepared, source) => {
        const decision = decide(source, now);
        if (!decision.allowed) return decision;
        arrival = decision.outcome.target;
        return allow(decision.outcome.source);
      },
      write: async (inner, _locked, now) => setLink(inner, ticketId, targetId, id, arrival!, now),
    });
    return this.changes.changeIn(manager, {
      ...{ ticketId: targetId, actor },
      decide: () => allow(arrival!),
    });
  }
}

async function setLink(
  manager: EntityManager,
  fromId: number,
  toId: number,
  personId: number,
  arrival: TicketOutcome,
  now: number,
): Promise<void> {
  if (arrival.events.some(({ kind }) => kind === 'merged_in')) {
    await manager.query(
      `INSERT INTO ticket_links (kind, from_id, to_id, linked_by, linked_at)
       VALUES ('merged', $1, $2, $3, $4)`,
      [fromId, toId, personId, new Date(now)],
    );
  } else {
    await manager.query(
      `DELETE FROM ticket_links WHERE kind = 'merged' AND from_id = $1 AND to_id = $2`,
      [fromId, toId],
    );
  }
}

function bare({ row, facts, events }: LockedTicket): Omit<MergeSide, 'mergedInto'> {
  const filedForThem = events.some(
    (event) =>
      event.kind === 'opened' &&
      event.data.filedBy === 'customer' &&
      event.data.submitterId !== event.data.customerId,
  );
  return { id: row.id, number: row.number, facts, filedForThem };
}

async function sideOf(manager: EntityManager, locked: LockedTicket): Promise<MergeSide> {
  const mergedInto = await mergedIntoOf(manager, locked.row.id);
  return { ...bare(locked), mergedInto: mergedInto?.number ?? null };
}

/** Since when the customer waits for an answer on a ticket; null when they do not. */
function unansweredIn(clocks: readonly StoredClock[]): number | null {
  const waiting = clocks
    .filter(({ metric }) => metric === 'next_response' || metric === 'first_response')
    .filter(({ run }) => run === 'running' || run === 'paused')
    .map(({ startedAt }) => startedAt);
  return waiting.length === 0 ? null : Math.min(...waiting);
}

function unknown(): Problem {
  return Problem.refused([ticketRefusal('ticket.merge.unknown', 'into')]);
}
