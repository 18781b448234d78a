import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ConditionSet } from '../../domain/conditions/condition.js';
import { readConditionSet } from '../../domain/conditions/read-condition.js';
import { againstEditingRule } from '../../domain/rules/rule-access.js';
import { againstRuleCondition, againstTrigger } from '../../domain/rules/check-rule.js';
import type { RuleAct, RuleTrigger } from '../../domain/rules/rule.js';
import { againstTagWord } from '../../domain/ticket/tagging.js';
import { tagOf } from '../../domain/ticket/tag.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../platform/http/run-once.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { RuleStore } from './rule-store.js';
import type { RuleActBody, RuleTrialBody, SaveRuleBody } from './rules.bodies.js';

/** What a body says, checked: nothing that can't be read is ever stored. */
interface CheckedRule {
  readonly trigger: RuleTrigger;
  readonly condition: ConditionSet;
}

/** Saving rules: each change is a version with who and why. */
@Injectable()
export class Rules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly store: RuleStore,
  ) {}

  /** Its id. */
  async create(person: SignedInPerson, body: SaveRuleBody, repeatKey: RepeatKey): Promise<number> {
    const rule = checkedRule(body);
    requireTags(body);
    requireMayEdit(person, [body.officeCode]);
    const now = new Date(await this.clock.now());
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await requireOffice(manager, body.officeCode);
        const [saved]: { id: number }[] = await manager.query(
          `INSERT INTO automation_rules
             (name, office_code, enabled, position, trigger, condition, acts, changed_by, changed_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
          valuesOf(person, body, rule, now),
        );
        await keepVersion(manager, saved!.id, body.reason);
        return saved!.id;
      }),
    );
  }

  /** 412 when somebody else changed it meanwhile. */
  async change(
    person: SignedInPerson,
    id: number,
    body: SaveRuleBody,
    version: number | undefined,
  ): Promise<void> {
    const rule = checkedRule(body);
    requireTags(body);
    const known = await this.store.byId(id);
    if (known === null) throw Problem.notFound();
    requireMayEdit(person, [known.officeCode, body.officeCode]);
    const now = new Date(await this.clock.now());
    await this.dataSource.transaction(async (manager) => {
      await requireOffice(manager, body.officeCode);
      const [, changed]: [unknown, number] = await manager.query(
        `UPDATE automation_rules SET name = $1, office_code = $2, enabled = $3, position = $4, trigger = $5,
            condition = $6, acts = $7, changed_by = $8, changed_at = $9, off_because = NULL,
            version = version + 1
          WHERE id = $10 AND version = $11`,
        [...valuesOf(person, body, rule, now), id, version ?? known.version],
      );
      if (changed === 0) {
        const detail =
          'Somebody changed this rule in the meantime. Load it again, then make your change.';
        throw Problem.stale('rule.changed', detail, known.version);
      }
      // What met the old version may meet the new one for the first time.
      await manager.query('DELETE FROM rule_arms WHERE rule_id = $1', [id]);
      await keepVersion(manager, id, body.reason);
    });
  }
}

/** 400 and 422 with every fault at its place. */
export function checkedRule({ on, occasions = [], condition: given }: RuleTrialBody): CheckedRule {
  const condition = readConditionSet(given);
  if (!condition.allowed) throw Problem.invalid(condition.refusals);
  const trigger: RuleTrigger = on === 'time' ? { on } : { on, occasions: [...new Set(occasions)] };
  const faults = [
    ...againstRuleCondition(condition.outcome),
    ...againstTrigger(trigger, condition.outcome),
  ];
  if (faults.length > 0) throw Problem.refused(faults);
  return { trigger, condition: condition.outcome };
}

function requireTags({ acts }: SaveRuleBody): void {
  const refusals = acts.flatMap(({ kind, tag }, at) =>
    kind === 'tag' ? (againstTagWord(tag!, `acts.${at}.tag`) ?? []) : [],
  );
  if (refusals.length > 0) throw Problem.invalid(refusals);
}

function requireMayEdit({ actor }: SignedInPerson, offices: readonly (string | null)[]): void {
  const refusals = offices.flatMap((office) => againstEditingRule(actor, office) ?? []);
  if (refusals.length > 0) throw Problem.refused(refusals.slice(0, 1));
}

async function requireOffice(manager: EntityManager, code: string | null): Promise<void> {
  if (code === null) return;
  const found: unknown[] = await manager.query('SELECT 1 FROM offices WHERE code = $1', [code]);
  if (found.length > 0) return;
  const message = 'Choose an office from the list.';
  throw Problem.invalid([{ field: 'officeCode', code: 'rule.office_unknown', message }]);
}

function valuesOf(
  { id }: SignedInPerson,
  { name, officeCode, enabled, position, acts }: SaveRuleBody,
  { trigger, condition }: CheckedRule,
  now: Date,
): unknown[] {
  return [
    ...[name, officeCode, enabled, position, JSON.stringify(trigger), JSON.stringify(condition)],
    ...[JSON.stringify(acts.map(actOf)), id, now],
  ];
}

function actOf(body: RuleActBody): RuleAct {
  switch (body.kind) {
    case 'assign':
      return { kind: 'assign', assigneeId: body.assigneeId ?? null };
    case 'transfer':
      return { kind: 'transfer', teamCode: body.teamCode! };
    case 'prioritize':
      return { kind: 'prioritize', impact: body.impact!, urgency: body.urgency! };
    case 'hold':
      return { kind: 'hold', reason: body.reason!, days: body.days! };
    case 'tag':
      return { kind: 'tag', tag: tagOf(body.tag!) };
    case 'note':
      return { kind: 'note', words: body.words! };
    case 'tell':
      return { kind: 'tell', personIds: [...new Set(body.personIds!)], words: body.words! };
  }
}

async function keepVersion(manager: EntityManager, id: number, reason: string): Promise<void> {
  await manager.query(
    `INSERT INTO automation_rule_versions (rule_id, version, name, enabled, condition, acts, reason, changed_by, changed_at)
     SELECT id, version, name, enabled, condition, acts, $2, changed_by, changed_at
       FROM automation_rules WHERE id = $1`,
    [id, reason],
  );
}
