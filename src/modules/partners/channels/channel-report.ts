import { Injectable } from '@nestjs/common';
import { answersIn, atLeast } from '../../../domain/measurement/pulse-counts.js';
import {
  channelFigures,
  channelLabels,
  type ChannelFigure,
  type ChannelFigures,
  type ChannelMonth,
  type ChannelStretch,
} from '../../../domain/partners/channel-figures.js';
import {
  costSentence,
  dollarWords,
  mixSentence,
  shareWords,
} from '../../../domain/partners/channel-words.js';
import { costAssumptions } from '../../../domain/partners/cost-assumptions.js';
import {
  lowerCostClaim,
  type ComparedShares,
  type ShareCounts,
} from '../../../domain/partners/lower-cost-claim.js';
import type { DateRange } from '../../../domain/partners/partner-period.js';
import { shownAnswers } from '../../../domain/partners/shown-answers.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { csvFile, type OpenDataFile } from '../open-data/open-data-files.js';
import { PartnerAccess } from '../partner-access.js';
import { PartnerDashboard, periodView, type DashboardScope } from '../partner-dashboard.js';
import { PartnerFigures } from '../partner-figures.js';
import type { DashboardQuery } from '../partners.queries.js';
import { ChannelCosts, type CostRecord } from './channel-costs.service.js';
import { ChannelSums } from './channel-sums.js';
import type { ChannelReportView, ChannelRowView, ChannelSumView } from './channels.views.js';

/** The mix of channels of a bureau, the cost of a request, and the quality guard (measurement.md 4.9). */
@Injectable()
export class ChannelReport {
  constructor(
    private readonly access: PartnerAccess,
    private readonly dashboards: PartnerDashboard,
    private readonly figures: PartnerFigures,
    private readonly sums: ChannelSums,
    private readonly costs: ChannelCosts,
  ) {}

  async view(
    person: SignedInPerson,
    code: string,
    query: DashboardQuery,
  ): Promise<ChannelReportView> {
    const bureau = await this.access.requireBureau(person, code);
    const offices = this.access.officesOf(person);
    const scope = await this.dashboards.scopeOf(bureau, query, offices);
    const { period, figures } = scope;
    const first = await this.figures.firstDay(code);
    const before = { ...figures, ...period.before };
    const whole = first !== null && first <= period.before.from;
    const [records, mine, repeats, repeatsBefore, needAddressed] = await Promise.all([
      this.costs.between(before.from, figures.to),
      this.sums.ofBureau({ ...figures, from: before.from }),
      this.sums.repeats(figures, scope.now),
      this.sums.repeats(before, scope.now),
      this.needs(scope),
    ]);
    const entering = [...new Set(records.map(({ officeCode }) => officeCode))];
    const all = await this.sums.ofOffices(entering, before.from, figures.to);
    const stretchOf = (days: DateRange) => stretch(days, mine, all, records);
    const found = channelFigures(stretchOf(period), whole ? stretchOf(before) : nothing);
    return {
      ...{ period: periodView(period), service: scope.service },
      mixSentence: mixSentence(found, period.before.words),
      costSentence: costSentence(found, period.before.words),
      claim: lowerCostClaim({
        ...{ change: found.change, needAddressed: whole ? needAddressed : null },
        repeated: whole ? { now: repeats, before: repeatsBefore } : null,
      }),
      channels: found.channels.map((channel) => rowOf(channel, found)),
      all: { ...sumView(found, contactsOf(found)) },
      repeats: { judged: repeats.n, repeated: repeats.k },
      assumptions: costAssumptions(
        records.filter(({ officeCode }) => found.offices.includes(officeCode)),
      ),
      mayEnterCosts: offices.length > 0,
    };
  }

  /** One row a channel, then all of them; the columns say what their numbers are. */
  async csv(person: SignedInPerson, code: string, query: DashboardQuery): Promise<OpenDataFile> {
    const { period, channels, all } = await this.view(person, code, query);
    const rows = [
      ...channels,
      { ...all, label: 'All channels', share: '', shareBefore: null, costPerRequestBefore: null },
    ];
    return csvFile(
      `${code}-channels-${period.from}-to-${period.to}.csv`,
      rows.map((row) => ({
        Channel: row.label,
        'Requests sent': row.requests,
        'Share of requests': row.share,
        'Share in the period before': row.shareBefore ?? '',
        Contacts: row.contacts,
        'Contacts a request': row.contactsEach ?? '',
        'Cost a request': row.costPerRequest ?? '',
        'Cost a request in the period before': row.costPerRequestBefore ?? '',
        'Cost a contact': row.costPerContact ?? '',
      })),
    );
  }

  /** Of groups of answers that may each be shown and share nobody; null where there are none. */
  private async needs({ bureau, period, service, now }: DashboardScope): Promise<ComparedShares> {
    const [instant, timeZone] = [now.getTime(), bureau.timeZone];
    const cells = await this.sums.needs(bureau.code);
    const asked = { service: service?.code ?? null, instant, timeZone };
    const { code, from, to } = period;
    const shown = shownAnswers(cells, { ...asked, period: { code, from, to } });
    const before = shownAnswers(cells, { ...asked, period: { code, ...period.before } });
    if (!shown.enough || !before.enough || before.to >= shown.from) return null;
    const shareOf = ({ counts }: typeof shown): ShareCounts => ({
      ...{ k: atLeast(4, counts), n: answersIn(counts) },
    });
    return { now: shareOf(shown), before: shareOf(before) };
  }
}

const nothing: ChannelStretch = { mine: [], all: [], spending: [] };

/** What belongs to the months that begin in the days. */
function stretch(
  { from, to }: DateRange,
  mine: readonly ChannelMonth[],
  all: readonly ChannelMonth[],
  records: readonly CostRecord[],
): ChannelStretch {
  const within = ({ month }: { readonly month: string }) =>
    `${month}-01` >= from && `${month}-01` < to;
  return {
    ...{ mine: mine.filter(within), all: all.filter(within) },
    spending: records.flatMap(({ spending }) => spending).filter(within),
  };
}

function rowOf(channel: ChannelFigure, all: ChannelFigures): ChannelRowView {
  const shareOf = (k: number, n: number) => (n === 0 ? null : shareWords({ k, n }));
  const before = channel.costPerRequestBefore;
  return {
    ...{ channel: channel.channel, label: channelLabels[channel.channel] },
    ...sumView(channel, channel.contacts),
    share: shareOf(channel.requests, all.requests) ?? '',
    shareBefore: shareOf(channel.requestsBefore, all.requestsBefore),
    costPerRequestBefore: before === null ? null : dollarWords(before),
  };
}

function sumView(
  of: Pick<ChannelFigures, 'requests' | 'costPerRequest' | 'costPerContact'>,
  contacts: number,
): ChannelSumView {
  const { requests, costPerRequest, costPerContact } = of;
  return {
    ...{ requests, contacts },
    contactsEach: requests === 0 ? null : (contacts / requests).toFixed(1),
    costPerRequest: costPerRequest === null ? null : dollarWords(costPerRequest),
    costPerContact: costPerContact === null ? null : dollarWords(costPerContact),
  };
}

function contactsOf({ channels }: ChannelFigures): number {
  return channels.reduce((sum, { contacts }) => sum + contacts, 0);
}
