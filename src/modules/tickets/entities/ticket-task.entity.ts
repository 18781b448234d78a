import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TaskState } from '../../../domain/ticket/tasks.js';

/** A part of the work on a ticket that a team was asked for; it follows the events of the ticket. */
@Entity('ticket_tasks')
export class TicketTaskRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'text' })
  teamCode: string;

  @Column({ type: 'text' })
  forOfficeCode: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'text' })
  state: TaskState;

  @Column({ type: 'bigint' })
  askedById: number;

  @Column({ type: 'timestamptz' })
  askedAt: Date;

  @Column({ type: 'bigint', nullable: true })
  assigneeId: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  /** What was done, or why it was declined. */
  @Column({ type: 'text', nullable: true })
  outcome: string | null;

  /** False until the customer agreed to what another office reads of a restricted ticket. */
  @Column({ type: 'boolean', default: true })
  shared: boolean;

  @Column({ type: 'integer', default: 1 })
  version: number;
}
