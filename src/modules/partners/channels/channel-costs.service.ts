import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fiscalPeriodAt } from '../../../domain/measurement/fiscal-period.js';
import {
  checkCosts,
  costPeriods,
  spendingByMonth,
  type ChannelAmounts,
  type EnteredPeriod,
} from '../../../domain/partners/channel-cost-record.js';
import { channelLabels, type ChannelSpending } from '../../../domain/partners/channel-figures.js';
import type { CostAssumptions } from '../../../domain/partners/cost-assumptions.js';
import { channels } from '../../../domain/ticket/ticket-facts.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { PartnerAccess } from '../partner-access.js';
import type { EnterCostsBody } from './channel-costs.bodies.js';
import type { ChannelCostListView, ChannelCostView } from './channel-costs.views.js';

interface CostRow extends EnteredPeriod {
  readonly id: number;
  readonly officeCode: string;
  readonly officeName: string;
  readonly assumptions: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly counts: boolean;
  readonly amounts: readonly ChannelAmounts[];
}

/** What an office spent in a period, and what it assumes, for those who read the dashboards. */
export interface CostRecord extends CostAssumptions, EnteredPeriod {
  readonly officeCode: string;
  readonly spending: readonly ChannelSpending[];
}

const mostRecords = 200;

/** The newest record of an office and period counts. */
const records = `
  SELECT c.id, c.office_code AS "officeCode", o.name AS "officeName", to_char(c.first_month, 'YYYY-MM-DD') AS "startsOn",
    c.months, c.assumptions, p.full_name AS "enteredBy", c.entered_at AS "enteredAt",
    NOT EXISTS (SELECT FROM channel_costs n WHERE n.office_code = c.office_code AND n.first_month = c.first_month
      AND n.months = c.months AND n.id > c.id) AS counts,
    (SELECT json_agg(json_build_object('channel', a.channel, 'salaries', a.salaries, 'technology', a.technology,
       'other', a.other)) FROM channel_cost_amounts a WHERE a.cost_id = c.id) AS amounts
  FROM channel_costs c JOIN offices o ON o.code = c.office_code JOIN people p ON p.id = c.entered_by`;

/** What offices spend on each channel, by fiscal month or quarter: entered by their leads, corrected by entering it again. */
@Injectable()
export class ChannelCosts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly access: PartnerAccess,
  ) {}

  list(person: SignedInPerson): Promise<ChannelCostListView> {
    return this.view(person, this.dataSource.manager);
  }

  /** 404 for an office that the person does not lead. */
  async enter(
    person: SignedInPerson,
    office: string,
    body: EnterCostsBody,
    repeatKey: RepeatKey,
  ): Promise<ChannelCostListView> {
    if (!this.access.officesOf(person).includes(office)) throw Problem.notFound();
    return this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [
          `channel costs ${office}`,
        ]);
        const now = await this.clock.now(manager);
        const entered: EnteredPeriod[] = await manager.query(
          `SELECT DISTINCT to_char(first_month, 'YYYY-MM-DD') AS "startsOn", months FROM channel_costs WHERE office_code = $1`,
          [office],
        );
        const { startsOn, months } = requireAllowed(checkCosts(body, entered, now));
        await manager.query(
          `WITH record AS (
             INSERT INTO channel_costs (office_code, first_month, months, assumptions, entered_by, entered_at)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING id)
           INSERT INTO channel_cost_amounts (cost_id, channel, salaries, technology, other)
           SELECT r.id, a.channel, a.salaries, a.technology, a.other FROM record r,
             jsonb_to_recordset($7::jsonb) AS a(channel text, salaries integer, technology integer, other integer)`,
          [
            ...[office, startsOn, months, body.assumptions, person.id, new Date(now)],
            JSON.stringify(body.amounts),
          ],
        );
        return this.view(person, manager);
      }),
    );
  }

  /** The records that count of any month from the first day to before the last. */
  async between(from: string, to: string): Promise<CostRecord[]> {
    const rows: CostRow[] = await this.dataSource.query(
      `SELECT * FROM (${records}
         WHERE c.first_month < $2::date AND c.first_month + make_interval(months => c.months) > $1::date) r
       WHERE r.counts ORDER BY r."officeName", r."startsOn"`,
      [from, to],
    );
    return rows.map((row) => ({
      ...{ officeCode: row.officeCode, officeName: row.officeName, periodLabel: labelOf(row) },
      ...{ startsOn: row.startsOn, months: row.months },
      ...{ assumptions: row.assumptions, enteredAt: row.enteredAt },
      spending: row.amounts.flatMap((amounts) =>
        spendingByMonth(row, totalOf(amounts))
          .filter(({ month }) => `${month}-01` >= from && `${month}-01` < to)
          .map((spent) => ({ ...spent, office: row.officeCode, channel: amounts.channel })),
      ),
    }));
  }

  private async view(person: SignedInPerson, manager: EntityManager): Promise<ChannelCostListView> {
    const offices: { code: string; name: string }[] = await manager.query(
      'SELECT code, name FROM offices WHERE code = ANY($1) AND active ORDER BY position',
      [this.access.officesOf(person)],
    );
    const rows: CostRow[] = await manager.query(
      `${records} WHERE c.office_code = ANY($1) ORDER BY c.first_month DESC, c.months, c.id DESC LIMIT ${mostRecords}`,
      [offices.map(({ code }) => code)],
    );
    return {
      offices: offices.map(({ code, name }) => ({
        ...{ officeCode: code, officeName: name },
        records: rows.filter(({ officeCode }) => officeCode === code).map(recordView),
      })),
      periods: costPeriods(await this.clock.now(manager)).map(({ code, label }) => ({
        ...{ code, label },
      })),
      channels: channels.map((code) => ({ code, label: channelLabels[code] })),
    };
  }
}

function recordView(row: CostRow): ChannelCostView {
  const amounts = channels.flatMap((channel) =>
    row.amounts
      .filter((each) => each.channel === channel)
      .map((each) => ({ ...each, label: channelLabels[channel], total: totalOf(each) })),
  );
  return {
    ...{ id: row.id, period: periodOf(row).code, periodLabel: labelOf(row), amounts },
    total: amounts.reduce((sum, { total }) => sum + total, 0),
    ...{ assumptions: row.assumptions, enteredBy: row.enteredBy, enteredAt: row.enteredAt },
    counts: row.counts,
  };
}

function totalOf({ salaries, technology, other }: ChannelAmounts): number {
  return salaries + technology + other;
}

function periodOf({ startsOn, months }: EnteredPeriod) {
  return fiscalPeriodAt(months === 3 ? 'quarter' : 'month', Date.parse(startsOn), 'UTC');
}

function labelOf(row: EnteredPeriod): string {
  return periodOf(row).label;
}
