import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last computed reading of one clock; the events of the ticket are the truth, this row is for lists. */
@Entity('sla_clocks')
export class SlaClockRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'text' })
  metric: string;

  @Column({ type: 'integer' })
  cycle: number;

  @Column({ type: 'text', nullable: true })
  subject: string | null;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'text' })
  run: string;

  @Column({ type: 'timestamptz' })
  startedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  countsFrom: Date | null;

  @Column({ type: 'bigint', nullable: true })
  targetMs: number | null;

  @Column({ type: 'bigint' })
  elapsedMs: number;

  @Column({ type: 'timestamptz', nullable: true })
  dueAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  originalDueAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  breachAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  pausedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  stoppedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  metAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  breachedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text' })
  policyCode: string;

  @Column({ type: 'integer' })
  policyVersion: number;

  @Column({ type: 'integer', default: 1 })
  generation: number;

  @Column({ type: 'timestamptz' })
  computedAt: Date;
}
