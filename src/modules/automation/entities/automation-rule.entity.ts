import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rule in its present version: what sets it off, under which conditions, what it does. */
@Entity('automation_rules')
export class AutomationRule {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  officeCode: string | null;

  @Column({ type: 'boolean' })
  enabled: boolean;

  @Column({ type: 'text', nullable: true })
  offBecause: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'jsonb' })
  trigger: Record<string, unknown>;

  @Column({ type: 'jsonb' })
  condition: Record<string, unknown>;

  @Column({ type: 'jsonb' })
  acts: Record<string, unknown>[];

  @Column({ type: 'bigint' })
  changedBy: number;

  @Column({ type: 'timestamptz' })
  changedAt: Date;
}
