import { Injectable } from '@nestjs/common';
import { viewScope } from '../../domain/views/view-shape.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { QueueCounts } from './queue-counts.js';
import type { QueueSummaryView } from './queues.views.js';
import { noFigures, ViewCounts } from './view-counts.js';
import type { ViewDefinition } from './view-definitions.js';
import { wantedBy } from './view-pages.js';

/** The figures of queues, which are kept, and of saved views, which are counted among open tickets. */
@Injectable()
export class ViewFigures {
  constructor(
    private readonly kept: QueueCounts,
    private readonly counted: ViewCounts,
  ) {}

  /** Of one view, with what is due next. */
  async of(
    person: SignedInPerson,
    { queue, condition }: ViewDefinition,
    now: number,
  ): Promise<QueueSummaryView> {
    if (queue) return this.kept.of(person, queue, now);
    if (!condition.allowed) return noFigures;
    return this.counted.summary(person, wantedBy(person, condition.outcome, now), now);
  }

  /** Of each of these views; those of open tickets in one pass. */
  async ofAll(
    person: SignedInPerson,
    views: readonly ViewDefinition[],
    now: number,
  ): Promise<QueueSummaryView[]> {
    const inOnePass = views.filter(isOfOpenTickets);
    const wanted = inOnePass.map(({ condition }) => wantedBy(person, condition.outcome, now));
    const passed = await this.counted.ofOpenViews(person, wanted, now);
    const figures: QueueSummaryView[] = [];
    for (const view of views) {
      const place = inOnePass.findIndex((one) => one === view);
      figures.push(place === -1 ? await this.of(person, view, now) : passed[place]!);
    }
    return figures;
  }
}

/** A view whose conditions can be read. */
export type Readable = ViewDefinition & {
  readonly condition: Extract<ViewDefinition['condition'], { readonly allowed: true }>;
};

/** Whether it can be read and is about open tickets, as most saved views are. */
export function isOfOpenTickets(view: ViewDefinition): view is Readable {
  if (view.queue !== null || !view.condition.allowed) return false;
  const scope = viewScope(view.condition.outcome);
  return scope.allowed && scope.outcome.kind === 'open';
}
