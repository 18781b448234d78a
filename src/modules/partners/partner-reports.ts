import { Injectable, StreamableFile } from '@nestjs/common';
import { answersIn } from '../../domain/measurement/pulse-counts.js';
import { channelLabels } from '../../domain/partners/channel-figures.js';
import { missCauseLabels, type MissCause } from '../../domain/partners/miss-cause.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { Problem } from '../../platform/errors/problem.js';
import type { AnswerItem } from './answer-items.js';
import { PartnerAccess } from './partner-access.js';
import { daysOfMonths, PartnerAnswers } from './partner-answers.js';
import { PartnerComments } from './partner-comments.js';
import { PartnerDashboard, periodView, type DashboardScope } from './partner-dashboard.js';
import { openAgeLabels, type FigureScope } from './partner-figures.js';
import { PartnerList, type ListFilter, type ListMetric } from './partner-list.js';
import { listTitles } from './list-titles.js';
import { partnerTicketsCsv } from './partner-tickets-csv.js';
import type {
  DashboardQuery,
  PartnerCommentsQuery,
  PartnerTicketsQuery,
} from './partners.queries.js';
import type { PartnerBureauListView, PartnerDashboardView } from './partners.views.js';
import type {
  PartnerCommentListView,
  PartnerTicketListView,
  PartnerTicketView,
} from './partner-tickets.views.js';

/** What the partner routes answer, each after checking that the reader may see the bureau. */
@Injectable()
export class PartnerReports {
  constructor(
    private readonly access: PartnerAccess,
    private readonly dashboards: PartnerDashboard,
    private readonly list: PartnerList,
    private readonly commentsOf: PartnerComments,
    private readonly answers: PartnerAnswers,
  ) {}

  async bureaus(person: SignedInPerson): Promise<PartnerBureauListView> {
    const items = await this.access.bureausFor(person);
    return { items: items.map(({ code, name, shortName }) => ({ code, name, shortName })) };
  }

  async dashboard(
    person: SignedInPerson,
    bureau: string,
    query: DashboardQuery,
  ): Promise<PartnerDashboardView> {
    return this.dashboards.view(await this.scope(person, bureau, query));
  }

  async tickets(
    person: SignedInPerson,
    bureau: string,
    query: PartnerTicketsQuery,
  ): Promise<PartnerTicketListView> {
    const scope = await this.scope(person, bureau, query);
    const { figures, filter } = await this.listOf(query, scope);
    const [tickets, page] = await Promise.all([
      this.list.count(figures, filter),
      this.list.page(figures, filter, query),
    ]);
    return {
      title: titleOf(filter),
      period: periodView(scope.period),
      service: scope.service,
      tickets,
      mayOpen: this.access.mayOpenTickets(person),
      items: page.items.map(inWords),
      nextCursor: page.nextCursor,
    };
  }

  async csv(
    person: SignedInPerson,
    bureau: string,
    query: PartnerTicketsQuery,
  ): Promise<StreamableFile> {
    const scope = await this.scope(person, bureau, query);
    const { figures, filter } = await this.listOf(query, scope);
    const tickets = (await this.list.all(figures, filter)).map(inWords);
    const name = `${bureau}-${filter.metric}-${figures.from}-to-${figures.to}.csv`;
    return new StreamableFile(Buffer.from(partnerTicketsCsv(tickets, scope.bureau.timeZone)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
    });
  }

  async comments(
    person: SignedInPerson,
    bureau: string,
    query: PartnerCommentsQuery,
  ): Promise<PartnerCommentListView> {
    const scope = await this.scope(person, bureau, query);
    const group = await this.answers.of(scope);
    const { items, nextCursor } = await this.commentsOf.page(bureau, group, query);
    return {
      period: periodView(scope.period),
      service: scope.service,
      shownFor: group.words,
      answers: answersIn(group.counts),
      withheld: !group.enough,
      ...{ items: [...items], nextCursor },
    };
  }

  /** What the list is about; of answers, the group that the satisfaction figure shows. */
  private async listOf(
    query: PartnerTicketsQuery,
    scope: DashboardScope,
  ): Promise<{ figures: FigureScope; filter: ListFilter }> {
    const filter = filterOf(query, scope);
    if (filter.metric === 'kept_but_unhappy' && scope.offices.length === 0) {
      throw Problem.forbidden(
        'Only the leads of the offices see which customers were unhappy: they follow up on each.',
        'partner.low_answers',
      );
    }
    const item = itemOfList[filter.metric];
    if (item === undefined) return { figures: scope.figures, filter };
    const group = await this.answers.of(scope, item);
    return {
      figures: { ...scope.figures, serviceCode: null, ...daysOfMonths(group) },
      filter: { ...filter, services: group.services },
    };
  }

  private async scope(
    person: SignedInPerson,
    bureau: string,
    query: DashboardQuery,
  ): Promise<DashboardScope> {
    return this.dashboards.scopeOf(
      await this.access.requireBureau(person, bureau),
      query,
      this.access.officesOf(person),
    );
  }
}

/** Lists of answers hold the group that their figure shows. */
const itemOfList: Partial<Record<ListMetric, AnswerItem>> = {
  pulses_answered: 'satisfaction',
  confirmed_answers: 'confirmed',
  trust_answers: 'trust',
  ease_answers: 'ease',
};

function filterOf(query: PartnerTicketsQuery, scope: DashboardScope): ListFilter {
  return {
    metric: query.metric ?? 'finished',
    cause: query.cause ?? null,
    age: query.age ?? null,
    channel: query.channel ?? null,
    services: null,
    ...{ offices: scope.offices, now: scope.now },
  };
}

function titleOf({ metric, cause, age, channel }: ListFilter): string {
  if (metric === 'opened' && channel)
    return `${listTitles[metric]}: ${channelLabels[channel].toLowerCase()}`;
  if (metric === 'promises_missed' && cause) {
    return `${listTitles[metric]}: ${missCauseLabels[cause as MissCause].toLowerCase()}`;
  }
  return metric === 'open' && age
    ? `${listTitles[metric]}: ${openAgeLabels[age].toLowerCase()}`
    : listTitles[metric];
}

function inWords(ticket: PartnerTicketView): PartnerTicketView {
  const cause = ticket.missCause as MissCause | null;
  return { ...ticket, missCause: cause && missCauseLabels[cause] };
}
