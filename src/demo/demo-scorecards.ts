import type { EntityManager } from 'typeorm';
import {
  fiscalPeriodAt,
  shiftPeriod,
  type FiscalPeriod,
} from '../domain/measurement/fiscal-period.js';
import { setTargets, type ScorecardTarget } from '../domain/partners/scorecard.js';

const zone = 'America/New_York';
const dayMs = 86_400_000;

const targets: readonly ScorecardTarget[] = [
  { measure: 'dates_kept', target: 85 },
  { measure: 'median_first_answer', target: 4 },
  { measure: 'satisfied', target: 75 },
  { measure: 'opened_again', target: 6 },
];

/** The leads of all offices set targets a week before the last quarter, the running one and the running year began. */
export async function writeScorecards(manager: EntityManager, now: number): Promise<void> {
  const quarter = fiscalPeriodAt('quarter', now, zone);
  const periods = [shiftPeriod(quarter, -1, zone), quarter, fiscalPeriodAt('year', now, zone)];
  for (const period of periods) await writePeriod(manager, period);
}

async function writePeriod(
  manager: EntityManager,
  { code, startsOn, endsOn, startsAt }: FiscalPeriod,
): Promise<void> {
  const setAt = startsAt - 7 * dayMs;
  const decision = setTargets(targets, { startsAt, lockedAt: null, now: setAt });
  if (!decision.allowed) throw new Error(JSON.stringify(decision.refusals));
  await manager.query(
    `INSERT INTO scorecards (office_code, period_code, starts_on, ends_on, targets, set_by, set_at)
     SELECT o.code, $1, $2, $3, $4, (SELECT min(g.person_id) FROM role_grants g
       WHERE g.role = 'office_lead' AND g.office_code = o.code), $5
       FROM offices o WHERE EXISTS (SELECT 1 FROM role_grants g
       WHERE g.role = 'office_lead' AND g.office_code = o.code)`,
    [code, startsOn, endsOn, JSON.stringify(decision.outcome), new Date(setAt)],
  );
}
