import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A saved reply as it was put before somebody for one ticket, and the message that came of it, if one did. */
@Entity('saved_reply_fillings')
export class SavedReplyFilling {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  savedReplyId: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'bigint' })
  personId: number;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'timestamptz' })
  filledAt: Date;

  @Column({ type: 'bigint', nullable: true })
  commentId: number | null;

  @Column({ type: 'boolean', nullable: true })
  edited: boolean | null;
}
