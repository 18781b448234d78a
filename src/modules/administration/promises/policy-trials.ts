import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import { isOpen, nextOpening } from '../../../domain/calendar/business-time.js';
import {
  durationWords,
  longDate,
  timeOfDay,
  zoneAbbreviation,
} from '../../../domain/sla/date-words.js';
import type { FilingPromise } from '../../../domain/sla/promise-before-filing.js';
import type { SlaMetric } from '../../../domain/sla/sla-metric.js';
import { calendarsAskedFor, WHOSE_CALENDARS } from '../../../domain/sla/policy-definition.js';
import { targetOf, type SlaPolicyVersion } from '../../../domain/sla/sla-policy.js';
import { priorityLabels, type Priority } from '../../../domain/ticket/priority.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import { PolicyDrafts } from '../../catalog/policy-drafts.js';
import { FilingPromises } from '../../catalog/filing-promises.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { instantInWords } from '../calendars/calendar-words.js';
import { arrivalAt } from './arrival.js';
import { PolicySetup, type StoredPolicy } from './policy-setup.js';
import type { PolicyTrialBody } from './sla-policies.bodies.js';
import { specialDays } from './special-days.js';
import type { PolicyServiceView, PolicyTrialView } from './sla-policies.views.js';

/** A policy as it would be applied: for a service, or by itself when it names its calendar. */
interface Trial {
  readonly policy: StoredPolicy;
  readonly service: PolicyServiceView | null;
  readonly priority: Priority;
  readonly at: number;
  readonly zone: string;
  readonly bureauCode: string;
}

/** Tries policies out: the very promise that a request filed at an instant would be given. */
@Injectable()
export class PolicyTrials {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly policies: PolicySetup,
    private readonly drafts: PolicyDrafts,
    private readonly catalog: CatalogQueries,
    private readonly promises: FilingPromises,
    private readonly calendars: CalendarQueries,
  ) {}

  /** Worded for the person who asks, in their zone. 404 for an unknown policy, 400 for a service of another. */
  async trial(
    { timeZone: zone, bureauCode }: SignedInPerson,
    code: string,
    { at, priority, serviceCode, definition }: PolicyTrialBody,
  ): Promise<PolicyTrialView> {
    const stored = await this.policies.stored(code);
    if (!stored) throw Problem.notFound();
    const policy = definition === undefined ? stored : await this.drafted(stored, definition);
    const service = serviceFor(policy, serviceCode);
    const trial = { policy, service, priority, at: arrivalAt(at, zone), zone, bureauCode };
    const { policy: promised, ...promise } = await this.promise(trial);
    const compiled = await this.calendars.compiled(promised.calendar);
    const calendar = await this.policies.calendar(promised.calendar);
    return { ...worded(trial, promise, compiled), calendar };
  }

  /** The policy as it would be; what is wrong with it is told below `definition`. */
  private async drafted(stored: StoredPolicy, definition: unknown): Promise<StoredPolicy> {
    const { manager } = this.dataSource;
    const now = await this.clock.now();
    const decision = await this.drafts.definition(manager, stored.code, definition, now);
    const drafted = requireAllowed(decision);
    const named = drafted.calendar ?? 'team';
    const calendar =
      named === 'team' || named === 'bureau' ? null : await this.policies.calendar(named);
    return { ...stored, definition: drafted, calendar };
  }

  private async promise(
    trial: Trial,
  ): Promise<FilingPromise & { readonly policy: SlaPolicyVersion }> {
    const { policy, service, priority, at, zone, bureauCode } = trial;
    const found = service && (await this.catalog.service(service.code));
    const needsApproval = (found?.approval ?? null) !== null;
    return this.promises.ofDefinition(policy.definition, found?.teamCode ?? '', priority, {
      ...{ timeZone: zone, bureauCode, at, needsApproval },
    });
  }
}

function serviceFor(policy: StoredPolicy, asked: string | undefined): PolicyServiceView | null {
  const service = policy.services.find(({ code }) => asked === undefined || code === asked) ?? null;
  if (service === null && asked !== undefined) {
    const message = `Choose a service that promises by “${policy.name}”.`;
    throw Problem.invalid([
      { field: 'serviceCode', code: 'trial.service_of_other_policy', message },
    ]);
  }
  if (service === null && needsWhose(policy)) {
    const message = 'No service promises by this policy, and it names no calendar of its own.';
    throw Problem.refused([{ code: 'trial.no_calendar', message }]);
  }
  return service;
}

/** Does anything count by the calendar of a team or bureau, which only a service brings? */
function needsWhose({ definition }: StoredPolicy): boolean {
  const asked = calendarsAskedFor(definition);
  return WHOSE_CALENDARS.some((whose) => asked.includes(whose));
}

function worded(
  { policy, service, priority, at, zone }: Trial,
  promise: FilingPromise,
  calendar: BusinessCalendar,
): Omit<PolicyTrialView, 'calendar'> {
  const lastAt = Math.max(promise.answerBy ?? at, promise.finishBy ?? at);
  return {
    arrival: `${longDate(at, zone, at)}, ${timeOfDay(at, zone)} ${zoneAbbreviation(zone, at)}`,
    at: new Date(at),
    arrivalNote: arrivalNote(calendar, at, zone),
    service,
    priorityLabel: priorityLabels[priority],
    sentence: promise.sentence,
    parts: promise.parts.map((part) => ({
      kind: part.kind,
      text: part.text,
      at: part.kind === 'date' ? new Date(part.at) : null,
    })),
    answerIn: targetInWords(policy, 'first_response', priority),
    finishIn: targetInWords(policy, 'resolution', priority),
    respondBy: promise.answerBy === null ? null : new Date(promise.answerBy),
    finishBy: promise.finishBy === null ? null : new Date(promise.finishBy),
    specialDays: specialDays(calendar, at, lastAt),
    zone,
  };
}

function arrivalNote(calendar: BusinessCalendar, at: number, zone: string): string {
  if (calendar.neverCloses) return 'Time counts day and night.';
  if (isOpen(calendar, at)) return 'The desk is open then, so time counts at once.';
  const opens = nextOpening(calendar, at);
  if (opens === null) return 'The desk never opens after that.';
  return `The desk is closed then. Time counts from ${instantInWords(opens, zone, at)}.`;
}

function targetInWords(
  { definition }: StoredPolicy,
  metric: SlaMetric,
  priority: Priority,
): string | null {
  const policy = { ...definition, code: '', version: 0, calendar: '' };
  const targetMs = targetOf(policy, metric, priority, null);
  return targetMs === null ? null : durationWords(targetMs);
}
