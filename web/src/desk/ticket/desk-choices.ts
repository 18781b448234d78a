import type { components } from '../../api/schema.js';
import type { Choice } from '../../components/choices.js';

export type ResolutionCategory = components['schemas']['ResolveTicketBody']['category'];

/** The server's choices in the form that fields take; empty until they are there. */
export const choicesOf = (
  choices: readonly components['schemas']['ChoiceView'][] | undefined,
): readonly Choice[] => (choices ?? []).map(({ code, label }) => ({ value: code, label }));

/** The server's words for one of its codes. */
export const labelOf = (
  choices: readonly components['schemas']['ChoiceView'][] | undefined,
  code: string,
): string => choices?.find((choice) => choice.code === code)?.label ?? code;
