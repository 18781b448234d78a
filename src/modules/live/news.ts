import { concernsList, statesOf, tellingOf } from '../../domain/views/ticket-update.js';
import type { Actor } from '../../domain/ticket/ticket-access.js';
import type { OpenView } from '../queues/open-views.js';
import type { NumberedUpdate } from './ticket-updates.js';

/** What one open page is told: numbers and versions of tickets and codes of lists, never what they say. */
export interface News {
  /** Everything may be different: read all of it again. */
  readonly all: boolean;
  /** Something on the page may no longer be the reader's to see. */
  readonly again: boolean;
  /** Version by number. */
  readonly tickets: Readonly<Record<string, number>>;
  /** Queues and views that may hold other tickets, or the same ones differently. */
  readonly views: readonly string[];
  /** Tickets at which somebody came, went, or began to write. */
  readonly presence: readonly string[];
}

export const noNews: News = { all: false, again: false, tickets: {}, views: [], presence: [] };

/** What is told when too much happened to be told one by one, or nobody knows what. */
export const everything: News = { ...noNews, all: true };

/** Whether there is nothing to tell. */
export function isNothing({ all, again, tickets, views, presence }: News): boolean {
  return !all && !again && [Object.keys(tickets), views, presence].every((one) => one.length === 0);
}

/** Both at once: the newer version of each ticket, each list once. */
export function together(earlier: News, later: News): News {
  return {
    all: earlier.all || later.all,
    again: earlier.again || later.again,
    tickets: { ...earlier.tickets, ...later.tickets },
    views: [...new Set([...earlier.views, ...later.views])],
    presence: [...new Set([...earlier.presence, ...later.presence])],
  };
}

/** A view with the text by which equal ones of several people are known. */
export interface KeyedView extends OpenView {
  readonly key: string;
}

/** The view with its key. */
export function keyed(view: OpenView): KeyedView {
  return { ...view, key: JSON.stringify([view.statuses, view.condition]) };
}

/** A batch of changes, and what of it each reader is told; lists that several people have are judged once. */
export class Batch {
  private readonly concerned = new Map<string, readonly number[]>();
  private readonly states: readonly ReturnType<typeof statesOf>[];

  constructor(
    private readonly updates: readonly NumberedUpdate[],
    private readonly presences: readonly NumberedUpdate[] = [],
  ) {
    this.states = updates.map(statesOf);
  }

  newsFor(actor: Actor, views: readonly KeyedView[]): News {
    const tellings = this.updates.map((update) => tellingOf(actor, update));
    const told = this.updates.filter((_, at) => tellings[at] === 'ticket');
    return {
      ...{ all: false, again: tellings.includes('look_again') },
      tickets: Object.fromEntries(told.map(({ number, version }) => [number, version])),
      views: views
        .filter((view) => this.concerning(view).some((at) => tellings[at] !== 'nothing'))
        .map(({ code }) => code),
      presence: this.presences
        .filter((one) => tellingOf(actor, one) === 'ticket')
        .map(({ number }) => number),
    };
  }

  private concerning(view: KeyedView): readonly number[] {
    const known = this.concerned.get(view.key);
    if (known) return known;
    const places = this.states.flatMap((states, at) => (concernsList(states, view) ? [at] : []));
    this.concerned.set(view.key, places);
    return places;
  }
}
