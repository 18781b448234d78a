import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BusinessCalendar } from '../../domain/calendar/business-calendar.js';
import type { CalendarDefinition } from '../../domain/calendar/calendar-definition.js';

const trustedForMs = 1_000;

interface Known {
  /** Changes whenever a version is added; versions are never changed. */
  readonly stamp: string;
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
}

/** A calendar with its code, as it is named in the input of the clocks. */
export interface CalendarOfTeam {
  readonly code: string;
  readonly calendar: BusinessCalendar;
}

/**
 * Calendars ready for questions, compiled once and kept. Whether a version was added, or a team
 * or bureau moved to another calendar, is looked up at most once a second.
 */
@Injectable()
export class CalendarQueries {
  private known: Known = { stamp: '', calendars: new Map() };
  private teams: Readonly<Record<string, string>> = {};
  private bureaus: Readonly<Record<string, string | null>> = {};
  private lookedUpAt = -Infinity;

  constructor(private readonly dataSource: DataSource) {}

  /** The calendar with all its versions; give the manager inside a transaction. */
  async compiled(code: string, manager?: EntityManager): Promise<BusinessCalendar> {
    await this.refreshFor(() => this.known.calendars.has(code), manager);
    const calendar = this.known.calendars.get(code);
    if (!calendar) throw new Error(`There is no calendar "${code}".`);
    return calendar;
  }

  /** The calendar by which a team's promises are counted. */
  async ofTeam(teamCode: string, manager?: EntityManager): Promise<CalendarOfTeam> {
    await this.refreshFor(() => teamCode in this.teams, manager);
    const code = this.teams[teamCode];
    if (code === undefined) throw new Error(`There is no team "${teamCode}".`);
    return { code, calendar: await this.compiled(code, manager) };
  }

  /** The code of a bureau's own calendar; null when it has none. */
  async ofBureau(bureauCode: string, manager?: EntityManager): Promise<string | null> {
    await this.refreshFor(() => bureauCode in this.bureaus, manager);
    return this.bureaus[bureauCode] ?? null;
  }

  /** Makes the next question look at the database again, after this process has published versions. */
  forget(): void {
    this.lookedUpAt = -Infinity;
  }

  /** What is not known may have come to be since the last look. */
  private async refreshFor(isKnown: () => boolean, manager?: EntityManager): Promise<void> {
    await this.refresh(manager);
    if (isKnown()) return;
    this.forget();
    await this.refresh(manager);
  }

  private async refresh(manager: EntityManager = this.dataSource.manager): Promise<void> {
    const now = performance.now();
    if (now - this.lookedUpAt < trustedForMs) return;
    const rows: {
      stamp: string;
      teams: Record<string, string> | null;
      bureaus: Record<string, string | null> | null;
    }[] = await manager.query(
      `SELECT (SELECT count(*)::text FROM calendar_versions) AS stamp,
              (SELECT json_object_agg(code, calendar_code) FROM teams) AS teams,
              (SELECT json_object_agg(code, calendar_code) FROM bureaus) AS bureaus`,
    );
    const { stamp, teams, bureaus } = rows[0]!;
    if (stamp !== this.known.stamp) {
      this.known = { stamp, calendars: await readCalendars(manager) };
    }
    this.teams = teams ?? {};
    this.bureaus = bureaus ?? {};
    this.lookedUpAt = now;
  }
}

interface VersionRow {
  readonly code: string;
  readonly version: number;
  readonly effective_from: Date | null;
  readonly created_at: Date;
  readonly reason: string | null;
  readonly definition: CalendarDefinition;
}

async function readCalendars(manager: EntityManager): Promise<Map<string, BusinessCalendar>> {
  const rows: VersionRow[] = await manager.query(
    `SELECT calendar_code AS code, version, effective_from, created_at, reason, definition
       FROM calendar_versions ORDER BY calendar_code, version`,
  );
  const codes = [...new Set(rows.map(({ code }) => code))];
  return new Map(
    codes.map((code) => [
      code,
      new BusinessCalendar(
        rows
          .filter((row) => row.code === code)
          .map((row) => ({
            ...row.definition,
            version: row.version,
            publishedAt: row.created_at.getTime(),
            reason: row.reason,
            effectiveFrom: row.effective_from?.getTime() ?? null,
          })),
      ),
    ]),
  );
}
