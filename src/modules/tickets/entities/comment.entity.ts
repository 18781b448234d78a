import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A message that the customer can read. */
@Entity('comments')
export class Comment {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'bigint', nullable: true })
  authorId: number | null;

  @Column({ type: 'text' })
  side: string;

  @Column({ type: 'text' })
  channel: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
