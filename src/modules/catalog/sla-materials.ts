import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { BusinessCalendar } from '../../domain/calendar/business-calendar.js';
import type { SlaPolicyVersion } from '../../domain/sla/sla-policy.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';
import { type PolicyDefinition } from './policy-definition.js';

/** The policies and calendars by key that a fold of the clocks needs. */
export interface SlaMaterial {
  readonly policies: ReadonlyMap<string, SlaPolicyVersion>;
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
}

/** Policy versions with the calendars they count by. Versions never change, so they are kept. */
@Injectable()
export class SlaMaterials {
  private readonly definitions = new Map<string, PolicyDefinition>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly calendarQueries: CalendarQueries,
  ) {}

  /** The policy version under its code, counted by its own calendar or else by that of the team. */
  async of(
    policyCode: string,
    version: number,
    teamCode: string,
    manager?: EntityManager,
  ): Promise<SlaMaterial> {
    const definition = await this.definition(policyCode, version, manager);
    const calendar =
      definition.calendar ?? (await this.calendarQueries.ofTeam(teamCode, manager)).code;
    const policy: SlaPolicyVersion = { ...definition, code: policyCode, version, calendar };
    return {
      policies: new Map([[policyCode, policy]]),
      calendars: await this.calendars(policy, manager),
    };
  }

  private async calendars(
    { calendar, calendarByMetric }: SlaPolicyVersion,
    manager?: EntityManager,
  ): Promise<Map<string, BusinessCalendar>> {
    const compiled = new Map<string, BusinessCalendar>();
    for (const code of [calendar, ...Object.values(calendarByMetric ?? {})]) {
      compiled.set(code, await this.calendarQueries.compiled(code, manager));
    }
    return compiled;
  }

  private async definition(
    policyCode: string,
    version: number,
    manager?: EntityManager,
  ): Promise<PolicyDefinition> {
    const key = `${policyCode} ${version}`;
    const known = this.definitions.get(key);
    if (known) return known;
    const rows: { definition: PolicyDefinition }[] = await (manager ?? this.dataSource).query(
      'SELECT definition FROM sla_policy_versions WHERE policy_code = $1 AND version = $2',
      [policyCode, version],
    );
    if (!rows[0]) throw new Error(`The policy version ${key} does not exist.`);
    this.definitions.set(key, rows[0].definition);
    return rows[0].definition;
  }
}
