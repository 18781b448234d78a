import { Injectable } from '@nestjs/common';
import { CalendarPublishing } from './calendar-publishing.js';
import { ContractPublishing } from './contract-publishing.js';
import { PolicyPublishing } from './policy-publishing.js';
import { RulesPublishing } from './rules-publishing.js';
import type { PublicationKind, PublishingKind } from './publication-kinds.js';

/** Who knows how to publish what. */
@Injectable()
export class PublishingKinds {
  private readonly kinds: Readonly<Record<PublicationKind, PublishingKind>>;

  constructor(
    calendar: CalendarPublishing,
    policy: PolicyPublishing,
    rules: RulesPublishing,
    contract: ContractPublishing,
  ) {
    this.kinds = { calendar, policy, policy_rules: rules, contract };
  }

  of(kind: PublicationKind): PublishingKind {
    return this.kinds[kind];
  }
}
