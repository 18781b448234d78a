import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { AvailabilityView } from '../desk-types.js';

const at = (id: number) => ({ params: { path: { id } } });

/** When and how much somebody works: oneself, or somebody of a team that one leads. */
export const availabilityQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'availability', id],
    queryFn: ({ signal }) => answer(api.GET('/people/{id}/availability', { ...at(id), signal })),
  });

export type AvailabilityInput = components['schemas']['SetAvailabilityBody'];
export type AbsenceInput = components['schemas']['NoteAbsenceBody'];

export const setAvailability = (
  { personId, version }: AvailabilityView,
  input: AvailabilityInput,
): Promise<AvailabilityView> =>
  answer(
    api.PUT('/people/{id}/availability', {
      ...at(personId),
      headers: writeHeaders({ version }),
      body: input,
    }),
  );

export const noteAbsence = (
  id: number,
  absence: AbsenceInput,
  repeatKey: string,
): Promise<AvailabilityView> =>
  answer(
    api.POST('/people/{id}/absences', {
      ...at(id),
      headers: writeHeaders({ repeatKey }),
      body: absence,
    }),
  );

export const endAbsence = async (id: number, absenceId: number): Promise<void> => {
  await api.DELETE('/people/{id}/absences/{absenceId}', { params: { path: { id, absenceId } } });
};
