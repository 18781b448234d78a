import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { handOver } from '../../../domain/ticket/offers.js';
import type { TransferInput } from '../../../domain/ticket/routing.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges, type ChangeOrder } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';

export interface TransferToMake {
  readonly ticketId: number;
  readonly teamCode: string;
  readonly reason: string;
}

/** What a hand-over needs to know before it is decided. */
export type NewTeam = Pick<TransferInput, 'team' | 'assigneeInNewTeam'>;

/** The ticket goes to another team, or is offered to one of another office; it keeps its number, its promise and its clocks. */
@Injectable()
export class TransferTicket {
  constructor(
    private readonly changes: TicketChanges,
    private readonly people: PeopleQueries,
  ) {}

  transfer(
    person: SignedInPerson,
    toMake: TransferToMake,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    return this.changes.change({ ...this.order(person, toMake), repeatKey, expectedVersion });
  }

  order(
    { actor }: SignedInPerson,
    { ticketId, teamCode, reason }: TransferToMake,
  ): ChangeOrder<NewTeam> {
    return {
      ...{ ticketId, actor },
      prepare: (manager, { row }) => this.newTeam(manager, teamCode, row.assigneeId),
      decide: (facts, now, newTeam) => handOver(facts, { actor, reason, ...newTeam }, now),
    };
  }

  private async newTeam(
    manager: EntityManager,
    teamCode: string,
    assigneeId: number | null,
  ): Promise<NewTeam> {
    const team = await this.people.receivingTeam(teamCode, manager);
    if (!team) {
      const message = 'Choose a team from the list.';
      throw Problem.invalid([{ field: 'teamCode', code: 'ticket.transfer.unknown_team', message }]);
    }
    const assigneeInNewTeam =
      assigneeId !== null && (await this.people.isMember(assigneeId, teamCode, manager));
    return { team, assigneeInNewTeam };
  }
}
