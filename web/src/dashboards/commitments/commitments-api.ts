import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];
export type CommitmentList = Schemas['CommitmentListView'];
export type CommitmentDetail = Schemas['CommitmentDetailView'];
export type NewCommitment = Schemas['MakeCommitmentBody'];
export type CommitmentState = CommitmentDetail['state'];

export const commitmentsQuery = (bureau: string) =>
  queryOptions({
    queryKey: ['partner', 'commitments', bureau],
    queryFn: ({ signal }): Promise<CommitmentList> =>
      answer(api.GET('/partners/{bureau}/commitments', { params: { path: { bureau } }, signal })),
  });

export const commitmentQuery = (bureau: string, id: number) =>
  queryOptions({
    queryKey: ['partner', 'commitment', bureau, id],
    queryFn: ({ signal }): Promise<CommitmentDetail> =>
      answer(
        api.GET('/partners/{bureau}/commitments/{id}', {
          params: { path: { bureau, id } },
          signal,
        }),
      ),
  });

export const makeCommitment = (
  bureau: string,
  body: NewCommitment,
  repeatKey: string,
): Promise<CommitmentDetail> =>
  answer(
    api.POST('/partners/{bureau}/commitments', {
      params: { path: { bureau } },
      headers: writeHeaders({ repeatKey }),
      body,
    }),
  );

/** Which commitment is changed, on which version. */
export interface CommitmentEdit {
  readonly bureau: string;
  readonly id: number;
  readonly version: number;
  readonly repeatKey: string;
}

const at = ({ bureau, id, version, repeatKey }: CommitmentEdit) => ({
  params: { path: { bureau, id } },
  headers: writeHeaders({ version, repeatKey }),
});

export const moveCommitment = (
  edit: CommitmentEdit,
  body: { state: CommitmentState; why?: string },
): Promise<CommitmentDetail> =>
  answer(api.POST('/partners/{bureau}/commitments/{id}/state', { ...at(edit), body }));

export const handOverCommitment = (
  edit: CommitmentEdit,
  owner: string,
): Promise<CommitmentDetail> =>
  answer(api.POST('/partners/{bureau}/commitments/{id}/owner', { ...at(edit), body: { owner } }));

export const measureCommitment = (
  edit: CommitmentEdit,
  effectiveOn: string,
): Promise<CommitmentDetail> =>
  answer(
    api.POST('/partners/{bureau}/commitments/{id}/measurement', {
      ...at(edit),
      body: { effectiveOn },
    }),
  );

export const publishCommitment = (edit: CommitmentEdit): Promise<CommitmentDetail> =>
  answer(api.POST('/partners/{bureau}/commitments/{id}/publication', at(edit)));

export const commentOnCommitment = (
  edit: CommitmentEdit,
  text: string,
): Promise<CommitmentDetail> =>
  answer(api.POST('/partners/{bureau}/commitments/{id}/comments', { ...at(edit), body: { text } }));
