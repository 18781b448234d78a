import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MoveEffect } from '../../../../domain/sla/promise-moves.js';

/** A promise that a dry run would move; `place` orders the list, breaches first. */
@Entity('sla_recomputation_moves')
export class SlaRecomputationMove {
  @PrimaryColumn({ type: 'bigint' })
  runId: number;

  @PrimaryColumn({ type: 'smallint' })
  place: number;

  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;

  @PrimaryColumn({ type: 'text' })
  metric: string;

  @PrimaryColumn({ type: 'integer' })
  cycle: number;

  @Column({ type: 'text' })
  effect: MoveEffect;

  @Column({ type: 'timestamptz', nullable: true })
  dueBefore: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  dueAfter: Date | null;
}
