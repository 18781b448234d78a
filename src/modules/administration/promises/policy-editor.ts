import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Decision } from '../../../domain/decision.js';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';
import type { PolicyRule } from '../../../domain/sla/policy-rules.js';
import { conditionsInWords } from '../../../domain/sla/rule-words.js';
import { priorities, priorityLabels } from '../../../domain/ticket/priority.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { PolicyDrafts, referencesOf, ruleChoices } from '../../catalog/policy-drafts.js';
import type {
  DraftCheckView,
  EditedVersionView,
  PolicyEditView,
  PolicyRulesView,
} from './policy-editor.views.js';
import { policyNotes } from './policy-notes.js';

/** Of the newest versions, so many are shown. */
export const versionsShown = 50;

/** What the editors of policies and rules show, and the check of what is being written. */
@Injectable()
export class PolicyEditor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly drafts: PolicyDrafts,
  ) {}

  /** 404 when there is no such policy. */
  async policy(code: string): Promise<PolicyEditView> {
    const policies: Omit<PolicyEditView, 'version' | 'definition' | 'versions'>[] =
      await this.dataSource.query(
        `SELECT p.code, p.name, p.summary,
                (SELECT json_agg(json_build_object('code', code, 'name', name) ORDER BY name) FROM calendars)
                  AS calendars,
                (SELECT json_agg(json_build_object('code', t.code, 'name', t.name)
                                 ORDER BY o.position, t.position)
                   FROM teams t JOIN offices o ON o.code = t.office_code WHERE t.active) AS teams,
                (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name) ORDER BY place, code), '[]')
                   FROM (SELECT stage ->> 'code' AS code, min(stage ->> 'staffName') AS name, min(place) AS place
                           FROM services, jsonb_array_elements(stages) WITH ORDINALITY AS s (stage, place)
                          GROUP BY 1) AS known) AS stages
           FROM sla_policies p WHERE p.code = $1`,
        [code],
      );
    const versions: EditedVersionView[] = await this.dataSource.query(
      `SELECT v.version, v.published_at AS "publishedAt", v.effective_from AS "effectiveFrom", v.source,
              p.full_name AS "publishedBy", v.reason, v.definition
         FROM sla_policy_versions v LEFT JOIN people p ON p.id = v.published_by_id
        WHERE v.policy_code = $1 ORDER BY v.version DESC LIMIT $2`,
      [code, versionsShown],
    );
    const [policy] = policies;
    const [newest] = versions;
    if (!policy || !newest) throw Problem.notFound();
    return { ...policy, version: newest.version, definition: newest.definition, versions };
  }

  async checkPolicy(code: string, definition: unknown): Promise<DraftCheckView> {
    const { manager } = this.dataSource;
    const decision = await this.drafts.definition(
      ...([manager, code, definition, await this.clock.now()] as const),
    );
    const notes = decision.allowed ? policyNotes(decision.outcome) : [];
    return { refusals: refusalsOf(decision), notes };
  }

  async rules(): Promise<PolicyRulesView> {
    const choices = await ruleChoices(this.dataSource.manager);
    const { names } = referencesOf(choices);
    const versions: (EditedVersionView & { definition: { rules: PolicyRule[] } })[] =
      await this.dataSource.query(
        `SELECT v.version, v.published_at AS "publishedAt", v.effective_from AS "effectiveFrom", v.source,
                p.full_name AS "publishedBy", v.reason, json_build_object('rules', v.rules) AS definition
           FROM policy_rule_versions v LEFT JOIN people p ON p.id = v.published_by_id
          ORDER BY v.version DESC LIMIT $1`,
        [versionsShown],
      );
    const policyNames = new Map(choices.policies.map(({ code, name }) => [code, name]));
    const rules = versions[0]?.definition.rules ?? [];
    return {
      version: versions[0]?.version ?? 0,
      rules: rules.map((rule) => ({
        ...{ name: rule.name, policyCode: rule.policyCode, rule },
        policyName: policyNames.get(rule.policyCode) ?? rule.policyCode,
        conditions: conditionsInWords(rule, names),
      })),
      versions,
      choices: {
        services: choices.services.map(({ code, name }) => ({ code, name })),
        priorities: priorities.map((code) => ({ code, name: priorityLabels[code] })),
        bureaus: [...choices.bureaus],
        offices: [...choices.offices],
        policies: [...choices.policies],
      },
    };
  }

  async checkRules(rules: unknown): Promise<DraftCheckView> {
    const decision = await this.drafts.rules(
      ...([this.dataSource.manager, { rules }, await this.clock.now()] as const),
    );
    return { refusals: refusalsOf(decision), notes: [] };
  }
}

function refusalsOf(
  decision: Decision<PolicyDefinition | readonly PolicyRule[]>,
): DraftCheckView['refusals'] {
  if (decision.allowed) return [];
  return decision.refusals.map(({ code, message, field = '' }) => ({ code, message, field }));
}
