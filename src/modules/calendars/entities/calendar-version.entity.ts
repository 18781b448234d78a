import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDefinition } from '../../../domain/calendar/calendar-definition.js';

/** What a calendar says from an instant on; rows are added and never changed. */
@Entity('calendar_versions')
export class CalendarVersionRow {
  @PrimaryColumn({ type: 'text' })
  calendarCode: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'timestamptz', nullable: true })
  effectiveFrom: Date | null;

  @Column({ type: 'jsonb' })
  definition: CalendarDefinition;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  /** Who says so: the agency's files, or an administrator, who then gives a reason. */
  @Column({ type: 'text', default: 'file' })
  source: 'file' | 'admin';

  @Column({ type: 'bigint', nullable: true })
  publishedById: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
