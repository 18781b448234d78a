import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event whose followers have not run yet. */
@Entity('ticket_event_relay')
export class TicketEventRelayRow {
  @PrimaryColumn({ type: 'bigint' })
  eventId: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'integer', default: 0 })
  attempts: number;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  notBefore: Date;

  @Column({ type: 'text', nullable: true })
  lastError: string | null;
}
