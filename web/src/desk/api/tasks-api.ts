import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, writeHeaders } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { untilNextPoll } from '../live/poll.js';

export type TaskView = components['schemas']['TaskView'];

/** What the reader's teams were asked for: what is due first on top, or what is over. */
export const tasksQuery = (state: 'open' | 'ended') =>
  infiniteQueryOptions({
    queryKey: ['desk', 'tasks', state],
    queryFn: ({ signal, pageParam }) =>
      answer(
        api.GET('/tasks', {
          params: { query: { state, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: untilNextPoll,
  });

/** How many tasks wait for the reader's teams. */
export const taskSummaryQuery = queryOptions({
  queryKey: ['desk', 'tasks', 'summary'],
  queryFn: ({ signal }) => answer(api.GET('/tasks/summary', { signal })),
  refetchInterval: untilNextPoll,
});

export const taskQuery = (id: number) =>
  queryOptions({
    queryKey: ['desk', 'task', id],
    queryFn: ({ signal }) => answer(api.GET('/tasks/{id}', { params: { path: { id } }, signal })),
  });

interface TicketEdit {
  readonly number: string;
  readonly version: number;
  readonly repeatKey: string;
}

export type TaskToAsk = components['schemas']['AskTaskBody'];

export const askTask = (
  edit: TicketEdit,
  body: TaskToAsk,
): Promise<components['schemas']['ChangedTicketView']> =>
  answer(
    api.POST('/tickets/{number}/tasks', {
      params: { path: { number: edit.number } },
      headers: writeHeaders(edit),
      body,
    }),
  );

export interface TaskEdit {
  readonly id: number;
  readonly version: number;
  readonly repeatKey: string;
}

const at = (edit: TaskEdit) => ({
  params: { path: { id: edit.id } },
  headers: writeHeaders(edit),
});

export const acceptTask = (edit: TaskEdit): Promise<TaskView> =>
  answer(api.POST('/tasks/{id}/acceptance', at(edit)));

export const declineTask = (edit: TaskEdit, reason: string): Promise<TaskView> =>
  answer(api.POST('/tasks/{id}/refusal', { ...at(edit), body: { reason } }));

export const completeTask = (edit: TaskEdit, result: string): Promise<TaskView> =>
  answer(api.POST('/tasks/{id}/completion', { ...at(edit), body: { result } }));

export const takeTaskBack = (edit: TaskEdit): Promise<TaskView> =>
  answer(api.POST('/tasks/{id}/withdrawal', at(edit)));
