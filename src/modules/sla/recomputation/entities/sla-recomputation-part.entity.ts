import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one process takes at a time of a recomputation. */
@Entity('sla_recomputation_parts')
export class SlaRecomputationPart {
  @PrimaryColumn({ type: 'bigint' })
  runId: number;

  @PrimaryColumn({ type: 'integer' })
  part: number;

  @Column({ type: 'bigint', array: true })
  remaining: number[];

  @Column({ type: 'integer', default: 0 })
  unchanged: number;

  @Column({ type: 'integer', default: 0 })
  earlier: number;

  @Column({ type: 'integer', default: 0 })
  later: number;

  @Column({ type: 'integer', default: 0 })
  breaches: number;

  @Column({ type: 'integer', default: 0 })
  relieved: number;

  @Column({ type: 'uuid', nullable: true })
  lease: string | null;

  @Column({ type: 'timestamptz', default: () => "'-infinity'" })
  leaseUntil: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
