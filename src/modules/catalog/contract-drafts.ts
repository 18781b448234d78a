import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BusinessCalendar } from '../../domain/calendar/business-calendar.js';
import type { Decision } from '../../domain/decision.js';
import { parseContractTerms, type ContractTerms } from '../../domain/sla/contract-terms.js';
import {
  calendarsAskedFor,
  checkDefinition,
  possibleCalendars,
} from '../../domain/sla/policy-definition.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';

/** Checks the terms of a contract that somebody wants to publish, on screen and in the API alike. */
@Injectable()
export class ContractDrafts {
  constructor(private readonly calendars: CalendarQueries) {}

  /** Terms from outside as of `now`: of the right form, on a calendar that is there, and to be reached. */
  async terms(
    manager: EntityManager,
    value: unknown,
    now: number,
  ): Promise<Decision<ContractTerms>> {
    const parsed = parseContractTerms(value);
    if (!parsed.allowed) return parsed;
    const { definition } = parsed.outcome;
    const known: { code: string }[] = await manager.query(
      'SELECT code FROM calendars WHERE code = ANY($1)',
      [calendarsAskedFor(definition)],
    );
    const compiled = new Map<string, BusinessCalendar>();
    for (const { code } of known) compiled.set(code, await this.calendars.compiled(code, manager));
    const checked = checkDefinition(definition, possibleCalendars([], []), compiled, now);
    return checked.allowed ? parsed : checked;
  }
}
