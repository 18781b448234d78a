import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ServiceForm } from '../../../domain/catalog/service-form.js';
import {
  impactLabels,
  priorityLabels,
  priorityOf,
  urgencyLabels,
  type Impact,
  type Urgency,
} from '../../../domain/ticket/priority.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { ServiceApproval, ServiceApprovalStep } from '../../catalog/service-approval.js';
import { formVersionsOf, type StoredFormVersion } from './form-versions.js';
import { questionsOf } from './form-questions.js';
import type {
  ServiceSetupListView,
  ServiceSetupRowView,
  ServiceSetupView,
  SetupApprovalView,
} from './service-setup.views.js';

const source = 'config/agency/services-*.yaml';

const partLabels: Readonly<Record<'supervisor' | 'funding', string>> = {
  supervisor: 'Supervisor of the customer',
  funding: 'Funding official of the customer’s bureau',
};

type StoredRow = Omit<ServiceSetupRowView, 'priority' | 'approval'> & {
  readonly impact: Impact;
  readonly urgency: Urgency;
  readonly approval: ServiceApproval | null;
};

type StoredService = StoredRow &
  Pick<
    ServiceSetupView,
    'group' | 'audience' | 'bureaus' | 'whatYouNeed' | 'minutesToFill' | 'keywords'
  > & { readonly fields: ServiceForm };

const named = (code: string, name: string): string =>
  `json_build_object('code', ${code}, 'name', ${name})`;

const rowColumns = `
  s.code, s.name, s.summary, s.active AND o.active AND t.active AS active,
  ${named('o.code', 'o.name')} AS office, ${named('t.code', 't.name')} AS team,
  ${named('k.code', 'k.name')} AS policy,
  json_build_object('title', s.owner_title, 'fullName', owner.full_name) AS owner,
  s.impact, s.urgency, s.approval, s.sensitive, s.high_stakes AS "highStakes", s.general,
  s.form_version AS "formVersion", jsonb_array_length(f.fields) AS questions`;

const joined = `
    FROM services s
    JOIN offices o ON o.code = s.office_code
    JOIN teams t ON t.code = s.team_code
    JOIN sla_policies k ON k.code = s.policy_code
    JOIN service_forms f ON f.service_code = s.code AND f.version = s.form_version
    LEFT JOIN people owner ON owner.id = s.owner_id AND owner.active`;

/** Reads how services are set up, closed ones too. */
@Injectable()
export class ServiceSetup {
  constructor(private readonly dataSource: DataSource) {}

  async list(): Promise<ServiceSetupListView> {
    const rows = await this.dataSource.query<StoredRow[]>(
      `SELECT ${rowColumns} ${joined} ORDER BY active DESC, o.position, s.position, s.code`,
    );
    return { items: rows.map(shown), source };
  }

  /** 404 when there never was such a service. */
  async service(code: string): Promise<ServiceSetupView> {
    const [row] = await this.dataSource.query<StoredService[]>(
      `SELECT ${rowColumns}, ${named('g.code', 'g.name')} AS "group", s.audience,
              (SELECT json_agg(${named('b.code', 'b.name')} ORDER BY b.position)
                 FROM bureaus b WHERE b.code = ANY(s.bureau_codes)) AS bureaus,
              s.what_you_need AS "whatYouNeed", s.minutes_to_fill AS "minutesToFill", s.keywords, f.fields
         ${joined} JOIN need_groups g ON g.code = s.need_group_code WHERE s.code = $1`,
      [code],
    );
    if (!row) throw Problem.notFound();
    const { fields, group, audience, bureaus, whatYouNeed, minutesToFill, keywords, ...rest } = row;
    return {
      ...shown(rest),
      ...{ group, audience, bureaus, whatYouNeed, minutesToFill, keywords, source },
      form: questionsOf(fields),
      formVersions: formVersionsOf(await this.formVersions(code)),
    };
  }

  private formVersions(code: string): Promise<StoredFormVersion[]> {
    return this.dataSource.query(
      `SELECT version, published_at AS "publishedAt", fields
         FROM service_forms WHERE service_code = $1 ORDER BY version`,
      [code],
    );
  }
}

function shown({ impact, urgency, approval, ...row }: StoredRow): ServiceSetupRowView {
  const code = priorityOf(impact, urgency);
  return {
    ...row,
    priority: {
      code,
      label: priorityLabels[code],
      impact: impactLabels[impact],
      urgency: urgencyLabels[urgency],
    },
    approval: approval === null ? null : approvalOf(approval),
  };
}

function approvalOf({ steps, words }: ServiceApproval): SetupApprovalView {
  const label = steps.map((step, at) => {
    const inTurn = at === 0 ? '' : step.round === steps[at - 1]!.round ? ' and ' : ', then ';
    return `${inTurn}${stepLabel(step)}`;
  });
  return { label: label.join(''), words };
}

function stepLabel({ who, name, rule, needed, people = [] }: ServiceApprovalStep): string {
  if (who !== 'group') return partLabels[who];
  return rule === 'quorum'
    ? `${name} (${needed} of ${people.length})`
    : `${name} (the first answer of ${people.length})`;
}
