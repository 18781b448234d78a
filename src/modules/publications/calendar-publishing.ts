import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDefinition } from '../../domain/calendar/calendar-definition.js';
import {
  parseCalendarDefinition,
  sameCalendar,
} from '../../domain/calendar/parse-calendar-definition.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';
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
  constructor(private readonly calendars: CalendarQueries) {}

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

  async lockedVersion(manager: EntityManager, code: string): Promise<number> {
    await manager.query('SELECT FROM calendars WHERE code = $1 FOR UPDATE', [code]);
    return (await newestVersion(manager, code))!.version;
  }

  async publish(
    manager: EntityManager,
    { code, definition, effectiveFrom, reason, baseVersion }: DraftToPublish,
    personId: number,
    now: number,
  ): Promise<PublishedVersion> {
    const version = baseVersion + 1;
    const from = new Date(effectiveFrom ?? now);
    await manager.query(
      `INSERT INTO calendar_versions (calendar_code, version, effective_from, definition, created_at, source,
                                      published_by_id, reason)
       VALUES ($1, $2, $3, $4, $5, 'admin', $6, $7)`,
      [code, version, from, JSON.stringify(definition), new Date(now), personId, reason],
    );
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

function nothingChanges(): Problem {
  const message = 'This is what is in force already: nothing would change.';
  return Problem.refused([{ code: 'publication.nothing_changes', message, field: 'definition' }]);
}
