import { queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import { untilNextPoll } from '../live/poll.js';
import type { ResolutionCategory } from '../ticket/desk-choices.js';
import type { Impact, PendingReason, Urgency } from '../desk-types.js';
import type { components } from '../../api/schema.js';

/** One ticket with everything staff see; read again when it changes, and from time to time while it is open. */
export const ticketQuery = (number: string) =>
  queryOptions({
    queryKey: ['desk', 'ticket', number],
    queryFn: ({ signal }) =>
      answer(api.GET('/tickets/{number}', { params: { path: { number } }, signal })),
    refetchInterval: untilNextPoll,
  });

/** What happened to a ticket, newest first. */
export const historyQuery = (number: string) =>
  queryOptions({
    queryKey: ['desk', 'ticket', number, 'events'],
    queryFn: ({ signal }) =>
      answer(api.GET('/tickets/{number}/events', { params: { path: { number } }, signal })),
  });

/** Why a clock says what it says, stretch by stretch. */
export const explanationQuery = (number: string, clockId: number, version: number) =>
  queryOptions({
    queryKey: ['desk', 'ticket', number, 'clock', clockId, version],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/tickets/{number}/sla-clocks/{id}/explanation', {
          params: { path: { number, id: clockId } },
          signal,
        }),
      ),
  });

/** The fixed choices of the Desk with the server's words for them. */
export const choicesQuery = queryOptions({
  queryKey: ['desk', 'choices'],
  queryFn: ({ signal }) => answer(api.GET('/desk-choices', { signal })),
  staleTime: Infinity,
});

/** Says that the reader has seen the ticket in this version. */
export const markRead = async (number: string, version: number): Promise<void> => {
  await api.PUT('/tickets/{number}/read-mark', {
    params: { path: { number } },
    headers: writeHeaders({ version }),
  });
};

/** Teams with their people, for assigning and handing over. */
export const teamsQuery = queryOptions({
  queryKey: ['desk', 'teams'],
  queryFn: ({ signal }) => answer(api.GET('/teams', { signal })),
  staleTime: 5 * 60_000,
});

type Changed = components['schemas']['ChangedTicketView'];

interface Write {
  readonly number: string;
  readonly repeatKey: string;
}

interface Edit extends Write {
  /** The version the reader acted on; a newer one on the server refuses the edit. */
  readonly version: number;
}

const at = (write: Write): { params: { path: { number: string } } } => ({
  params: { path: { number: write.number } },
});

export interface ReplyDraft {
  readonly body: string;
  readonly attachmentIds: string[];
}

export const saveStaffNote = (write: Write, note: ReplyDraft): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/staff-notes', {
      ...at(write),
      headers: writeHeaders({ repeatKey: write.repeatKey }),
      body: note,
    }),
  );

export const assignTicket = (edit: Edit, assigneeId: number | null): Promise<Changed> =>
  answer(
    api.PUT('/tickets/{number}/assignee', {
      ...at(edit),
      headers: writeHeaders({ version: edit.version }),
      body: { assigneeId },
    }),
  );

export interface Hold {
  readonly reason: PendingReason;
  readonly until?: string;
  readonly question?: string;
  /** Who we wait for, as the customer may read it. */
  readonly waitingFor?: string;
  /** What is awaited, as the customer may read it. */
  readonly awaited?: string;
  /** Why a lead lets it wait beyond the caps. */
  readonly allowedBecause?: string;
  readonly contractCode?: string;
}

export const holdTicket = (edit: Edit, hold: Hold): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/hold', { ...at(edit), headers: writeHeaders(edit), body: hold }),
  );

export const reachStage = (edit: Edit, stage: string): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/reached-stages', {
      ...at(edit),
      headers: writeHeaders(edit),
      body: { stage },
    }),
  );

export const skipStage = (edit: Edit, stage: string, reason: string): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/skipped-stages', {
      ...at(edit),
      headers: writeHeaders(edit),
      body: { stage, reason },
    }),
  );

/** The date that the customer is told in place of the one that was missed. */
export const giveNewDate = (
  edit: Edit,
  date: { readonly finishBy: string; readonly reason: string },
): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/new-date', {
      ...at(edit),
      headers: writeHeaders(edit),
      body: date,
    }),
  );

export const resumeTicket = (edit: Edit): Promise<Changed> =>
  answer(api.POST('/tickets/{number}/resumption', { ...at(edit), headers: writeHeaders(edit) }));

export const changePriority = (edit: Edit, impact: Impact, urgency: Urgency): Promise<Changed> =>
  answer(
    api.PUT('/tickets/{number}/priority', {
      ...at(edit),
      headers: writeHeaders({ version: edit.version }),
      body: { impact, urgency },
    }),
  );

/** Hands it over; a team of another office is only asked, which the answer tells. */
export const transferTicket = (
  edit: Edit,
  teamCode: string,
  reason: string,
): Promise<components['schemas']['HandedOverTicketView']> =>
  answer(
    api.POST('/tickets/{number}/transfer', {
      ...at(edit),
      headers: writeHeaders(edit),
      body: { teamCode, reason },
    }),
  );

type Skip = components['schemas']['SkipTicketBody'];

/** Gives the ticket back to its queue; it is not given to the reader again for a while. */
export const skipTicket = (
  edit: Edit,
  skip: Skip,
): Promise<components['schemas']['SkippedTicketView']> =>
  answer(
    api.POST('/tickets/{number}/skip', { ...at(edit), headers: writeHeaders(edit), body: skip }),
  );

export const resolveTicket = (
  edit: Edit,
  message: string,
  category: ResolutionCategory,
): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/resolution', {
      ...at(edit),
      headers: writeHeaders(edit),
      body: { message, category },
    }),
  );

export const reopenTicket = (edit: Edit, reason: string): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/reopening', {
      ...at(edit),
      headers: writeHeaders(edit),
      body: { reason },
    }),
  );

export type HistoryEffects = components['schemas']['HistoryEffectsView'];
type EarlierMessage = components['schemas']['EarlierMessageBody'];

const entryOf = (number: string, sequence: number) => ({ params: { path: { number, sequence } } });

/** What another time for an entry, or its absence (null), would do to the clocks. */
export const rewriteEffects = (
  number: string,
  sequence: number,
  occurredAt: string | null,
): Promise<HistoryEffects> =>
  answer(
    api.POST('/tickets/{number}/events/{sequence}/effects', {
      ...entryOf(number, sequence),
      headers: writeHeaders({}),
      body: occurredAt === null ? {} : { occurredAt },
    }),
  );

export const correctEvent = (
  edit: Edit,
  sequence: number,
  occurredAt: string,
  reason: string,
): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/events/{sequence}/correction', {
      ...entryOf(edit.number, sequence),
      headers: writeHeaders(edit),
      body: { occurredAt, reason },
    }),
  );

export const voidEvent = (edit: Edit, sequence: number, reason: string): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/events/{sequence}/void', {
      ...entryOf(edit.number, sequence),
      headers: writeHeaders(edit),
      body: { reason },
    }),
  );

/** What writing down something said earlier would do to the clocks. */
export const earlierEffects = (
  number: string,
  { side, occurredAt }: Pick<EarlierMessage, 'side' | 'occurredAt'>,
): Promise<HistoryEffects> =>
  answer(
    api.POST('/tickets/{number}/earlier-messages/effects', {
      params: { path: { number } },
      headers: writeHeaders({}),
      body: { side, occurredAt },
    }),
  );

export const recordEarlier = (edit: Edit, message: EarlierMessage): Promise<Changed> =>
  answer(
    api.POST('/tickets/{number}/earlier-messages', {
      ...at(edit),
      headers: writeHeaders(edit),
      body: message,
    }),
  );
