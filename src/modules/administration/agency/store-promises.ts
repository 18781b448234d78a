import { type EntityManager } from 'typeorm';
import { type AgencyDescription } from './describe-agency.js';
import { upsertRows } from './upsert-rows.js';

/**
 * Stores calendars and policies; a definition that differs from the last one that came from the files
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
  ];
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
