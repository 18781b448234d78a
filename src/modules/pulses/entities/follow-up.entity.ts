import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A lead's task after a low score. */
@Entity('follow_ups')
export class FollowUp {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint', unique: true })
  pulseId: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'text' })
  officeCode: string;

  @Column({ type: 'text' })
  teamCode: string;

  @Column({ type: 'bigint', nullable: true })
  ownerId: number | null;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'smallint' })
  score: number;

  @Column({ type: 'timestamptz' })
  openedAt: Date;

  @Column({ type: 'timestamptz' })
  acknowledgeBy: Date;

  @Column({ type: 'timestamptz' })
  contactBy: Date;

  @Column({ type: 'timestamptz', nullable: true })
  acknowledgedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  respondedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  cause: string | null;

  @Column({ type: 'text', nullable: true })
  result: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
