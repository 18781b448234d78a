import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What happened to a ticket, in order; never changed and never removed. */
@Entity('ticket_events')
export class TicketEventRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'integer' })
  sequence: number;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'timestamptz' })
  occurredAt: Date;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  recordedAt: Date;

  @Column({ type: 'bigint', nullable: true })
  actorId: number | null;

  @Column({ type: 'text' })
  actorSide: string;

  @Column({ type: 'jsonb' })
  data: Record<string, unknown>;
}
