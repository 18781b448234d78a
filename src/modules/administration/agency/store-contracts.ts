import { type EntityManager } from 'typeorm';
import { type AgencyDescription } from './describe-agency.js';
import { retireOthers, upsertRows } from './upsert-rows.js';

/** Stores contracts with vendors and agreements of teams; other terms become a new version, and the answer names those. */
export async function storeContracts(
  manager: EntityManager,
  { contracts, offices }: AgencyDescription,
): Promise<string[]> {
  const columns = {
    ...{ code: 'text', vendor: 'text', promise: 'text' },
    ...{ team_code: 'text', position: 'integer', active: 'boolean' },
  };
  const teams = offices.flatMap((office) => office.teams);
  const rows = contracts.map(({ code, vendor, team, promise }, position) => ({
    ...{ code, promise, position, team_code: team, active: true },
    vendor: teams.find((one) => one.code === team)?.name ?? vendor,
  }));
  await upsertRows(manager, 'vendor_contracts', columns, rows);
  await retireOthers(
    manager,
    'vendor_contracts',
    'code',
    contracts.map(({ code }) => code),
  );
  const given = contracts.map(({ code, definition }) => ({ code, definition }));
  const published: { code: string; version: number }[] = await manager.query(
    `INSERT INTO vendor_contract_versions (contract_code, version, definition)
     SELECT given.code, coalesce(last.version, 0) + 1, given.definition
       FROM jsonb_to_recordset($1::jsonb) AS given (code text, definition jsonb)
       LEFT JOIN LATERAL (SELECT version, definition FROM vendor_contract_versions
                           WHERE contract_code = given.code ORDER BY version DESC LIMIT 1) last ON true
      WHERE last.definition IS DISTINCT FROM given.definition
     RETURNING contract_code AS code, version`,
    [JSON.stringify(given)],
  );
  return published.map(({ code, version }) => `contract ${code} version ${version}`);
}
