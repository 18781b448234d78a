import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BusinessCalendar } from '../../domain/calendar/business-calendar.js';
import type { Decision } from '../../domain/decision.js';
import { checkPolicyRules, type RuleReferences } from '../../domain/sla/check-policy-rules.js';
import { parsePolicyDefinition } from '../../domain/sla/parse-policy-definition.js';
import { parsePolicyRules } from '../../domain/sla/parse-policy-rules.js';
import {
  calendarsAskedFor,
  checkDefinition,
  possibleCalendars,
  type PolicyDefinition,
} from '../../domain/sla/policy-definition.js';
import type { PolicyRule } from '../../domain/sla/policy-rules.js';
import { priorities, priorityLabels, type Priority } from '../../domain/ticket/priority.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';

/** What the catalog and the organisation have, as far as rules name it. */
export interface RuleChoices {
  readonly services: readonly {
    readonly code: string;
    readonly name: string;
    readonly officeCode: string;
    readonly policyCode: string;
  }[];
  readonly bureaus: readonly { readonly code: string; readonly name: string }[];
  readonly offices: readonly { readonly code: string; readonly name: string }[];
  readonly policies: readonly { readonly code: string; readonly name: string }[];
}

/** Checks what somebody wants to publish, in the same way on screen, in the API and from the files. */
@Injectable()
export class PolicyDrafts {
  constructor(private readonly calendars: CalendarQueries) {}

  /**
   * A definition from outside for the policy of this code, as of `now`: of the right form, and allowed on
   * the calendars of the teams that it is for; on those of all teams while nothing promises by it.
   */
  async definition(
    manager: EntityManager,
    code: string,
    value: unknown,
    now: number,
  ): Promise<Decision<PolicyDefinition>> {
    const parsed = parsePolicyDefinition(value);
    if (!parsed.allowed) return parsed;
    const [used]: {
      teams: string[];
      everyTeam: string[];
      bureaus: (string | null)[];
      known: string[];
    }[] = await manager.query(
      `SELECT coalesce((SELECT json_agg(DISTINCT t.calendar_code) FROM teams t WHERE t.active
                 AND ($1 IN (SELECT s.policy_code FROM services s WHERE s.active AND s.team_code = t.code)
                   OR $1 IN (SELECT r ->> 'policyCode' FROM policy_rule_versions v, jsonb_array_elements(v.rules) r
                              WHERE v.version = (SELECT max(version) FROM policy_rule_versions)))), '[]') AS teams,
                (SELECT json_agg(DISTINCT calendar_code) FROM teams WHERE active) AS "everyTeam",
                (SELECT json_agg(DISTINCT calendar_code) FROM bureaus WHERE active) AS bureaus,
                (SELECT json_agg(code) FROM calendars) AS known`,
      [code],
    );
    const { everyTeam, bureaus, known } = used!;
    const teams = used!.teams.length > 0 ? used!.teams : everyTeam;
    const named = calendarsAskedFor(parsed.outcome);
    const codes = new Set([...teams, ...bureaus.filter((one) => one !== null), ...named]);
    const compiled = new Map<string, BusinessCalendar>();
    for (const one of codes) {
      if (known.includes(one)) compiled.set(one, await this.calendars.compiled(one, manager));
    }
    return checkDefinition(parsed.outcome, possibleCalendars(teams, bureaus), compiled, now);
  }

  /** Rules from outside (`{ rules: […] }`), as of `now`: of the right form, known codes, no conflicts. */
  async rules(
    manager: EntityManager,
    value: unknown,
    now: number,
  ): Promise<Decision<readonly PolicyRule[]>> {
    const parsed = parsePolicyRules(value);
    if (!parsed.allowed) return parsed;
    return checkPolicyRules(parsed.outcome, referencesOf(await ruleChoices(manager)), now);
  }
}

/** Everything that rules can name, in the order of the organisation. */
export async function ruleChoices(manager: EntityManager): Promise<RuleChoices> {
  const [choices]: RuleChoices[] = await manager.query(
    `SELECT (SELECT coalesce(json_agg(json_build_object('code', s.code, 'name', s.name, 'officeCode', s.office_code,
                'policyCode', s.policy_code) ORDER BY o.position, s.position, s.code), '[]')
               FROM services s JOIN offices o ON o.code = s.office_code WHERE s.active) AS services,
            (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name) ORDER BY position, code), '[]')
               FROM bureaus WHERE active) AS bureaus,
            (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name) ORDER BY position, code), '[]')
               FROM offices WHERE active) AS offices,
            (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name) ORDER BY name, code), '[]')
               FROM sla_policies) AS policies`,
  );
  return choices!;
}

/** What rules are checked against. */
export function referencesOf(choices: RuleChoices): RuleReferences {
  const codesOf = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  const namer = (list: readonly { readonly code: string; readonly name: string }[]) => {
    const names = new Map(list.map(({ code, name }) => [code, name]));
    return (code: string) => names.get(code) ?? code;
  };
  return {
    services: choices.services,
    priorities,
    bureaus: codesOf(choices.bureaus),
    offices: codesOf(choices.offices),
    policies: codesOf(choices.policies),
    names: {
      service: namer(choices.services),
      priority: (code) => priorityLabels[code as Priority] ?? code,
      bureau: namer(choices.bureaus),
      office: namer(choices.offices),
    },
  };
}
