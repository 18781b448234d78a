import { Injectable } from '@nestjs/common';
import { conditionAddress } from '../../domain/conditions/condition-address.js';
import { everyTicket } from '../../domain/conditions/condition.js';
import { conditionWords, type NameOf } from '../../domain/conditions/condition-words.js';
import { ticketIdOf } from '../../domain/ticket/ticket-number.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Page } from '../../platform/http/page.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { narrowed } from './narrowed-condition.js';
import type { QueueScope } from './queue-scope.js';
import type { QueuePageQuery } from './queues.bodies.js';
import type { QueuePageView, QueueRowView, QueueView } from './queues.views.js';
import { problemsOf, ViewDefinitions } from './view-definitions.js';
import { ViewFigures } from './view-figures.js';
import { viewHead } from './view-heads.js';
import { ViewNames } from './view-names.js';
import { ViewPages } from './view-pages.js';

const nothing: Page<QueueRowView> = { items: [], nextCursor: null };

/** The lists of tickets that staff work from: queues and saved views, by the same machinery. */
@Injectable()
export class QueueQueries {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: ViewDefinitions,
    private readonly pages: ViewPages,
    private readonly counts: ViewFigures,
    private readonly names: ViewNames,
  ) {}

  /** The reader's own tickets, what waits in their teams, each team, and the saved views that they see; or those of them with these codes. */
  async list(person: SignedInPerson, codes?: readonly string[]): Promise<QueueView[]> {
    const now = await this.clock.now();
    const listed = await this.definitions.list(person);
    const definitions = codes ? listed.filter(({ code }) => codes.includes(code)) : listed;
    const figures = await this.counts.ofAll(person, definitions, now);
    return definitions.map((definition, at) => {
      const { nextDueAt: _next, ...counted } = figures[at]!;
      return { ...viewHead(definition, person), ...counted };
    });
  }

  /** A page of a queue or view with its figures. Conditions that can no longer be read find nothing, and say so. */
  async page(person: SignedInPerson, code: string, query: QueuePageQuery): Promise<QueuePageView> {
    const now = await this.clock.now();
    const definition = await this.definitions.of(person, code);
    const { condition, columns, queue, saved } = definition;
    const { where, cursor, limit, q, sort = definition.sort, numbers } = query;
    const ids = numbers?.split(',').flatMap((number) => ticketIdOf(number) ?? []) ?? null;
    const lasting = saved === null && where === undefined;
    const part = { cursor, limit, q, sort, lasting, ids };
    const found = condition.allowed
      ? await this.pages.page(person, narrowed(condition.outcome, query), part, now)
      : nothing;
    const nameOf = queue
      ? namesOf(queue)
      : await this.names.of(condition.allowed ? condition.outcome : everyTicket);
    return {
      view: viewHead(definition, person),
      sentence: condition.allowed ? conditionWords(condition.outcome, nameOf) : null,
      address: condition.allowed ? conditionAddress(condition.outcome) : null,
      problems: problemsOf(definition, nameOf).map(({ code: of, message }) => ({
        code: of,
        message,
      })),
      ...{ columns: [...columns], sort },
      items: [...found.items],
      nextCursor: found.nextCursor,
      summary: await this.counts.of(person, definition, now),
      generatedAt: new Date(now).toISOString(),
    };
  }
}

/** A queue names nothing but its teams. */
function namesOf({ teams }: QueueScope): NameOf {
  return (_field, code) => teams.find((team) => team.code === code)?.name;
}
