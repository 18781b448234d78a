import { Injectable } from '@nestjs/common';
import { CalendarPublishing } from './calendar-publishing.js';
import type { PublicationKind, PublishingKind } from './publication-kinds.js';

/** Who knows how to publish what. */
@Injectable()
export class PublishingKinds {
  private readonly kinds: Readonly<Record<'calendar', PublishingKind>>;

  constructor(calendars: CalendarPublishing) {
    this.kinds = { calendar: calendars };
  }

  of(kind: PublicationKind): PublishingKind {
    return this.kinds[kind as 'calendar'];
  }
}
