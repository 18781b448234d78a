import type { DataSource } from 'typeorm';
import { policyKeyOf } from '../../domain/sla/sla-policy.js';
import type { PolicyBinding } from '../../domain/ticket/ticket-event.js';

/** What people call policies and contracts, and why versions were published. */
export interface AgreementWords {
  readonly names: {
    readonly policy: Readonly<Record<string, string>>;
    /** The vendors, by the code of the contract. */
    readonly contract: Readonly<Record<string, string>>;
  };
  /** Reasons by the key of the version, where one was given. */
  readonly publications: ReadonlyMap<string, string>;
}

interface Worded {
  readonly kind: 'policy' | 'contract';
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly reason: string | null;
}

/** The words for these policy versions and versions of contracts. */
export async function agreementWords(
  dataSource: DataSource,
  bindings: readonly PolicyBinding[],
): Promise<AgreementWords> {
  const codes = [...new Set(bindings.map(({ policyCode }) => policyCode))];
  const rows: Worded[] = await dataSource.query(
    `SELECT 'policy' AS kind, p.code, p.name, v.version, v.reason
       FROM sla_policies p JOIN sla_policy_versions v ON v.policy_code = p.code WHERE p.code = ANY($1)
     UNION ALL
     SELECT 'contract', c.code, c.vendor, v.version, v.reason
       FROM vendor_contracts c JOIN vendor_contract_versions v ON v.contract_code = c.code WHERE c.code = ANY($1)`,
    [codes],
  );
  const namesOf = (kind: Worded['kind']): Record<string, string> =>
    Object.fromEntries(
      rows.filter((row) => row.kind === kind).map(({ code, name }) => [code, name]),
    );
  return {
    names: { policy: namesOf('policy'), contract: namesOf('contract') },
    publications: new Map(
      rows.flatMap(({ code, version, reason }) =>
        reason === null ? [] : [[policyKeyOf(code, version), reason]],
      ),
    ),
  };
}
