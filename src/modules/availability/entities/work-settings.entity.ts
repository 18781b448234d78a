import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How much somebody takes on at a time, and in which hours. */
@Entity('work_settings')
export class WorkSettings {
  @PrimaryColumn({ type: 'bigint' })
  personId: number;

  @Column({ type: 'integer', nullable: true })
  mostInHand: number | null;

  @Column({ type: 'text', nullable: true })
  calendarCode: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'bigint' })
  changedById: number;

  @Column({ type: 'timestamptz' })
  changedAt: Date;
}
