import { Injectable } from '@nestjs/common';
import { agreeToTask, refuseTask } from '../../../domain/ticket/task-consent.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import { VendorContracts } from '../../catalog/vendor-contracts.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import type { SavedTicket } from '../ticket-statements.js';
import { loadTask, shareTask } from './task-rows.js';

/** Who decides about which summary of which request. */
export interface SharingDecision {
  readonly person: SignedInPerson;
  readonly ticketId: number;
  readonly taskId: number;
  readonly repeatKey: RepeatKey;
}

/** The customer of a restricted request decides what another office reads of it, if anything. */
@Injectable()
export class DecideSharing {
  constructor(
    private readonly changes: TicketChanges,
    private readonly contracts: VendorContracts,
  ) {}

  agree(
    { person: { actor }, ticketId, taskId, repeatKey }: SharingDecision,
    summary: { readonly title: string; readonly words: string },
  ): Promise<SavedTicket> {
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      prepare: async (manager, _locked, now) => {
        const task = await taskOf(ticketId, () => loadTask(manager, taskId));
        const agreement = await this.contracts.agreementOf(task.teamCode, manager);
        await shareTask(manager, taskId, { ...summary, now });
        return { task, agreement };
      },
      decide: (facts, now, prepared) => agreeToTask(facts, { actor, ...summary, ...prepared }, now),
    });
  }

  refuse(
    { person: { actor }, ticketId, taskId, repeatKey }: SharingDecision,
    reason: string | null,
  ): Promise<SavedTicket> {
    return this.changes.change({
      ...{ ticketId, actor, repeatKey },
      prepare: (manager) => taskOf(ticketId, () => loadTask(manager, taskId)),
      decide: (facts, now, task) => refuseTask(facts, { actor, task, reason }, now),
    });
  }
}

/** 404 where it is of another ticket or of none. */
async function taskOf<T extends { readonly ticketId: number }>(
  ticketId: number,
  load: () => Promise<T | undefined>,
): Promise<T> {
  const task = await load();
  if (task?.ticketId !== ticketId) throw Problem.notFound();
  return task;
}
