import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { allowedTaskActions, type TaskState } from '../../../domain/ticket/tasks.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/page.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ClockReadings } from '../queries/clock-readings.js';
import { slaClockView } from '../queries/sla-clock-view.js';
import {
  endedTasks,
  oneTask,
  openTasks,
  taskReader,
  taskSummary,
  worksFor,
  tasksOfTicket,
  type RawTask,
} from './task-statements.js';
import type { TaskListQuery } from './tasks.bodies.js';
import type { TaskListView, TaskSummaryView, TaskView } from './tasks.views.js';

const rowsOnAPage = 25;
const never = '9999-12-31T00:00:00.000Z';

const stateLabels: Readonly<Record<TaskState, string>> = {
  proposed: 'Waiting for the customer to agree',
  refused: 'The customer did not agree',
  asked: 'Not accepted yet',
  accepted: 'Accepted',
  done: 'Done',
  declined: 'Declined',
  taken_back: 'Taken back',
  called_off: 'Called off',
};

/** Reads of tasks: for the team that was asked, and for whoever sees the ticket at the desk. */
@Injectable()
export class TaskQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly catalog: CatalogQueries,
  ) {}

  /** The tasks of the reader's teams: open ones by when they are due, ended ones newest first. */
  async list(person: SignedInPerson, query: TaskListQuery): Promise<TaskListView> {
    const limit = query.limit ?? rowsOnAPage;
    const [at = null, id = null] = decodeCursor(query.cursor, ['instant', 'number']) ?? [];
    const statement = query.state === 'ended' ? endedTasks : openTasks;
    const values = [...taskReader(person.actor), at, id, limit + 1];
    const rows = await statement.rows(this.dataSource, values);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const key = last?.endedAt ?? last?.clock?.dueAt ?? never;
    const more = rows.length > limit && last !== undefined;
    return {
      items: await this.views(person, shown),
      nextCursor: more ? encodeCursor([new Date(key).toISOString(), last.id]) : null,
    };
  }

  /** How many open tasks the reader's teams have. */
  async summary({ actor }: SignedInPerson): Promise<TaskSummaryView> {
    const now = new Date(await this.clock.now());
    const reader = [actor.personId, ...worksFor(actor), now];
    return (await taskSummary.row(this.dataSource, reader))!;
  }

  /** One task; 404 for whoever is neither asked nor sees its ticket. */
  async view(person: SignedInPerson, taskId: number): Promise<TaskView> {
    const [view] = await this.views(person, [await this.task(person, taskId)]);
    return view!;
  }

  /** The ticket of a task that the person may read; 404 otherwise. */
  async ticketOf(person: SignedInPerson, taskId: number): Promise<number> {
    return (await this.task(person, taskId)).ticketId;
  }

  /** The tasks of a ticket in the order of asking, for a reader who sees it at the desk. */
  async ofTicket(person: SignedInPerson, ticketId: number): Promise<TaskView[]> {
    const reader = taskReader(person.actor);
    return this.views(person, await tasksOfTicket.rows(this.dataSource, [...reader, ticketId]));
  }

  private async task({ actor }: SignedInPerson, taskId: number): Promise<RawTask> {
    const found = await oneTask.row(this.dataSource, [...taskReader(actor), taskId]);
    if (!found) throw Problem.notFound();
    return found;
  }

  private async views(person: SignedInPerson, rows: readonly RawTask[]): Promise<TaskView[]> {
    const readings = new ClockReadings(this.catalog, await this.clock.now(), person.timeZone);
    return Promise.all(rows.map((row) => taskView(row, person, readings)));
  }
}

async function taskView(
  raw: RawTask,
  { actor }: SignedInPerson,
  readings: ClockReadings,
): Promise<TaskView> {
  const { id, title, words, version, assigneeId, assigneeName, ticket } = raw;
  return {
    ...{ id, title, words, version, state: raw.state, stateLabel: stateLabels[raw.state] },
    team: { code: raw.teamCode, name: raw.teamName },
    ...{ forDeskName: raw.forDeskName, askedByName: raw.askedByName, outcome: raw.outcome },
    askedAt: new Date(raw.askedAt).toISOString(),
    assignee: assigneeId === null ? null : { id: assigneeId, fullName: assigneeName! },
    endedAt: raw.endedAt && new Date(raw.endedAt).toISOString(),
    ...(await clockOf(raw, readings)),
    ticketNumber: raw.seesTicket ? ticket.number : null,
    allowedActions: allowedTaskActions(ticket, { ...raw, taskId: id }, actor),
  };
}

async function clockOf(
  { clock, ticket }: RawTask,
  readings: ClockReadings,
): Promise<Pick<TaskView, 'dueAt' | 'chip'>> {
  if (clock === null) return { dueAt: null, chip: null };
  const { policyCode, policyVersion } = clock;
  const { firstTeamCode, bureauCode } = ticket;
  const bindings = [{ policyCode, policyVersion }];
  const material = await readings.material({ bindings, firstTeamCode, bureauCode });
  const running = { pendingReason: null, pendingUntil: null };
  const { dueAt, chip } = slaClockView(clock, material, running, readings);
  return { dueAt, chip };
}
