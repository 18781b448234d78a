import type { EntityManager } from 'typeorm';
import type { ContractTerms } from '../../domain/sla/contract-terms.js';
import type { Publishing } from './publish-policy.js';

/** The newest version of a contract, 0 without any; holds up everybody else who publishes one. */
export async function lockedContractVersion(manager: EntityManager, code: string): Promise<number> {
  await manager.query('SELECT 1 FROM vendor_contracts WHERE code = $1 FOR UPDATE', [code]);
  const rows: { version: number }[] = await manager.query(
    'SELECT coalesce(max(version), 0) AS version FROM vendor_contract_versions WHERE contract_code = $1',
    [code],
  );
  return rows[0]!.version;
}

/** Adds a version after the newest one, which the caller has locked and compared; the new version's number. */
export async function publishContractVersion(
  manager: EntityManager,
  code: string,
  { promise, definition }: ContractTerms,
  { effectiveFrom, publishedById, reason, now }: Publishing,
): Promise<number> {
  const rows: { version: number }[] = await manager.query(
    `INSERT INTO vendor_contract_versions (contract_code, version, promise, definition, effective_from,
                                           published_at, source, published_by_id, reason)
     SELECT $1, coalesce(max(version), 0) + 1, $2, $3::jsonb, $4, $5, 'admin', $6, $7
       FROM vendor_contract_versions WHERE contract_code = $1
     RETURNING version`,
    [
      ...[code, promise, JSON.stringify(definition)],
      ...[effectiveFrom === null ? null : new Date(effectiveFrom), new Date(now)],
      ...[publishedById, reason],
    ],
  );
  return rows[0]!.version;
}
