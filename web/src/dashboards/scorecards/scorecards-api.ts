import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type Scorecard = Schemas['ScorecardView'];
export type ScorecardMeasure = Schemas['ScorecardMeasureView'];
export type ScorecardRow = Schemas['ScorecardRowView'];
export type Targets = Schemas['SetTargetsBody'];

export const scorecardsQuery = queryOptions({
  queryKey: ['scorecards'],
  queryFn: ({ signal }) => answer(api.GET('/scorecards', { signal })),
});

export const scorecardQuery = (office: string, period: string) =>
  queryOptions({
    queryKey: ['scorecards', office, period],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/scorecards/{office}/{period}', { params: { path: { office, period } }, signal }),
      ),
  });

interface Edit {
  readonly scorecard: Pick<Scorecard, 'officeCode' | 'periodCode' | 'version'>;
  readonly repeatKey: string;
}

const where = ({ scorecard, repeatKey }: Edit) => ({
  params: { path: { office: scorecard.officeCode, period: scorecard.periodCode } },
  headers: writeHeaders({ repeatKey, version: scorecard.version }),
});

/** Sets the targets of a period; refused once it has begun, and for speed alone. */
export const setTargets = (edit: Edit, body: Targets): Promise<Scorecard> =>
  answer(api.PUT('/scorecards/{office}/{period}', { ...where(edit), body }));

/** Locks the targets for good. */
export const lockTargets = (edit: Edit): Promise<Scorecard> =>
  answer(api.POST('/scorecards/{office}/{period}/lock', where(edit)));

export const scorecardHref = ({
  officeCode,
  periodCode,
}: Pick<ScorecardRow, 'officeCode' | 'periodCode'>): string =>
  `/partner/scorecards/${officeCode}/${periodCode}`;
