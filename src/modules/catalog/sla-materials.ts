import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { BusinessCalendar } from '../../domain/calendar/business-calendar.js';
import {
  calendarsAskedFor,
  withCalendars,
  type PolicyDefinition,
} from '../../domain/sla/policy-definition.js';
import { policyKeyOf, type SlaPolicyVersion } from '../../domain/sla/sla-policy.js';
import type { PolicyBinding } from '../../domain/ticket/ticket-event.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';

/** A version that a ticket is bound to is not there, so that its clocks cannot be reckoned. */
export class MissingVersion extends Error {
  constructor(readonly key: string) {
    super(`The policy version ${key} does not exist.`);
  }
}

/** The policies and calendars by key that a fold of the clocks needs. */
export interface SlaMaterial {
  readonly policies: ReadonlyMap<string, SlaPolicyVersion>;
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
}

/** Whose calendars a policy may count by. */
export interface MeasuredFor {
  /** The team to which the ticket first went. */
  readonly firstTeamCode: string;
  /** The customer's bureau. */
  readonly bureauCode: string;
}

/** A ticket as far as its clocks are measured: the policy versions it was bound to, and for whom. */
export interface MeasuredTicket extends MeasuredFor {
  readonly bindings: readonly PolicyBinding[];
  /** Versions, by key, that are not published but taken to hold. */
  readonly assumed?: ReadonlyMap<string, PolicyDefinition>;
}

/**
 * Policy versions, and those of contracts with vendors, with the calendars they count by. The two share one
 * set of codes. Versions never change, so they are kept.
 */
@Injectable()
export class SlaMaterials {
  private readonly definitions = new Map<string, PolicyDefinition>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly calendarQueries: CalendarQueries,
  ) {}

  /** Every policy version bound, by its key, with all the calendars they count by. */
  async of(
    { bindings, assumed, ...whose }: MeasuredTicket,
    manager?: EntityManager,
  ): Promise<SlaMaterial> {
    const policies = new Map<string, SlaPolicyVersion>();
    for (const { policyCode, policyVersion } of bindings) {
      const key = policyKeyOf(policyCode, policyVersion);
      if (policies.has(key)) continue;
      const definition =
        assumed?.get(key) ?? (await this.definition(policyCode, policyVersion, manager));
      const version = { ...definition, code: policyCode, version: policyVersion };
      policies.set(key, await this.measured(version, whose, manager));
    }
    return { policies, calendars: await this.calendars([...policies.values()], manager) };
  }

  /** A definition with its calendars named: whose they are is looked up for this team and bureau. */
  async measured(
    definition: PolicyDefinition & Pick<SlaPolicyVersion, 'code' | 'version'>,
    whose: MeasuredFor,
    manager?: EntityManager,
  ): Promise<SlaPolicyVersion> {
    const asked = calendarsAskedFor(definition);
    const bureau = asked.includes('bureau')
      ? await this.calendarQueries.ofBureau(whose.bureauCode, manager)
      : null;
    const needsTeam = asked.includes('team') || (asked.includes('bureau') && bureau === null);
    const team = needsTeam
      ? (await this.calendarQueries.ofTeam(whose.firstTeamCode, manager)).code
      : '';
    return withCalendars(definition, { team, bureau: bureau ?? team });
  }

  /** All the calendars that these policies count by. */
  async calendars(
    policies: readonly SlaPolicyVersion[],
    manager?: EntityManager,
  ): Promise<Map<string, BusinessCalendar>> {
    const codes = policies.flatMap(({ calendar, calendarByMetric }) => [
      calendar,
      ...Object.values(calendarByMetric ?? {}),
    ]);
    const compiled = new Map<string, BusinessCalendar>();
    for (const code of new Set(codes)) {
      compiled.set(code, await this.calendarQueries.compiled(code, manager));
    }
    return compiled;
  }

  private async definition(
    policyCode: string,
    version: number,
    manager?: EntityManager,
  ): Promise<PolicyDefinition> {
    const key = policyKeyOf(policyCode, version);
    const known = this.definitions.get(key);
    if (known) return known;
    const rows: { definition: PolicyDefinition }[] = await (manager ?? this.dataSource).query(
      `SELECT definition FROM sla_policy_versions WHERE policy_code = $1 AND version = $2
       UNION ALL
       SELECT definition FROM vendor_contract_versions WHERE contract_code = $1 AND version = $2`,
      [policyCode, version],
    );
    if (!rows[0]) throw new MissingVersion(key);
    this.definitions.set(key, rows[0].definition);
    return rows[0].definition;
  }
}
