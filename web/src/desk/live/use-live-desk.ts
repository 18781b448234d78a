import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { countsOf, queuesQuery } from '../api/queue-api.js';
import { ticketQuery } from '../api/ticket-api.js';
import type { QueuePageView, QueueSummary, TicketView } from '../desk-types.js';
import { dropGathered, gather } from './gather.js';
import { followLive, type News } from './live-stream.js';

const ticketGapMs = 500;
const listGapMs = 2_000;
const countsGapMs = 5_000;
const boardGapMs = 5_000;

/** Whether the page of a list shows a ticket that is newer by now. */
const showsOlder = (page: unknown, tickets: News['tickets']): boolean =>
  ((page as QueuePageView | undefined)?.items ?? []).some(
    ({ number, version }) => (tickets[number] ?? 0) > version,
  );

const dirtyCodes = new Set<string>();

/** Counts again only the queues and views that a change touched. */
const recount = async (client: QueryClient): Promise<void> => {
  const codes = [...dirtyCodes];
  dirtyCodes.clear();
  const counted = await countsOf(codes).catch(() => null);
  if (!counted) return;
  const fresh = new Map(counted.map((queue) => [queue.code, queue]));
  client.setQueryData<QueueSummary[]>(queuesQuery.queryKey, (queues) =>
    queues?.map((queue) => fresh.get(queue.code) ?? queue),
  );
};

const refresh = (client: QueryClient, name: string, gapMs: number, queryKey: unknown[]): void =>
  gather(name, gapMs, () => void client.invalidateQueries({ queryKey }));

const readTickets = (client: QueryClient, tickets: News['tickets']): void => {
  for (const [number, version] of Object.entries(tickets)) {
    const held = client.getQueryData<TicketView>(ticketQuery(number).queryKey);
    if (held && held.version < version) {
      refresh(client, `ticket ${number}`, ticketGapMs, ['desk', 'ticket', number]);
    }
  }
};

const readLists = (client: QueryClient, { views, tickets, again }: News): void => {
  for (const query of client.getQueryCache().findAll({ queryKey: ['desk', 'queue'] })) {
    const touched = views.includes(String(query.queryKey[2]));
    if (again || touched || showsOlder(query.state.data, tickets)) {
      refresh(client, query.queryHash, listGapMs, [...query.queryKey]);
    }
  }
};

const apply = (client: QueryClient, news: News): void => {
  if (news.all) {
    refresh(client, 'everything', listGapMs, ['desk']);
    return;
  }
  readTickets(client, news.tickets);
  readLists(client, news);
  if (news.again) refresh(client, 'tickets again', ticketGapMs, ['desk', 'ticket']);
  if (news.presence.length > 0) refresh(client, 'presence', 1_000, ['desk', 'presence']);
  if (news.views.length === 0) return;
  for (const code of news.views) dirtyCodes.add(code);
  gather('counts', countsGapMs, () => void recount(client));
  refresh(client, 'board', boardGapMs, ['desk', 'board']);
};

/** While the Desk is open, what others change is read again: the tickets, lists and counts it touched, nothing else. */
export const useLiveDesk = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    const stop = followLive((news) => apply(client, news));
    return () => {
      stop();
      dropGathered();
    };
  }, [client]);
};
