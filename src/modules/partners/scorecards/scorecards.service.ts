import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { FiscalPeriod } from '../../../domain/measurement/fiscal-period.js';
import {
  isLocked,
  lockTargets,
  setTargets,
  type ScorecardTarget,
} from '../../../domain/partners/scorecard.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { csvFile, type OpenDataFile } from '../open-data/open-data-files.js';
import { ScorecardFigures } from './scorecard-figures.js';
import { scorecardPeriods } from './scorecard-periods.js';
import { measureViews, planRows } from './scorecard-words.js';
import type { ScorecardListView, ScorecardView } from './scorecards.views.js';

/** A change of a scorecard: by whom, of which, and on which version. */
export interface ScorecardEdit {
  readonly person: SignedInPerson;
  readonly office: string;
  readonly period: string;
  readonly version: number | undefined;
  readonly repeatKey: RepeatKey;
}

interface Office {
  readonly code: string;
  readonly name: string;
}

interface Kept {
  readonly officeCode: string;
  readonly periodCode: string;
  readonly targets: readonly ScorecardTarget[];
  readonly setBy: string;
  readonly setAt: Date;
  readonly lockedBy: string | null;
  readonly lockedAt: Date | null;
  readonly version: number;
}

const kept = `
  SELECT s.office_code AS "officeCode", s.period_code AS "periodCode", s.targets, s.version, s.set_at AS "setAt",
         p.full_name AS "setBy", s.locked_at AS "lockedAt", l.full_name AS "lockedBy"
    FROM scorecards s JOIN people p ON p.id = s.set_by LEFT JOIN people l ON l.id = s.locked_by`;

/** The scorecards of the offices that a person leads; others cannot tell that there are any. */
@Injectable()
export class Scorecards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly figures: ScorecardFigures,
  ) {}

  async list(person: SignedInPerson): Promise<ScorecardListView> {
    const offices = await this.officesOf(person);
    const now = await this.clock.now();
    const periods = scorecardPeriods(now);
    const rows = await this.dataSource.query<Kept[]>(
      `${kept} WHERE s.office_code = ANY($1) AND s.period_code = ANY($2)`,
      [offices.map(({ code }) => code), periods.map(({ code }) => code)],
    );
    return {
      items: periods.flatMap((period) =>
        offices.map(({ code, name }) => {
          const row = rows.find(
            ({ officeCode, periodCode }) => officeCode === code && periodCode === period.code,
          );
          const locked = isLocked(standingOf(period, row, now));
          return {
            ...{ officeCode: code, officeName: name, periodCode: period.code },
            ...{ periodLabel: period.label, targets: row?.targets.length ?? 0 },
            state: locked ? (row ? 'locked' : 'none') : 'open',
          };
        }),
      ),
    };
  }

  /** 404 for an office that the person does not lead and for a period that is not offered. */
  async view(person: SignedInPerson, officeCode: string, code: string): Promise<ScorecardView> {
    const { office, period } = await this.scope(person, officeCode, code);
    const [row] = await this.dataSource.query<Kept[]>(
      `${kept} WHERE s.office_code = $1 AND s.period_code = $2`,
      [officeCode, code],
    );
    const now = await this.clock.now();
    const begun = now >= period.startsAt;
    const { startsOn, endsOn } = period;
    const actuals = begun ? await this.figures.of({ officeCode, startsOn, endsOn }, now) : null;
    return {
      ...{ officeCode, officeName: office.name, periodCode: code, periodLabel: period.label },
      ...{ startsOn, endsOn, locked: isLocked(standingOf(period, row, now)) },
      ...{ lockedAt: row?.lockedAt ?? null, lockedBy: row?.lockedBy ?? null },
      ...{ setBy: row?.setBy ?? null, setAt: row?.setAt ?? null, version: row?.version ?? 0 },
      measures: measureViews(row?.targets ?? [], actuals),
    };
  }

  set(edit: ScorecardEdit, targets: readonly ScorecardTarget[]): Promise<ScorecardView> {
    return this.change(edit, async (manager, period, row, now) => {
      const allowed = requireAllowed(setTargets(targets, standingOf(period, row, now)));
      await manager.query(
        `INSERT INTO scorecards (office_code, period_code, starts_on, ends_on, targets, set_by, set_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (office_code, period_code) DO UPDATE SET targets = excluded.targets,
           set_by = excluded.set_by, set_at = excluded.set_at, version = scorecards.version + 1`,
        [
          ...[edit.office, edit.period, period.startsOn, period.endsOn],
          ...[JSON.stringify(allowed), edit.person.id, new Date(now)],
        ],
      );
    });
  }

  lock(edit: ScorecardEdit): Promise<ScorecardView> {
    return this.change(edit, async (manager, period, row, now) => {
      const targets = row?.targets ?? [];
      const { lockedAt } = requireAllowed(lockTargets(targets, standingOf(period, row, now)));
      await manager.query(
        `UPDATE scorecards SET locked_at = $3, locked_by = $4, version = version + 1
          WHERE office_code = $1 AND period_code = $2`,
        [edit.office, edit.period, new Date(lockedAt), edit.person.id],
      );
    });
  }

  /** Targets and results, a row each, for the leader's performance plan. */
  async export(person: SignedInPerson, office: string, period: string): Promise<OpenDataFile> {
    const view = await this.view(person, office, period);
    return csvFile(`${office}-${period}-performance-plan.csv`, planRows(view));
  }

  private async change(
    { person, office, period: code, version, repeatKey }: ScorecardEdit,
    work: (
      manager: EntityManager,
      period: FiscalPeriod,
      row: Kept | undefined,
      now: number,
    ) => Promise<void>,
  ): Promise<ScorecardView> {
    const { period } = await this.scope(person, office, code);
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [
          `scorecard ${office} ${code}`,
        ]);
        const [row] = await manager.query<Kept[]>(
          `${kept} WHERE s.office_code = $1 AND s.period_code = $2`,
          [office, code],
        );
        requireCurrent(row?.version ?? 0, version);
        await work(manager, period, row, await this.clock.now(manager));
      }),
    );
    return this.view(person, office, code);
  }

  private async scope(
    person: SignedInPerson,
    officeCode: string,
    code: string,
  ): Promise<{ readonly office: Office; readonly period: FiscalPeriod }> {
    const office = (await this.officesOf(person)).find((one) => one.code === officeCode);
    const periods = scorecardPeriods(await this.clock.now());
    const period = periods.find((one) => one.code === code);
    if (!office || !period) throw Problem.notFound();
    return { office, period };
  }

  private officesOf({ actor }: SignedInPerson): Promise<Office[]> {
    const codes = actor.grants.flatMap(({ role, officeCode }) =>
      role === 'office_lead' ? (officeCode ?? []) : [],
    );
    return this.dataSource.query(
      'SELECT code, name FROM offices WHERE code = ANY($1) AND active ORDER BY position',
      [codes],
    );
  }
}

function standingOf({ startsAt }: FiscalPeriod, row: Kept | undefined, now: number) {
  return { startsAt, lockedAt: row?.lockedAt?.getTime() ?? null, now };
}

function requireCurrent(current: number, expected: number | undefined): void {
  if (expected === undefined || expected === current) return;
  const detail = 'Somebody changed these targets in the meantime. Look at them again.';
  throw Problem.stale('scorecard.stale', detail, current);
}
