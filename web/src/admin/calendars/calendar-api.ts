import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, currentCsrfToken, writeHeaders } from '../../api/client.js';
import { problemFromResponse, unreachableProblem } from '../../api/problem-error.js';
import type {
  CalendarClosing,
  CalendarDraft,
  CalendarEdit,
  CalendarImport,
  CalendarPreview,
  HolidaySet,
  HolidaySetDay,
  HolidaySetRow,
} from '../admin-types.js';
import type { Publication } from '../publications/publication-api.js';

export const calendarQuery = (code: string) =>
  queryOptions({
    queryKey: ['admin', 'calendar', code],
    queryFn: ({ signal }): Promise<CalendarEdit> =>
      answer(api.GET('/admin/calendars/{code}', { params: { path: { code } }, signal })),
  });

/** What a version says, as it would be written today. */
export const calendarVersion = async (code: string, version: number): Promise<CalendarDraft> => {
  const { draft } = await answer(
    api.GET('/admin/calendars/{code}/versions/{version}', {
      params: { path: { code, version } },
    }),
  );
  return draft;
};

/** What is asked about a draft. */
export interface PreviewInput {
  readonly draft: CalendarDraft;
  /** Empty for the present one. */
  readonly month: string;
  /** Empty for at once. */
  readonly effectiveOn: string;
}

export const previewQuery = (code: string, { draft, month, effectiveOn }: PreviewInput) =>
  queryOptions({
    queryKey: ['admin', 'calendar-preview', code, draft, month, effectiveOn],
    queryFn: ({ signal }): Promise<CalendarPreview> =>
      answer(
        api.POST('/admin/calendars/{code}/preview', {
          params: { path: { code } },
          body: { draft, ...(month && { month }), ...(effectiveOn && { effectiveOn }) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** A change to a calendar that is to be tried out. */
export interface CalendarChange {
  readonly code: string;
  readonly definition: Record<string, unknown>;
  readonly effectiveFrom: string | null;
  readonly reason: string;
}

/** Stores the change and has it tried out on open tickets; nothing is published. */
export const draftPublication = (
  { code, definition, effectiveFrom, reason }: CalendarChange,
  repeatKey: string,
): Promise<Publication> =>
  answer(
    api.POST('/admin/publications', {
      body: {
        ...{ kind: 'calendar', code, definition, reason, applyToOpen: true },
        ...(effectiveFrom && { effectiveFrom }),
      },
      headers: writeHeaders({ repeatKey }),
    }),
  );

/** When to close what, and why. */
export interface ClosingInput {
  readonly calendars: readonly string[];
  readonly date?: string;
  readonly from?: string;
  readonly reason: string;
}

export const planClosing = async (input: ClosingInput): Promise<readonly CalendarClosing[]> => {
  const { items } = await answer(
    api.POST('/admin/calendar-closings', { body: { ...input, calendars: [...input.calendars] } }),
  );
  return items;
};

export const holidaySetsQuery = queryOptions({
  queryKey: ['admin', 'holiday-sets'],
  queryFn: ({
    signal,
  }): Promise<{
    items: readonly HolidaySetRow[];
    bureaus: readonly { code: string; name: string }[];
  }> => answer(api.GET('/admin/holiday-sets', { signal })),
});

export const holidaySetQuery = (code: string) =>
  queryOptions({
    queryKey: ['admin', 'holiday-set', code],
    queryFn: ({ signal }): Promise<HolidaySet> =>
      answer(api.GET('/admin/holiday-sets/{code}', { params: { path: { code } }, signal })),
  });

/** A set as it is typed. */
export interface HolidaySetInput {
  readonly name: string;
  readonly summary: string;
  readonly bureauCode: string | null;
  readonly days: readonly Pick<HolidaySetDay, 'date' | 'name'>[];
  readonly note: string;
}

const setBody = (input: HolidaySetInput) => ({ ...input, days: [...input.days] });

export const addHolidaySet = (input: HolidaySetInput, repeatKey: string): Promise<HolidaySet> =>
  answer(
    api.POST('/admin/holiday-sets', {
      body: setBody(input),
      headers: writeHeaders({ repeatKey }),
    }),
  );

/** Which set was read, and what is sent about it once. */
export interface SetEdit {
  readonly code: string;
  readonly version: number;
  readonly repeatKey: string;
}

export const changeHolidaySet = (edit: SetEdit, input: HolidaySetInput): Promise<HolidaySet> =>
  answer(
    api.PUT('/admin/holiday-sets/{code}', {
      params: { path: { code: edit.code } },
      body: setBody(input),
      headers: writeHeaders(edit),
    }),
  );

/** What came of a review. */
export interface ReviewInput {
  readonly throughYear: number;
  readonly accepted: readonly string[];
  readonly note: string;
}

export const reviewHolidays = (edit: SetEdit, input: ReviewInput): Promise<HolidaySet> =>
  answer(
    api.POST('/admin/holiday-sets/{code}/reviews', {
      params: { path: { code: edit.code } },
      body: { ...input, accepted: [...input.accepted] },
      headers: writeHeaders(edit),
    }),
  );

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: ['admin', 'calendar-import', id],
    queryFn: ({ signal }): Promise<CalendarImport> =>
      answer(api.GET('/admin/calendar-imports/{id}', { params: { path: { id } }, signal })),
  });

/** Who is to take the days of a file. */
export type ImportTarget = { readonly calendar: string } | { readonly set: string };

/** Sends a calendar file to be read. */
export const uploadCalendarFile = async (
  target: ImportTarget,
  file: File,
): Promise<CalendarImport> => {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch(
    `/api/v1/admin/calendar-imports?${new URLSearchParams({ ...target }).toString()}`,
    {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json, application/problem+json',
        'X-CSRF-Token': currentCsrfToken(),
      },
      body: form,
    },
  ).catch(() => {
    throw unreachableProblem();
  });
  if (!response.ok) throw await problemFromResponse(response);
  return (await response.json()) as CalendarImport;
};

export const decideImport = (
  id: number,
  rows: readonly number[],
  repeatKey: string,
): Promise<CalendarImport> =>
  answer(
    api.POST('/admin/calendar-imports/{id}/decision', {
      params: { path: { id } },
      body: { rows: [...rows] },
      headers: writeHeaders({ repeatKey }),
    }),
  );
