import type { Annotation } from './dashboard-types.js';

/** A note with the points of a chart that it is about. */
export interface ChartNote extends Annotation {
  readonly number: number;
  readonly first: string;
  readonly last: string;
}

/** The day (ISO) of a point and the day after its stretch. */
export interface ChartStretch {
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

/** The notes that fall on points of a chart, numbered in the order of their days. */
export const notesOn = (
  annotations: readonly Annotation[],
  points: readonly ChartStretch[],
): ChartNote[] =>
  annotations
    .flatMap((annotation) => {
      const touched = points.filter(
        ({ from, to }) => annotation.from < to && annotation.to >= from,
      );
      const [first, last] = [touched[0], touched.at(-1)];
      return first && last ? [{ ...annotation, first: first.at, last: last.at }] : [];
    })
    .map((note, at) => ({ ...note, number: at + 1 }));

/** The day after so many days, ISO. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** "October 1 to November 12, 2025". */
export const daysWords = ({ from, to }: { readonly from: string; readonly to: string }): string => {
  const format = new Intl.DateTimeFormat('en-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return from === to
    ? format.format(Date.parse(from))
    : format.formatRange(Date.parse(from), Date.parse(to)).replace('–', 'to');
};
