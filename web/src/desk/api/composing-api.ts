import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type ReplyDraftOnServer = components['schemas']['ReplyDraftView'];
export type NoteDraftOnServer = components['schemas']['StaffNoteDraftView'];
export type HeldReply = components['schemas']['HeldReplyView'];

/** Which of the two: each has its own address on the server, too. */
export type KeptKind = 'reply' | 'note';

const at = (number: string) => ({ params: { path: { number } } });

/** What the person typed and did not send, on any ticket. */
export const unsentDraftsQuery = queryOptions({
  queryKey: ['desk', 'unsent-drafts'],
  queryFn: ({ signal }) => answer(api.GET('/unsent-drafts', { signal })),
});

export const readDraft = (
  number: string,
  kind: KeptKind,
): Promise<NoteDraftOnServer & Partial<ReplyDraftOnServer>> =>
  kind === 'reply'
    ? answer(api.GET('/tickets/{number}/reply-draft', at(number)))
    : answer(api.GET('/tickets/{number}/staff-note-draft', at(number)));

interface DraftInput {
  readonly body: string;
  readonly attachmentIds: string[];
  readonly lastSeenCommentId: number;
}

export const saveDraft = (
  number: string,
  kind: KeptKind,
  version: number,
  { lastSeenCommentId, ...draft }: DraftInput,
): Promise<NoteDraftOnServer> => {
  const headers = writeHeaders({ version });
  return kind === 'reply'
    ? answer(
        api.PUT('/tickets/{number}/reply-draft', {
          ...at(number),
          headers,
          body: { ...draft, lastSeenCommentId },
        }),
      )
    : answer(
        api.PUT('/tickets/{number}/staff-note-draft', { ...at(number), headers, body: draft }),
      );
};

export const discardDraft = async (number: string, kind: KeptKind): Promise<void> => {
  if (kind === 'reply') await api.DELETE('/tickets/{number}/reply-draft', at(number));
  else await api.DELETE('/tickets/{number}/staff-note-draft', at(number));
};

interface ReplyToHold {
  readonly body: string;
  readonly attachmentIds: string[];
  readonly lastSeenCommentId: number;
  readonly lastSeenHeldReplyId: number;
  readonly then: 'none' | 'wait_for_customer';
}

/** Sends a reply that its author can still take back for a moment. */
export const holdReply = (
  { number, repeatKey }: { readonly number: string; readonly repeatKey: string },
  reply: ReplyToHold,
): Promise<HeldReply> =>
  answer(
    api.POST('/tickets/{number}/held-replies', {
      ...at(number),
      headers: writeHeaders({ repeatKey }),
      body: reply,
    }),
  );

const held = (number: string, id: number) => ({ params: { path: { number, id } } });

export const takeReplyBack = (number: string, id: number): Promise<ReplyDraftOnServer> =>
  answer(api.DELETE('/tickets/{number}/held-replies/{id}', held(number, id)));

export const holdReplyLonger = (number: string, id: number): Promise<HeldReply> =>
  answer(api.POST('/tickets/{number}/held-replies/{id}/longer', held(number, id)));

export const releaseReply = (number: string, id: number): Promise<HeldReply> =>
  answer(api.POST('/tickets/{number}/held-replies/{id}/release', held(number, id)));
