import { type EntityManager } from 'typeorm';
import { type AgencyDescription } from './describe-agency.js';
import { retireOthers, upsertRows } from './upsert-rows.js';

/**
 * Stores contracts with vendors and agreements of teams; terms that differ from the last ones of the files become a
 * new version, and the answer names those: what an administrator published in between stands until the file is changed.
 */
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
  // Administrators who publish at the same time wait for this.
  await manager.query('SELECT 1 FROM vendor_contracts ORDER BY code FOR UPDATE');
  const given = contracts.map(({ code, definition }) => ({ code, definition }));
  const published: { code: string; version: number }[] = await manager.query(
    `INSERT INTO vendor_contract_versions (contract_code, version, definition)
     SELECT given.code, 1 + coalesce((SELECT max(version) FROM vendor_contract_versions
                                       WHERE contract_code = given.code), 0), given.definition
       FROM jsonb_to_recordset($1::jsonb) AS given (code text, definition jsonb)
       LEFT JOIN LATERAL (SELECT definition FROM vendor_contract_versions
                           WHERE contract_code = given.code AND source = 'file'
                           ORDER BY version DESC LIMIT 1) filed ON true
      WHERE filed.definition IS DISTINCT FROM given.definition
     RETURNING contract_code AS code, version`,
    [JSON.stringify(given)],
  );
  return published.map(({ code, version }) => `contract ${code} version ${version}`);
}
