import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail that came in, and what became of it. Its words are in the ticket, or while it is parked in a file. */
@Entity('incoming_mails')
export class IncomingMail {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bytea', unique: true })
  digest: Buffer;

  @Column({ type: 'text', nullable: true })
  messageId: string | null;

  @Column({ type: 'text' })
  fromAddress: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'bigint' })
  sizeBytes: number;

  @Column({ type: 'integer' })
  fileCount: number;

  @Column({ type: 'timestamptz' })
  receivedAt: Date;

  @Column({ type: 'bigint', nullable: true })
  senderId: number | null;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'text', nullable: true })
  takenAs: string | null;

  @Column({ type: 'bigint', nullable: true })
  ticketId: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', nullable: true })
  refusal: string | null;

  @Column({ type: 'text', nullable: true })
  serviceCode: string | null;

  @Column({ type: 'text', nullable: true })
  storageKey: string | null;

  @Column({ type: 'bigint', nullable: true })
  bouncedMailId: number | null;

  @Column({ type: 'bigint', nullable: true })
  settledBy: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  @Column({ type: 'text', nullable: true })
  settledBecause: string | null;
}
