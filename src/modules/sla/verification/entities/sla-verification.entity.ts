import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a comparison of stored clocks with a fresh reckoning found. */
@Entity('sla_verifications')
export class SlaVerificationRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'timestamptz' })
  startedAt: Date;

  @Column({ type: 'timestamptz' })
  finishedAt: Date;

  @Column({ type: 'integer' })
  openTickets: number;

  @Column({ type: 'integer' })
  sampledTickets: number;

  @Column({ type: 'integer' })
  clocks: number;

  @Column({ type: 'integer' })
  differences: number;

  @Column({ type: 'integer' })
  corrected: number;
}
