import { Injectable } from '@nestjs/common';
import { CalendarPublishing } from './calendar-publishing.js';
import { PolicyPublishing } from './policy-publishing.js';
import type { PublicationKind, PublishingKind } from './publication-kinds.js';

/** Who knows how to publish what. */
@Injectable()
export class PublishingKinds {
  private readonly kinds: Readonly<Record<PublicationKind, PublishingKind>>;

  constructor(calendars: CalendarPublishing, policies: PolicyPublishing) {
    this.kinds = { calendar: calendars, policy: policies };
  }

  of(kind: PublicationKind): PublishingKind {
    return this.kinds[kind];
  }
}
