import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';

export type ForecastHours = 4 | 8 | 16;

/** Promises of the lead's teams that are likely to be missed; without a team, of all of them. */
export const forecastQuery = (hours: ForecastHours, team: string) =>
  queryOptions({
    queryKey: ['desk', 'forecast', hours, team],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/forecast', {
          params: { query: { hours, ...(team === '' ? {} : { team }) } },
          signal,
        }),
      ),
    refetchInterval: 5 * 60_000,
  });
