import { Entity, PrimaryColumn } from 'typeorm';

/** A ticket for which a rule of time had its hour, as long as the ticket meets the rule. */
@Entity('rule_arms')
export class RuleArm {
  @PrimaryColumn({ type: 'bigint' })
  ruleId: number;

  @PrimaryColumn({ type: 'bigint' })
  ticketId: number;
}
