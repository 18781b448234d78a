import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../../api/client.js';
import type { components } from '../../../api/schema.js';
import type { Trial } from '../../admin-types.js';
import type { TrialInput } from '../../admin-api.js';
import type { Publication } from '../../publications/publication-api.js';

type Schemas = components['schemas'];

export type PolicyEdit = Schemas['PolicyEditView'];
export type PolicyRules = Schemas['PolicyRulesView'];
export type EditedVersion = Schemas['EditedVersionView'];
export type DraftCheck = Schemas['DraftCheckView'];

/** A definition or a rule as the server keeps it. */
export type Kept = Record<string, unknown>;

export const policyEditQuery = (code: string) =>
  queryOptions({
    queryKey: ['admin', 'policy-edit', code],
    queryFn: ({ signal }): Promise<PolicyEdit> =>
      answer(api.GET('/admin/sla-policies/{code}', { params: { path: { code } }, signal })),
  });

export const policyRulesQuery = queryOptions({
  queryKey: ['admin', 'policy-rules'],
  queryFn: ({ signal }): Promise<PolicyRules> => answer(api.GET('/admin/policy-rules', { signal })),
});

/** What is wrong with a definition that is being written, or may surprise. */
export const policyCheckQuery = (code: string, definition: Kept) =>
  queryOptions({
    queryKey: ['admin', 'policy-check', code, definition],
    queryFn: ({ signal }): Promise<DraftCheck> =>
      answer(
        api.POST('/admin/sla-policies/{code}/check', {
          params: { path: { code } },
          body: { definition },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const rulesCheckQuery = (rules: readonly Kept[]) =>
  queryOptions({
    queryKey: ['admin', 'policy-rules-check', rules],
    queryFn: ({ signal }): Promise<DraftCheck> =>
      answer(api.POST('/admin/policy-rules/check', { body: { rules: [...rules] }, signal })),
    placeholderData: keepPreviousData,
  });

/** What a request would be promised by a definition that is being written. */
export const draftTrialQuery = (code: string, definition: Kept, input: TrialInput) =>
  queryOptions({
    queryKey: ['admin', 'draft-trial', code, definition, input],
    queryFn: ({ signal }): Promise<Trial> =>
      answer(
        api.POST('/admin/sla-policies/{code}/trial', {
          params: { path: { code } },
          body: {
            ...{ at: input.at, priority: input.priority, definition },
            ...(input.serviceCode && { serviceCode: input.serviceCode }),
          },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** A change to a policy or to the rules that is to be tried out on open tickets. */
export interface PromiseChange {
  readonly kind: 'policy' | 'policy_rules' | 'contract';
  readonly code: string;
  readonly definition: Kept;
  readonly applyToOpen: boolean;
  readonly reason: string;
  /** The instant from which it holds; at once when absent. */
  readonly effectiveFrom?: string;
}

/** Adds a policy that begins as a copy of another one. */
export const addPolicy = (
  policy: Schemas['NewPolicyBody'],
  repeatKey: string,
): Promise<PolicyEdit> =>
  answer(api.POST('/admin/sla-policies', { body: policy, headers: writeHeaders({ repeatKey }) }));

/** Stores the change and has it tried out; nothing is published. */
export const draftChange = (change: PromiseChange, repeatKey: string): Promise<Publication> =>
  answer(api.POST('/admin/publications', { body: change, headers: writeHeaders({ repeatKey }) }));
