import type { TaskAction, TaskState } from '../../../domain/ticket/tasks.js';
import { ChipView } from '../sla-clock.views.js';
import { NamedCodeView } from '../requests.views.js';

/** Who of the team has it. */
export class TaskAssigneeView {
  id: number;
  fullName: string;
}

/** A task as the team that was asked, and the desk that asked, see it. */
export class TaskView {
  id: number;
  title: string;
  /** Everything that the team was told. */
  words: string;
  state: TaskState;
  stateLabel: string;
  /** The team that was asked. */
  team: NamedCodeView;
  /** The desk that asked, and who of it did. */
  forDeskName: string;
  askedByName: string;
  askedAt: string;
  assignee: TaskAssigneeView | null;
  endedAt: string | null;
  /** What was done, or why it was declined. */
  outcome: string | null;
  dueAt: string | null;
  chip: ChipView | null;
  /** The ticket, for those who may open it; null for whoever sees the task alone. */
  ticketNumber: string | null;
  /** What the reader can do with it now. */
  allowedActions: TaskAction[];
  version: number;
}

/** A page of tasks: open ones by when they are due, ended ones newest first. */
export class TaskListView {
  items: TaskView[];
  nextCursor: string | null;
}

/** How many open tasks the reader's teams have. */
export class TaskSummaryView {
  open: number;
  late: number;
}
