import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { checkAnswers, type CleanAnswers } from '../../../domain/catalog/check-answers.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import type { CatalogService } from '../../catalog/catalog-service.js';
import { Drafts } from '../../catalog/drafts/drafts.service.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import type { Channel } from '../../../domain/ticket/ticket-facts.js';
import { writeFormatted, type FormattedWords } from '../formatted/formatted-messages.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import type { SavedTicket } from '../ticket-statements.js';
import { OpenTicket, type CustomerOfTicket } from './open-ticket.js';
import { wordsOfRequest } from './words-of-request.js';

/** What the person who asks sends. */
export interface RequestToFile {
  readonly serviceCode: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Whom it is for when it is for a colleague. */
  readonly customerId?: number | undefined;
  readonly attachmentIds?: readonly string[] | undefined;
  /** The draft it was written in; gone once it is sent. */
  readonly draftId?: string | undefined;
  readonly subject?: string | undefined;
  readonly description?: string | undefined;
  /** The portal, or the API for an access token, when absent. */
  readonly channel?: Channel;
  /** How it looked, when it came with markup. */
  readonly formatted?: FormattedWords | null;
}

/** A customer, or somebody for a colleague, files a request in the portal. */
@Injectable()
export class FileRequest {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogQueries,
    private readonly people: PeopleQueries,
    private readonly tickets: OpenTicket,
    private readonly drafts: Drafts,
    private readonly relay: TicketEventRelay,
  ) {}

  async file(
    person: SignedInPerson,
    request: RequestToFile,
    repeatKey?: RepeatKey,
  ): Promise<SavedTicket> {
    const filed = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.fileIn(manager, person, request)),
    );
    this.relay.wake();
    return filed;
  }

  /** In the caller's transaction, who wakes the relay when it is committed. */
  async fileIn(
    manager: EntityManager,
    person: SignedInPerson,
    request: RequestToFile,
  ): Promise<SavedTicket> {
    const service = await knownService(this.catalog, manager, request.serviceCode);
    const customer = await this.customerOf(manager, person, request.customerId);
    const answers = readAnswers(service, request.answers);
    const saved = await this.tickets.openIn(manager, person, {
      ...{ service, customer, answers, attachmentIds: request.attachmentIds },
      ...wordsOfRequest(service, answers, request),
      filedBy: 'customer',
      channel: request.channel ?? (person.signedInBy === 'access_token' ? 'api' : 'portal'),
    });
    await writeFormatted(manager, { ticketId: saved.id }, request.formatted);
    const { draftId } = request;
    if (draftId != null) await this.drafts.remove(manager, person.id, draftId);
    return saved;
  }

  private customerOf(
    manager: EntityManager,
    person: SignedInPerson,
    customerId: number | undefined,
  ): Promise<CustomerOfTicket> | CustomerOfTicket {
    if (customerId == null || customerId === person.id) return person;
    return knownCustomer(this.people, manager, customerId);
  }
}

/** The service, or the words that it is not one. */
export async function knownService(
  catalog: CatalogQueries,
  manager: EntityManager,
  code: string,
): Promise<CatalogService> {
  const service = await catalog.service(code, manager);
  if (service) return service;
  const message = 'Choose a service from the list.';
  throw Problem.invalid([{ field: 'serviceCode', code: 'ticket.open.unknown_service', message }]);
}

/** The person it is for, or the words that there is nobody like that here. */
export async function knownCustomer(
  people: PeopleQueries,
  manager: EntityManager,
  customerId: number,
): Promise<CustomerOfTicket> {
  const customer = await people.byId(customerId, manager);
  if (customer?.active) return customer;
  const message = 'Choose a person who works here.';
  throw Problem.invalid([{ field: 'customerId', code: 'ticket.open.unknown_customer', message }]);
}

function readAnswers(service: CatalogService, given: RequestToFile['answers']): CleanAnswers {
  const checked = checkAnswers(service.form, given);
  if (checked.allowed) return checked.outcome;
  throw Problem.invalid(
    checked.refusals.map(({ field, ...refusal }) => ({ ...refusal, field: `answers.${field}` })),
  );
}
