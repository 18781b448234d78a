import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDefinition } from '../../domain/calendar/calendar-definition.js';
import {
  parseCalendarDefinition,
  sameCalendar,
} from '../../domain/calendar/parse-calendar-definition.js';
import { decide } from '../../domain/decision.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';
import { lockCalendar, publishCalendarVersion } from '../calendars/publish-calendar.js';
import { CalendarReach } from '../catalog/calendar-reach.js';
import { isCorrection } from './corrections.js';
import { nothingChanges } from './nothing-changes.js';
import { refusedBelow } from './refused-below.js';
import type {
  CheckedDraft,
  DraftToPublish,
  PublicationDraft,
  PublishedVersion,
  PublishingKind,
} from './publication-kinds.js';

const yearMs = 366 * 86_400_000;
const farthestMs = 5 * yearMs;

interface NewestVersion {
  readonly version: number;
  readonly definition: CalendarDefinition;
}

/** Publishes versions of calendars: every open promise on the calendar that falls due later follows it. */
@Injectable()
export class CalendarPublishing implements PublishingKind {
  constructor(
    private readonly calendars: CalendarQueries,
    private readonly reach: CalendarReach,
  ) {}

  async check(
    manager: EntityManager,
    { code, definition, effectiveFrom }: PublicationDraft,
    now: number,
  ): Promise<CheckedDraft> {
    const newest = await newestVersion(manager, code);
    if (!newest) {
      const message = `There is no calendar “${code}”.`;
      throw Problem.invalid([{ field: 'code', code: 'publication.unknown_calendar', message }]);
    }
    requireSensibleInstant(effectiveFrom, now);
    const calendar = requireAllowed(
      refusedBelow('definition', parseCalendarDefinition(definition)),
    );
    if (sameCalendar(calendar, newest.definition)) throw nothingChanges();
    const unreachable = await this.reach.refusals(
      { code, definition: calendar },
      effectiveFrom ?? now,
      manager,
    );
    requireAllowed(
      refusedBelow(
        'definition',
        decide(unreachable, () => calendar),
      ),
    );
    const from = new Date(effectiveFrom ?? now).toISOString();
    return {
      definition: calendar,
      baseVersion: newest.version,
      assumed: {
        kind: 'calendar',
        code,
        effectiveFrom: from,
        applyToOpen: true,
        definition: calendar,
      },
    };
  }

  lockedVersion(manager: EntityManager, code: string): Promise<number> {
    return lockCalendar(manager, code);
  }

  async publish(
    manager: EntityManager,
    { code, definition, effectiveFrom, draftedAt, reason, baseVersion }: DraftToPublish,
    personId: number,
    now: number,
  ): Promise<PublishedVersion> {
    const { version, effectiveFrom: from } = await publishCalendarVersion(manager, {
      ...{ code, effectiveFrom, reason, baseVersion, now },
      definition: definition as CalendarDefinition,
      publishedById: personId,
      correction: isCorrection(effectiveFrom, draftedAt),
    });
    const effective = { effectiveFrom: from.toISOString(), applyToOpen: true } as const;
    return { version, change: { kind: 'calendar', code, ...effective } };
  }

  published(): void {
    this.calendars.forget();
  }
}

async function newestVersion(manager: EntityManager, code: string): Promise<NewestVersion | null> {
  const rows: NewestVersion[] = await manager.query(
    `SELECT version, definition FROM calendar_versions WHERE calendar_code = $1 ORDER BY version DESC LIMIT 1`,
    [code],
  );
  return rows[0] ?? null;
}

/** A version may begin in the past, as a correction, but not before anybody remembers, nor in a distant future. */
function requireSensibleInstant(effectiveFrom: number | null, now: number): void {
  if (effectiveFrom === null) return;
  if (effectiveFrom > now - yearMs && effectiveFrom < now + farthestMs) return;
  const message = 'Enter a date from a year ago to five years ahead.';
  throw Problem.invalid([{ field: 'effectiveFrom', code: 'publication.far_date', message }]);
}
