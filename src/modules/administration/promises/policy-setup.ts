import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';
import { escalationSentences, metricsOf, newTargetWords, reopenWords } from './policy-words.js';
import type {
  PolicyCalendarView,
  PolicyServiceView,
  SlaPolicyListView,
  SlaPolicyView,
} from './sla-policies.views.js';

/** A policy as it is kept, with its newest definition and the services in use that promise by it. */
export interface StoredPolicy {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  readonly version: number;
  /** The newest version's first; versions are counted from 1 without gaps. */
  readonly publishedAts: readonly Date[];
  readonly definition: PolicyDefinition;
  readonly calendar: PolicyCalendarView | null;
  readonly services: PolicyServiceView[];
  readonly teamNames: Readonly<Record<string, string>>;
}

const storedPolicies = `
  SELECT p.code, p.name, p.summary, newest.version, newest.definition,
         (SELECT array_agg(v.published_at ORDER BY v.version DESC)
            FROM sla_policy_versions v WHERE v.policy_code = p.code) AS "publishedAts",
         (SELECT json_object_agg(t.code, t.name) FROM teams t) AS "teamNames",
         (SELECT json_build_object('code', c.code, 'name', c.name)
            FROM calendars c WHERE c.code = newest.definition ->> 'calendar') AS calendar,
         coalesce((SELECT json_agg(json_build_object('code', s.code, 'name', s.name, 'deskName', o.desk_name,
                            'calendar', CASE WHEN c.code IS NOT NULL
                               THEN json_build_object('code', c.code, 'name', c.name) END)
                          ORDER BY o.position, s.position, s.code)
                     FROM services s
                     JOIN offices o ON o.code = s.office_code AND o.active
                     JOIN teams t ON t.code = s.team_code AND t.active
                     LEFT JOIN calendars c ON c.code = coalesce(nullif(newest.definition ->> 'calendar', 'team'),
                                                       t.calendar_code)
                    WHERE s.policy_code = p.code AND s.active), '[]') AS services
    FROM sla_policies p
    CROSS JOIN LATERAL (SELECT version, definition FROM sla_policy_versions
                         WHERE policy_code = p.code ORDER BY version DESC LIMIT 1) newest`;

/** Reads what is promised, as it was last published. */
@Injectable()
export class PolicySetup {
  constructor(private readonly dataSource: DataSource) {}

  async list(): Promise<SlaPolicyListView> {
    const policies = await this.dataSource.query<StoredPolicy[]>(
      `${storedPolicies} ORDER BY p.name, p.code`,
    );
    const names = await this.subjectNames();
    return {
      items: policies.map((policy) => shown(policy, names)),
      source: 'config/agency/policies.yaml',
    };
  }

  /** What the teams and stages that policies name are called. */
  private async subjectNames(): Promise<ReadonlyMap<string, string>> {
    const rows: { code: string; name: string }[] = await this.dataSource.query(
      `SELECT stage ->> 'code' AS code, stage ->> 'staffName' AS name
         FROM services, jsonb_array_elements(stages) stage
       UNION ALL SELECT code, name FROM teams`,
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  /** A calendar under its name. */
  async calendar(code: string): Promise<PolicyCalendarView> {
    const calendars = await this.dataSource.query<PolicyCalendarView[]>(
      'SELECT code, name FROM calendars WHERE code = $1',
      [code],
    );
    return calendars[0]!;
  }

  /** Null when there is no such policy. */
  async stored(code: string): Promise<StoredPolicy | null> {
    const policies = await this.dataSource.query<StoredPolicy[]>(
      `${storedPolicies} WHERE p.code = $1`,
      [code],
    );
    return policies[0] ?? null;
  }
}

function countedBy({ calendar = 'team' }: PolicyDefinition): SlaPolicyView['countedBy'] {
  return calendar === 'team' || calendar === 'bureau' ? calendar : 'calendar';
}

function shown(
  { definition, publishedAts, teamNames, ...policy }: StoredPolicy,
  names: ReadonlyMap<string, string>,
): SlaPolicyView {
  return {
    ...policy,
    countedBy: countedBy(definition),
    versions: publishedAts.map((publishedAt, at) => ({
      version: policy.version - at,
      publishedAt,
    })),
    metrics: metricsOf(definition, names),
    warnAtPercent: [...definition.warnPct],
    escalations: escalationSentences(definition, (code) => teamNames[code] ?? code),
    onReopen: reopenWords[definition.onReopen],
    onNewTarget: newTargetWords[definition.onRetarget],
  };
}
