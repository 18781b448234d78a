import { Injectable } from '@nestjs/common';
import type { Decision } from '../../../domain/decision.js';
import type { TicketOutcome } from '../../../domain/ticket/staff-work.js';
import {
  acceptTask,
  completeTask,
  declineTask,
  takeTaskBack,
  type TicketTask,
} from '../../../domain/ticket/tasks.js';
import type { Actor } from '../../../domain/ticket/ticket-access.js';
import type { TicketFacts } from '../../../domain/ticket/ticket-facts.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketChanges } from '../ticket-changes.js';
import { TaskQueries } from './task-queries.js';
import { loadTask } from './task-rows.js';
import type { TaskView } from './tasks.views.js';

/** Who does something with which task, and in which version they saw it. */
export interface TaskEdit {
  readonly person: SignedInPerson;
  readonly taskId: number;
  readonly version: number | undefined;
  readonly repeatKey: RepeatKey;
}

type DecideTask = (
  facts: TicketFacts,
  input: { readonly task: TicketTask; readonly actor: Actor },
  now: number,
) => Decision<TicketOutcome>;

/** What becomes of a task. The team that was asked acts on the task without seeing its ticket. */
@Injectable()
export class WorkOnTask {
  constructor(
    private readonly changes: TicketChanges,
    private readonly tasks: TaskQueries,
  ) {}

  accept(edit: TaskEdit): Promise<TaskView> {
    return this.act(edit, acceptTask);
  }

  decline(edit: TaskEdit, words: string): Promise<TaskView> {
    return this.act(edit, (facts, input, now) => declineTask(facts, { ...input, words }, now));
  }

  complete(edit: TaskEdit, words: string): Promise<TaskView> {
    return this.act(edit, (facts, input, now) => completeTask(facts, { ...input, words }, now));
  }

  takeBack(edit: TaskEdit): Promise<TaskView> {
    return this.act(edit, takeTaskBack);
  }

  private async act({ person, taskId, version, repeatKey }: TaskEdit, decide: DecideTask) {
    const { actor } = person;
    const ticketId = await this.tasks.ticketOf(person, taskId);
    await this.changes.change({
      // The rules below say who may act: the team need not see the ticket.
      ...{ ticketId, actor: null, repeatKey },
      prepare: async (manager) => {
        const task = await loadTask(manager, taskId);
        if (version !== undefined && version !== task.version) throw stale(task.version);
        return task;
      },
      decide: (facts, now, task) => decide(facts, { task, actor }, now),
    });
    return this.tasks.view(person, taskId);
  }
}

function stale(version: number): Problem {
  const detail =
    'Somebody changed this task in the meantime. Look at it again, then repeat your change.';
  return Problem.stale('ticket.task.stale', detail, version);
}
