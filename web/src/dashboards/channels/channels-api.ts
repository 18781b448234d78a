import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { type DashboardFilters, given } from '../partner-api.js';

type Schemas = components['schemas'];
export type ChannelReport = Schemas['ChannelReportView'];
export type CostList = Schemas['ChannelCostListView'];
export type OfficeCosts = CostList['offices'][number];
export type CostRecord = OfficeCosts['records'][number];
export type EnterCosts = Schemas['EnterCostsBody'];

export const channelsQuery = (bureau: string, filters: DashboardFilters) =>
  queryOptions({
    queryKey: ['partner', 'channels', bureau, filters],
    queryFn: ({ signal }): Promise<ChannelReport> =>
      answer(
        api.GET('/partners/{bureau}/channels', {
          params: { path: { bureau }, query: given(filters) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const costsQuery = queryOptions({
  queryKey: ['partner', 'channel-costs'],
  queryFn: ({ signal }): Promise<CostList> => answer(api.GET('/channel-costs', { signal })),
});

/** Enters what an office spent; for a period that has a record, the new one takes its place. */
export const enterCosts = (
  office: string,
  body: EnterCosts,
  repeatKey: string,
): Promise<CostList> =>
  answer(
    api.POST('/channel-costs/{office}', {
      params: { path: { office } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );
