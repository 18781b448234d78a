import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of a rule as somebody saved it, with the reason. */
@Entity('automation_rule_versions')
export class AutomationRuleVersion {
  @PrimaryColumn({ type: 'bigint' })
  ruleId: number;

  @PrimaryColumn({ type: 'integer' })
  version: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'boolean' })
  enabled: boolean;

  @Column({ type: 'jsonb' })
  condition: Record<string, unknown>;

  @Column({ type: 'jsonb' })
  acts: Record<string, unknown>[];

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'bigint' })
  changedBy: number;

  @Column({ type: 'timestamptz' })
  changedAt: Date;
}
