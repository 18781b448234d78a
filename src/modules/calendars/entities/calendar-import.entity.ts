import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportedDay } from '../../../domain/calendar/import-proposal.js';

/** What was read from a calendar file, for a calendar or a holiday set; nothing until somebody decides. */
@Entity('calendar_imports')
export class CalendarImport {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text', nullable: true })
  calendarCode: string | null;

  @Column({ type: 'text', nullable: true })
  setCode: string | null;

  @Column({ type: 'text' })
  fileName: string;

  @Column({ type: 'jsonb' })
  days: ImportedDay[];

  /** How many occurrences were not read: too far ahead, too long or too many. */
  @Column({ type: 'integer' })
  leftOut: number;

  @Column({ type: 'bigint' })
  uploadedById: number;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  uploadedAt: Date;

  @Column({ type: 'bigint', nullable: true })
  decidedById: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  /** The dates that were taken. */
  @Column({ type: 'jsonb', nullable: true })
  taken: string[] | null;
}
