import { type EntityManager } from 'typeorm';
import type { ServiceApproval } from '../../catalog/service-approval.js';
import { type AgencyDescription } from './describe-agency.js';
import { type DescribedService } from './read-services.js';
import { retireOthers, upsertRows, type RowChanges } from './upsert-rows.js';

/** What happened to the services, and the versions of forms that were published. */
export interface ServiceChanges extends RowChanges {
  readonly retired: number;
  readonly versions: readonly string[];
}

const columns = {
  code: 'text',
  office_code: 'text',
  need_group_code: 'text',
  team_code: 'text',
  policy_code: 'text',
  name: 'text',
  summary: 'text',
  audience: 'text',
  bureau_codes: 'text[]',
  what_you_need: 'jsonb',
  minutes_to_fill: 'integer',
  owner_title: 'text',
  owner_id: 'bigint',
  approval: 'jsonb',
  stages: 'jsonb',
  checklist: 'jsonb',
  impact: 'text',
  urgency: 'text',
  sensitive: 'boolean',
  high_stakes: 'boolean',
  keywords: 'text[]',
  general: 'boolean',
  position: 'integer',
  active: 'boolean',
  form_version: 'integer',
  search: 'tsvector',
};

/** Stores need groups, services with their search words, and the forms; a different form becomes a new version. */
export async function storeServices(
  manager: EntityManager,
  agency: AgencyDescription,
): Promise<ServiceChanges> {
  const groups = agency.needGroups.map(({ code, name }, position) => ({ code, name, position }));
  const groupColumns = { code: 'text', name: 'text', position: 'integer' };
  await upsertRows(manager, 'need_groups', groupColumns, groups);
  const versions = await publishForms(manager, agency.services);
  const ids = await idsByEmail(manager);
  const rows = agency.services.map((service, position) => rowOf(service, position, agency, ids));
  const changes = await upsertRows(manager, 'services', columns, rows, ['form_version', 'search']);
  await refreshDerived(manager);
  const codes = agency.services.map(({ code }) => code);
  const retired = await retireOthers(manager, 'services', 'code', codes);
  await removeEmptyGroups(manager, agency);
  return { ...changes, retired, versions };
}

function rowOf(
  service: DescribedService,
  position: number,
  agency: AgencyDescription,
  ids: ReadonlyMap<string, number>,
): Record<string, unknown> {
  const owner = agency.people.find(({ email }) => email === service.owner);
  return {
    code: service.code,
    office_code: service.office,
    need_group_code: service.group,
    team_code: service.team,
    policy_code: service.policy,
    name: service.name,
    summary: service.summary,
    audience: service.audience,
    bureau_codes: service.bureaus.length > 0 ? service.bureaus : null,
    what_you_need: service.whatYouNeed,
    minutes_to_fill: service.minutesToFill,
    owner_title: owner?.title,
    owner_id: ids.get(service.owner),
    approval: approvalOf(service, agency, ids),
    stages: service.stages,
    checklist: service.checklist,
    impact: service.impact,
    urgency: service.urgency,
    sensitive: service.sensitive,
    high_stakes: service.highStakes,
    keywords: service.keywords,
    general: service.general,
    position,
    active: true,
    form_version: 1,
    search: '',
  };
}

function approvalOf(
  { approval }: DescribedService,
  { bureaus }: AgencyDescription,
  ids: ReadonlyMap<string, number>,
): ServiceApproval | null {
  if (approval === null) return null;
  const officials = bureaus.map(({ code, fundingOfficial }) => [code, ids.get(fundingOfficial)!]);
  const approvers = Object.fromEntries(officials) as Record<string, number>;
  const steps = approval.steps.map(({ entry: _entry, people, ...step }) => ({
    ...step,
    ...(step.who === 'funding' && { approvers }),
    ...(step.who === 'group' && { people: people.map((email) => ids.get(email.toLowerCase())!) }),
  }));
  return { words: approval.words, steps };
}

async function idsByEmail(manager: EntityManager): Promise<Map<string, number>> {
  const rows: { id: number; email: string }[] = await manager.query(
    'SELECT id, lower(email::text) AS email FROM people',
  );
  return new Map(rows.map(({ id, email }) => [email, id]));
}

async function publishForms(
  manager: EntityManager,
  services: readonly DescribedService[],
): Promise<string[]> {
  const given = services.map(({ code, form }) => ({ code, fields: form }));
  const published: { code: string; version: number }[] = await manager.query(
    `INSERT INTO service_forms (service_code, version, fields)
     SELECT given.code, coalesce(last.version, 0) + 1, given.fields
       FROM jsonb_to_recordset($1::jsonb) AS given (code text, fields jsonb)
       LEFT JOIN LATERAL (SELECT version, fields FROM service_forms
                           WHERE service_code = given.code ORDER BY version DESC LIMIT 1) last ON true
      WHERE last.fields IS DISTINCT FROM given.fields
     RETURNING service_code AS code, version`,
    [JSON.stringify(given)],
  );
  return published.map(({ code, version }) => `form ${code} version ${version}`);
}

/** The newest form version, and the search words: name before keywords, summary and questions. */
async function refreshDerived(manager: EntityManager): Promise<void> {
  await manager.query(
    `UPDATE services SET form_version = form.version, search = found.words
       FROM services s
       JOIN LATERAL (SELECT version, fields FROM service_forms f
                      WHERE f.service_code = s.code ORDER BY version DESC LIMIT 1) form ON true
      CROSS JOIN LATERAL (SELECT
         setweight(to_tsvector('english', unaccent(s.name)), 'A') ||
         setweight(to_tsvector('english', unaccent(array_to_string(s.keywords, ' , '))), 'B') ||
         setweight(to_tsvector('english', unaccent(s.summary)), 'C') ||
         setweight(to_tsvector('english', unaccent(coalesce((
           SELECT string_agg(field ->> 'label', ' , ') FROM jsonb_array_elements(form.fields) field), ''))), 'D')
         AS words) found
      WHERE services.code = s.code
        AND (services.form_version, services.search) IS DISTINCT FROM (form.version, found.words)`,
  );
}

/** A group that is no longer described goes when no service, in use or not, is in it. */
async function removeEmptyGroups(
  manager: EntityManager,
  { needGroups }: AgencyDescription,
): Promise<void> {
  await manager.query(
    `DELETE FROM need_groups g WHERE NOT g.code = ANY($1::text[])
       AND NOT EXISTS (SELECT 1 FROM services s WHERE s.need_group_code = g.code)`,
    [needGroups.map(({ code }) => code)],
  );
}
