import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { workingDayMs } from '../../../domain/calendar/business-days.js';
import { waitsSoFar } from '../../../domain/ticket/waiting-terms.js';
import { againstCorrecting } from '../../../domain/ticket/correcting.js';
import { stagesOf } from '../../../domain/ticket/stages.js';
import { ticketRefusals } from '../../../domain/ticket/refusal-codes.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { decodeCursor, pageOf, type PageQuery } from '../../../platform/http/page.js';
import { CalendarQueries } from '../../calendars/calendar-queries.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import { WaitingRules } from '../../catalog/waiting-rules.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { approvalFacts, ticketEventOf } from '../locked-ticket.js';
import { measuredTicket } from '../measured-ticket.js';
import { TicketCannedCloses } from '../ticket-canned-closes.js';
import { TaskQueries } from '../tasks/task-queries.js';
import { TicketPulses } from '../ticket-pulses.js';
import { relatedTickets, relatedView } from '../relating/related-tickets.js';
import { ticketFactsOf, ticketRowOf, type TicketRow } from '../ticket-row.js';
import type { CustomerWaitsView, TicketEventListView, TicketView } from '../tickets.views.js';
import { ClockReadings } from './clock-readings.js';
import { clockSubject } from './clock-subject.js';
import { deskSide } from './desk-statements.js';
import { RequestQueries } from './request-queries.js';
import { ticketPage, type RawTicketPage } from './request-statements.js';
import { historyEntries } from './history-entries.js';
import { ticketView } from './ticket-view.js';
import { visibilityValues } from './ticket-visibility.js';

const eventsOnAPage = 100;

/** Reads of one ticket for staff. */
@Injectable()
export class TicketQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly time: Clock,
    private readonly catalog: CatalogQueries,
    private readonly requests: RequestQueries,
    private readonly pulses: TicketPulses,
    private readonly cannedCloses: TicketCannedCloses,
    private readonly waiting: WaitingRules,
    private readonly calendars: CalendarQueries,
    private readonly tasks: TaskQueries,
  ) {}

  /** The Desk's page of a ticket; 404 for whoever may not know of it, 403 for one's own request. */
  async view(person: SignedInPerson, ticketId: number): Promise<TicketView> {
    const page = await this.staffPage(person, ticketId);
    const row = page as unknown as TicketRow;
    const reader = [ticketId, ...visibilityValues(person.actor)];
    const side = (await deskSide.row(this.dataSource, reader))!;
    const { related } = (await relatedTickets.row(this.dataSource, reader))!;
    const readings = new ClockReadings(this.catalog, await this.time.now(), person.timeZone);
    const input = {
      page,
      side,
      answers: await this.requests.answers(row),
      material: await readings.material(measuredTicket(row, page.events.map(ticketEventOf))),
      readings,
      stageDays: await this.requests.stageDays(row),
      followUp: await this.pulses.followUp(ticketId, person),
      related: relatedView(related),
      tasks: await this.tasks.ofTicket(person, ticketId),
      cannedClose: row.status === 'closed' ? await this.cannedCloses.titleFor(ticketId) : null,
      customerWaits: await this.customerWaits(row, page),
    };
    return ticketView(input, person);
  }

  /** Everything that happened, newest first. */
  async history(
    person: SignedInPerson,
    ticketId: number,
    query: PageQuery,
  ): Promise<TicketEventListView> {
    const page = await this.staffPage(person, ticketId);
    const [before = Infinity] = (decodeCursor(query.cursor, ['number']) ?? []) as number[];
    const teams = await this.namesOf('teams');
    const policies = await this.namesOf('sla_policies');
    const events = page.events.map(ticketEventOf);
    const stages = stagesOf(events);
    const stageNames = new Map(stages.map(({ code, staffName }) => [code, staffName]));
    const names = {
      person: (id: number) => page.names[id] ?? 'Somebody',
      team: (code: string) => teams.get(code) ?? code,
      policy: (code: string) => policies.get(code) ?? code,
      stage: (code: string) => stageNames.get(code) ?? code,
      subject: (metric: string, cycle: number) => {
        const clock = page.clocks.find((one) => one.metric === metric && one.cycle === cycle);
        return clock === undefined ? null : clockSubject(clock, events, page.teams);
      },
    };
    const entries = historyEntries(events, names, this.mayRewrite(person, page)).filter(
      ({ sequence }) => sequence < before,
    );
    const { items, nextCursor } = pageOf(entries, query.limit ?? eventsOnAPage, ({ sequence }) => [
      sequence,
    ]);
    return { items: [...items], nextCursor };
  }

  /** Which clock of which ticket an id stands for; 404 when it is not one of this ticket's. */
  async clock(
    person: SignedInPerson,
    ticketId: number,
    clockId: number,
  ): Promise<{ ticket: TicketRow; metric: string; cycle: number }> {
    const page = await this.staffPage(person, ticketId);
    const clock = page.clocks.find(({ id }) => id === clockId);
    if (!clock) throw Problem.notFound();
    return { ticket: ticketRowOf(page), metric: clock.metric, cycle: clock.cycle };
  }

  private async customerWaits(
    row: TicketRow,
    page: RawTicketPage,
  ): Promise<CustomerWaitsView | null> {
    const rule = await this.waiting.of('customer_answer');
    if (rule === null) return null;
    const { calendar } = await this.calendars.ofTeam(row.teamCode);
    const now = await this.time.now();
    const events = page.events.map(ticketEventOf);
    const { count, businessMs } = waitsSoFar({ events, calendar }, 'customer_answer', now);
    const { mostWaits, mostBusinessDays, defaultBusinessDays, longestBusinessDays } = rule;
    return {
      ...{ waits: count, mostWaits, mostBusinessDays, defaultBusinessDays, longestBusinessDays },
      businessDays: Math.round((businessMs / workingDayMs(calendar, now)) * 10) / 10,
    };
  }

  private mayRewrite(person: SignedInPerson, page: RawTicketPage): boolean {
    const facts = ticketFactsOf(ticketRowOf(page), approvalFacts(page.approvals));
    const reasons = againstCorrecting(facts, person.actor);
    return person.permissions.has('desk.correct') && reasons.every((reason) => reason === null);
  }

  private async staffPage(person: SignedInPerson, ticketId: number): Promise<RawTicketPage> {
    const reader = [ticketId, ...visibilityValues(person.actor)];
    const page = await ticketPage.row(this.dataSource, reader);
    if (!page || page.access === 'none') throw Problem.notFound();
    if (page.access === 'staff') return page;
    throw Problem.forbidden(ticketRefusals['ticket.own_request'], 'ticket.own_request');
  }

  private async namesOf(table: 'teams' | 'sla_policies'): Promise<ReadonlyMap<string, string>> {
    const rows: { code: string; name: string }[] = await this.dataSource.query(
      `SELECT code, name FROM ${table}`,
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}
