import type { components } from '../../api/schema.js';
import type { Choice } from '../../components/choices.js';
import type { TeamView } from '../desk-types.js';

export type ResolutionCategory = components['schemas']['ResolveTicketBody']['category'];

/** The server's choices in the form that fields take; empty until they are there. */
export const choicesOf = (
  choices: readonly components['schemas']['ChoiceView'][] | undefined,
): readonly Choice[] => (choices ?? []).map(({ code, label }) => ({ value: code, label }));

/** Teams by name, the office after it: the first letters of a team find it in a list. */
export const choicesOfTeams = (
  teams: readonly Pick<TeamView, 'code' | 'name' | 'officeName'>[],
): readonly Choice[] =>
  teams.map(({ code, name, officeName }) => ({ value: code, label: `${name}, ${officeName}` }));

/** The server's words for one of its codes. */
export const labelOf = (
  choices: readonly components['schemas']['ChoiceView'][] | undefined,
  code: string,
): string => choices?.find((choice) => choice.code === code)?.label ?? code;
