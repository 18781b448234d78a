import { type EntityManager } from 'typeorm';
import { type AgencyDescription } from './describe-agency.js';
import { upsertRows } from './upsert-rows.js';

/**
 * Stores calendars and policies; a different definition becomes a new version, and the answer names
 * those. A calendar's first version always held; a later one holds from the instant given, never
 * from one that has passed: time that was measured stays as it was.
 */
export async function storePromises(
  manager: EntityManager,
  agency: AgencyDescription,
): Promise<string[]> {
  const named = { code: 'text', name: 'text', summary: 'text' };
  await upsertRows(manager, 'calendars', named, agency.calendars.map(namesOf));
  await upsertRows(manager, 'sla_policies', named, agency.policies.map(namesOf));
  const calendars = await publish(
    manager,
    `INSERT INTO calendar_versions (calendar_code, version, effective_from, definition)
     SELECT given.code, coalesce(last.version, 0) + 1,
            CASE WHEN last.version IS NOT NULL THEN greatest(given."effectiveFrom",
              last.effective_from, date_trunc('milliseconds', clock_timestamp())) END,
            given.definition
       FROM jsonb_to_recordset($1::jsonb)
              AS given (code text, "effectiveFrom" timestamptz, definition jsonb)
       LEFT JOIN LATERAL (SELECT version, effective_from, definition FROM calendar_versions
                           WHERE calendar_code = given.code ORDER BY version DESC LIMIT 1) last ON true
      WHERE last.definition IS DISTINCT FROM given.definition
     RETURNING calendar_code AS code, version`,
    agency.calendars,
  );
  const policies = await publish(
    manager,
    `INSERT INTO sla_policy_versions (policy_code, version, definition)
     SELECT given.code, coalesce(last.version, 0) + 1, given.definition
       FROM jsonb_to_recordset($1::jsonb) AS given (code text, definition jsonb)
       LEFT JOIN LATERAL (SELECT version, definition FROM sla_policy_versions
                           WHERE policy_code = given.code ORDER BY version DESC LIMIT 1) last ON true
      WHERE last.definition IS DISTINCT FROM given.definition
     RETURNING policy_code AS code, version`,
    agency.policies,
  );
  return [
    ...calendars.map((version) => `calendar ${version}`),
    ...policies.map((version) => `policy ${version}`),
  ];
}

type Named = Readonly<Record<'code' | 'name' | 'summary', string>>;

function namesOf({ code, name, summary }: Named): Named {
  return { code, name, summary };
}

/** Adds versions where the definition differs from the last one (jsonb compares by meaning, not by text). */
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
