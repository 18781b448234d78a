import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BusinessCalendar } from '../../domain/calendar/business-calendar.js';
import { allow, type Decision } from '../../domain/decision.js';
import { POLICY_REFUSALS } from '../../domain/sla/check-policy.js';
import { parsePolicyDefinition } from '../../domain/sla/parse-policy-definition.js';
import {
  calendarsAskedFor,
  checkDefinition,
  possibleCalendars,
  WHOSE_CALENDARS,
  type PolicyDefinition,
} from '../../domain/sla/policy-definition.js';
import { Problem, requireAllowed } from '../../platform/errors/problem.js';
import { CalendarQueries } from '../calendars/calendar-queries.js';
import { refusedBelow } from './refused-below.js';
import type {
  CheckedDraft,
  DraftToPublish,
  PublicationDraft,
  PublishedVersion,
  PublishingKind,
} from './publication-kinds.js';

interface NewestVersion {
  readonly version: number;
  readonly definition: PolicyDefinition;
}

/** Publishes versions of policies: new tickets get them at once, open ones when it applies to them. */
@Injectable()
export class PolicyPublishing implements PublishingKind {
  constructor(private readonly calendars: CalendarQueries) {}

  async check(
    manager: EntityManager,
    { code, definition, effectiveFrom, applyToOpen }: PublicationDraft,
    now: number,
  ): Promise<CheckedDraft> {
    const newest = await newestVersion(manager, code);
    if (!newest) {
      const message = `There is no SLA policy “${code}”.`;
      throw Problem.invalid([{ field: 'code', code: 'publication.unknown_policy', message }]);
    }
    if (effectiveFrom !== null) throw notLater();
    const policy = requireAllowed(
      refusedBelow('definition', await this.checked(manager, code, definition, now)),
    );
    if (isDeepStrictEqual(policy, newest.definition)) throw nothingChanges();
    const version = newest.version + 1;
    return {
      definition: policy,
      baseVersion: newest.version,
      assumed: { kind: 'policy', code, version, applyToOpen, definition: policy },
    };
  }

  async lockedVersion(manager: EntityManager, code: string): Promise<number> {
    await manager.query('SELECT FROM sla_policies WHERE code = $1 FOR UPDATE', [code]);
    return (await newestVersion(manager, code))!.version;
  }

  async publish(
    manager: EntityManager,
    { code, definition, applyToOpen, reason, baseVersion }: DraftToPublish,
    personId: number,
    now: number,
  ): Promise<PublishedVersion> {
    const version = baseVersion + 1;
    await manager.query(
      `INSERT INTO sla_policy_versions (policy_code, version, definition, published_at, source, published_by_id, reason)
       VALUES ($1, $2, $3, $4, 'admin', $5, $6)`,
      [code, version, JSON.stringify(definition), new Date(now), personId, reason],
    );
    return applyToOpen
      ? { version, change: { kind: 'policy', code, version, applyToOpen } }
      : { version };
  }

  published(): void {
    // Which version is the newest is looked up for each ticket.
  }

  /** Its shape, then its rules on every calendar by which it may come to count. */
  private async checked(
    manager: EntityManager,
    code: string,
    definition: unknown,
    now: number,
  ): Promise<Decision<PolicyDefinition>> {
    const shaped = parsePolicyDefinition(definition);
    if (!shaped.allowed) return shaped;
    const [known] = await manager.query<[{ codes: string[] }]>(
      'SELECT array_agg(code) AS codes FROM calendars',
    );
    const named = calendarsAskedFor(shaped.outcome).filter(
      (calendar) => !(WHOSE_CALENDARS as readonly string[]).includes(calendar),
    );
    const unknown = named.find((calendar) => !known.codes.includes(calendar));
    if (unknown !== undefined) return unknownCalendar(unknown);
    const [whose] = await manager.query<[{ teams: string[] | null; bureaus: (string | null)[] }]>(
      `SELECT (SELECT array_agg(DISTINCT t.calendar_code) FROM services s JOIN teams t ON t.code = s.team_code
                WHERE s.policy_code = $1 AND s.active AND t.active) AS teams,
              (SELECT array_agg(DISTINCT b.calendar_code) FROM bureaus b) AS bureaus`,
      [code],
    );
    const possible = whose.teams === null ? [] : possibleCalendars(whose.teams, whose.bureaus);
    const compiled = await this.compiled(known.codes, manager);
    return possible.length === 0
      ? allow(shaped.outcome)
      : checkDefinition(shaped.outcome, possible, compiled, now);
  }

  private async compiled(
    codes: readonly string[],
    manager: EntityManager,
  ): Promise<ReadonlyMap<string, BusinessCalendar>> {
    const compiled = new Map<string, BusinessCalendar>();
    for (const code of codes) compiled.set(code, await this.calendars.compiled(code, manager));
    return compiled;
  }
}

async function newestVersion(manager: EntityManager, code: string): Promise<NewestVersion | null> {
  const rows: NewestVersion[] = await manager.query(
    `SELECT version, definition FROM sla_policy_versions WHERE policy_code = $1 ORDER BY version DESC LIMIT 1`,
    [code],
  );
  return rows[0] ?? null;
}

function unknownCalendar(code: string): Decision<never> {
  const message = `There is no calendar “${code}”.`;
  const refusal = { code: POLICY_REFUSALS.unknownCalendar, message, field: 'calendar' };
  return { allowed: false, refusals: [refusal] };
}

function notLater(): Problem {
  const message = 'A policy holds as soon as it is applied. Leave the date out.';
  return Problem.invalid([{ field: 'effectiveFrom', code: 'publication.no_date', message }]);
}

function nothingChanges(): Problem {
  const message = 'This is what is in force already: nothing would change.';
  return Problem.refused([{ code: 'publication.nothing_changes', message, field: 'definition' }]);
}
