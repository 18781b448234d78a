import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PolicyRule } from '../../domain/sla/policy-rules.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { PolicyChoice } from '../catalog/policy-choice.js';
import { PolicyDrafts } from '../catalog/policy-drafts.js';
import { lockedRulesVersion, publishPolicyRules } from '../catalog/publish-policy.js';
import { requireLaterOrNow } from './policy-dates.js';
import type {
  CheckedDraft,
  DraftToPublish,
  PublicationDraft,
  PublishedVersion,
  PublishingKind,
} from './publication-kinds.js';
import { refusedBelow } from './refused-below.js';

/** What a publication of the rules keeps. */
interface RuleList {
  readonly rules: readonly PolicyRule[];
}

/** Publishes the list of rules that choose a policy: new tickets go by it, open ones when it applies to them. */
@Injectable()
export class RulesPublishing implements PublishingKind {
  constructor(
    private readonly drafts: PolicyDrafts,
    private readonly choice: PolicyChoice,
  ) {}

  async check(
    manager: EntityManager,
    { definition, effectiveFrom, applyToOpen }: PublicationDraft,
    now: number,
  ): Promise<CheckedDraft> {
    requireLaterOrNow(effectiveFrom, applyToOpen, now);
    const decision = await this.drafts.rules(manager, definition, now);
    const rules = requireAllowed(refusedBelow('definition', decision));
    const baseVersion = await lockedRulesVersion(manager);
    if (isDeepStrictEqual(rules, await newestRules(manager))) throw nothingChanges();
    return {
      definition: { rules },
      baseVersion,
      assumed: { kind: 'policy_rules', applyToOpen, rules },
    };
  }

  lockedVersion(manager: EntityManager): Promise<number> {
    return lockedRulesVersion(manager);
  }

  async publish(
    manager: EntityManager,
    { definition, effectiveFrom, applyToOpen, reason }: DraftToPublish,
    personId: number,
    now: number,
  ): Promise<PublishedVersion> {
    const { rules } = definition as RuleList;
    const told = { effectiveFrom, publishedById: personId, reason, now };
    const version = await publishPolicyRules(manager, rules, told);
    return applyToOpen
      ? { version, change: { kind: 'policy_rules', applyToOpen, rules } }
      : { version };
  }

  published(): void {
    this.choice.forget();
  }
}

async function newestRules(manager: EntityManager): Promise<readonly PolicyRule[]> {
  const rows: RuleList[] = await manager.query(
    'SELECT rules FROM policy_rule_versions ORDER BY version DESC LIMIT 1',
  );
  return rows[0]?.rules ?? [];
}

function nothingChanges(): Problem {
  const message = 'These are the rules that are in force already: nothing would change.';
  return Problem.refused([{ code: 'publication.nothing_changes', message, field: 'definition' }]);
}
