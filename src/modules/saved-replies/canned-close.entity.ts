import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ticket that was closed with a saved reply, as it was, for its only answer. */
@Entity('canned_closes')
export class CannedClose {
  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'bigint' })
  savedReplyId: number;

  @Column({ type: 'timestamptz' })
  closedAt: Date;
}
