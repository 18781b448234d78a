import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { TeamWorkView } from '../desk-types.js';

const at = (code: string) => ({ params: { path: { code } } });

/** The teams that the reader leads. */
export const ledTeamsQuery = queryOptions({
  queryKey: ['desk', 'led-teams'],
  queryFn: ({ signal }) => answer(api.GET('/led-teams', { signal })),
});

/** How a team gives work out. */
export const teamWorkQuery = (code: string) =>
  queryOptions({
    queryKey: ['desk', 'led-teams', code],
    queryFn: ({ signal }) => answer(api.GET('/led-teams/{code}', { ...at(code), signal })),
  });

export type TeamWorkInput = components['schemas']['SetTeamWorkBody'];

export const setTeamWork = (
  { code, version }: TeamWorkView,
  input: TeamWorkInput,
): Promise<TeamWorkView> =>
  answer(
    api.PUT('/led-teams/{code}', {
      ...at(code),
      headers: writeHeaders({ version }),
      body: input,
    }),
  );

export type FairnessDays = 7 | 28 | 91;

/** To whom tickets of a team came in so many days up to today, and how. */
export const fairnessQuery = (code: string, days: FairnessDays) =>
  queryOptions({
    queryKey: ['desk', 'led-teams', code, 'fairness', days],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/led-teams/{code}/fairness', {
          params: { path: { code }, query: { days } },
          signal,
        }),
      ),
  });
