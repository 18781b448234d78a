/** A step as a service describes it. */
export interface ChecklistStepPlan {
  readonly words: string;
  /** What was asked is not done before this step is. */
  readonly required: boolean;
}

/** A step of one ticket's checklist, in the words that it had then. */
interface ChecklistStepReference {
  readonly step: number;
  readonly words: string;
}

/** What is recorded when a ticket's checklist changes. */
export interface ChecklistEventData {
  checklist_ticked: ChecklistStepReference;
  checklist_unticked: ChecklistStepReference;
  checklist_step_added: ChecklistStepReference;
  checklist_step_removed: ChecklistStepReference;
}

export const checklistEventKinds = [
  'checklist_ticked',
  'checklist_unticked',
  'checklist_step_added',
  'checklist_step_removed',
] as const satisfies readonly (keyof ChecklistEventData)[];
