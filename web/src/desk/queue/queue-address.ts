import { useSearch } from 'wouter';
import type { QueueFilters } from '../api/queue-api.js';

export const filterNames = ['status', 'priority', 'assignee', 'q'] as const;
export type FilterName = (typeof filterNames)[number];

/** The filters and the page of a queue, as the address says. */
export const useQueueFilters = (): QueueFilters => {
  const search = new URLSearchParams(useSearch());
  const found = [...filterNames, 'where' as const, 'sort' as const, 'cursor' as const].flatMap(
    (name) => {
      const value = search.get(name)?.trim();
      return value ? [[name, value] as const] : [];
    },
  );
  // The server judges the values; one that it does not know shows as an error there.
  return Object.fromEntries(found) as QueueFilters;
};

/** The address of a queue with these filters; a changed filter starts at the first page. */
export const queueHref = (code: string, filters: QueueFilters): string => {
  const search = new URLSearchParams(
    Object.entries(filters).filter(([, value]) => value !== undefined && value !== ''),
  ).toString();
  return `/desk/${encodeURIComponent(code)}${search ? `?${search}` : ''}`;
};

/** The same filters without one of them, at the first page. */
export const without = (filters: QueueFilters, name: FilterName | 'where'): QueueFilters => {
  const rest = { ...filters };
  delete (rest as Record<string, unknown>)[name];
  delete (rest as Record<string, unknown>)['cursor'];
  return rest;
};

export const hasFilters = (filters: QueueFilters): boolean =>
  filters.where !== undefined || filterNames.some((name) => filters[name] !== undefined);

/** The conditions of a view with those of its filters, as an address has them; words are no condition. */
export const conditionsOf = (address: string, filters: QueueFilters): string => {
  const { status, priority, assignee, where } = filters;
  return [
    address,
    status ? `status.is.${status}` : '',
    priority ? `priority.is.${priority}` : '',
    assignee ? `assignee.is.${assignee === 'none' ? 'nobody' : assignee}` : '',
    where ?? '',
  ]
    .filter(Boolean)
    .join(';');
};
