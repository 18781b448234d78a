import { Injectable } from '@nestjs/common';
import { CalendarPublishing } from './calendar-publishing.js';
import { PolicyPublishing } from './policy-publishing.js';
import { RulesPublishing } from './rules-publishing.js';
import type { PublicationKind, PublishingKind } from './publication-kinds.js';

/** Who knows how to publish what. */
@Injectable()
export class PublishingKinds {
  private readonly kinds: Readonly<Record<PublicationKind, PublishingKind>>;

  constructor(calendars: CalendarPublishing, policies: PolicyPublishing, rules: RulesPublishing) {
    this.kinds = { calendar: calendars, policy: policies, policy_rules: rules };
  }

  of(kind: PublicationKind): PublishingKind {
    return this.kinds[kind];
  }
}
