import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HolidayDay } from '../../../domain/calendar/calendar-draft.js';
import { holidayChanges, type ProposedHoliday } from '../../../domain/calendar/holiday-review.js';
import { dayNumberOf } from '../../../domain/calendar/wall-clock.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, type ProblemDetail } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { HolidaySets, type StoredHolidaySet } from '../../calendars/holiday-sets.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { codeOfName } from '../code-of-name.js';
import { proposalOf } from './holiday-set-queries.js';
import type { HolidayReviewBody, HolidaySetBody } from './holiday-sets.bodies.js';

/** Who writes, and the version that was read; undefined overwrites whatever there is. */
export interface HolidaySetEdit {
  readonly person: SignedInPerson;
  readonly code: string;
  readonly version: number | undefined;
  readonly repeatKey: RepeatKey;
}

interface Review {
  readonly origin: 'rule' | 'hand' | 'import';
  readonly throughYear: number | null;
  readonly changes: readonly ProposedHoliday[];
  readonly note: string;
}

const allYears = { first: 0, last: 9999 };

/** Writes sets of holidays. No clock moves by that: calendars follow when they are published again. */
@Injectable()
export class HolidaySetWrites {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sets: HolidaySets,
    private readonly clock: Clock,
  ) {}

  /** Adds a set; its code comes from its name. */
  add(person: SignedInPerson, body: HolidaySetBody, repeatKey: RepeatKey): Promise<string> {
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const code = codeOfName(body.name);
        requireSound(body, code);
        await requireBureau(manager, body.bureauCode ?? null);
        const added: unknown[] = await manager.query(
          `INSERT INTO holiday_sets (code, name, summary, bureau_code) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING 1 AS added`,
          [code, body.name, body.summary, body.bureauCode ?? null],
        );
        if (added.length === 0) throw nameTaken();
        await this.replaceDays(manager, person, code, [], body);
        return code;
      }),
    );
  }

  /** Replaces names and days. What was changed is kept as a review by this person. */
  change(
    { person, code, version, repeatKey }: HolidaySetEdit,
    body: HolidaySetBody,
  ): Promise<void> {
    return this.edit({ person, code, version, repeatKey }, async (manager, set) => {
      requireSound(body, code);
      await requireBureau(manager, body.bureauCode ?? null);
      await manager.query(
        'UPDATE holiday_sets SET name = $2, summary = $3, bureau_code = $4 WHERE code = $1',
        [code, body.name, body.summary, body.bureauCode ?? null],
      );
      await this.replaceDays(manager, person, code, set.days, body);
    });
  }

  /** Records that somebody looked at what the rule says, and makes the changes that they accepted. */
  review(edit: HolidaySetEdit, { throughYear, accepted, note }: HolidayReviewBody): Promise<void> {
    return this.edit(edit, async (manager, set) => {
      const thisYear = new Date(await this.clock.now(manager)).getUTCFullYear();
      const proposal = proposalOf(set, thisYear);
      if (!proposal || throughYear > proposal.throughYear || throughYear < thisYear) {
        const message = 'There is nothing to review for these years.';
        throw Problem.refused([{ field: 'throughYear', code: 'holidays.nothing_due', message }]);
      }
      const offered = proposal.changes.filter(
        ({ date }) => Number(date.slice(0, 4)) <= throughYear,
      );
      const changes = offered.filter(({ date }) => accepted.includes(date));
      if (changes.length !== new Set(accepted).size) throw notOffered();
      await takeChanges(manager, set.code, changes);
      await addReview(manager, edit.person, set.code, {
        origin: 'rule',
        throughYear,
        changes,
        note,
      });
      await manager.query(
        'UPDATE holiday_sets SET reviewed_through = greatest(reviewed_through, $2) WHERE code = $1',
        [set.code, throughYear],
      );
    });
  }

  /** Adds days that somebody chose from a calendar file; in the transaction that records the choice. */
  async takeImported(
    manager: EntityManager,
    person: SignedInPerson,
    code: string,
    { days, note }: { readonly days: readonly HolidayDay[]; readonly note: string },
  ): Promise<void> {
    const set = (await this.sets.one(code, manager, true))!;
    const known = new Set(set.days.map(({ date }) => date));
    const changes = days
      .filter(({ date }) => !known.has(date))
      .map((day) => ({ ...day, change: 'added' }) as const);
    await takeChanges(manager, code, changes);
    await addReview(manager, person, code, { origin: 'import', throughYear: null, changes, note });
    await nextVersion(manager, code);
  }

  private edit(
    { code, version, repeatKey }: HolidaySetEdit,
    work: (manager: EntityManager, set: StoredHolidaySet) => Promise<void>,
  ): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await runOnce(manager, repeatKey, async () => {
        const set = await this.sets.one(code, manager, true);
        if (!set) throw Problem.notFound();
        if (version !== undefined && version !== set.version) throw changed(set.version);
        await work(manager, set);
        await nextVersion(manager, code);
        return null;
      });
    });
  }

  private async replaceDays(
    manager: EntityManager,
    person: SignedInPerson,
    code: string,
    before: readonly HolidayDay[],
    { days, note }: HolidaySetBody,
  ): Promise<void> {
    const changes = holidayChanges(days, before, allYears);
    await takeChanges(manager, code, changes);
    await addReview(manager, person, code, { origin: 'hand', throughYear: null, changes, note });
  }
}

async function takeChanges(
  manager: EntityManager,
  code: string,
  changes: readonly ProposedHoliday[],
): Promise<void> {
  const removed = changes.filter(({ change }) => change === 'removed').map(({ date }) => date);
  const kept = changes.filter(({ change }) => change !== 'removed');
  await manager.query('DELETE FROM holidays WHERE set_code = $1 AND day = ANY ($2::date[])', [
    code,
    removed,
  ]);
  await manager.query(
    `INSERT INTO holidays (set_code, day, name)
     SELECT $1, date, name FROM jsonb_to_recordset($2::jsonb) AS given (date date, name text)
     ON CONFLICT (set_code, day) DO UPDATE SET name = excluded.name`,
    [code, JSON.stringify(kept)],
  );
}

async function addReview(
  manager: EntityManager,
  { id }: SignedInPerson,
  code: string,
  { origin, throughYear, changes, note }: Review,
): Promise<void> {
  const plain = changes.map(({ date, name, change }) => ({ date, name, change }));
  await manager.query(
    `INSERT INTO holiday_reviews (set_code, origin, through_year, changes, note, reviewed_by_id)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [code, origin, throughYear, JSON.stringify(plain), note, id],
  );
}

async function nextVersion(manager: EntityManager, code: string): Promise<void> {
  await manager.query('UPDATE holiday_sets SET version = version + 1 WHERE code = $1', [code]);
}

async function requireBureau(manager: EntityManager, code: string | null): Promise<void> {
  if (code === null) return;
  const found: unknown[] = await manager.query('SELECT FROM bureaus WHERE code = $1', [code]);
  if (found.length > 0) return;
  const message = 'Choose a bureau from the list.';
  throw Problem.invalid([{ field: 'bureauCode', code: 'holidays.unknown_bureau', message }]);
}

/** All that is wrong with names and days at once. */
function requireSound({ days }: HolidaySetBody, code: string): void {
  const faults: ProblemDetail[] = [];
  if (code === '') {
    const message = 'Enter a name with letters or digits.';
    faults.push({ field: 'name', code: 'holidays.bad_name', message });
  }
  const seen = new Set<string>();
  days.forEach(({ date }, index) => {
    const field = `days.${index}.date`;
    if (dayNumberOf(date) === null) {
      const message = `"${date}" is not a date such as 2026-11-26.`;
      faults.push({ field, code: 'calendar.bad_date', message });
    } else if (seen.has(date)) {
      const message = `${date} is listed twice. Keep one of the two.`;
      faults.push({ field, code: 'calendar.day_twice', message });
    }
    seen.add(date);
  });
  if (faults.length > 0) throw Problem.refused(faults);
}

function nameTaken(): Problem {
  const message = 'There is a set with a name like this. Choose another name.';
  return Problem.refused([{ field: 'name', code: 'holidays.name_taken', message }]);
}

function notOffered(): Problem {
  const message = 'The days to review have changed. Look at them again.';
  return Problem.refused([{ field: 'accepted', code: 'holidays.not_offered', message }]);
}

function changed(version: number): Problem {
  const words = 'Somebody else changed this set in the meantime. Your entries are kept here.';
  return Problem.stale('holidays.version_conflict', words, version);
}
