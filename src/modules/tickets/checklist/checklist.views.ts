/** Who of the staff did something with a step. */
export class ChecklistPersonView {
  id: number;
  fullName: string;
}

/** A step of a ticket's checklist. */
export class ChecklistStepView {
  /** Its number within the ticket. */
  step: number;
  words: string;
  /** What was asked is not done before this step is. */
  required: boolean;
  /** Who added it to this ticket; null where it came with the service. */
  addedBy: ChecklistPersonView | null;
  /** Who ticked it, and when; null while it is open. */
  doneBy: ChecklistPersonView | null;
  doneAt: string | null;
}
