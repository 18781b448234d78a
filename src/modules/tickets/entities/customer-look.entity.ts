import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A look of somebody of the staff at a ticket as its customer sees it. */
@Entity('customer_looks')
export class CustomerLook {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'bigint' })
  viewerId: number;

  @Column({ type: 'timestamptz' })
  lookedAt: Date;
}
