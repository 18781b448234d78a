import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that may set rules off and that no server has looked at yet. */
@Entity('rule_tasks')
export class RuleTaskRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity', generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'bigint' })
  ticketId: number;

  @Column({ type: 'bigint', nullable: true })
  eventId: number | null;

  @Column({ type: 'bigint', nullable: true })
  ruleId: number | null;

  @Column({ type: 'text', nullable: true })
  occasion: string | null;

  @Column({ type: 'smallint', default: 0 })
  attempts: number;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  notBefore: Date;
}
