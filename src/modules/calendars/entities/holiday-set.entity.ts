import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days on which whoever goes by the set is closed; calendars have them written out when published. */
@Entity('holiday_sets')
export class HolidaySetRow {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  summary: string;

  /** The bureau whose own holidays these are; null for everybody's. */
  @Column({ type: 'text', nullable: true })
  bureauCode: string | null;

  @Column({ type: 'text', nullable: true })
  rule: 'us-federal' | null;

  /** The last year whose days by the rule a person has looked at. */
  @Column({ type: 'integer', nullable: true })
  reviewedThrough: number | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
