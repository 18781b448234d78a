import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Schemas = components['schemas'];

export type OfficePulse = Schemas['OfficePulseView'];
export type OfficePulseRow = Schemas['OfficePulseRowView'];
export type OfficePulseBody = Schemas['OfficePulseBody'];
export type OwnItem = Schemas['OwnItemView'];
export type PublishedPulse = Schemas['PublishedPulseView'];

export const officePulsesQuery = queryOptions({
  queryKey: ['admin', 'pulses'],
  queryFn: ({ signal }) => answer(api.GET('/admin/pulses', { signal })),
});

export const officePulseQuery = (office: string) =>
  queryOptions({
    queryKey: ['admin', 'pulses', office],
    queryFn: ({ signal }) =>
      answer(api.GET('/admin/pulses/{office}', { params: { path: { office } }, signal })),
  });

interface Edit {
  readonly pulse: Pick<OfficePulse, 'officeCode' | 'version'>;
  readonly repeatKey: string;
}

const where = ({ pulse, repeatKey }: Edit) => ({
  params: { path: { office: pulse.officeCode } },
  headers: writeHeaders({ repeatKey, version: pulse.version }),
});

/** Keeps a draft; refused with an eighth question. */
export const saveDraft = (edit: Edit, body: OfficePulseBody): Promise<OfficePulse> =>
  answer(api.PUT('/admin/pulses/{office}', { ...where(edit), body }));

/** Asks the draft from now on. */
export const publishDraft = (edit: Edit): Promise<OfficePulse> =>
  answer(api.POST('/admin/pulses/{office}/publication', where(edit)));

/** Where the rating page can be looked at as it would be. */
export const previewHref = (office: string): string => `/api/v1/admin/pulses/${office}/preview`;

/** How an office's question can be answered. */
export const kinds: readonly { readonly value: OwnItem['kind']; readonly label: string }[] = [
  { value: 'scale', label: '5-point scale' },
  { value: 'scale_7', label: '7-point scale' },
  { value: 'yes_no', label: 'Yes or no' },
  { value: 'text', label: 'Free text' },
];

export const kindLabel = (kind: OwnItem['kind']): string =>
  kinds.find(({ value }) => value === kind)?.label ?? kind;
