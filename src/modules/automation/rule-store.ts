import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readConditionSet } from '../../domain/conditions/read-condition.js';
import { againstRuleCondition } from '../../domain/rules/check-rule.js';
import type { Rule, RuleAct, RuleTrigger } from '../../domain/rules/rule.js';
import { Log } from '../../platform/logging/log.js';

/** A rule as it is stored; its conditions may be of an older version of the product. */
export interface StoredRule {
  readonly id: number;
  readonly position: number;
  readonly name: string;
  /** The office whose tickets alone it is about; null for every office. */
  readonly officeCode: string | null;
  readonly enabled: boolean;
  readonly offBecause: string | null;
  readonly version: number;
  readonly trigger: RuleTrigger;
  readonly condition: Record<string, unknown>;
  readonly acts: readonly RuleAct[];
  readonly changedById: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** A rule that can be run. */
export type ActiveRule = Rule & Pick<StoredRule, 'officeCode' | 'version' | 'changedById'>;

/** The select list that gives a `StoredRule`. */
export const storedRules = `SELECT r.id, r.position, r.name, r.office_code AS "officeCode", r.enabled,
  r.off_because AS "offBecause", r.version, r.trigger, r.condition, r.acts, r.changed_by AS "changedById",
  p.full_name AS "changedBy", r.changed_at AS "changedAt"
  FROM automation_rules r JOIN people p ON p.id = r.changed_by`;

/** The rules in their order. One whose conditions can no longer be read is switched off, with the reason. */
@Injectable()
export class RuleStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  /** Those that are on, made ready to run. */
  async active(manager: EntityManager): Promise<ActiveRule[]> {
    const rows: StoredRule[] = await manager.query(
      `${storedRules} WHERE r.enabled ORDER BY r.position, r.id`,
    );
    const active: ActiveRule[] = [];
    for (const row of rows) {
      const rule = readable(row);
      if (typeof rule === 'string') await this.switchOff(manager, row, rule);
      else active.push(rule);
    }
    return active;
  }

  all(): Promise<StoredRule[]> {
    return this.dataSource.query(`${storedRules} ORDER BY r.position, r.id`);
  }

  async byId(id: number): Promise<StoredRule | null> {
    const rows: StoredRule[] = await this.dataSource.query(`${storedRules} WHERE r.id = $1`, [id]);
    return rows[0] ?? null;
  }

  private async switchOff(manager: EntityManager, rule: StoredRule, why: string): Promise<void> {
    this.log.error({ rule: rule.id, why }, 'a rule was switched off');
    await manager.query(
      'UPDATE automation_rules SET enabled = false, off_because = $2 WHERE id = $1',
      [rule.id, why],
    );
  }
}

/** The rule, or why it can no longer be read. */
function readable(row: StoredRule): ActiveRule | string {
  const condition = readConditionSet(row.condition);
  const faults = condition.allowed ? againstRuleCondition(condition.outcome) : condition.refusals;
  if (!condition.allowed || faults.length > 0) {
    return faults.map(({ message }) => message).join(' ');
  }
  const { id, name, trigger, acts, officeCode, version, changedById } = row;
  return {
    id,
    name,
    trigger,
    acts,
    officeCode,
    version,
    changedById,
    condition: condition.outcome,
  };
}
