import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two tickets that belong together: `merged` (from goes on in to), `child` (from is a part of to), `related`. */
@Entity('ticket_links')
export class TicketLink {
  @PrimaryColumn({ type: 'bigint' })
  fromId: number;

  @PrimaryColumn({ type: 'text' })
  kind: string;

  @PrimaryColumn({ type: 'bigint' })
  toId: number;

  @Column({ type: 'bigint' })
  linkedBy: number;

  @Column({ type: 'timestamptz' })
  linkedAt: Date;
}
