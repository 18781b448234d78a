import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type QueueFilters, stillInListQuery } from '../api/queue-api.js';
import type { QueuePageView } from '../desk-types.js';
import type { FurtherDown } from './queue-changes.js';

/** A page of a list: which one, and as the server gave it last. */
export interface ListPage {
  readonly code: string;
  readonly filters: QueueFilters;
  readonly page: QueuePageView | undefined;
}

const mostAsked = 60;

/** Which of the rows that a page no longer has are further down in the list. Where the page is the whole list, none. */
export const useFurtherDown = (
  { code, filters, page }: ListPage,
  missing: readonly string[],
): FurtherDown => {
  const wholeList = page?.nextCursor === null && !filters.cursor;
  const asked = wholeList ? [] : missing.slice(0, mostAsked);
  const found = useQuery(stillInListQuery(code, filters, asked, page?.generatedAt)).data;
  const none = asked.length === 0;
  return useMemo(() => (none ? [] : (found ?? null)), [none, found]);
};
