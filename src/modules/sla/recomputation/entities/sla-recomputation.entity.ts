import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecomputationCause } from '../recomputation.js';

/** Open tickets whose clocks are folded anew in the background, or a dry run of it. */
@Entity('sla_recomputations')
export class SlaRecomputation {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  cause: RecomputationCause;

  @Column({ type: 'boolean' })
  writes: boolean;

  @Column({ type: 'jsonb', nullable: true })
  change: object | null;

  @Column({ type: 'text', nullable: true })
  zoneData: string | null;

  @Column({ type: 'integer', nullable: true })
  total: number | null;

  @Column({ type: 'timestamptz' })
  notBefore: Date;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'boolean', default: false })
  cancelled: boolean;
}
