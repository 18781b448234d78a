import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PastCycles, TeamPace } from '../../../domain/sla/forecast.js';
import { forecast } from '../../../domain/sla/forecast.js';
import type { SlaMetric } from '../../../domain/sla/sla-metric.js';
import { promiseNames, remainingAt, timeLeftChip } from '../../../domain/sla/time-left-chip.js';
import { priorityLabels } from '../../../domain/ticket/priority.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { CatalogQueries } from '../../catalog/catalog-queries.js';
import { PeopleQueries } from '../../people/people-queries.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ClockReadings } from '../../tickets/queries/clock-readings.js';
import { calendarOfClock } from '../../tickets/queries/sla-clock-view.js';
import { visibilityValues } from '../../tickets/queries/ticket-visibility.js';
import type { ForecastQuery } from './forecast.bodies.js';
import { forecastCandidates, type RawCandidate } from './forecast-statements.js';
import type { ForecastItemView, ForecastView, LedTeamView } from './forecast.views.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const usualHours = 8;
const itemsAtMost = 100;
/** 16 hours of work lie within this, also over a holiday weekend of an office of 8 hours a day. */
const daysAhead = 8;

/** What a forecast compares with, as it was counted last night. */
interface Figures {
  readonly shares: ReadonlyMap<string, PastCycles>;
  readonly paces: ReadonlyMap<string, TeamPace>;
  readonly countedAt: Date | null;
}

/** Which promises of a lead's teams are likely to be missed soon. */
@Injectable()
export class ForecastQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly catalog: CatalogQueries,
    private readonly people: PeopleQueries,
  ) {}

  async view(
    person: SignedInPerson,
    { hours = usualHours, team }: ForecastQuery,
  ): Promise<ForecastView> {
    const led = await this.people.teamsLedBy(person.actor);
    const teams = led.map(({ code, name }) => ({ code, name }));
    const chosen = team === undefined ? teams : teams.filter(({ code }) => code === team);
    if (team !== undefined && chosen.length === 0) throw Problem.notFound();
    const now = await this.clock.now();
    const codes = chosen.map(({ code }) => code);
    const figures = await this.figures(codes);
    if (figures.countedAt === null) return this.nothingYet(teams, hours, now);
    const candidates = await forecastCandidates.rows(this.dataSource, [
      ...visibilityValues(person.actor),
      ...[codes, new Date(now), new Date(now + daysAhead * dayMs)],
    ]);
    const readings = new ClockReadings(this.catalog, now, person.timeZone);
    const items: ForecastItemView[] = [];
    for (const candidate of candidates) {
      const item = await itemOf(candidate, hours, figures, readings);
      if (item) items.push(item);
    }
    items.sort((one, other) => other.probability - one.probability);
    return {
      items: items.slice(0, itemsAtMost),
      ...{ teams, hours },
      countedAt: figures.countedAt.toISOString(),
      generatedAt: new Date(now).toISOString(),
    };
  }

  /** Before the first night there is nothing to compare with, and nothing is guessed. */
  private nothingYet(teams: LedTeamView[], hours: number, now: number): ForecastView {
    const generatedAt = new Date(now).toISOString();
    return { items: [], teams, hours, countedAt: null, generatedAt };
  }

  private async figures(teamCodes: readonly string[]): Promise<Figures> {
    const shares: { key: string; count: number; shares: number[] }[] = await this.dataSource.query(
      `SELECT service_code || ' ' || metric AS key, cycles AS count, shares FROM forecast_shares`,
    );
    const paces: (TeamPace & { teamCode: string; computedAt: Date })[] =
      await this.dataSource.query(
        `SELECT p.team_code AS "teamCode", p.usually_open AS "usuallyOpen",
              p.finished_an_hour AS "finishedAnHour", p.computed_at AS "computedAt",
              (SELECT coalesce(sum(q.tickets), 0) FROM queue_counts q WHERE q.team_code = p.team_code)::integer AS open
         FROM forecast_paces p WHERE p.team_code = ANY($1)`,
        [teamCodes],
      );
    return {
      shares: new Map(shares.map(({ key, ...past }) => [key, past])),
      paces: new Map(paces.map((pace) => [pace.teamCode, pace])),
      countedAt: paces[0]?.computedAt ?? null,
    };
  }
}

const unknownPast: PastCycles = { count: 0, shares: [] };
const fewCycles = 20;

/** How clocks of the service went, or those of all services where the service has seen few. */
function pastOf({ shares }: Figures, serviceCode: string, metric: string): PastCycles {
  const ofService = shares.get(`${serviceCode} ${metric}`);
  if (ofService && ofService.count >= fewCycles) return ofService;
  return shares.get(` ${metric}`) ?? unknownPast;
}

async function itemOf(
  candidate: RawCandidate,
  hours: number,
  figures: Figures,
  readings: ClockReadings,
): Promise<ForecastItemView | null> {
  const { clock, serviceCode, teamCode, before } = candidate;
  const metric = clock.metric as SlaMetric;
  const targetMs = clock.targetMs as number;
  const dueAt = Date.parse(clock.dueAt as string);
  const { now } = readings;
  const { policyCode, policyVersion } = clock;
  const { firstTeamCode, bureauCode } = candidate;
  const bindings = [{ policyCode, policyVersion }];
  const material = await readings.material({ bindings, firstTeamCode, bureauCode });
  const calendar = calendarOfClock(clock, material);
  const reading = { run: 'running', dueAt, targetMs, elapsedMs: clock.elapsedMs } as const;
  const leftMs = remainingAt(reading, calendar, now) as number;
  if (leftMs > hours * hourMs) return null;
  const team = figures.paces.get(teamCode);
  if (!team) return null;
  const past = pastOf(figures, serviceCode, metric);
  const { probability, likelihood, reasons } = forecast({
    ...{ metric, leftMs, targetMs, past, team, before },
  });
  if (likelihood === null) return null;
  const chip = {
    metric,
    run: 'running',
    state: 'running',
    dueAt,
    targetMs,
    remainingMs: leftMs,
  } as const;
  const { number, subject, teamName, serviceName, priority, sensitive, assigneeName } = candidate;
  return {
    ...{ number, subject, teamCode, teamName, serviceName, priority, sensitive, assigneeName },
    priorityLabel: priorityLabels[priority],
    ...{ metric, label: promiseNames[metric], dueAt: new Date(dueAt).toISOString() },
    chip: timeLeftChip(chip, readings.chip(calendar, null, null)),
    ...{ likelihood, probability, reasons: [...reasons] },
  };
}
