import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type PresentPerson = components['schemas']['PresentPersonView'];
export type Doing = PresentPerson['doing'];

/** Who else is at these tickets right now. */
export const presencesQuery = (numbers: readonly string[]) =>
  queryOptions({
    queryKey: ['desk', 'presence', numbers.join(',')],
    queryFn: ({ signal }) =>
      answer(api.GET('/presences', { params: { query: { numbers: numbers.join(',') } }, signal })),
    enabled: numbers.length > 0,
    // Whoever closed the lid says nothing; their presence lapses on the server.
    refetchInterval: 30_000,
    retry: false,
  });

const pathOf = (number: string, tab: string) => ({ params: { path: { number, tab } } });

/** Says that this page shows the ticket, and what its reader does. */
export const sayPresent = async (number: string, tab: string, doing: Doing): Promise<void> => {
  await api.PUT('/tickets/{number}/presences/{tab}', { ...pathOf(number, tab), body: { doing } });
};

/** Says that it no longer does; also while the page is being closed. */
export const sayGone = async (number: string, tab: string): Promise<void> => {
  await api.DELETE('/tickets/{number}/presences/{tab}', {
    ...pathOf(number, tab),
    keepalive: true,
  });
};
