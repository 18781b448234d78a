import type { EntityManager } from 'typeorm';
import type { CalendarDefinition } from '../../domain/calendar/calendar-definition.js';
import { checkCalendar } from '../../domain/calendar/check-calendar.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';

/** A version that an administrator adds to a calendar. */
export interface CalendarPublication {
  readonly code: string;
  readonly definition: CalendarDefinition;
  /** From when on it measures; null for now. */
  readonly effectiveFrom: Date | null;
  readonly reason: string;
  /** The version on which the change was made. */
  readonly baseVersion: number;
  readonly publishedById: number;
  /** Only for a correction does it measure time that has passed; who may do that is the caller's to ask. */
  readonly correction?: boolean;
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
  const added: PublishedCalendarVersion[] = await manager.query(
    `INSERT INTO calendar_versions
       (calendar_code, version, effective_from, definition, source, published_by_id, reason)
     SELECT $1, $2,
            CASE WHEN $6 THEN coalesce($3, now.instant) ELSE greatest($3, now.instant) END,
            $4, 'admin', $5, $7
       FROM (SELECT date_trunc('milliseconds', clock_timestamp()) AS instant) now
     RETURNING version, effective_from AS "effectiveFrom"`,
    [
      code,
      newest + 1,
      publication.effectiveFrom,
      JSON.stringify(definition),
      publication.publishedById,
      publication.correction ?? false,
      publication.reason,
    ],
  );
  return added[0]!;
}

async function lockCalendar(manager: EntityManager, code: string): Promise<number> {
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
