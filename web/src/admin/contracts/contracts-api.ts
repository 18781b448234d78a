import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { DraftCheck, Kept } from '../promises/edit/policy-edit-api.js';

type Schemas = components['schemas'];

export type VendorContract = Schemas['VendorContractView'];
export type VendorContractEdit = Schemas['VendorContractEditView'];

export const contractsQuery = queryOptions({
  queryKey: ['admin', 'vendor-contracts'],
  queryFn: ({ signal }): Promise<Schemas['VendorContractListView']> =>
    answer(api.GET('/admin/vendor-contracts', { signal })),
});

export const contractEditQuery = (code: string) =>
  queryOptions({
    queryKey: ['admin', 'vendor-contract', code],
    queryFn: ({ signal }): Promise<VendorContractEdit> =>
      answer(api.GET('/admin/vendor-contracts/{code}', { params: { path: { code } }, signal })),
  });

/** What is wrong with terms that are being written. */
export const contractCheckQuery = (definition: Kept) =>
  queryOptions({
    queryKey: ['admin', 'vendor-contract-check', definition],
    queryFn: ({ signal }): Promise<DraftCheck> =>
      answer(api.POST('/admin/vendor-contracts/check', { body: { definition }, signal })),
    placeholderData: keepPreviousData,
  });
