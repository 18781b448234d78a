import { ApiProperty } from '@nestjs/swagger';
import type { ImportStanding } from '../../../domain/calendar/import-proposal.js';
import { SpecialDayView } from '../calendars/calendar-editor.views.js';

export const standings: readonly ImportStanding[] = [
  'new',
  'known',
  'other_hours',
  'closed_anyway',
  'duplicate',
  'past',
];

/** A day that was read from a file. */
export class CalendarImportRowView extends SpecialDayView {
  row: number;
  words: string;
  /** "Closed", "Open 8:00 a.m. to noon" */
  what: string;
  @ApiProperty({ enum: standings })
  standing: ImportStanding;
  standingWords: string;
  /** False where taking it would change nothing, or cannot be kept. */
  takeable: boolean;
  taken: boolean;
}

/** A file that was read. Nothing is taken before somebody decides. */
export class CalendarImportView {
  id: number;
  fileName: string;
  /** Code of the calendar, or null. */
  calendarCode: string | null;
  setCode: string | null;
  targetName: string;
  rows: CalendarImportRowView[];
  /** Days that were not read: long past, too far ahead, of events over two months, or too many. */
  leftOut: number;
  uploadedBy: string;
  uploadedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
}
