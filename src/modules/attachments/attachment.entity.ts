import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that someone sent: loose until it is sent with a request, a message or a staff note. */
@Entity('attachments')
export class Attachment {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' })
  id: string;

  @Column({ type: 'bigint' })
  uploaderId: number;

  @Column({ type: 'bigint', nullable: true })
  ticketId: number | null;

  @Column({ type: 'bigint', nullable: true })
  commentId: number | null;

  @Column({ type: 'bigint', nullable: true })
  staffNoteId: number | null;

  @Column({ type: 'text' })
  fileName: string;

  @Column({ type: 'text' })
  mediaType: string;

  @Column({ type: 'bigint' })
  sizeBytes: number;

  @Column({ type: 'bytea' })
  sha256: Buffer;

  @Column({ type: 'text', unique: true })
  storageKey: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;
}
