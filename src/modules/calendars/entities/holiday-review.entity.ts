import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposedHoliday } from '../../../domain/calendar/holiday-review.js';

/** Who looked at which days of a set, and what was taken; rows are added and never changed. */
@Entity('holiday_reviews')
export class HolidayReview {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  setCode: string;

  @Column({ type: 'text' })
  origin: 'rule' | 'file' | 'hand' | 'import';

  @Column({ type: 'integer', nullable: true })
  throughYear: number | null;

  @Column({ type: 'jsonb' })
  changes: ProposedHoliday[];

  @Column({ type: 'text' })
  note: string;

  /** Null for what came with the agency's files. */
  @Column({ type: 'bigint', nullable: true })
  reviewedById: number | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  reviewedAt: Date;
}
