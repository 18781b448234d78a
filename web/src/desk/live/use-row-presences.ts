import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type PresentPerson, presencesQuery } from '../api/presence-api.js';
import type { QueueRow } from '../desk-types.js';

/** Who else is at which ticket. */
export type RowPresences = ReadonlyMap<string, readonly PresentPerson[]>;

const mostAsked = 60;

/** Who else is at the tickets of a list right now. */
export const useRowPresences = (
  rows: readonly { readonly row: Pick<QueueRow, 'number'> }[],
): RowPresences => {
  const numbers = rows.slice(0, mostAsked).map(({ row }) => row.number);
  const found = useQuery({
    ...presencesQuery(numbers),
    placeholderData: (before) => before,
  }).data;
  return useMemo(() => new Map(found?.map(({ number, people }) => [number, people])), [found]);
};
