import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';

/** Targets as they were published; tickets stay with the version they were opened under. */
@Entity('sla_policy_versions')
export class SlaPolicyVersionRow {
  @PrimaryColumn({ type: 'text' })
  policyCode: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  /** From when on tickets may get it; null: always. */
  @Column({ type: 'timestamptz', nullable: true })
  effectiveFrom: Date | null;

  @Column({ type: 'jsonb' })
  definition: PolicyDefinition;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  publishedAt: Date;

  /** Who says so: the agency's files, or an administrator, who then gives a reason. */
  @Column({ type: 'text', default: 'file' })
  source: 'file' | 'admin';

  @Column({ type: 'bigint', nullable: true })
  publishedById: number | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
