import { usFederalClosedDays } from '../domain/calendar/us-federal-holidays.js';
import type { CatalogService } from '../modules/catalog/catalog-service.js';
import type { DemoPerson, DemoWorld } from './demo-world.js';
import type { Random } from './random.js';
import type { Stories } from './stories.js';

/** A request that somebody files at an instant (epoch ms). */
export interface Arrival {
  readonly at: number;
  readonly service: CatalogService;
  readonly customer: DemoPerson;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Sunday to Saturday. */
const weekdayWeights = [0.05, 1.28, 1.15, 1.05, 1, 0.85, 0.08] as const;
/** From midnight on, in the customer's zone: two humps around lunch. */
const hourWeights = [
  0, 0, 0, 0, 0, 0.2, 1, 3, 6, 9, 10, 9, 5, 7, 9, 8, 6, 3, 1.2, 0.6, 0.4, 0.2, 0.1, 0,
] as const;

/** The last days are busy ones, so that whoever tries the demo finds queues with work in them. */
const busyDays = 9;
const busyFactor = 3.2;

/** The bureau whose onboarding is slow until its commitment is kept. */
export const slowBureau = 'roads-trails';

/** About `count` arrivals over the days before `now`, oldest first: more on Mondays, few on weekends, with seasons. */
export function arrivals(
  world: DemoWorld,
  stories: Stories,
  random: Random,
  plan: { readonly now: number; readonly days: number; readonly count: number },
): Arrival[] {
  const today = Math.floor(plan.now / dayMs) * dayMs;
  const firstYear = new Date(today - plan.days * dayMs).getUTCFullYear();
  const holidays = new Set(
    usFederalClosedDays(firstYear, new Date(today).getUTCFullYear()).map(({ date }) => date),
  );
  const days = Array.from({ length: plan.days + 1 }, (_, back) => {
    const start = today - (plan.days - back) * dayMs;
    const busy = plan.days - back < busyDays ? busyFactor : 1;
    return { start, weights: serviceWeights(world, stories, start, holidays, busy) };
  });
  const whole = days.reduce((sum, { weights }) => sum + weights.total, 0);
  const all = days.flatMap(({ start, weights }) =>
    Array.from({ length: random.poisson((weights.total / whole) * plan.count) }, () => {
      const service = random.weighted(weights.services, ({ weight }) => weight).service;
      return arrivalOn(world, random, start, service);
    }),
  );
  return all.filter(({ at }) => at < plan.now).toSorted((a, b) => a.at - b.at);
}

interface DayWeights {
  readonly total: number;
  readonly services: readonly { readonly service: CatalogService; readonly weight: number }[];
}

function serviceWeights(
  world: DemoWorld,
  stories: Stories,
  start: number,
  holidays: ReadonlySet<string>,
  busy: number,
): DayWeights {
  const day = new Date(start);
  const date = day.toISOString().slice(0, 10);
  const working = busy * (holidays.has(date) ? 0.07 : weekdayWeights[day.getUTCDay()]!);
  const services = world.services.map((service) => {
    const pace = stories.services[service.code];
    return { service, weight: (pace?.weight ?? 2) * season(service, date.slice(5)) * working };
  });
  return { services, total: services.reduce((sum, { weight }) => sum + weight, 0) };
}

/** How much more than usual a service is asked for on a day of the year ("09-30"). */
function season({ code, officeCode }: CatalogService, day: string): number {
  const openSeason = day >= '11-10' && day <= '12-12';
  const yearEnd = day >= '07-20' && day <= '09-30';
  const fieldSeason = day >= '05-01' && day <= '09-30';
  if (code === 'benefits') return openSeason ? 5 : 0.8;
  if (code === 'leave-question') return day >= '12-01' || day <= '01-10' ? 2.4 : 1;
  if (code === 'year-end-purchase') return yearEnd ? 9 : 0;
  if (code === 'new-employee' || code === 'first-day-paperwork') {
    return (day >= '01-05' && day <= '02-10') || (day >= '05-10' && day <= '06-30') ? 1.8 : 1;
  }
  if (code === 'satellite-phone') return fieldSeason ? 2.2 : 0.3;
  if (officeCode === 'acquisition')
    return yearEnd ? 2.3 : day >= '10-01' && day <= '11-15' ? 0.7 : 1;
  return 1;
}

function arrivalOn(
  world: DemoWorld,
  random: Random,
  start: number,
  service: CatalogService,
): Arrival {
  const onboarding = service.code === 'new-employee' || service.code === 'first-day-paperwork';
  const bureaus = Object.entries(world.bureauWeights)
    .filter(([code]) => service.bureauCodes?.includes(code) ?? true)
    .map(([code, weight]) => ({
      code,
      weight: onboarding && code === slowBureau ? weight * 3 : weight,
    }));
  const { code } = random.weighted(bureaus, ({ weight }) => weight);
  const customer = random.pick(customersOf(world, code, service));
  const hour = random.weighted([...hourWeights.keys()], (at) => hourWeights[at]!);
  const at =
    start + hour * hourMs + random.between(0, hourMs) - zoneOffset(customer.timeZone, start);
  return { at: Math.floor(at), service, customer };
}

/** Everybody of the bureau but those who serve: an office does not send requests to itself. */
function customersOf(world: DemoWorld, bureauCode: string, service: CatalogService): DemoPerson[] {
  return world.people.filter(
    ({ bureauCode: code, actor }) =>
      code === bureauCode &&
      !actor.grants.some(({ officeCode }) => officeCode === service.officeCode),
  );
}

const offsets = new Map<string, number>();

/** Milliseconds that the zone is ahead of UTC at noon of that day; arrivals need no more precision. */
function zoneOffset(timeZone: string, start: number): number {
  const key = `${timeZone} ${start}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const noon = start + 12 * hourMs;
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(noon);
  const offset = Date.parse(`${wall.replace(' ', 'T')}Z`) - noon;
  offsets.set(key, offset);
  return offset;
}
