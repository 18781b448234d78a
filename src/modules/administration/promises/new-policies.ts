import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { codeOfName } from '../code-of-name.js';
import type { NewPolicyBody } from './policy-editor.bodies.js';

/** Adds policies. Nothing is promised by a new one until a service or a rule names it. */
@Injectable()
export class NewPolicies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A policy that begins as a copy of another one; its code, which comes from its name. */
  add(person: SignedInPerson, body: NewPolicyBody, repeatKey: RepeatKey): Promise<string> {
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        // Codes of policies and contracts are one set; two who add at once wait for each other.
        await manager.query(`SELECT pg_advisory_xact_lock(hashtext('counterpart.policies'))`);
        const { name, summary, like } = body;
        await requireNewName(manager, name);
        const code = await freeCode(manager, name);
        await manager.query('INSERT INTO sla_policies (code, name, summary) VALUES ($1, $2, $3)', [
          ...[code, name, summary],
        ]);
        const copied: unknown[] = await manager.query(
          `INSERT INTO sla_policy_versions (policy_code, version, definition, published_at, source,
                                            published_by_id, reason)
           SELECT $1, 1, v.definition, $3, 'admin', $4, 'New, as a copy of “' || p.name || '”'
             FROM sla_policies p JOIN sla_policy_versions v ON v.policy_code = p.code
            WHERE p.code = $2 ORDER BY v.version DESC LIMIT 1 RETURNING version`,
          [code, like, new Date(await this.clock.now(manager)), person.id],
        );
        if (copied.length === 0) throw unknownModel();
        return code;
      }),
    );
  }
}

async function requireNewName(manager: EntityManager, name: string): Promise<void> {
  const same: unknown[] = await manager.query(
    'SELECT 1 FROM sla_policies WHERE lower(name) = lower($1)',
    [name],
  );
  if (same.length === 0) return;
  const message = 'Another policy has this name.';
  throw Problem.invalid([{ field: 'name', code: 'policy.name_used', message }]);
}

/** A code that reads like the name and that no policy and no contract has; `new` is the page that adds one. */
async function freeCode(manager: EntityManager, name: string): Promise<string> {
  const rows: { code: string }[] = await manager.query(
    'SELECT code FROM sla_policies UNION SELECT code FROM vendor_contracts',
  );
  const used = new Set(['new', ...rows.map(({ code }) => code)]);
  const words = codeOfName(name) || 'policy';
  let code = words;
  for (let next = 2; used.has(code); next += 1) code = `${words}-${next}`;
  return code;
}

function unknownModel(): Problem {
  const message = 'Choose a policy from the list.';
  return Problem.invalid([{ field: 'like', code: 'policy.unknown', message }]);
}
