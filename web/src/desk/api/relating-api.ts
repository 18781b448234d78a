import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { Edit } from '../ticket/use-ticket-act.js';

type Changed = components['schemas']['ChangedTicketView'];
export type LinkKind = components['schemas']['LinkTicketBody']['as'];

const at = (number: string) => ({ params: { path: { number } } });

export const mergeTicket = (edit: Edit, into: string): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/merge', {
      ...at(edit.number),
      headers: writeHeaders(edit),
      body: { into },
    }),
  );

export const unmergeTicket = (number: string, repeatKey: string): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/unmerge', { ...at(number), headers: writeHeaders({ repeatKey }) }),
  );

export const linkTicket = async (number: string, other: string, as: LinkKind): Promise<void> => {
  await api.POST('/tickets/{number}/links', { ...at(number), body: { number: other, as } });
};

export const unlinkTicket = async (number: string, other: string): Promise<void> => {
  await api.DELETE('/tickets/{number}/links/{other}', { params: { path: { number, other } } });
};

export const splitTicket = (edit: Edit, commentId: number, subject: string): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/split', {
      ...at(edit.number),
      headers: writeHeaders({ repeatKey: edit.repeatKey }),
      body: { commentId, subject },
    }),
  );
