import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ImportedDay } from '../../../domain/calendar/import-proposal.js';
import { DAY_MS, isoDateOf } from '../../../domain/calendar/wall-clock.js';
import { offsetAt } from '../../../domain/calendar/zone-offsets.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import type { SentFile } from '../../../platform/http/one-file.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { readCalendarFile } from '../../calendars/files/read-calendar-file.js';
import { HolidaySets } from '../../calendars/holiday-sets.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { versionAt } from '../calendars/calendar-words.js';
import { HolidaySetWrites } from '../holidays/holiday-sets.service.js';
import type { CalendarImportDecisionBody, CalendarImportQuery } from './calendar-imports.bodies.js';
import type { CalendarImportView } from './calendar-imports.views.js';
import { proposedRows, targetOfSet, type ImportTarget } from './proposed-rows.js';

const yearsAhead = 6;

interface StoredImport extends Omit<CalendarImportView, 'rows'> {
  readonly days: readonly ImportedDay[];
  readonly taken: readonly string[] | null;
}

const storedImport = `
  SELECT i.id, i.file_name AS "fileName", i.calendar_code AS "calendarCode", i.set_code AS "setCode",
         coalesce(c.name, s.name) AS "targetName", i.days, i.left_out AS "leftOut", i.taken,
         up.full_name AS "uploadedBy", i.uploaded_at AS "uploadedAt",
         by.full_name AS "decidedBy", i.decided_at AS "decidedAt"
    FROM calendar_imports i
    LEFT JOIN calendars c ON c.code = i.calendar_code
    LEFT JOIN holiday_sets s ON s.code = i.set_code
    JOIN people up ON up.id = i.uploaded_by_id
    LEFT JOIN people by ON by.id = i.decided_by_id
   WHERE i.id = $1`;

/** Calendar files: read, shown to a person day by day, and taken only as far as they choose. */
@Injectable()
export class CalendarImports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarQueries,
    private readonly sets: HolidaySets,
    private readonly setWrites: HolidaySetWrites,
    private readonly clock: Clock,
  ) {}

  /** Reads a file and keeps what it says; refused in words at the field `file` when it cannot be read. */
  async upload(
    person: SignedInPerson,
    query: CalendarImportQuery,
    file: SentFile | undefined,
  ): Promise<CalendarImportView> {
    if (!file) {
      const message = 'Select a calendar file (.ics).';
      throw Problem.invalid([{ field: 'file', code: 'calendar_file.missing', message }]);
    }
    const { calendar, set } = { calendar: query.calendar ?? null, set: query.set ?? null };
    if ((calendar === null) === (set === null)) throw noTarget();
    const target = await this.target(calendar, set);
    const today = await this.today(target);
    const { days, leftOut } = readCalendarFile(file.buffer, {
      zone: target.definition.timeZone,
      from: `${today.slice(0, 4)}-01-01`,
      through: `${Number(today.slice(0, 4)) + yearsAhead}-12-31`,
    });
    const inOrder = days.toSorted((one, other) => one.date.localeCompare(other.date));
    const rows: { id: number }[] = await this.dataSource.query(
      `INSERT INTO calendar_imports (calendar_code, set_code, file_name, days, left_out, uploaded_by_id)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [calendar, set, plainName(file.originalname), JSON.stringify(inOrder), leftOut, person.id],
    );
    return this.one(rows[0]!.id);
  }

  /** What the file says, measured against what its target says now. */
  async one(
    id: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CalendarImportView> {
    const [stored]: StoredImport[] = await manager.query(storedImport, [id]);
    if (!stored) throw Problem.notFound();
    const { days, taken, ...view } = stored;
    const target = await this.target(view.calendarCode, view.setCode, manager);
    const rows = proposedRows(days, target, await this.today(target));
    return {
      ...view,
      rows: rows.map((row) => ({ ...row, taken: taken?.includes(row.date) ?? false })),
    };
  }

  /** Records which days are taken. A set has them at once; for a calendar they go into its next version. */
  async decide(
    person: SignedInPerson,
    id: number,
    { rows }: CalendarImportDecisionBody,
    repeatKey: RepeatKey,
  ): Promise<CalendarImportView> {
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await manager.query('SELECT FROM calendar_imports WHERE id = $1 FOR UPDATE', [id]);
        const proposal = await this.one(id, manager);
        if (proposal.decidedAt !== null) throw decidedBefore();
        const taken = proposal.rows.filter(({ row }) => rows.includes(row));
        if (taken.length !== new Set(rows).size || taken.some(({ takeable }) => !takeable)) {
          throw notTakeable();
        }
        if (proposal.setCode !== null && taken.length > 0) {
          const note = `From the file ${proposal.fileName}`;
          await this.setWrites.takeImported(manager, person, proposal.setCode, {
            days: taken,
            note,
          });
        }
        await manager.query(
          'UPDATE calendar_imports SET decided_by_id = $2, decided_at = $3, taken = $4 WHERE id = $1',
          [
            ...[id, person.id, new Date(await this.clock.now(manager))],
            JSON.stringify(taken.map(({ date }) => date)),
          ],
        );
        return null;
      }),
    );
    return this.one(id);
  }

  private async target(
    calendar: string | null,
    set: string | null,
    manager?: EntityManager,
  ): Promise<ImportTarget> {
    if (calendar !== null) {
      const known: unknown[] = await (manager ?? this.dataSource).query(
        'SELECT FROM calendars WHERE code = $1',
        [calendar],
      );
      if (known.length === 0) throw Problem.notFound();
      const compiled = await this.calendars.compiled(calendar, manager);
      const now = await this.clock.now(manager);
      return { definition: versionAt(compiled, now), wholeDaysOnly: false };
    }
    const stored = await this.sets.one(set!, manager);
    if (!stored) throw Problem.notFound();
    return targetOfSet(stored.days);
  }

  private async today({ definition: { timeZone } }: ImportTarget): Promise<string> {
    const now = await this.clock.now();
    return isoDateOf(Math.floor((now + offsetAt(timeZone, now)) / DAY_MS));
  }
}

function plainName(name: string): string {
  const plain = name.replace(/[\p{Control}\p{Surrogate}]+/gu, ' ').trim();
  return plain.slice(0, 200) || 'calendar.ics';
}

function noTarget(): Problem {
  const message = 'Say which calendar or which holiday set the file is for.';
  return Problem.invalid([{ field: 'calendar', code: 'calendar_file.no_target', message }]);
}

function decidedBefore(): Problem {
  const words =
    'Somebody has decided on this file already. Select the file again to take more of it.';
  return Problem.conflict('calendar_file.decided', words);
}

function notTakeable(): Problem {
  const message = 'One of the days changes nothing any more. Look at the list again.';
  return Problem.refused([{ field: 'rows', code: 'calendar_file.not_takeable', message }]);
}
