import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { choosePolicy, type PolicyRule, type RuledTicket } from '../../domain/sla/policy-rules.js';
import type { PolicyBinding } from '../../domain/ticket/ticket-event.js';

const trustedForMs = 1_000;

/** A version that holds from an instant (epoch ms) on; null: always did. */
interface DatedVersion {
  readonly version: number;
  readonly effectiveFrom: number | null;
}

/** Everything that a choice is made from. */
export interface PolicyBook {
  /** The own policy of each service. */
  readonly services: Readonly<Record<string, string>>;
  readonly policies: Readonly<Record<string, readonly DatedVersion[]>>;
  readonly ruleLists: readonly (DatedVersion & { readonly rules: readonly PolicyRule[] })[];
}

/** The policy version that a ticket gets; the rule is null where its service's own policy holds. */
export interface ChosenPolicy extends PolicyBinding {
  readonly ruleName: string | null;
}

/**
 * The policy version for a ticket by the list and the versions in force at `now`. Hours in rules look
 * at when it was filed, so that nobody's promise becomes another one because it is touched at night.
 */
export function policyFor(
  book: PolicyBook,
  ticket: RuledTicket,
  filedAt: number,
  now: number,
): ChosenPolicy {
  const rule = choosePolicy(inForce(book.ruleLists, now)?.rules ?? [], ticket, filedAt);
  const policyCode = rule?.policyCode ?? book.services[ticket.serviceCode];
  if (policyCode === undefined) throw new Error(`There is no service "${ticket.serviceCode}".`);
  const version = inForce(book.policies[policyCode] ?? [], now);
  if (version === undefined) throw new Error(`The policy "${policyCode}" has no version in force.`);
  return { policyCode, policyVersion: version.version, ruleName: rule?.name ?? null };
}

/** The newest of those that hold by then. */
function inForce<Version extends DatedVersion>(
  versions: readonly Version[],
  now: number,
): Version | undefined {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= now);
}

/** Chooses the policy of a ticket. What was published elsewhere is noticed within a second. */
@Injectable()
export class PolicyChoice {
  private book: PolicyBook = { services: {}, policies: {}, ruleLists: [] };
  private readAt = -Infinity;

  constructor(private readonly dataSource: DataSource) {}

  async for(
    ticket: RuledTicket,
    filedAt: number,
    now: number,
    manager?: EntityManager,
  ): Promise<ChosenPolicy> {
    const { services } = await this.current(manager);
    if (services[ticket.serviceCode] === undefined) this.forget();
    return policyFor(await this.current(manager), ticket, filedAt, now);
  }

  /** What choices are made from at present, for those who make many. */
  async current(manager?: EntityManager): Promise<PolicyBook> {
    const now = performance.now();
    if (now - this.readAt >= trustedForMs) {
      this.book = await readPolicyBook(manager ?? this.dataSource.manager);
      this.readAt = now;
    }
    return this.book;
  }

  /** Makes the next choice look at the database again, after this process has published versions. */
  forget(): void {
    this.readAt = -Infinity;
  }
}

async function readPolicyBook(manager: EntityManager): Promise<PolicyBook> {
  const rows: PolicyBook[] = await manager.query(
    `SELECT coalesce((SELECT json_object_agg(code, policy_code) FROM services), '{}') AS services,
            coalesce((SELECT json_object_agg(policy_code, versions)
               FROM (SELECT policy_code, json_agg(json_build_object('version', version, 'effectiveFrom',
                              (extract(epoch FROM effective_from) * 1000)::bigint) ORDER BY version) AS versions
                       FROM sla_policy_versions GROUP BY policy_code) p), '{}') AS policies,
            coalesce((SELECT json_agg(json_build_object('version', version, 'rules', rules, 'effectiveFrom',
                              (extract(epoch FROM effective_from) * 1000)::bigint) ORDER BY version)
               FROM policy_rule_versions
              WHERE version >= (SELECT max(version) FROM policy_rule_versions
                                 WHERE coalesce(effective_from, '-infinity') <= clock_timestamp())), '[]')
              AS "ruleLists"`,
  );
  return rows[0]!;
}
