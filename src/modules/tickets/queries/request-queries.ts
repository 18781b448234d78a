import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answersInWords } from '../../../domain/catalog/answer-words.js';
import type { CleanAnswers } from '../../../domain/catalog/check-answers.js';
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js';
import type { PolicyBinding } from '../../../domain/ticket/ticket-event.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import type { MeasuredFor } from '../../catalog/sla-materials.js';
import { StageTimes } from '../../catalog/stage-times.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { AnswerView, FiledRequestView, RequestView } from '../requests.views.js';
import { ticketEventOf } from '../locked-ticket.js';
import { measuredTicket } from '../measured-ticket.js';
import { TicketPulses } from '../ticket-pulses.js';
import type { TicketRow } from '../ticket-row.js';
import { ticketPage, type RawTicketPage } from './request-statements.js';
import { requestView, type Reader } from './request-view.js';
import { calendarOfClock } from './sla-clock-view.js';
import type { StageDays } from './stage-views.js';
import { visibilityValues } from './ticket-visibility.js';

/** Reads of one request for the one who asked and those who follow it. */
@Injectable()
export class RequestQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly catalog: CatalogQueries,
    private readonly people: PeopleQueries,
    private readonly pulses: TicketPulses,
    private readonly stageTimes: StageTimes,
  ) {}

  /** The page of a request; 404 for whoever may not see it. */
  async view(reader: Reader, ticketId: number): Promise<RequestView> {
    const page = await this.page(reader, ticketId);
    if (!page || page.access === 'none') throw Problem.notFound();
    return this.viewOf(reader, page);
  }

  /** What the filer is shown right after filing, also when they can't follow it. */
  async filed(reader: Reader, ticketId: number): Promise<FiledRequestView> {
    const page = (await this.page(reader, ticketId))!;
    const { number, subject, service, deskName, promise, version } = await this.viewOf(
      reader,
      page,
    );
    return {
      ...{ number, subject, service, deskName, promise, version },
      canFollow: page.access !== 'none',
    };
  }

  /** The answers of a ticket in words, with the names of the people they name. */
  async answers({
    serviceCode,
    formVersion,
    answers,
  }: Pick<TicketRow, 'serviceCode' | 'formVersion' | 'answers'>): Promise<AnswerView[]> {
    const form = await this.catalog.form(serviceCode, formVersion);
    const ids = form.flatMap(({ kind, key }) =>
      kind === 'person' && answers[key] !== undefined ? [Number(answers[key])] : [],
    );
    const named = ids.length === 0 ? [] : await this.people.byIds(ids);
    const nameOf = (id: number) => named.find((person) => person.id === id)?.fullName;
    return answersInWords(form, answers as CleanAnswers, nameOf).map(({ label, value }) => ({
      label,
      value,
    }));
  }

  /** The calendar on which the finish of a ticket is counted. */
  async calendarOf(row: PolicyBinding & MeasuredFor): Promise<BusinessCalendar> {
    const { policyCode, policyVersion, firstTeamCode, bureauCode } = row;
    const bindings = [{ policyCode, policyVersion }];
    const measured = { bindings, firstTeamCode, bureauCode };
    return calendarOfClock(
      { ...row, metric: 'resolution' },
      await this.catalog.slaMaterial(measured),
    );
  }

  /** How long the stages of the ticket's service usually take. */
  stageDays({ serviceCode }: Pick<TicketRow, 'serviceCode'>): Promise<StageDays> {
    return this.stageTimes.of(serviceCode);
  }

  private page(reader: Reader, ticketId: number): Promise<RawTicketPage | undefined> {
    return ticketPage.row(this.dataSource, [ticketId, ...visibilityValues(reader.actor)]);
  }

  private async viewOf(reader: Reader, page: RawTicketPage): Promise<RequestView> {
    const row = page as unknown as TicketRow;
    const material = {
      page,
      answers: await this.answers(row),
      calendar: await this.calendarOf(row),
      material: await this.catalog.slaMaterial(measuredTicket(row, page.events.map(ticketEventOf))),
      stageDays: await this.stageDays(row),
      pulse: await this.pulses.ofRequest(row.id, reader.id),
    };
    return requestView(material, reader, await this.clock.now());
  }
}
