/** A task of a ticket: which one, what it is in a line, who was asked, and for which office's ticket. */
export interface TaskReference {
  readonly taskId: number;
  readonly title: string;
  readonly teamCode: string;
  readonly officeCode: string;
  readonly forOfficeCode: string;
}

/** What is recorded when a team is asked for a part of the work on a ticket, and what came of it. */
export interface TaskEventData {
  /** The customer of a restricted ticket is asked whether the other office may read this. */
  task_proposed: TaskReference;
  /** The customer agreed to it, perhaps in other words. */
  task_agreed: TaskReference;
  task_refused: TaskReference & { readonly reason: string | null };
  task_asked: TaskReference & {
    /** The version of the team's agreement by which it is measured; absent where there is none. */
    readonly agreement?: { readonly code: string; readonly version: number };
  };
  task_accepted: TaskReference & {
    /** Who had it before; null when it was new to the team. */
    readonly previousAssigneeId: number | null;
  };
  task_declined: TaskReference & { readonly reason: string; readonly wasAccepted: boolean };
  /** What was done, in the words of the team. */
  task_done: TaskReference & { readonly result: string };
  task_taken_back: TaskReference & { readonly wasAccepted: boolean };
}

export const taskEventKinds = [
  'task_proposed',
  'task_agreed',
  'task_refused',
  'task_asked',
  'task_accepted',
  'task_declined',
  'task_done',
  'task_taken_back',
] as const satisfies readonly (keyof TaskEventData)[];
