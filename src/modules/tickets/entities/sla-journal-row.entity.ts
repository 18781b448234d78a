import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A warning or a breach as a fact: `at` is computed, `recordedAt` is when we knew. */
@Entity('sla_journal')
export class SlaJournalRow {
  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;

  @PrimaryColumn({ type: 'text' })
  metric: string;

  @PrimaryColumn({ type: 'integer' })
  cycle: number;

  @PrimaryColumn({ type: 'text' })
  kind: string;

  @PrimaryColumn({ type: 'smallint', default: 0 })
  percent: number;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  recordedAt: Date;

  @Column({ type: 'text', default: 'active' })
  status: string;

  @Column({ type: 'timestamptz', nullable: true })
  retractedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  reinstatedAt: Date | null;

  @Column({ type: 'timestamptz', array: true, default: () => "'{}'" })
  previousAt: Date[];

  @Column({ type: 'timestamptz', nullable: true })
  toldAt: Date | null;
}
