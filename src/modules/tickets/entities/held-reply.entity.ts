import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reply whose author pressed Send: no message yet, until the instant at which it leaves. */
@Entity('held_replies')
export class HeldReply {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'bigint' })
  authorId: number;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'uuid', array: true })
  attachmentIds: string[];

  @Column({ type: 'text' })
  afterwards: string;

  @Column({ type: 'bigint' })
  lastSeenCommentId: number;

  @Column({ type: 'timestamptz' })
  pressedAt: Date;

  @Column({ type: 'timestamptz' })
  leavesAt: Date;
}
