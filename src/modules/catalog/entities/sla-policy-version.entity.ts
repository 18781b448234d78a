import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyDefinition } from '../policy-definition.js';

/** Targets as they were published; tickets stay with the version they were opened under. */
@Entity('sla_policy_versions')
export class SlaPolicyVersionRow {
  @PrimaryColumn({ type: 'text' })
  policyCode: string;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'jsonb' })
  definition: PolicyDefinition;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  publishedAt: Date;
}
