import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type ChecklistStep = components['schemas']['ChecklistStepView'];
type Changed = components['schemas']['ChangedTicketView'];

interface StepEdit {
  readonly number: string;
  readonly step: number;
  readonly repeatKey: string;
}

const at = ({ number, step, ...edit }: StepEdit) => ({
  params: { path: { number, id: step } },
  headers: writeHeaders(edit),
});

export const markStep = (edit: StepEdit, done: boolean): Promise<Changed> =>
  answer(api.PUT('/tickets/{number}/checklist-steps/{id}', { ...at(edit), body: { done } }));

export const removeStep = (edit: StepEdit): Promise<Changed> =>
  answer(api.DELETE('/tickets/{number}/checklist-steps/{id}', at(edit)));

export const addStep = (
  { number, ...edit }: Omit<StepEdit, 'step'>,
  words: string,
): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/checklist-steps', {
      params: { path: { number } },
      headers: writeHeaders(edit),
      body: { words },
    }),
  );
