import type { EntityManager } from 'typeorm';
import type { TaskState, TicketTask } from '../../../domain/ticket/tasks.js';
import type { NewTicketEvent } from '../../../domain/ticket/ticket-event.js';

/** A task to be asked for. */
export interface TaskToAsk {
  readonly ticketId: number;
  readonly teamCode: string;
  readonly title: string;
  readonly words: string;
}

/** Writes the task, which the event then names. */
export async function writeTask(
  manager: EntityManager,
  { ticketId, teamCode, title, words }: TaskToAsk,
  by: {
    readonly askedById: number;
    readonly forOfficeCode: string;
    readonly now: number;
    readonly shared: boolean;
  },
): Promise<number> {
  const [row]: { id: number }[] = await manager.query(
    `INSERT INTO ticket_tasks (ticket_id, team_code, for_office_code, title, words, state, asked_by_id, asked_at,
       shared)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $8 THEN 'asked' ELSE 'proposed' END, $6, $7, $8) RETURNING id`,
    [ticketId, teamCode, by.forOfficeCode, title, words, by.askedById, new Date(by.now), by.shared],
  );
  return row!.id;
}

interface LoadedTask extends TicketTask {
  readonly ticketId: number;
  readonly version: number;
}

/** The task as decisions need it, with its version; its ticket must be locked. */
export async function loadTask(manager: EntityManager, taskId: number): Promise<LoadedTask> {
  const [row]: LoadedTask[] = await manager.query(
    `SELECT k.id AS "taskId", k.ticket_id AS "ticketId", k.title, k.team_code AS "teamCode", m.office_code AS "officeCode",
            k.for_office_code AS "forOfficeCode", k.state, k.assignee_id AS "assigneeId", k.version
       FROM ticket_tasks k JOIN teams m ON m.code = k.team_code WHERE k.id = $1`,
    [taskId],
  );
  return row!;
}

interface TaskStep {
  readonly taskId: number;
  readonly state: TaskState;
  readonly assigneeId?: number | null;
  readonly outcome?: string;
}

/** Lets the rows follow the events of a ticket; one that ends for good calls its open tasks off. */
export async function followTasks(
  manager: EntityManager,
  ticketId: number,
  happened: readonly NewTicketEvent[],
): Promise<void> {
  for (const event of happened) {
    const at = new Date(event.occurredAt);
    const step = stepOf(event);
    if (step) await take(manager, step, at);
    if (event.kind === 'withdrawn' || event.kind === 'closed') {
      await manager.query(
        `UPDATE ticket_tasks SET state = 'called_off', ended_at = $2, version = version + 1
          WHERE ticket_id = $1 AND ended_at IS NULL`,
        [ticketId, at],
      );
    }
  }
}

function stepOf({ kind, data, actorId }: NewTicketEvent): TaskStep | null {
  switch (kind) {
    case 'task_refused':
      return {
        taskId: data.taskId,
        state: 'refused',
        ...(data.reason && { outcome: data.reason }),
      };
    case 'task_accepted':
      return { taskId: data.taskId, state: 'accepted', assigneeId: actorId };
    case 'task_declined':
      return { taskId: data.taskId, state: 'declined', assigneeId: actorId, outcome: data.reason };
    case 'task_done':
      return { taskId: data.taskId, state: 'done', assigneeId: actorId, outcome: data.result };
    case 'task_taken_back':
      return { taskId: data.taskId, state: 'taken_back' };
    default:
      return null;
  }
}

/** What the customer lets the team read; the event that follows makes it an asked task. */
export async function shareTask(
  manager: EntityManager,
  taskId: number,
  { title, words, now }: { readonly title: string; readonly words: string; readonly now: number },
): Promise<void> {
  await manager.query(
    `UPDATE ticket_tasks SET title = $2, words = $3, state = 'asked', shared = true, asked_at = $4,
        version = version + 1 WHERE id = $1`,
    [taskId, title, words, new Date(now)],
  );
}

async function take(manager: EntityManager, step: TaskStep, at: Date): Promise<void> {
  const { taskId, state, assigneeId = null, outcome = null } = step;
  await manager.query(
    `UPDATE ticket_tasks SET state = $2, assignee_id = coalesce($3::bigint, assignee_id), outcome = $4,
        ended_at = CASE WHEN $2 = 'accepted' THEN NULL ELSE $5::timestamptz END, version = version + 1
      WHERE id = $1`,
    [taskId, state, assigneeId, outcome, at],
  );
}
