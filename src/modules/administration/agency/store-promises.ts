import { type EntityManager } from 'typeorm';
import { lockedRulesVersion } from '../../catalog/publish-policy.js';
import { type AgencyDescription } from './describe-agency.js';
import { upsertRows } from './upsert-rows.js';

/**
 * Stores calendars, policies and the rules that choose one; a definition that differs from the last one that came from the files
 * becomes a new version, and the answer names those: what an administrator published in between
 * stands until the file is changed. A calendar's first version always held; a later one holds from the instant given, never
 * from one that has passed: time that was measured stays as it was.
 */
export async function storePromises(
  manager: EntityManager,
  agency: AgencyDescription,
): Promise<string[]> {
  const named = { code: 'text', name: 'text', summary: 'text' };
  await upsertRows(manager, 'calendars', named, agency.calendars.map(namesOf));
  await upsertRows(manager, 'sla_policies', named, agency.policies.map(namesOf));
  // Administrators who publish at the same time wait for each other and for this.
  for (const table of ['calendars', 'sla_policies']) {
    await manager.query(`SELECT 1 FROM ${table} ORDER BY code FOR UPDATE`);
  }
  const calendars = await publish(
    manager,
    `INSERT INTO calendar_versions (calendar_code, version, effective_from, definition, source)
     SELECT given.code, coalesce(newest.version, 0) + 1,
            CASE WHEN newest.version IS NOT NULL THEN greatest(given."effectiveFrom",
              newest.effective_from, date_trunc('milliseconds', clock_timestamp())) END,
            given.definition, 'file'
       FROM jsonb_to_recordset($1::jsonb)
              AS given (code text, "effectiveFrom" timestamptz, definition jsonb)
       LEFT JOIN LATERAL (SELECT version, effective_from FROM calendar_versions
                           WHERE calendar_code = given.code ORDER BY version DESC LIMIT 1) newest ON true
       LEFT JOIN LATERAL (SELECT definition FROM calendar_versions
                           WHERE calendar_code = given.code AND source = 'file'
                           ORDER BY version DESC LIMIT 1) filed ON true
      WHERE filed.definition IS DISTINCT FROM given.definition
     RETURNING calendar_code AS code, version`,
    agency.calendars,
  );
  await storeHolidays(manager, agency);
  const policies = await publish(
    manager,
    `INSERT INTO sla_policy_versions (policy_code, version, definition, source)
     SELECT given.code, 1 + coalesce((SELECT max(version) FROM sla_policy_versions
                                       WHERE policy_code = given.code), 0), given.definition, 'file'
       FROM jsonb_to_recordset($1::jsonb) AS given (code text, definition jsonb)
       LEFT JOIN LATERAL (SELECT definition FROM sla_policy_versions
                           WHERE policy_code = given.code AND source = 'file'
                           ORDER BY version DESC LIMIT 1) filed ON true
      WHERE filed.definition IS DISTINCT FROM given.definition
     RETURNING policy_code AS code, version`,
    agency.policies,
  );
  return [
    ...calendars.map((version) => `calendar ${version}`),
    ...policies.map((version) => `policy ${version}`),
    ...(await publishRules(manager, agency)),
  ];
}

async function publishRules(
  manager: EntityManager,
  { policyRules }: AgencyDescription,
): Promise<string[]> {
  const newest = await lockedRulesVersion(manager);
  const published: { version: number }[] = await manager.query(
    `INSERT INTO policy_rule_versions (version, rules, source)
     SELECT $1, $2::jsonb, 'file'
      WHERE $2::jsonb IS DISTINCT FROM coalesce((SELECT rules FROM policy_rule_versions
              WHERE source = 'file' ORDER BY version DESC LIMIT 1), '[]'::jsonb)
     RETURNING version`,
    [newest + 1, JSON.stringify(policyRules.map(({ rule }) => rule))],
  );
  return published.map(({ version }) => `rules that choose a policy version ${version}`);
}

type Named = Readonly<Record<'code' | 'name' | 'summary', string>>;

function namesOf({ code, name, summary }: Named): Named {
  return { code, name, summary };
}

/** Adds versions where the definition differs from the last one of the files (jsonb compares by meaning, not by text). */
async function publish(
  manager: EntityManager,
  sql: string,
  described: readonly {
    readonly code: string;
    readonly definition: object;
    readonly effectiveFrom?: string | null;
  }[],
): Promise<string[]> {
  const given = described.map(({ code, definition, effectiveFrom }) => ({
    code,
    definition,
    effectiveFrom,
  }));
  const published: { code: string; version: number }[] = await manager.query(sql, [
    JSON.stringify(given),
  ]);
  return published.map(({ code, version }) => `${code} version ${version}`);
}

/**
 * The days of holiday sets that the files write out, reviewed by whoever reviewed the files. Years that
 * were reviewed before are left alone: a person may have decided otherwise.
 */
async function storeHolidays(
  manager: EntityManager,
  { calendars }: AgencyDescription,
): Promise<void> {
  const days = calendars.flatMap(
    ({ definition: { holidays, holidayNames = {}, holidaySets = [] } }) =>
      holidaySets.flatMap((set) => holidays.map((day) => ({ set, day, name: holidayNames[day] }))),
  );
  await manager.query(
    `WITH given AS (
       SELECT DISTINCT ON (set, day) set, day, name, extract(year FROM day)::int AS year
         FROM jsonb_to_recordset($1::jsonb) AS given (set text, day date, name text)),
     added AS (
       INSERT INTO holidays (set_code, day, name)
       SELECT g.set, g.day, g.name FROM given g JOIN holiday_sets s ON s.code = g.set
        WHERE g.year > coalesce(s.reviewed_through, 0)
       ON CONFLICT DO NOTHING RETURNING set_code, day, name),
     reviewed AS (
       INSERT INTO holiday_reviews (set_code, origin, through_year, changes, note)
       SELECT set_code, 'file', max(extract(year FROM day)),
              json_agg(json_build_object('date', day::text, 'name', name, 'change', 'added') ORDER BY day),
              'Written out in the agency''s files'
         FROM added GROUP BY set_code RETURNING set_code, through_year)
     UPDATE holiday_sets s SET reviewed_through = r.through_year, version = s.version + 1
       FROM reviewed r WHERE s.code = r.set_code`,
    [JSON.stringify(days)],
  );
}
