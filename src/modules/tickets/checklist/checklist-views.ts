import type { ChecklistStep } from '../../../domain/ticket/checklist.js';
import type { ChecklistStepView } from './checklist.views.js';

/** The steps of a checklist as staff see them, with the names of who did what. */
export function checklistViews(
  steps: readonly ChecklistStep[],
  nameOf: (personId: number) => string,
): ChecklistStepView[] {
  const named = (id: number | null | undefined) =>
    id == null ? null : { id, fullName: nameOf(id) };
  return steps.map(({ step, words, required, addedById, done }) => ({
    ...{ step, words, required },
    addedBy: named(addedById),
    doneBy: named(done?.byId),
    doneAt: done && new Date(done.at).toISOString(),
  }));
}
