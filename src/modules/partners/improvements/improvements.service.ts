import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { mayBeEffective } from '../../../domain/partners/commitment-measure.js';
import {
  checkAssumptions,
  valueRange,
  valueWords,
  type ValueAssumptions,
} from '../../../domain/partners/value-range.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { CommitmentQueries } from '../commitments/commitment-queries.js';
import { PartnerAccess, type PartnerBureau } from '../partner-access.js';
import type { AddImprovementBody, ReckonValueBody } from './improvements.bodies.js';
import type {
  ImprovementListView,
  ImprovementValueView,
  ImprovementView,
} from './improvements.views.js';

interface ImprovementRow {
  readonly id: number;
  readonly title: string;
  readonly change: string;
  readonly evidence: string;
  readonly sinceOn: string;
  readonly officeCode: string;
  readonly officeName: string;
  readonly addedBy: string;
  readonly commitmentId: number | null;
  readonly value: ValueRow | null;
}

interface ValueRow extends ValueAssumptions {
  readonly assumptions: string;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly earlier: number;
}

/** The log of what was made better for a bureau, with evidence, and the ledger of what it is worth. */
@Injectable()
export class Improvements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly access: PartnerAccess,
    private readonly commitments: CommitmentQueries,
  ) {}

  async list(person: SignedInPerson, code: string): Promise<ImprovementListView> {
    const bureau = await this.access.requireBureau(person, code);
    return this.view(person, bureau, this.dataSource.manager);
  }

  async add(
    person: SignedInPerson,
    code: string,
    body: AddImprovementBody,
    repeatKey: RepeatKey,
  ): Promise<ImprovementListView> {
    const bureau = await this.access.requireBureau(person, code);
    const [office] = officesOf(person);
    if (!office) throw forLeads();
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const now = await this.clock.now(manager);
        if (!mayBeEffective(body.sinceOn, now, bureau.timeZone)) {
          throw wrong('sinceOn', 'Enter a day that has come, not more than two years ago.');
        }
        const commitmentId = body.commitmentId ?? null;
        if (commitmentId !== null) await requireCommitment(manager, bureau.code, commitmentId);
        await manager.query(
          `INSERT INTO improvements (bureau_code, office_code, title, change, evidence, commitment_id, since_on,
             added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            ...[bureau.code, office, body.title, body.change, body.evidence, commitmentId],
            ...[body.sinceOn, person.id, new Date(now)],
          ],
        );
        return this.view(person, bureau, manager);
      }),
    );
  }

  /** A new reckoning is a new row: the earlier ones stay. */
  async reckon(
    person: SignedInPerson,
    code: string,
    id: number,
    body: ReckonValueBody,
    repeatKey: RepeatKey,
  ): Promise<ImprovementListView> {
    const bureau = await this.access.requireBureau(person, code);
    if (officesOf(person).length === 0) throw forLeads();
    const given = requireAllowed(checkAssumptions(body));
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        const rows: unknown[] = await manager.query(
          'SELECT id FROM improvements WHERE bureau_code = $1 AND id = $2 AND office_code = ANY($3)',
          [bureau.code, id, officesOf(person)],
        );
        if (rows.length === 0) throw Problem.notFound();
        await manager.query(
          `INSERT INTO improvement_values (improvement_id, times_a_year, minutes_low, minutes_high, hour_cost, cost_once,
             cost_yearly, assumptions, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            ...[id, given.timesAYear, given.minutesLow, given.minutesHigh, given.hourCost],
            ...[given.costOnce, given.costYearly, body.assumptions, person.id],
            new Date(await this.clock.now(manager)),
          ],
        );
        return this.view(person, bureau, manager);
      }),
    );
  }

  private async view(
    person: SignedInPerson,
    bureau: PartnerBureau,
    manager: EntityManager,
  ): Promise<ImprovementListView> {
    const rows: ImprovementRow[] = await manager.query(
      `SELECT i.id, i.title, i.change, i.evidence, to_char(i.since_on, 'YYYY-MM-DD') AS "sinceOn",
         i.office_code AS "officeCode", o.name AS "officeName", p.full_name AS "addedBy",
         i.commitment_id AS "commitmentId",
         (SELECT json_build_object('timesAYear', v.times_a_year, 'minutesLow', v.minutes_low,
            'minutesHigh', v.minutes_high, 'hourCost', v.hour_cost, 'costOnce', v.cost_once,
            'costYearly', v.cost_yearly, 'assumptions', v.assumptions, 'enteredBy', e.full_name,
            'enteredAt', v.entered_at, 'earlier', (SELECT count(*) - 1 FROM improvement_values n
               WHERE n.improvement_id = i.id))
            FROM improvement_values v JOIN people e ON e.id = v.entered_by
           WHERE v.improvement_id = i.id ORDER BY v.id DESC LIMIT 1) AS value
       FROM improvements i JOIN offices o ON o.code = i.office_code JOIN people p ON p.id = i.added_by
       WHERE i.bureau_code = $1 ORDER BY i.since_on DESC, i.id DESC LIMIT 200`,
      [bureau.code],
    );
    const now = new Date(await this.clock.now(manager));
    const commitments = await this.commitments.of(bureau.code, null, { from: '2000-01-01' }, now);
    const offices = officesOf(person);
    const items = rows.map(({ value, officeCode, ...row }): ImprovementView => {
      const commitment = commitments.find(({ id }) => id === row.commitmentId);
      return {
        ...row,
        before: commitment?.before ?? null,
        after: commitment?.after ?? null,
        result: commitment?.result ?? null,
        value: value && valueView(value),
        mayReckon: offices.includes(officeCode),
      };
    });
    return {
      bureauName: bureau.name,
      items,
      total: totalOf(items),
      mayAdd: offices.length > 0,
      commitments:
        offices.length === 0
          ? []
          : commitments.map(({ id, willDo }) => ({ code: String(id), label: willDo })),
    };
  }
}

function valueView(value: ValueRow): ImprovementValueView {
  const range = valueRange(value);
  const { hoursLow, hoursHigh, savedLow, savedHigh, cost } = range;
  const minutes =
    value.minutesLow === value.minutesHigh
      ? `${value.minutesLow}`
      : `${value.minutesLow} to ${value.minutesHigh}`;
  return {
    ...{ hoursLow, hoursHigh, savedLow, savedHigh, cost },
    words: valueWords(range),
    reckoning: `${value.timesAYear.toLocaleString('en-US')} times a year, ${minutes} minutes each, $${value.hourCost} an hour`,
    assumptions: value.assumptions,
    enteredBy: value.enteredBy,
    enteredAt: new Date(value.enteredAt),
    earlier: value.earlier,
  };
}

function totalOf(items: readonly ImprovementView[]): string | null {
  const values = items.flatMap(({ value }) => (value ? [value] : []));
  if (values.length === 0) return null;
  const sum = (of: (value: ImprovementValueView) => number): number =>
    values.reduce((total, value) => total + of(value), 0);
  const [savedLow, savedHigh, cost] = [
    sum((v) => v.savedLow),
    sum((v) => v.savedHigh),
    sum((v) => v.cost),
  ];
  return valueWords({
    hoursLow: sum((v) => v.hoursLow),
    hoursHigh: sum((v) => v.hoursHigh),
    ...{ savedLow, savedHigh, cost },
    netLow: savedLow - cost,
    netHigh: savedHigh - cost,
  });
}

function officesOf(person: SignedInPerson): string[] {
  return person.actor.grants.flatMap(({ role, officeCode }) =>
    role === 'office_lead' && officeCode !== undefined ? [officeCode] : [],
  );
}

async function requireCommitment(
  manager: EntityManager,
  bureauCode: string,
  id: number,
): Promise<void> {
  const rows: unknown[] = await manager.query(
    'SELECT id FROM commitments WHERE bureau_code = $1 AND id = $2',
    [bureauCode, id],
  );
  if (rows.length === 0) throw wrong('commitmentId', 'Choose a commitment from the list.');
}

function wrong(field: string, message: string): Problem {
  return Problem.refused([{ field, code: 'improvement.invalid', message }]);
}

function forLeads(): Problem {
  return Problem.forbidden(
    'Improvements are written down by the leads of the offices.',
    'improvement.for_leads',
  );
}
