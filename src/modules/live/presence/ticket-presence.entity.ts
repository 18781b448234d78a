import { Column, Entity, PrimaryColumn } from 'typeorm';

export const doings = ['reading', 'replying', 'noting'] as const;
/** What somebody does at a ticket. */
export type Doing = (typeof doings)[number];

/** An open page of somebody that shows a ticket; it lapses when the page falls silent. */
@Entity('ticket_presences')
export class TicketPresence {
  @PrimaryColumn({ type: 'bigint' })
  personId: number;

  /** The page, by a random id of its own. */
  @PrimaryColumn({ type: 'uuid' })
  tab: string;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'text' })
  doing: Doing;

  @Column({ type: 'timestamptz' })
  seenAt: Date;
}
