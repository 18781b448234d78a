import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type Rule = Schemas['RuleView'];
export type RuleList = Schemas['RuleListView'];
export type RuleBody = Schemas['SaveRuleBody'];
export type RuleAct = Schemas['RuleActBody'];
export type RuleTrial = Schemas['RuleTrialView'];
type TrialBody = Schemas['RuleTrialBody'];

/** The rules in their order. */
export const rulesQuery = queryOptions({
  queryKey: ['desk', 'rules'],
  queryFn: ({ signal }) => answer(api.GET('/rules', { signal })),
});

/** A rule as it is edited; read anew each time, so that the version is the present one. */
export const ruleQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'rules', id],
    queryFn: ({ signal }) => answer(api.GET('/rules/{id}', { params: { path: { id } }, signal })),
    gcTime: 0,
  });

/** Who changed a rule, and why. */
export const ruleVersionsQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'rules', id, 'versions'],
    queryFn: ({ signal }) =>
      answer(api.GET('/rules/{id}/versions', { params: { path: { id } }, signal })),
  });

/** What rules did lately; of one rule, or of all. */
export const ruleLogQuery = (rule?: number) =>
  queryOptions({
    queryKey: ['desk', 'rules', 'log', rule ?? 0],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/rules/log', {
          params: { query: rule === undefined ? { limit: 20 } : { rule, limit: 20 } },
          signal,
        }),
      ),
  });

export const tryRule = (body: TrialBody): Promise<RuleTrial> =>
  answer(api.POST('/rules/trial', { body }));

export const saveRule = (body: RuleBody, repeatKey: string): Promise<Rule> =>
  answer(api.POST('/rules', { body, headers: writeHeaders({ repeatKey }) }));

export const changeRule = (id: number, version: number, body: RuleBody): Promise<Rule> =>
  answer(
    api.PUT('/rules/{id}', { params: { path: { id } }, body, headers: writeHeaders({ version }) }),
  );
