import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  holidayChanges,
  wantedThrough,
  yearsToReview,
  type ProposedHoliday,
} from '../../../domain/calendar/holiday-review.js';
import { usFederalClosedDays } from '../../../domain/calendar/us-federal-holidays.js';
import { longDate } from '../../../domain/sla/date-words.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { HolidaySets, type StoredHolidaySet } from '../../calendars/holiday-sets.js';
import type {
  HolidayChangeView,
  HolidayProposalView,
  HolidayReviewView,
  HolidaySetListView,
  HolidaySetOwnerView,
  HolidaySetRowView,
  HolidaySetView,
} from './holiday-sets.views.js';

const origins: Readonly<Record<string, string>> = {
  rule: 'By rule',
  file: 'With the agency’s files',
  hand: 'Entered by hand',
  import: 'From a calendar file',
};

const mostReviews = 50;

interface ReviewRow extends Omit<HolidayReviewView, 'originLabel' | 'changes'> {
  readonly origin: string;
  readonly changes: readonly ProposedHoliday[];
}

interface UsedSet extends HolidaySetOwnerView {
  readonly sets: readonly string[];
}

/** Reads sets of holidays: their days, who goes by them, and what somebody has to review. */
@Injectable()
export class HolidaySetQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sets: HolidaySets,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<HolidaySetListView> {
    const [sets, used, bureaus, year] = await Promise.all([
      this.sets.all(),
      this.usedSets(),
      this.dataSource.query<HolidaySetOwnerView[]>(
        'SELECT code, name FROM bureaus WHERE active ORDER BY name, code',
      ),
      this.thisYear(),
    ]);
    return { items: sets.map((set) => rowOf(set, used, year)), bureaus };
  }

  async one(code: string): Promise<HolidaySetView> {
    const [set, used, reviews, year] = await Promise.all([
      this.sets.one(code),
      this.usedSets(),
      this.reviews(code),
      this.thisYear(),
    ]);
    if (!set) throw Problem.notFound();
    return {
      ...rowOf(set, used, year),
      version: set.version,
      dayList: set.days.map((day) => ({ ...day, words: dateWords(day.date) })),
      proposal: proposalOf(set, year),
      reviews,
    };
  }

  private async thisYear(): Promise<number> {
    return new Date(await this.clock.now()).getUTCFullYear();
  }

  private async usedSets(): Promise<UsedSet[]> {
    return this.dataSource.query(
      `SELECT c.code, c.name, coalesce(newest.definition -> 'holidaySets', '[]') AS sets
         FROM calendars c
         CROSS JOIN LATERAL (SELECT definition FROM calendar_versions
                              WHERE calendar_code = c.code ORDER BY version DESC LIMIT 1) newest
        ORDER BY c.name, c.code`,
    );
  }

  private async reviews(code: string): Promise<HolidayReviewView[]> {
    const rows: ReviewRow[] = await this.dataSource.query(
      `SELECT r.id, r.origin, r.through_year AS "throughYear", r.changes, r.note,
              p.full_name AS "reviewedBy", r.reviewed_at AS "reviewedAt"
         FROM holiday_reviews r LEFT JOIN people p ON p.id = r.reviewed_by_id
        WHERE r.set_code = $1 ORDER BY r.id DESC LIMIT ${mostReviews}`,
      [code],
    );
    return rows.map(({ origin, changes, ...row }) => ({
      ...row,
      originLabel: origins[origin]!,
      changes: changes.map(changeView),
    }));
  }
}

/** What a review of a set by rule has to decide in this year; null when nothing is. */
export function proposalOf(set: StoredHolidaySet, thisYear: number): HolidayProposalView | null {
  if (set.rule === null) return null;
  const due = yearsToReview(set.reviewedThrough, thisYear);
  const throughYear = Math.max(set.reviewedThrough ?? 0, wantedThrough(thisYear));
  const years = { first: thisYear, last: throughYear };
  const byRule = usFederalClosedDays(years.first, years.last);
  const changes = holidayChanges(byRule, set.days, years).map(changeView);
  return due === null && changes.length === 0
    ? null
    : { firstYear: years.first, throughYear, changes };
}

function rowOf(
  { code, name, summary, bureau, rule, reviewedThrough, days }: StoredHolidaySet,
  used: readonly UsedSet[],
  year: number,
): HolidaySetRowView {
  return {
    ...{ code, name, summary, bureau, reviewedThrough },
    byRule: rule !== null,
    days: days.length,
    lastDay: days.at(-1)?.date ?? null,
    reviewDue: rule !== null && yearsToReview(reviewedThrough, year) !== null,
    calendars: used
      .filter(({ sets }) => sets.includes(code))
      .map((calendar) => ({ code: calendar.code, name: calendar.name })),
  };
}

function changeView({ date, name, change }: ProposedHoliday): HolidayChangeView {
  return { date, name, change, words: dateWords(date) };
}

function dateWords(date: string): string {
  return `${longDate(Date.parse(date), 'UTC', Date.parse(date))}, ${date.slice(0, 4)}`;
}
