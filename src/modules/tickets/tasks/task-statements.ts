import type { TaskState } from '../../../domain/ticket/tasks.js';
import type { TaskTicket } from '../../../domain/ticket/tasks.js';
import type { Actor } from '../../../domain/ticket/ticket-access.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { clockJson, type RawClock } from '../queries/request-statements.js';
import { seenAsStaff, visibilityAt, visibilityValues } from '../queries/ticket-visibility.js';

/** A task with its ticket and clock, and whether the reader sees the ticket. */
export interface RawTask {
  readonly id: number;
  readonly ticketId: number;
  readonly title: string;
  readonly words: string;
  readonly state: TaskState;
  readonly version: number;
  readonly teamCode: string;
  readonly teamName: string;
  readonly officeCode: string;
  readonly forOfficeCode: string;
  readonly forDeskName: string;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly assigneeId: number | null;
  readonly assigneeName: string | null;
  readonly endedAt: Date | null;
  readonly outcome: string | null;
  readonly ticket: TaskTicket & { readonly number: string; readonly firstTeamCode: string };
  readonly seesTicket: boolean;
  readonly clock: RawClock | null;
}

/** The teams, and the offices with all of theirs, whose tasks somebody does. */
export function worksFor({ grants }: Actor): [teams: string[], offices: string[]] {
  const teams = grants.flatMap(({ role, teamCode }) =>
    role === 'bureau_lead' || teamCode === undefined ? [] : [teamCode],
  );
  const offices = grants.flatMap(({ role, officeCode }) =>
    role === 'office_lead' && officeCode !== undefined ? [officeCode] : [],
  );
  return [teams, offices];
}

/** The first five values of the statements that give tasks: the reader, and whose tasks are theirs. */
export function taskReader(actor: Actor): unknown[] {
  return [...visibilityValues(actor), ...worksFor(actor)];
}

/** True for the tasks of these teams and offices that they may read, but for one of the person's own request. */
function askedOf(person: string, teams: string, offices: string): string {
  return `((task.team_code = ANY(${teams}::text[]) OR m.office_code = ANY(${offices}::text[]))
    AND t.customer_id <> ${person}::bigint AND task.shared)`;
}

const mine = askedOf('$1', '$4', '$5');
const seen = seenAsStaff('t', visibilityAt(1));

const clockOfTask = `LEFT JOIN LATERAL (SELECT k.due_at, k.run, k.state, ${clockJson} AS clock FROM sla_clocks k
  WHERE k.ticket_id = task.ticket_id AND k.metric = 'task' AND k.subject = task.id::text
  ORDER BY k.cycle DESC LIMIT 1) c ON true`;

const selectTasks = `SELECT task.id, task.ticket_id AS "ticketId", task.title, task.words, task.state, task.version,
    task.team_code AS "teamCode", m.name AS "teamName", m.office_code AS "officeCode",
    task.for_office_code AS "forOfficeCode", f.desk_name AS "forDeskName", asker.full_name AS "askedByName",
    task.asked_at AS "askedAt", task.assignee_id AS "assigneeId", a.full_name AS "assigneeName",
    task.ended_at AS "endedAt", task.outcome, ${seen} AS "seesTicket", c.clock,
    json_build_object('number', t.number, 'firstTeamCode', t.first_team_code, 'customerId', t.customer_id,
      'submitterId', t.submitter_id, 'officeCode', t.office_code, 'teamCode', t.team_code,
      'bureauCode', t.bureau_code, 'sensitive', t.sensitive, 'approverIds', '[]'::json,
      'openTasks', t.open_tasks) AS ticket
  FROM ticket_tasks task
  JOIN tickets t ON t.id = task.ticket_id
  JOIN teams m ON m.code = task.team_code
  JOIN offices f ON f.code = task.for_office_code
  JOIN people asker ON asker.id = task.asked_by_id
  LEFT JOIN people a ON a.id = task.assignee_id
  ${clockOfTask}`;

const due = `coalesce(c.due_at, '9999-12-31Z')`;

/** Open tasks of the reader's teams, what is due first on top. $6, $7 the key to go on after, $8 how many. */
export const openTasks = new PreparedStatement<RawTask>(
  'open_tasks',
  `${selectTasks} WHERE task.ended_at IS NULL AND ${mine}
    AND ($6::timestamptz IS NULL OR (${due}, task.id) > ($6::timestamptz, $7::bigint))
  ORDER BY ${due}, task.id LIMIT $8`,
);

/** Ended tasks of the reader's teams, the newest first. $6, $7 the key to go on after, $8 how many. */
export const endedTasks = new PreparedStatement<RawTask>(
  'ended_tasks',
  `${selectTasks} WHERE task.ended_at IS NOT NULL AND ${mine}
    AND ($6::timestamptz IS NULL OR (task.ended_at, task.id) < ($6::timestamptz, $7::bigint))
  ORDER BY task.ended_at DESC, task.id DESC LIMIT $8`,
);

/** One task, for the team that was asked and for whoever sees the ticket. $6 id. */
export const oneTask = new PreparedStatement<RawTask>(
  'one_task',
  `${selectTasks} WHERE task.id = $6 AND (${mine} OR ${seen})`,
);

/** The tasks of a ticket that the reader sees. $6 id of the ticket. */
export const tasksOfTicket = new PreparedStatement<RawTask>(
  'tasks_of_ticket',
  `${selectTasks} WHERE task.ticket_id = $6 AND (${seen} OR ${mine}) ORDER BY task.id`,
);

/** How many open tasks the reader's teams have, and how many of them are late. $1 reader, $2 teams, $3 offices, $4 now. */
export const taskSummary = new PreparedStatement<{ open: number; late: number }>(
  'task_summary',
  `SELECT count(*)::integer AS open,
          (count(*) FILTER (WHERE c.state = 'breached' OR (c.run = 'running' AND c.due_at < $4)))::integer AS late
     FROM ticket_tasks task JOIN tickets t ON t.id = task.ticket_id JOIN teams m ON m.code = task.team_code
     ${clockOfTask} WHERE task.ended_at IS NULL AND ${askedOf('$1', '$2', '$3')}`,
);
