import type { SearchScope } from '../api/search-api.js';

/** What narrows a search, in the order in which it is offered. */
export const searchFilterNames = [
  'service',
  'team',
  'bureau',
  'assignee',
  'tag',
  'opened',
] as const;
export type SearchFilterName = (typeof searchFilterNames)[number];
export type SearchFilters = Partial<Record<SearchFilterName, string>>;

export interface SearchAddress {
  readonly q: string;
  readonly scope: SearchScope;
  readonly filters?: SearchFilters;
  readonly cursor?: string | undefined;
}

const scopes: readonly SearchScope[] = ['open', 'done', 'all'];

/** The address of a search; a changed one starts at its first page. */
export const searchHref = ({ q, scope, filters = {}, cursor }: SearchAddress): string => {
  const kept = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  const params = new URLSearchParams({
    ...{ q, scope },
    ...Object.fromEntries(kept),
    ...(cursor ? { cursor } : {}),
  });
  return `/desk/search?${params.toString()}`;
};

/** What an address asks for; open tickets where it does not say. */
export const readSearch = (search: string): SearchAddress & { readonly filters: SearchFilters } => {
  const params = new URLSearchParams(search);
  const filters = searchFilterNames.flatMap((name) => {
    const value = params.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return {
    q: params.get('q')?.trim() ?? '',
    scope: scopes.find((scope) => scope === params.get('scope')) ?? 'open',
    filters: Object.fromEntries(filters) as SearchFilters,
    cursor: params.get('cursor') ?? undefined,
  };
};

/** The filters as the conditions of the API; it judges the values. */
export const conditionsOfSearch = (filters: SearchFilters): string =>
  searchFilterNames
    .flatMap((name) => {
      const value = filters[name];
      if (value === undefined) return [];
      return [`${name}.${name === 'opened' ? 'within_last' : 'is'}.${value}`];
    })
    .join(';');
