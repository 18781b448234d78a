import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type ImprovementList = Schemas['ImprovementListView'];
export type Improvement = ImprovementList['items'][number];
export type NewImprovement = Schemas['AddImprovementBody'];
export type NewValue = Schemas['ReckonValueBody'];

export const improvementsQuery = (bureau: string) =>
  queryOptions({
    queryKey: ['partner', 'improvements', bureau],
    queryFn: ({ signal }): Promise<ImprovementList> =>
      answer(api.GET('/partners/{bureau}/improvements', { params: { path: { bureau } }, signal })),
  });

export const addImprovement = (
  bureau: string,
  body: NewImprovement,
  repeatKey: string,
): Promise<ImprovementList> =>
  answer(
    api.POST('/partners/{bureau}/improvements', {
      params: { path: { bureau } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );

export const reckonValue = (
  bureau: string,
  id: number,
  body: NewValue,
  repeatKey: string,
): Promise<ImprovementList> =>
  answer(
    api.POST('/partners/{bureau}/improvements/{id}/values', {
      params: { path: { bureau, id } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );
