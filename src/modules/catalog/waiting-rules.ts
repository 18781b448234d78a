import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PendingReason } from '../../domain/ticket/ticket-status.js';
import type { WaitingRule } from '../../domain/ticket/waiting-rule.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';

const ruleOf = new PreparedStatement<WaitingRule>(
  'catalog.waiting_rule',
  `SELECT reason, default_business_days AS "defaultBusinessDays", longest_business_days AS "longestBusinessDays",
          remind_business_hours AS "remindBusinessHours", most_waits AS "mostWaits",
          most_business_days AS "mostBusinessDays", at_end AS "atEnd"
     FROM waiting_rules WHERE reason = $1`,
);

/** The agency's rules for waiting. */
@Injectable()
export class WaitingRules {
  constructor(private readonly dataSource: DataSource) {}

  /** The rule for a reason; null where the agency has none. Give the manager inside a transaction. */
  async of(reason: PendingReason, manager?: EntityManager): Promise<WaitingRule | null> {
    return (await ruleOf.row(manager ?? this.dataSource, [reason])) ?? null;
  }
}
