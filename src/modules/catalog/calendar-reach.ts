import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BusinessCalendar } from '../../domain/calendar/business-calendar.js';
import type { CalendarDefinition } from '../../domain/calendar/calendar-definition.js';
import type { Refusal } from '../../domain/decision.js';
import { possibleCalendars, type PolicyDefinition } from '../../domain/sla/policy-definition.js';
import { unreachablePromises } from '../../domain/sla/unreachable-promises.js';

interface PolicyRow {
  readonly name: string;
  readonly definition: PolicyDefinition;
  readonly teams: readonly string[];
  readonly bureaus: readonly (string | null)[];
}

const newestPolicies = `
  SELECT p.name, newest.definition,
         ARRAY(SELECT DISTINCT t.calendar_code FROM services s JOIN teams t ON t.code = s.team_code
                WHERE s.policy_code = p.code AND s.active) AS teams,
         ARRAY(SELECT DISTINCT calendar_code FROM bureaus WHERE active) AS bureaus
    FROM sla_policies p
    CROSS JOIN LATERAL (SELECT definition FROM sla_policy_versions
                         WHERE policy_code = p.code ORDER BY version DESC LIMIT 1) newest
   ORDER BY p.name`;

/** Whether every promise can still be kept on a changed calendar. */
@Injectable()
export class CalendarReach {
  constructor(private readonly dataSource: DataSource) {}

  /** Why not, by the names of the policies in force; empty when all can. */
  async refusals(
    { code, definition }: { readonly code: string; readonly definition: CalendarDefinition },
    from: number,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Refusal[]> {
    const rows: PolicyRow[] = await manager.query(newestPolicies);
    const policies = rows.map(({ teams, bureaus, ...policy }) => ({
      ...policy,
      possible: possibleCalendars(teams, bureaus),
    }));
    const calendar = new BusinessCalendar({ ...definition, effectiveFrom: null });
    return unreachablePromises({ code, calendar }, policies, from);
  }
}
