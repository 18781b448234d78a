import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readAnswer, type Answer } from '../../../domain/catalog/read-answer.js';
import type { ServiceForm } from '../../../domain/catalog/service-form.js';
import type { Refusal } from '../../../domain/decision.js';
import type { ResolutionCategory } from '../../../domain/ticket/ticket-facts.js';
import { Problem } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { TicketEventRelay } from '../ticket-event-relay.js';
import type { SavedTicket } from '../ticket-statements.js';
import { knownCustomer, knownService } from './file-request.js';
import { OpenTicket } from './open-ticket.js';
import { ResolveTicket } from './resolve-ticket.js';

/** A call or a walk-up, as staff write it down while it happens. */
export interface ContactToLog {
  readonly serviceCode: string;
  readonly customerId: number;
  readonly channel: 'phone' | 'walk_up';
  readonly subject: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** When it was settled at once: what the customer was told, and how it was settled. */
  readonly resolveNow?: { readonly message: string; readonly category: ResolutionCategory };
}

/** Staff log a call or a walk-up. What the form would ask but nobody said may be missing. */
@Injectable()
export class LogContact {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogQueries,
    private readonly people: PeopleQueries,
    private readonly tickets: OpenTicket,
    private readonly resolutions: ResolveTicket,
    private readonly relay: TicketEventRelay,
  ) {}

  async log(
    person: SignedInPerson,
    contact: ContactToLog,
    repeatKey?: RepeatKey,
  ): Promise<SavedTicket> {
    const logged = await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, () => this.logIn(manager, person, contact)),
    );
    this.relay.wake();
    return logged;
  }

  private async logIn(
    manager: EntityManager,
    person: SignedInPerson,
    contact: ContactToLog,
  ): Promise<SavedTicket> {
    const { channel, subject, description, resolveNow } = contact;
    const service = await knownService(this.catalog, manager, contact.serviceCode);
    const customer = await knownCustomer(this.people, manager, contact.customerId);
    const saved = await this.tickets.openIn(manager, person, {
      ...{ service, customer, channel, description, filedBy: 'agent' },
      subject: service.sensitive ? service.name : subject,
      answers: answersGiven(service.form, contact.answers),
    });
    if (!resolveNow) return saved;
    return this.resolutions.resolveIn(manager, person, { ticketId: saved.id, ...resolveNow });
  }
}

/** The answers that were given, each checked by its question; none is required of a caller. */
function answersGiven(
  form: ServiceForm,
  given: ContactToLog['answers'],
): Readonly<Record<string, Answer>> {
  const refusals: Refusal[] = [];
  const answers: Record<string, Answer> = {};
  for (const [key, value] of Object.entries(given)) {
    const field = form.find((question) => question.key === key);
    const message = 'This question is not part of the form.';
    if (!field) refusals.push({ code: 'form.unknown_field', message, field: key });
    else {
      const reading = readAnswer({ ...field, required: false }, value);
      if (!reading.allowed) refusals.push(...reading.refusals);
      else if (reading.outcome !== null) answers[key] = reading.outcome;
    }
  }
  if (refusals.length === 0) return answers;
  throw Problem.invalid(
    refusals.map(({ field, ...refusal }) => ({ ...refusal, field: `answers.${field}` })),
  );
}
