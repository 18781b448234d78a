import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far somebody has read a ticket. */
@Entity('ticket_read_marks')
export class TicketReadMark {
  @PrimaryColumn({ type: 'bigint' })
  personId: number;

  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'integer' })
  lastEvent: number;
}
