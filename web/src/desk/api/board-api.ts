import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import { untilNextPoll } from '../live/poll.js';

/** The shift of a team as it stands; without a team, of the first one that the reader leads. */
export const boardQuery = (team: string) =>
  queryOptions({
    queryKey: ['desk', 'board', team],
    queryFn: ({ signal }) =>
      answer(api.GET('/board', { params: { query: team === '' ? {} : { team } }, signal })),
    refetchInterval: untilNextPoll,
  });
