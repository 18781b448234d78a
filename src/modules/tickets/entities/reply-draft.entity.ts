import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reply that somebody typed and did not send. Staff notes have a table of their own. */
@Entity('reply_drafts')
export class ReplyDraft {
  @PrimaryColumn({ type: 'bigint' })
  personId: number;

  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'uuid', array: true })
  attachmentIds: string[];

  @Column({ type: 'bigint' })
  lastSeenCommentId: number;

  @Column({ type: 'text', nullable: true })
  returnedBecause: string | null;

  @Column({ type: 'bigint' })
  version: number;

  @Column({ type: 'timestamptz' })
  savedAt: Date;
}
