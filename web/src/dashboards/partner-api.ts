import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../api/client.js';
import type {
  AnnotateBody,
  ArrivalChannel,
  Dashboard,
  ListMetric,
  MetricDefinition,
  MissCause,
  MonthlyMailWish,
  OpenAge,
  PartnerBureau,
  PartnerComments,
  PartnerTicketList,
  PeriodCode,
} from './dashboard-types.js';

/** Period and service of a dashboard, as they stand in the address. */
export interface DashboardFilters {
  readonly period: PeriodCode;
  readonly service: string | null;
}

/** Which list behind a number: its metric, and one cause, age or channel within it. */
export interface ListFilters extends DashboardFilters {
  readonly metric: ListMetric;
  readonly cause: MissCause | null;
  readonly age: OpenAge | null;
  readonly channel: ArrivalChannel | null;
  readonly cursor: string | null;
}

/** The bureaus whose dashboards the reader may open. */
export const bureausQuery = queryOptions({
  queryKey: ['partner', 'bureaus'],
  queryFn: async ({ signal }): Promise<readonly PartnerBureau[]> =>
    (await answer(api.GET('/partners', { signal }))).items,
});

/** What every number is and how it is computed. */
export const definitionsQuery = queryOptions({
  queryKey: ['partner', 'definitions'],
  queryFn: async ({ signal }): Promise<readonly MetricDefinition[]> =>
    (await answer(api.GET('/partners/definitions', { signal }))).items,
});

export const dashboardQuery = (bureau: string, filters: DashboardFilters) =>
  queryOptions({
    queryKey: ['partner', 'dashboard', bureau, filters],
    queryFn: ({ signal }): Promise<Dashboard> =>
      answer(
        api.GET('/partners/{bureau}/dashboard', {
          params: { path: { bureau }, query: given(filters) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const commentsQuery = (
  bureau: string,
  filters: DashboardFilters & Pick<ListFilters, 'cursor'>,
) =>
  queryOptions({
    queryKey: ['partner', 'comments', bureau, filters],
    queryFn: ({ signal }): Promise<PartnerComments> =>
      answer(
        api.GET('/partners/{bureau}/comments', {
          params: { path: { bureau }, query: given(filters) },
          signal,
        }),
      ),
  });

export const listQuery = (bureau: string, filters: ListFilters) =>
  queryOptions({
    queryKey: ['partner', 'list', bureau, filters],
    queryFn: ({ signal }): Promise<PartnerTicketList> =>
      answer(
        api.GET('/partners/{bureau}/tickets', {
          params: { path: { bureau }, query: given(filters) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const annotate = (
  bureau: string,
  body: AnnotateBody,
  repeatKey: string,
): Promise<{ id: number }> =>
  answer(
    api.POST('/partners/{bureau}/annotations', {
      params: { path: { bureau } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );

/** Puts a corrected note in the place of one; the old one stays in the history. */
export const correctAnnotation = (
  bureau: string,
  id: number,
  body: AnnotateBody,
  repeatKey: string,
): Promise<{ id: number }> =>
  answer(
    api.PUT('/partners/{bureau}/annotations/{id}', {
      params: { path: { bureau, id } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );

/** Every note that is or was on the charts, by whom and when. */
export const annotationHistoryQuery = (bureau: string) =>
  queryOptions({
    queryKey: ['partner', 'annotations', bureau],
    queryFn: ({ signal }) =>
      answer(api.GET('/partners/{bureau}/annotations', { params: { path: { bureau } }, signal })),
  });

export const removeAnnotation = (bureau: string, id: number): Promise<unknown> =>
  answer(api.DELETE('/partners/{bureau}/annotations/{id}', { params: { path: { bureau, id } } }));

export const monthlyMailQuery = (bureau: string) =>
  queryOptions({
    queryKey: ['partner', 'monthly-mail', bureau],
    queryFn: ({ signal }): Promise<MonthlyMailWish> =>
      answer(api.GET('/partners/{bureau}/monthly-mail', { params: { path: { bureau } }, signal })),
  });

/** Asks for the monthly mail of a dashboard, or stops it; doing either twice is doing it once. */
export const changeMonthlyMail = (bureau: string, wanted: boolean): Promise<MonthlyMailWish> => {
  const of = { params: { path: { bureau } } };
  return wanted
    ? answer(api.PUT('/partners/{bureau}/monthly-mail', of))
    : answer(api.DELETE('/partners/{bureau}/monthly-mail', of));
};

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], null> };

/** The filters that are set, as a query; null means "not asked for". */
export const given = <T extends object>(filters: T): Given<T> =>
  Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== null && value !== ''),
  ) as Given<T>;

/** An address under /partner with the filters that are set. */
export const partnerHref = (bureau: string, page: string, filters: object): string => {
  const query = new URLSearchParams(given(filters) as Record<string, string>).toString();
  return `/partner/${bureau}${page}${query && `?${query}`}`;
};
