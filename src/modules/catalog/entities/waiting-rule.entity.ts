import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How long a ticket may wait for one reason. */
@Entity('waiting_rules')
export class WaitingRuleRow {
  @PrimaryColumn({ type: 'text' })
  reason: string;

  @Column({ type: 'integer', nullable: true })
  defaultBusinessDays: number | null;

  @Column({ type: 'integer' })
  longestBusinessDays: number;

  @Column({ type: 'integer', nullable: true })
  remindBusinessHours: number | null;

  @Column({ type: 'integer', nullable: true })
  mostWaits: number | null;

  @Column({ type: 'integer', nullable: true })
  mostBusinessDays: number | null;

  @Column({ type: 'text' })
  atEnd: string;
}
