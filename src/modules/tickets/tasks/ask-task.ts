import { Injectable } from '@nestjs/common';
import { askTask, needsConsent } from '../../../domain/ticket/tasks.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { VendorContracts } from '../../catalog/vendor-contracts.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { writeTask, type TaskToAsk } from './task-rows.js';

/** A team is asked for a part of the work; the ticket stays whose it is. */
@Injectable()
export class AskTask {
  constructor(
    private readonly changes: TicketChanges,
    private readonly people: PeopleQueries,
    private readonly contracts: VendorContracts,
  ) {}

  ask(
    { actor, id: askedById }: SignedInPerson,
    task: TaskToAsk,
    repeatKey?: RepeatKey,
    expectedVersion?: number,
  ): Promise<SavedTicket> {
    const { ticketId, teamCode, title } = task;
    return this.changes.change({
      ...{ ticketId, actor, repeatKey, expectedVersion },
      prepare: async (manager, { row }, now) => {
        const team = await this.people.receivingTeam(teamCode, manager);
        if (!team) throw unknownTeam();
        const agreement = await this.contracts.agreementOf(teamCode, manager);
        const shared = !needsConsent(row, team);
        const by = { askedById, forOfficeCode: row.officeCode, now, shared };
        return { team, agreement, taskId: await writeTask(manager, task, by) };
      },
      decide: (facts, now, prepared) => askTask(facts, { actor, title, ...prepared }, now),
    });
  }
}

function unknownTeam(): Problem {
  const message = 'Choose a team from the list.';
  return Problem.invalid([{ field: 'teamCode', code: 'ticket.task.unknown_team', message }]);
}
