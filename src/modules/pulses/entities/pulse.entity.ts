import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of the question how it went, for every finished ticket, asked or not. */
@Entity('pulses')
export class Pulse {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint', unique: true })
  ticketId: number;

  @Column({ type: 'bigint' })
  customerId: number;

  @Column({ type: 'text' })
  bureauCode: string;

  @Column({ type: 'text' })
  officeCode: string;

  @Column({ type: 'text' })
  serviceCode: string;

  @Column({ type: 'boolean' })
  eligible: boolean;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'numeric', precision: 6, scale: 5 })
  probability: string;

  @Column({ type: 'text' })
  templateCode: string;

  @Column({ type: 'integer' })
  templateVersion: number;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'timestamptz' })
  eligibleAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  sendAfter: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  openedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  remindAfter: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  remindedAt: Date | null;

  @Column({ type: 'date', nullable: true })
  countedMonth: string | null;

  @Column({ type: 'boolean', default: false })
  scannerSuspected: boolean;
}
