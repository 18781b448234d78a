import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One yes or no that a request waits for before work starts. */
@Entity('approvals')
export class Approval {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'text' })
  step: string;

  @Column({ type: 'bigint' })
  approverId: number;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'timestamptz' })
  requestedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;
}
