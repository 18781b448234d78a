import type { EntityManager } from 'typeorm';
import type { CalendarDefinition } from '../../domain/calendar/calendar-definition.js';
import { checkCalendar } from '../../domain/calendar/check-calendar.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';

/** A version that an administrator adds to a calendar. */
export interface CalendarPublication {
  readonly code: string;
  readonly definition: CalendarDefinition;
  /** From when on it measures, in epoch ms; null for now. */
  readonly effectiveFrom: number | null;
  readonly reason: string;
  /** The version on which the change was made. */
  readonly baseVersion: number;
  readonly publishedById: number;
  /** Only a correction measures time that has passed; who may make one is the caller's to ask. */
  readonly correction: boolean;
  /** The present, in epoch ms, asked after the lock. */
  readonly now: number;
}

/** A version as it was added. */
export interface PublishedCalendarVersion {
  readonly version: number;
  readonly effectiveFrom: Date;
}

/**
 * Adds a version. An instant that has passed becomes now, for time that was measured stays as it was,
 * unless this is a correction. 404 for an unknown calendar, 409 when another version was published since
 * the change was begun, 422 for a calendar that cannot be. The calendar stays locked until the commit;
 * call `CalendarQueries.forget` after it.
 */
export async function publishCalendarVersion(
  manager: EntityManager,
  publication: CalendarPublication,
): Promise<PublishedCalendarVersion> {
  const { code, definition, baseVersion } = publication;
  const newest = await lockCalendar(manager, code);
  if (newest !== baseVersion) {
    throw Problem.conflict(
      'calendar.version_conflict',
      `Version ${newest} of this calendar was published in the meantime. Look at it, then make your change again.`,
      { currentVersion: newest },
    );
  }
  requireAllowed(checkCalendar(definition));
  const { effectiveFrom: asked, correction, now } = publication;
  const effectiveFrom = new Date(asked === null ? now : correction ? asked : Math.max(asked, now));
  await manager.query(
    `INSERT INTO calendar_versions (calendar_code, version, effective_from, definition, created_at, source,
                                    published_by_id, reason)
     VALUES ($1, $2, $3, $4, $5, 'admin', $6, $7)`,
    [
      ...[code, newest + 1, effectiveFrom, JSON.stringify(definition), new Date(now)],
      ...[publication.publishedById, publication.reason],
    ],
  );
  return { version: newest + 1, effectiveFrom };
}

/** The newest version of a calendar, which stays locked until the transaction ends; 404 for an unknown one. */
export async function lockCalendar(manager: EntityManager, code: string): Promise<number> {
  const locked: unknown[] = await manager.query(
    'SELECT 1 FROM calendars WHERE code = $1 FOR UPDATE',
    [code],
  );
  if (locked.length === 0) throw Problem.notFound();
  const rows: { version: number }[] = await manager.query(
    'SELECT max(version) AS version FROM calendar_versions WHERE calendar_code = $1',
    [code],
  );
  return rows[0]!.version;
}
