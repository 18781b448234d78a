import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of a rule once: what it did or why it did nothing, and which conditions made it. */
@Entity('rule_firings')
export class RuleFiring {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ruleId: number;

  @Column({ type: 'integer' })
  ruleVersion: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'text' })
  cause: string;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'jsonb' })
  because: Record<string, unknown>[];

  @Column({ type: 'text', nullable: true })
  did: string | null;

  @Column({ type: 'text', nullable: true })
  why: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;
}
