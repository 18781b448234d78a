import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '../decision.js';
import type { DateRange } from './partner-period.js';

/** What happens from outside and moves a chart. */
export const annotationKinds = ['funding_lapse', 'outage', 'other'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** The words for each kind. */
export const annotationLabels: Readonly<Record<AnnotationKind, string>> = {
  funding_lapse: 'Funding lapse',
  outage: 'Outage',
  other: 'Other',
};

const longestDays = 366;

/** Why a note can't stand on these days (both included, ISO); empty when it can. `today` is the bureau's. */
export function checkAnnotation(
  { from, to }: DateRange,
  today: string,
): (Refusal & { readonly field: string })[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const against = (field: string, message: string) => [
    { field, code: `chart_note.${field}`, message },
  ];
  if (first === null) return against('from', 'There is no such day. Enter the first day.');
  if (last === null) return against('to', 'There is no such day. Enter the last day.');
  if (to < from) return against('to', 'The last day can’t be before the first.');
  if (from > today) return against('from', 'The first day can’t be in the future.');
  return first.until(last).days >= longestDays
    ? against('to', 'A note can cover a year at most.')
    : [];
}

function dayOf(day: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    return null;
  }
}
