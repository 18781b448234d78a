import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyRule } from '../../../domain/sla/policy-rules.js';

/** The whole list of rules that choose a policy, as it was published; rows are added and never changed. */
@Entity('policy_rule_versions')
export class PolicyRuleVersionRow {
  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'timestamptz', nullable: true })
  effectiveFrom: Date | null;

  @Column({ type: 'jsonb' })
  rules: readonly PolicyRule[];

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
