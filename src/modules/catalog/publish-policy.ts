import type { EntityManager } from 'typeorm';
import type { PolicyDefinition } from '../../domain/sla/policy-definition.js';
import type { PolicyRule } from '../../domain/sla/policy-rules.js';

/** Who publishes, why, and from when on it holds; instants are epoch ms, null: at once. */
export interface Publishing {
  readonly effectiveFrom: number | null;
  readonly publishedById: number;
  readonly reason: string;
  readonly now: number;
}

/** The newest version of a policy, 0 without any; holds up everybody else who publishes one. Null: no such policy. */
export async function lockedPolicyVersion(
  manager: EntityManager,
  code: string,
): Promise<number | null> {
  const policies: unknown[] = await manager.query(
    'SELECT 1 FROM sla_policies WHERE code = $1 FOR UPDATE',
    [code],
  );
  if (policies.length === 0) return null;
  const rows: { version: number }[] = await manager.query(
    `SELECT coalesce(max(version), 0) AS version FROM sla_policy_versions WHERE policy_code = $1`,
    [code],
  );
  return rows[0]!.version;
}

/** Adds a version after the newest one, which the caller has locked and compared; the new version's number. */
export async function publishPolicyVersion(
  manager: EntityManager,
  code: string,
  definition: PolicyDefinition,
  { effectiveFrom, publishedById, reason, now }: Publishing,
): Promise<number> {
  const rows: { version: number }[] = await manager.query(
    `INSERT INTO sla_policy_versions (policy_code, version, definition, effective_from, published_at, source,
                                      published_by_id, reason)
     SELECT $1, coalesce(max(version), 0) + 1, $2::jsonb,
            CASE WHEN count(*) > 0 THEN $3::timestamptz END, $4, 'admin', $5, $6
       FROM sla_policy_versions WHERE policy_code = $1
     RETURNING version`,
    [
      ...[
        code,
        JSON.stringify(definition),
        effectiveFrom === null ? null : new Date(effectiveFrom),
      ],
      ...[new Date(now), publishedById, reason],
    ],
  );
  return rows[0]!.version;
}

/** The newest version of the rules, 0 without any; holds up everybody else who publishes them. */
export async function lockedRulesVersion(manager: EntityManager): Promise<number> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('counterpart.policy-rules'))`);
  const rows: { version: number }[] = await manager.query(
    'SELECT coalesce(max(version), 0) AS version FROM policy_rule_versions',
  );
  return rows[0]!.version;
}

/** Adds a version of the whole list after the newest one, which the caller has locked and compared. */
export async function publishPolicyRules(
  manager: EntityManager,
  rules: readonly PolicyRule[],
  { effectiveFrom, publishedById, reason, now }: Publishing,
): Promise<number> {
  const rows: { version: number }[] = await manager.query(
    `INSERT INTO policy_rule_versions (version, rules, effective_from, published_at, source, published_by_id, reason)
     SELECT coalesce(max(version), 0) + 1, $1::jsonb, $2, $3, 'admin', $4, $5 FROM policy_rule_versions
     RETURNING version`,
    [
      ...[JSON.stringify(rules), effectiveFrom === null ? null : new Date(effectiveFrom)],
      ...[new Date(now), publishedById, reason],
    ],
  );
  return rows[0]!.version;
}
