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
}
