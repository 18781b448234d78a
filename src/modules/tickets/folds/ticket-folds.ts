import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import type { PolicyDefinition } from '../../../domain/sla/policy-definition.js';
import { policyKeyOf } from '../../../domain/sla/sla-policy.js';
import { foldClocks, type FoldResult } from '../../../domain/sla/sla-clock.js';
import { slaEventsOf } from '../../../domain/ticket/sla-events.js';
import {
  bySystem,
  ticketEvent,
  type BindingCause,
  type ContractVersion,
  type PolicyBinding,
  type TicketEvent,
} from '../../../domain/ticket/ticket-event.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import { MissingVersion, type MeasuredTicket } from '../../catalog/sla-materials.js';
import { measuredTicket } from '../measured-ticket.js';
import {
  refreshClocks,
  urgencyOf,
  type ClockChanges,
  type ClockTimer,
  type SlaMaterial,
} from '../refresh-clocks.js';
import { readFoldable, type FoldableTicket } from './foldable-ticket.js';

/** A policy version to which a ticket is bound by the fold, and why. */
export interface NewBinding extends PolicyBinding {
  readonly cause: BindingCause;
}

/** What a fold does or assumes beyond what is recorded and published. */
export interface FoldPlan {
  /** Calendars as they would be, in the place of the published ones. */
  readonly calendars?: ReadonlyMap<string, BusinessCalendar>;
  /** Policy versions, by key, that are not published. */
  readonly policies?: ReadonlyMap<string, PolicyDefinition>;
  /** The version to which each ticket is bound now; null leaves it as it is. */
  readonly bind?: (ticket: FoldableTicket) => NewBinding | null;
  /** The version under which open waits of this contract go on now. */
  readonly contract?: ContractVersion;
}

/** A ticket with what its clocks say when folded anew. */
export interface FoldedTicket {
  readonly ticket: FoldableTicket;
  /** The events that bind it to another version of its policy or its contract, when the plan says so. */
  readonly bound: readonly Bound[];
  readonly clocks: ClockChanges;
  /** The version that is not there, so that its clocks stay as they are; null when they were folded. */
  readonly missingVersion: string | null;
}

/** A ticket with the fold of its events, and the place in its queue that follows from it. */
export interface ReckonedTicket {
  readonly ticket: FoldableTicket;
  readonly fold: FoldResult;
  readonly asOf: number;
  readonly urgencyAt: number;
}

/** A ticket whose clocks cannot be reckoned, because this version of a policy is not there. */
export interface UnreckonableTicket {
  readonly ticket: FoldableTicket;
  readonly missingVersion: string;
}

type Bound = Extract<TicketEvent, { kind: 'policy_bound' | 'contract_bound' }>;

/** Folds the clocks of many tickets at a time, without a lock: for those who compare, or save under a check. */
@Injectable()
export class TicketFolds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogQueries,
  ) {}

  /**
   * The tickets of these ids, folded as of `now` (epoch ms) and never before their last event. One bound to a
   * version that is not there stays as it is, named, and holds up no other.
   */
  async of(ids: readonly number[], now: number, plan: FoldPlan): Promise<FoldedTicket[]> {
    const folded: FoldedTicket[] = [];
    const materials = new Map<string, SlaMaterial>();
    for (const ticket of await readFoldable(this.dataSource, ids)) {
      const at = Math.max(now, ticket.lastEventAt);
      const bound = [...boundBy(plan, ticket, at), ...renewedBy(plan, ticket, at)];
      const events = [...ticket.events, ...bound];
      const measured = measuredTicket(ticket, events);
      const key = materialKey(measured);
      const material =
        materials.get(key) ?? (await this.material(measured, plan).catch(missingVersion));
      if (typeof material === 'string') {
        folded.push({ ticket, bound: [], clocks: asTheyAre(ticket), missingVersion: material });
        continue;
      }
      materials.set(key, material);
      const { clocks: stored, journal, steps } = ticket;
      const timers = timersByMetric(ticket);
      const clocks = refreshClocks({ events, material, now: at, stored, journal, steps, timers });
      folded.push({ ticket, bound, clocks, missingVersion: null });
    }
    return folded;
  }

  /**
   * The tickets with a whole fold each, for those who compare. It is taken as of `graceMs` before now, or
   * of the ticket's last event if that is later: what came due since may not be recorded yet.
   * A ticket bound to a version that is not there holds up no other.
   */
  async reckon(
    ids: readonly number[],
    now: number,
    graceMs: number,
  ): Promise<(ReckonedTicket | UnreckonableTicket)[]> {
    const reckoned: (ReckonedTicket | UnreckonableTicket)[] = [];
    for (const ticket of await readFoldable(this.dataSource, ids)) {
      const asOf = Math.max(now - graceMs, ticket.lastEventAt);
      const material = await this.material(measuredTicket(ticket, ticket.events), {}).catch(
        missingVersion,
      );
      if (typeof material === 'string') {
        reckoned.push({ ticket, missingVersion: material });
        continue;
      }
      const fold = foldClocks({ ...material, events: slaEventsOf(ticket.events), asOf });
      reckoned.push({ ticket, fold, asOf, urgencyAt: urgencyOf(fold.clocks) });
    }
    return reckoned;
  }

  private async material(
    measured: MeasuredTicket,
    { calendars: assumed, policies }: FoldPlan,
  ): Promise<SlaMaterial> {
    const material = await this.catalog.slaMaterial(
      policies ? { ...measured, assumed: policies } : measured,
    );
    if (assumed === undefined) return material;
    const calendars = [...material.calendars].map(
      ([code, calendar]) => [code, assumed.get(code) ?? calendar] as const,
    );
    return { ...material, calendars: new Map(calendars) };
  }
}

function asTheyAre({ clocks, urgencyAt }: FoldableTicket): ClockChanges {
  const nothing = { changed: [], gone: [], timers: [], journal: [], told: [], steps: [] };
  return { ...nothing, clocks, urgencyAt, stagesLeft: [] };
}

function missingVersion(error: unknown): string {
  if (error instanceof MissingVersion) return error.key;
  throw error;
}

function timersByMetric({ clocks, timers }: FoldableTicket): ClockTimer[] {
  return timers.flatMap(({ clockId, ...timer }) => {
    const clock = clocks.find(({ id }) => id === clockId);
    return clock ? [{ ...timer, metric: clock.metric, cycle: clock.cycle }] : [];
  });
}

/** Tickets with the same key are measured alike. */
function materialKey({ bindings, firstTeamCode, bureauCode }: MeasuredTicket): string {
  const keys = bindings.map(({ policyCode, policyVersion }) =>
    policyKeyOf(policyCode, policyVersion),
  );
  return [firstTeamCode, bureauCode, ...keys].join(' ');
}

function boundBy({ bind }: FoldPlan, ticket: FoldableTicket, at: number): Bound[] {
  const binding = bind?.(ticket) ?? null;
  if (binding === null) return [];
  const { policyCode, policyVersion } = ticket;
  if (binding.policyCode === policyCode && binding.policyVersion === policyVersion) return [];
  const previous = { previousPolicyCode: policyCode, previousPolicyVersion: policyVersion };
  const event = ticketEvent('policy_bound', { ...binding, ...previous }, bySystem, at);
  return [{ ...event, sequence: ticket.eventCount + 1 } as Bound];
}

/** A plan binds tickets to a policy or renews a contract, never both. */
function renewedBy({ contract }: FoldPlan, ticket: FoldableTicket, at: number): Bound[] {
  if (contract === undefined) return [];
  const wait = ticket.clocks.find(
    ({ metric, run, subject }) =>
      metric === 'contract' && subject === contract.code && (run === 'running' || run === 'paused'),
  );
  if (!wait?.policyVersion || wait.policyVersion === contract.version) return [];
  const renewed = { ...contract, previousVersion: wait.policyVersion };
  const event = ticketEvent('contract_bound', renewed, bySystem, at);
  return [{ ...event, sequence: ticket.eventCount + 1 } as Bound];
}
