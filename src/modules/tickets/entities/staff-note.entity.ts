import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note that only staff can read; a table of its own so that no query for messages can return it. */
@Entity('staff_notes')
export class StaffNote {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'bigint' })
  authorId: number;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'timestamptz' })
  createdAt: Date;
}
