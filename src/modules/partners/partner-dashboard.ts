import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  dashboardTiles,
  type Tile,
  type TileBaseline,
} from '../../domain/partners/dashboard-tiles.js';
import type { Comparison } from '../../domain/partners/tile-comparison.js';
import { missCauseLabels, missCauses } from '../../domain/partners/miss-cause.js';
import {
  partnerPeriod,
  partnerPeriods,
  type PartnerPeriod,
  type PartnerPeriodCode,
} from '../../domain/partners/partner-period.js';
import { dashboardHeadline, type Promises } from '../../domain/partners/dashboard-headline.js';
import { promiseSegments } from '../../domain/partners/promise-segments.js';
import { promiseTrend } from '../../domain/partners/promise-trend.js';
import {
  satisfactionTrend,
  type FrozenSatisfaction,
} from '../../domain/partners/satisfaction-trend.js';
import { answersFrom } from '../../domain/partners/shown-answers.js';
import { whoseTime, type WhoseTime } from '../../domain/partners/whose-time.js';
import { blockOf, type AnswerBlock } from '../../domain/measurement/answer-blocks.js';
import { Clock } from '../../platform/clock/clock.js';
import { PreparedStatement } from '../../platform/database/prepared-statement.js';
import { Problem } from '../../platform/errors/problem.js';
import { Annotations } from './annotations/annotations.js';
import { Baselines, type Baseline, type FrozenFigures } from './baselines.js';
import { addDays, type ServiceDays } from './fact-days.js';
import type { PartnerBureau } from './partner-access.js';
import { CommitmentQueries } from './commitments/commitment-queries.js';
import { PartnerJourney } from './journey/partner-journey.js';
import {
  openAgeBands,
  openAgeLabels,
  PartnerFigures,
  periodFigures,
  timeByParty,
  type FigureScope,
  type PeriodFigures,
  type PeriodSpeeds,
} from './partner-figures.js';
import { PartnerAnswers } from './partner-answers.js';
import { satisfactionView } from './partner-satisfaction.js';
import type { BarView, ChoiceView, PartnerDashboardView, TileView } from './partners.views.js';

/** What was asked for, resolved: the period as dates of the bureau, and the service by name. */
export interface DashboardScope {
  readonly bureau: PartnerBureau;
  readonly period: PartnerPeriod;
  readonly service: ChoiceView | null;
  readonly now: Date;
  readonly figures: FigureScope;
  /** The offices whose low answers the reader follows up on. */
  readonly offices: readonly string[];
}

/** The sentence at the top of a dashboard, and the period that it is about. */
export interface DashboardHeadline {
  readonly period: PartnerPeriod;
  readonly headline: string;
}

const leftOut =
  'Restricted HR requests are left out of every number and list on this page, and so are requests that were withdrawn or not approved, except where requests are counted when sent.';

const servicesOf = new PreparedStatement<ChoiceView>(
  'partner_services',
  `SELECT code, name AS label FROM services
    WHERE active AND NOT sensitive AND (bureau_codes IS NULL OR $1 = ANY(bureau_codes)) ORDER BY name`,
);

/** The dashboard of one bureau: sums from the facts, words from the rules. */
@Injectable()
export class PartnerDashboard {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly figures: PartnerFigures,
    private readonly baselines: Baselines,
    private readonly answers: PartnerAnswers,
    private readonly commitments: CommitmentQueries,
    private readonly journey: PartnerJourney,
    private readonly annotations: Annotations,
  ) {}

  /** Resolves period and service; an unknown service is 400 on its field. */
  async scopeOf(
    bureau: PartnerBureau,
    query: { period?: PartnerPeriodCode; service?: string },
    offices: readonly string[],
  ): Promise<DashboardScope> {
    const now = new Date(await this.clock.now());
    const period = partnerPeriod(query.period ?? 'quarter', now.getTime(), bureau.timeZone);
    const service = query.service ? await this.serviceOf(query.service) : null;
    const figures = {
      bureauCode: bureau.code,
      serviceCode: service?.code ?? null,
      from: period.from,
      to: period.to,
    };
    return { bureau, period, service, now, figures, offices };
  }

  async view(scope: DashboardScope): Promise<PartnerDashboardView> {
    const { bureau, period, service, now, figures } = scope;
    const beforeScope = await this.scopeBefore(scope);
    const { bureauCode, serviceCode } = figures;
    const [days, daysBefore, frozen, ages, pastDate] = await Promise.all([
      this.figures.services(figures),
      this.figures.services(beforeScope),
      this.baselines.of(bureauCode, serviceCode),
      this.figures.openByAge(bureauCode, serviceCode, now),
      this.figures.openPastDate(bureauCode, serviceCode, now),
    ]);
    const [speeds, weeks, causes, services, answers, groups] = await Promise.all([
      this.figures.speeds(figures, frozen.quarter?.figures),
      this.figures.byWeek(figures),
      this.figures.missesByCause(figures),
      this.services(bureau.code),
      this.answers.all(scope),
      this.figures.byGroup(figures),
    ]);
    const counted = addDays(days);
    const current = periodFigures(counted, speeds);
    const openByAge = openAgeBands.map((code) => ({
      code,
      label: openAgeLabels[code],
      tickets: ages.find(({ band }) => band === code)?.tickets ?? 0,
    }));
    const open = {
      all: openByAge.reduce((sum, { tickets }) => sum + tickets, 0),
      over30Days: openByAge.at(-1)!.tickets,
      pastDate,
    };
    return {
      bureau: { code: bureau.code, name: bureau.name, shortName: bureau.shortName },
      period: periodView(period),
      periods: partnerPeriods.map((code) => ({
        code,
        label: partnerPeriod(code, now.getTime(), bureau.timeZone).label,
      })),
      service,
      services,
      headline: headlineOf(period, days, daysBefore),
      dataThrough: now.toISOString(),
      timeZone: bureau.timeZone,
      tiles: dashboardTiles(
        current,
        answers.groups.satisfaction,
        tileBaselineOf(frozen.quarter, speeds, answers.blocks),
        open,
      ).map((tile) => tileView(tile, frozen.quarter)),
      trend: promiseTrend(weeks, frozen.promises),
      satisfactionTrend: satisfactionTrend(answers.blocks, monthsOf(frozen.satisfaction)),
      satisfaction: satisfactionView(answers.groups.satisfaction, current),
      ...(await this.journey.view(scope, answers.groups, frozen.drivers)),
      whoseTime: whoseTimeView(whoseTime(timeByParty(counted))),
      segments: promiseSegments(groups.zone),
      places: promiseSegments(groups.place, 'place'),
      missesByCause: causeBars(causes),
      volumeByService: volumeBars(days),
      openByAge,
      commitments: await this.commitments.of(bureau.code, service?.code ?? null, period, now),
      annotations: await this.annotations.since(
        ...([bureau.code, answersFrom(now.getTime(), bureau.timeZone)] as const),
        scope.offices.length > 0,
      ),
      mayAnnotateAll: scope.offices.length > 0,
      leftOut,
    };
  }

  /** The sentence of last month, for those who are told it by mail. */
  async headlineOfMonth(bureau: PartnerBureau): Promise<DashboardHeadline> {
    const scope = await this.scopeOf(bureau, { period: 'month' }, []);
    const [days, daysBefore] = await Promise.all([
      this.figures.services(scope.figures),
      this.figures.services(await this.scopeBefore(scope)),
    ]);
    return { period: scope.period, headline: headlineOf(scope.period, days, daysBefore) };
  }

  /** The stretch to compare with; empty when the bureau was not served for all of it, which would mislead. */
  private async scopeBefore({ figures, period }: DashboardScope): Promise<FigureScope> {
    const { from, to } = period.before;
    const first = await this.figures.firstDay(figures.bureauCode);
    const whole = first !== null && first <= from;
    return { ...figures, from: whole ? from : to, to };
  }

  private services(bureauCode: string): Promise<ChoiceView[]> {
    return servicesOf.rows(this.dataSource, [bureauCode]);
  }

  private async serviceOf(code: string): Promise<ChoiceView> {
    const [service] = await this.dataSource.query<ChoiceView[]>(
      `SELECT code, name AS label FROM services WHERE code = $1 AND NOT sensitive`,
      [code],
    );
    if (service) return service;
    throw Problem.invalid([
      {
        field: 'service',
        code: 'partner.service_unknown',
        message: 'Choose a service from the list',
      },
    ]);
  }
}

function whoseTimeView(told: WhoseTime | null): PartnerDashboardView['whoseTime'] {
  return told && { ...told, shares: told.shares.map((share) => ({ ...share })) };
}

/** The period without what only the sums need. */
export function periodView({
  code,
  label,
  from,
  to,
}: PartnerPeriod): PartnerDashboardView['period'] {
  return { code, label, from, to };
}

function headlineOf(
  period: PartnerPeriod,
  days: readonly ServiceDays[],
  daysBefore: readonly ServiceDays[],
): string {
  return dashboardHeadline({
    ...{ periodWords: period.words, beforeWords: period.before.words },
    ...{ now: promisesOf(addDays(days)), before: promisesOf(addDays(daysBefore)) },
    ...{ services: servicePromises(days), servicesBefore: servicePromises(daysBefore) },
  });
}

/** What the customers were told, and how much of it we kept. */
function promisesOf({
  promisedDates,
  keptDates,
}: Pick<PeriodFigures, 'promisedDates' | 'keptDates'>): Promises {
  return { judged: promisedDates, met: keptDates };
}

/** Promises kept by service, for the sentence about what got better or slower. */
function servicePromises(days: readonly ServiceDays[]) {
  return days
    .filter(({ finished }) => finished > 0)
    .map((service) => ({ code: service.code, name: service.name, ...promisesOf(service) }));
}

function volumeBars(days: readonly ServiceDays[]): BarView[] {
  return days
    .filter(({ opened }) => opened > 0)
    .map(({ code, name, opened }) => ({ code, label: name, tickets: opened }))
    .toSorted((a, b) => b.tickets - a.tickets);
}

function tileBaselineOf(
  baseline: Baseline | null,
  { asQuickToAnswer, asQuickToFinish }: PeriodSpeeds,
  blocks: readonly AnswerBlock[],
): TileBaseline | null {
  if (!baseline) return null;
  const { figures, from, to } = baseline;
  const start = blockOf(blocks, { from: from.slice(0, 7), to: to.slice(0, 7) });
  return { figures, from, to, answers: start && start.counts, asQuickToAnswer, asQuickToFinish };
}

function tileView(tile: Tile, baseline: Baseline | null): TileView {
  const { comparison, ...rest } = tile;
  return { ...rest, baseline: comparison && baseline ? compared(comparison, baseline) : null };
}

function compared(comparison: Comparison, baseline: Baseline): NonNullable<TileView['baseline']> {
  return { ...comparison, period: { from: baseline.from, to: baseline.to } };
}

/** The frozen chart by months, as the rule reads it. */
function monthsOf(frozen: FrozenFigures['satisfaction']): FrozenSatisfaction | null {
  if (frozen === null) return null;
  const { from, to, figures } = frozen;
  const last = new Date(Date.parse(to) - 86_400_000).toISOString();
  return { from: from.slice(0, 7), to: last.slice(0, 7), figures };
}

function causeBars(causes: readonly { cause: string; tickets: number }[]): BarView[] {
  return missCauses
    .map((code) => ({
      code,
      label: missCauseLabels[code],
      tickets: causes.find(({ cause }) => cause === code)?.tickets ?? 0,
    }))
    .filter(({ tickets }) => tickets > 0)
    .toSorted((a, b) => b.tickets - a.tickets);
}
