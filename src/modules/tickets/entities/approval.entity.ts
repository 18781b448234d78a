import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person who was asked in a step of an approval, as the ticket's events say. */
@Entity('approvals')
export class Approval {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'integer', default: 1 })
  place: number;

  @Column({ type: 'text' })
  step: string;

  @Column({ type: 'bigint' })
  approverId: number;

  @Column({ type: 'bigint', nullable: true })
  standInId: number | null;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'timestamptz' })
  requestedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'bigint', nullable: true })
  decidedById: number | null;

  /** When whoever is to act is reminded next. */
  @Column({ type: 'timestamptz', nullable: true })
  remindAt: Date | null;
}
