import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An escalation step of a policy that became due for one cycle of a clock, and what came of it. */
@Entity('sla_escalations')
export class SlaEscalation {
  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;

  @PrimaryColumn({ type: 'text' })
  metric: string;

  @PrimaryColumn({ type: 'integer' })
  cycle: number;

  @PrimaryColumn({ type: 'text' })
  step: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'smallint', default: 0 })
  percent: number;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text', nullable: true })
  receiver: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  recordedAt: Date;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  notBefore: Date;
}
