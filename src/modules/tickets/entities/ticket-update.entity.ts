import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a ticket changed, for the pages that show it. Kept for a few hours, and read by transaction. */
@Entity('ticket_updates')
export class TicketUpdateRow {
  @PrimaryColumn({ type: 'bigint', default: () => 'pg_current_xact_id()::text::bigint' })
  transactionId: number;

  @PrimaryColumn({ type: 'bigint' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  /** What lists select by, before the change. */
  @Column({ type: 'jsonb', nullable: true })
  before: Record<string, unknown> | null;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  recordedAt: Date;
}
