import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { PickedPerson } from '../../components/person-picker.js';

type Schemas = components['schemas'];
export type IncomingMailList = Schemas['IncomingMailListView'];
export type IncomingMail = Schemas['IncomingMailView'];
export type IncomingMailState = IncomingMail['state'];
export type FiledMail = Schemas['FiledMailView'];

export const incomingMailsQuery = (state: IncomingMailState | null, cursor: string | null) =>
  queryOptions({
    queryKey: ['admin', 'incoming-mails', state, cursor],
    queryFn: ({ signal }): Promise<IncomingMailList> =>
      answer(
        api.GET('/admin/incoming-mails', {
          params: { query: { ...(state && { state }), ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const searchPeople = (words: string): Promise<readonly PickedPerson[]> =>
  answer(api.GET('/people', { params: { query: { q: words, limit: 8 } } }));

export const fileMail = (id: number, personId: number, repeatKey: string): Promise<FiledMail> =>
  answer(
    api.POST('/admin/incoming-mails/{id}/filing', {
      params: { path: { id } },
      body: { personId },
      headers: writeHeaders({ repeatKey }),
    }),
  );

export const discardMail = async (id: number, reason: string, repeatKey: string): Promise<void> => {
  await api.POST('/admin/incoming-mails/{id}/discarding', {
    params: { path: { id } },
    body: { reason },
    headers: writeHeaders({ repeatKey }),
  });
};
