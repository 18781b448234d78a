import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { isKeptButUnhappy, burdenHours, meanEffort } from '../../src/domain/measurement/effort.js';
import { firstContactRates } from '../../src/domain/measurement/first-contact.js';
import { handOffFigures } from '../../src/domain/measurement/hand-offs.js';
import { percentile } from '../../src/domain/measurement/percentile.js';
import { answerKept, finishKept, keptRate } from '../../src/domain/measurement/promise-kept.js';
import { answerBlocks } from '../../src/domain/measurement/answer-blocks.js';
import {
  addCounts,
  answersIn,
  atLeast,
  countScores,
  type Score,
} from '../../src/domain/measurement/pulse-counts.js';
import { measuredShare } from '../../src/domain/measurement/measured-share.js';
import { reachOf, type SurveyReason } from '../../src/domain/measurement/survey-draw.js';
import { missCause } from '../../src/domain/partners/miss-cause.js';
import { partitionByTurn } from '../../src/domain/partners/time-partition.js';
import { turnChanges, type TurnEvent } from '../../src/domain/partners/turn-changes.js';
import { OpenDataFigures } from '../../src/modules/partners/open-data/open-data-figures.js';
import { OfficeQuestions } from '../../src/modules/partners/office-questions/office-questions.js';
import { PartnerAccess } from '../../src/modules/partners/partner-access.js';
import { ClosedWaves } from '../../src/modules/partners/relationship/closed-waves.js';
import { ScorecardFigures } from '../../src/modules/partners/scorecards/scorecard-figures.js';
import { recurrenceRate, reopenRate, repeatRate } from '../../src/domain/measurement/recurrence.js';
import {
  partnerPeriod,
  partnerPeriods,
  todayIn,
  type PartnerPeriodCode,
} from '../../src/domain/partners/partner-period.js';
import {
  firstContactCase,
  ticketJourney,
  type TicketJourney,
} from '../../src/domain/partners/ticket-journey.js';
import type { ChannelMonth } from '../../src/domain/partners/channel-figures.js';
import { channels } from '../../src/domain/ticket/ticket-facts.js';
import { standingEvents } from '../../src/domain/ticket/standing-events.js';
import { firstOpenMonth } from '../../src/domain/partners/shown-answers.js';
import { loadDemo } from '../../src/demo/load-demo.js';
import { ChannelSums } from '../../src/modules/partners/channels/channel-sums.js';
import { AnswerDrivers } from '../../src/modules/partners/journey/answer-drivers.js';
import { JourneyFacts } from '../../src/modules/partners/journey/journey-sums.js';
import { answerItems, cellsOf, keptCells } from '../../src/modules/partners/answer-items.js';
import { PartnerAnswers } from '../../src/modules/partners/partner-answers.js';
import {
  openAgeBands,
  PartnerFigures,
  type FigureScope,
} from '../../src/modules/partners/partner-figures.js';
import { listMetrics, PartnerList } from '../../src/modules/partners/partner-list.js';
import type { SignedInPerson } from '../../src/modules/people/signed-in-person.js';
import { ThemeQueries } from '../../src/modules/pulses/themes/theme-queries.js';
import { ticketEventOf } from '../../src/modules/tickets/locked-ticket.js';
import { SettableClock } from '../support/fakes/settable-clock.js';
import { connectTo, freshDatabase } from '../support/test-database.js';

const storiesFile = join(process.cwd(), 'config', 'demo', 'stories.yaml');

/** Every ticket as it is recorded, without its fact row. */
const recorded = `
  SELECT t.id, t.bureau_code AS bureau, t.channel, t.transfer_count, t.office_code AS office, t.service_code AS service, t.customer_id::text AS customer, t.sensitive, t.status,
    t.opened_at, t.solved_at, t.closed_at, t.promised_finish_at, t.promised_response_at, t.first_responded_at,
    b.time_zone AS zone, c.time_zone AS customer_zone, s.minutes_to_fill AS minutes, s.code, s.name,
    p.state AS pulse, p.eligible, p.eligible_at, p.sent_at, p.answered_at, r.satisfaction, r.trust, r.ease, r.need_addressed, r.drivers,
    (SELECT c.elapsed_ms FROM sla_clocks c WHERE c.ticket_id = t.id AND c.metric = 'first_response'
      AND c.state IN ('met', 'missed') ORDER BY c.cycle LIMIT 1)::float8 AS response_ms,
    (SELECT c.elapsed_ms FROM sla_clocks c WHERE c.ticket_id = t.id AND c.metric = 'resolution'
      ORDER BY c.cycle DESC LIMIT 1)::float8 AS finish_ms,
    (SELECT c.state FROM sla_clocks c WHERE c.ticket_id = t.id AND c.metric = 'resolution'
      ORDER BY c.cycle DESC LIMIT 1) AS target,
    (SELECT json_agg(json_build_object('sequence', e.sequence, 'kind', e.kind, 'occurredAt', e.occurred_at,
       'recordedAt', e.recorded_at, 'actorId', e.actor_id, 'actorSide', e.actor_side, 'data', e.data)
       ORDER BY e.sequence) FROM ticket_events e WHERE e.ticket_id = t.id) AS events
  FROM tickets t JOIN bureaus b ON b.code = t.bureau_code JOIN services s ON s.code = t.service_code
  JOIN people c ON c.id = t.customer_id
  LEFT JOIN pulses p ON p.ticket_id = t.id
  LEFT JOIN pulse_responses r ON r.pulse_id = p.id AND r.current`;

interface Told {
  readonly row: any;
  readonly journey: TicketJourney;
  readonly finishedAt: number | null;
  readonly counts: boolean;
}

function toldBy(row: any): Told {
  const journey = ticketJourney(standingEvents(row.events.map(ticketEventOf)));
  const ended = ['solved', 'closed', 'withdrawn'].includes(row.status);
  const unfinished = row.status === 'withdrawn' || (row.status === 'closed' && !row.solved_at);
  const finish = row.status === 'withdrawn' ? row.closed_at : (row.solved_at ?? row.closed_at);
  const finishedAt = ended ? finish.getTime() : null;
  return { row, journey, finishedAt, counts: !row.sensitive && !unfinished };
}

const noFilter = { cause: null, age: null, channel: null, services: null, offices: [] } as const;

const at = (date: Date | null): number | null => date?.getTime() ?? null;

describe('the figures of dashboards are what the rules say of the recorded history', () => {
  let dataSource: DataSource;
  let tickets: Told[];
  let now: Date;

  beforeAll(async () => {
    dataSource = await connectTo(await freshDatabase('figures', 'agency'));
    await loadDemo(dataSource, { storiesFile, tickets: 900, log: () => undefined });
    [{ now }] = await dataSource.query('SELECT clock_timestamp() AS now');
    tickets = (await dataSource.query(recorded)).map(toldBy);
  }, 300_000);

  afterAll(() => dataSource.destroy());

  const scopes = async (): Promise<(FigureScope & { zone: string; code: PartnerPeriodCode })[]> => {
    const bureaus = await dataSource.query(
      'SELECT code, time_zone AS zone FROM bureaus ORDER BY position',
    );
    const [first] = await dataSource.query(
      'SELECT service_code AS code FROM ticket_facts GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
    );
    return bureaus.flatMap(({ code: bureauCode, zone }: { code: string; zone: string }) =>
      partnerPeriods.flatMap((code) =>
        [null, first.code as string].map((serviceCode) => {
          const { from, to } = partnerPeriod(code, now.getTime(), zone);
          return { bureauCode, serviceCode, from, to, zone, code };
        }),
      ),
    );
  };

  const inScope = (
    scope: FigureScope & { zone: string },
    instant: (ticket: Told) => number | null,
  ) =>
    tickets.filter((ticket) => {
      const when = instant(ticket);
      if (when === null || !ticket.counts || ticket.row.bureau !== scope.bureauCode) return false;
      if (scope.serviceCode !== null && ticket.row.service !== scope.serviceCode) return false;
      const day = todayIn(scope.zone, when);
      return day >= scope.from && day < scope.to;
    });

  it('tiles: promises, targets, medians, surveys', async () => {
    const figures = new PartnerFigures(dataSource);
    let seen = 0;
    for (const scope of await scopes()) {
      const finished = inScope(scope, ({ finishedAt }) => finishedAt);
      const requests = finished.map(({ row }) => ({
        status: row.status,
        promisedFinishAt: at(row.promised_finish_at),
        promisedResponseAt: at(row.promised_response_at),
        firstRespondedAt: at(row.first_responded_at),
        solvedAt: at(row.solved_at),
      }));
      const dates = keptRate(requests.map(finishKept));
      const answers = keptRate(requests.map(answerKept));
      const targets = keptRate(
        finished.map(({ row }) =>
          row.target === 'met' ? true : row.target === 'missed' ? false : null,
        ),
      );
      const pair = (values: (number | null)[]) => {
        const known = values.filter((value) => value !== null);
        return known.length === 0 ? null : [percentile(known, 0.5), percentile(known, 0.9)];
      };
      const asked = ['sent', 'answered', 'declined', 'expired'];
      const scores = finished.flatMap(({ row }) => (row.satisfaction ? [row.satisfaction] : []));
      const sql = await figures.ofPeriod(scope);
      const close = (values: readonly number[] | null) =>
        values && values.map((value) => Math.round(value));
      expect([
        scope,
        {
          ...sql,
          firstAnswerMs: close(sql.firstAnswerMs),
          finishMs: close(sql.finishMs),
          finishCalendarMs: close(sql.finishCalendarMs),
        },
      ]).toEqual([
        scope,
        {
          finished: finished.length,
          ...{ judged: targets.promised, met: targets.kept },
          ...{ promisedDates: dates.promised, keptDates: dates.kept },
          ...{ promisedAnswers: answers.promised, keptAnswers: answers.kept },
          firstAnswers: finished.filter(({ row }) => row.response_ms !== null).length,
          firstAnswerMs: close(pair(finished.map(({ row }) => row.response_ms)) as number[]),
          finishMs: close(pair(finished.map(({ row }) => row.finish_ms)) as number[]),
          finishCalendarMs: close(
            pair(finished.map((one) => one.finishedAt! - one.row.opened_at.getTime())) as number[],
          ),
          invited: finished.filter(({ row }) => asked.includes(row.pulse)).length,
          eligible: finished.filter(({ row }) => row.eligible).length,
          answered: scores.length,
          scores: countScores(scores),
        },
      ]);
      seen += finished.length;
    }
    expect(seen).toBeGreaterThan(700);
  });

  it('promises by week, time zone, service and cause add up to the tile', async () => {
    const figures = new PartnerFigures(dataSource);
    for (const scope of await scopes()) {
      const { promisedDates, keptDates } = await figures.ofPeriod(scope);
      const { zone, place } = await figures.byGroup(scope);
      const services = (await figures.services(scope)).map((service) => ({
        ...{ judged: service.promisedDates, met: service.keptDates },
      }));
      const parts = [await figures.byWeek(scope), zone, place, services];
      for (const part of parts) {
        const sum = (of: (one: { judged: number; met: number }) => number) =>
          part.reduce((all, one) => all + of(one), 0);
        expect([scope, sum(({ judged }) => judged), sum(({ met }) => met)]).toEqual([
          ...[scope, promisedDates, keptDates],
        ]);
      }
      const causes = await figures.missesByCause(scope);
      const missed = causes.reduce((all, { tickets: n }) => all + n, 0);
      expect([scope, missed]).toEqual([scope, promisedDates - keptDates]);
    }
  });

  it('the journey: first contact, hand-offs, reopening, recurrence, effort, paperwork', async () => {
    const facts = new JourneyFacts(dataSource);
    const asOf = now.getTime();
    const sent = tickets.map(({ row }) => ({
      ...{ customer: row.customer, service: row.service, openedAt: row.opened_at.getTime() },
    }));
    const seen = { settled: 0, reopened: 0, recurred: 0, transfers: 0 };
    for (const scope of await scopes()) {
      const cohort = inScope(scope, ({ journey }) => journey.firstFinishedAt);
      const cases = cohort.map(({ journey }) => firstContactCase(journey, null)!);
      const requests = cohort.map(({ row, journey }) => ({
        ...{ customer: row.customer, service: row.service, openedAt: row.opened_at.getTime() },
        ...{ finishedAt: journey.firstFinishedAt!, reopenedAt: journey.reopenedAt },
      }));
      const contact = firstContactRates(cases, asOf);
      const hands = handOffFigures(cohort.map(({ journey }) => journey));
      const reopened = reopenRate(requests, asOf);
      const again = recurrenceRate(requests, sent, asOf);
      const effort = meanEffort(cohort.map(({ journey }) => ({ ...journey, knownFieldAsks: 0 })));
      const forms = cohort.filter(({ journey }) => journey.filledIn);
      const sql = await facts.sums(scope, now);
      const judged = ({ k, n }: { k: number; n: number }) => ({ judged: n, so: k });
      expect([scope, sql]).toMatchObject([
        scope,
        {
          requests: cohort.length,
          firstContact: judged(contact.gross),
          firstLevel: judged(contact.net),
          twoOrMore: hands.twoOrMore.k,
          misrouted: hands.misrouted.k,
          pingPong: hands.pingPong.k,
          reopened: judged(reopened),
          recurred: judged(again),
          forms: forms.length,
          formMinutes: forms.reduce((sum, { row }) => sum + row.minutes, 0),
          questionsBack: cohort.reduce((sum, { journey }) => sum + journey.questionsBack, 0),
          staffMet: cohort.reduce((sum, { journey }) => sum + journey.staffMet, 0),
        },
      ]);
      if (effort !== null) {
        const n = cohort.length;
        expect(sql.transfers / n).toBeCloseTo(hands.mean!, 9);
        const steps = sql.transfers + sql.repeatContacts + sql.channelSwitches + sql.reopens;
        expect(steps / n).toBeCloseTo(effort.total, 9);
        expect(sql.repeatContacts / n).toBeCloseTo(effort.repeatContacts, 9);
        expect(sql.channelSwitches / n).toBeCloseTo(effort.channelSwitches, 9);
        expect(sql.reopens / n).toBeCloseTo(effort.reopens, 9);
        expect(burdenHours(sql.forms, sql.formMinutes / (sql.forms || 1))).toBeCloseTo(
          sql.formMinutes / 60,
          9,
        );
      }
      seen.settled += contact.gross.k;
      seen.reopened += reopened.k;
      seen.recurred += again.k;
      seen.transfers += sql.transfers;
    }
    for (const [name, n] of Object.entries(seen)) expect([name, n > 0]).toEqual([name, true]);
  });

  it('answers: five counts of each item, the drivers, and the dates kept with low answers', async () => {
    const answers = new PartnerAnswers(dataSource);
    const drivers = new AnswerDrivers(dataSource);
    const bureaus = await dataSource.query('SELECT code, time_zone AS zone FROM bureaus');
    let given = 0;
    for (const { code, zone } of bureaus) {
      const said = tickets.filter(
        ({ row }) => row.bureau === code && !row.sensitive && row.satisfaction !== null,
      );
      const month = ({ row }: Told) => todayIn(zone, row.answered_at.getTime()).slice(0, 7);
      const kept = ({ row, finishedAt }: Told) =>
        finishKept({
          status: row.status,
          ...{ promisedFinishAt: at(row.promised_finish_at), promisedResponseAt: null },
          ...{ firstRespondedAt: null, solvedAt: finishedAt },
        });
      const settled = ({ journey }: Told) =>
        firstContactRates([firstContactCase(journey, null)!], Infinity).gross.k === 1;
      const scoreOf: Record<string, (told: Told) => Score | null> = {
        satisfaction: ({ row }) => row.satisfaction,
        trust: ({ row }) => row.trust,
        ease: ({ row }) => row.ease,
        confirmed: (told) => (settled(told) ? told.row.need_addressed : null),
      };
      const rows = await answers.rows(code);
      for (const item of answerItems.filter((one) => one !== 'kept')) {
        const cells = cellsOf(rows, item);
        for (const cell of cells) {
          const scores = said
            .filter((one) => month(one) === cell.month && one.row.service === cell.service)
            .map(scoreOf[item]!)
            .filter((score) => score !== null);
          expect([code, item, cell.month, cell.counts]).toEqual([
            ...[code, item, cell.month, countScores(scores)],
          ]);
          given += scores.length;
        }
        const inCells = cells.reduce(
          (sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0),
          0,
        );
        expect(inCells).toBe(said.filter((one) => scoreOf[item]!(one) !== null).length);
      }
      const unhappy = said.filter((one) => isKeptButUnhappy(kept(one), one.row.satisfaction));
      const low = keptCells(rows).reduce((sum, { kept: [one, two] }) => sum + one + two, 0);
      expect([code, low]).toEqual([code, unhappy.length]);
      const all = { services: null, from: '2000-10', to: '2099-12', counts: countScores([]) };
      const { ticked } = await drivers.of(code, all);
      const expected: Record<string, number> = {};
      for (const driver of said.flatMap(({ row }) => row.drivers as string[])) {
        expected[driver] = (expected[driver] ?? 0) + 1;
      }
      expect([code, ticked]).toEqual([code, expected]);
    }
    expect(given).toBeGreaterThan(100);
  });

  it('every list of the journey holds as many tickets as its number says', async () => {
    const facts = new JourneyFacts(dataSource);
    const list = new PartnerList(dataSource);
    for (const scope of (await scopes()).filter(({ code }) => code === 'year')) {
      const sums = await facts.sums(scope, now);
      const expected: Partial<Record<(typeof listMetrics)[number], number>> = {
        journeys: sums.requests,
        first_contact_judged: sums.firstContact.judged,
        first_contact_settled: sums.firstContact.so,
        first_level_judged: sums.firstLevel.judged,
        first_level_settled: sums.firstLevel.so,
        handed_on_twice: sums.twoOrMore,
        ...{ misrouted: sums.misrouted, ping_pong: sums.pingPong, forms: sums.forms },
        ...{ reopen_judged: sums.reopened.judged, reopened: sums.reopened.so },
        ...{ recurrence_judged: sums.recurred.judged, recurred: sums.recurred.so },
      };
      for (const metric of Object.keys(expected) as (keyof typeof expected)[]) {
        const filter = { ...noFilter, metric, now };
        const all = await list.all(scope, filter);
        expect([scope, metric, all.length]).toEqual([scope, metric, expected[metric]]);
      }
    }
  });

  it('channels: what came by each, contacts, and what came back within seven days, each with its list', async () => {
    const sums = new ChannelSums(dataSource);
    const list = new PartnerList(dataSource);
    const sent = tickets.map(({ row }) => ({
      ...{ customer: row.customer, service: row.service, openedAt: row.opened_at.getTime() },
    }));
    const seen = { channels: new Set<string>(), repeated: 0, contacts: 0 };
    for (const scope of await scopes()) {
      const opened = tickets.filter(({ row }) => {
        const day = todayIn(scope.zone, row.opened_at.getTime());
        return (
          row.bureau === scope.bureauCode &&
          !row.sensitive &&
          (scope.serviceCode === null || row.service === scope.serviceCode) &&
          day >= scope.from &&
          day < scope.to
        );
      });
      const rows = await sums.ofBureau(scope);
      for (const channel of channels) {
        const of = opened.filter(({ row }) => row.channel === channel);
        const counted = rows.filter((row) => row.channel === channel);
        const contacts = of.reduce((sum, { journey }) => sum + 1 + journey.repeatContacts, 0);
        expect([scope, channel, total(counted, 'requests'), total(counted, 'contacts')]).toEqual([
          ...[scope, channel, of.length, contacts],
        ]);
        const filter = { ...noFilter, metric: 'opened', channel, now } as const;
        expect(await list.count(scope, filter)).toBe(of.length);
        if (of.length > 0) seen.channels.add(channel);
        seen.contacts += contacts;
      }
      const cohort = inScope(scope, ({ journey }) => journey.firstFinishedAt).map(
        ({ row, journey }) => ({
          ...{ customer: row.customer, service: row.service, openedAt: row.opened_at.getTime() },
          ...{ finishedAt: journey.firstFinishedAt!, reopenedAt: journey.reopenedAt },
        }),
      );
      const { k, n } = repeatRate(cohort, sent, now.getTime());
      expect([scope, await sums.repeats(scope, now)]).toEqual([scope, { k, n }]);
      const filter = { ...noFilter, now };
      expect([
        await list.count(scope, { ...filter, metric: 'repeated' }),
        await list.count(scope, { ...filter, metric: 'repeat_judged' }),
      ]).toEqual([k, n]);
      seen.repeated += k;
    }
    expect(seen.channels.size).toBeGreaterThan(2);
    expect(Math.min(seen.repeated, seen.contacts)).toBeGreaterThan(0);
  });

  const monthsOf = (instant: (ticket: Told) => number | null) =>
    [
      ...new Set(
        tickets
          .flatMap((told) => instant(told) ?? [])
          .map((when) => todayIn('UTC', when).slice(0, 7)),
      ),
    ].toSorted();
  const finishedIn = (zone: string, { row, finishedAt, counts }: Told, bureau: string) =>
    counts && finishedAt !== null && row.bureau === bureau ? todayIn(zone, finishedAt) : null;
  const promisesOf = (some: readonly Told[]) => {
    const { promised, kept } = keptRate(some.map(({ row }) => finishKept(requestOf(row))));
    return { judged: promised, kept };
  };
  const byBureau = async (): Promise<{ code: string; zone: string }[]> =>
    dataSource.query('SELECT code, time_zone AS zone FROM bureaus WHERE active ORDER BY position');

  /** Every other measure: what SQL says, and what the rule says of the very same tickets, answers or rows. */
  const others: Record<string, () => Promise<readonly (readonly [unknown, unknown])[]>> = {
    'promises by service': async () => {
      const figures = new PartnerFigures(dataSource);
      return Promise.all(
        (await scopes()).map(async (scope) => {
          const finished = inScope(scope, ({ finishedAt }) => finishedAt);
          const sql = (await figures.services(scope)).filter((one) => one.finished > 0);
          return [
            sql.map(({ code, promisedDates, keptDates }) => [code, promisedDates, keptDates]),
            sql.map(({ code }) => {
              const { judged, kept } = promisesOf(
                finished.filter(({ row }) => row.service === code),
              );
              return [code, judged, kept];
            }),
          ] as const;
        }),
      );
    },
    'promises by week': async () => {
      const figures = new PartnerFigures(dataSource);
      return Promise.all(
        (await scopes()).map(async (scope) => {
          const finished = inScope(scope, ({ finishedAt }) => finishedAt);
          const mondayOf = ({ finishedAt }: Told) => {
            const day = new Date(`${todayIn(scope.zone, finishedAt!)}T12:00:00Z`);
            day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
            return day.toISOString().slice(0, 10);
          };
          const weeks = [...new Set(finished.map(mondayOf))].toSorted();
          const rule = weeks.map((weekOf) => {
            const { judged, kept } = promisesOf(finished.filter((one) => mondayOf(one) === weekOf));
            return { weekOf, judged, met: kept };
          });
          return [await figures.byWeek(scope), rule] as const;
        }),
      );
    },
    'misses by cause': async () => {
      const figures = new PartnerFigures(dataSource);
      return Promise.all(
        (await scopes()).map(async (scope) => {
          const missed = inScope(scope, ({ finishedAt }) => finishedAt).filter(
            ({ row }) => finishKept(requestOf(row)) === false,
          );
          const causes = missed.map(({ row, finishedAt }) =>
            missCause(
              partitionByTurn(turnsIn(row.events), row.opened_at.getTime(), finishedAt!),
              row.transfer_count,
            ),
          );
          const rule = Object.fromEntries(
            [...new Set(causes)].map((cause) => [
              cause,
              causes.filter((one) => one === cause).length,
            ]),
          );
          const sql = await figures.missesByCause(scope);
          return [Object.fromEntries(sql.map((one) => [one.cause, one.tickets])), rule] as const;
        }),
      );
    },
    'open requests by age, and past the date first given': async () => {
      const figures = new PartnerFigures(dataSource);
      const dayMs = 86_400_000;
      const bandOf = (age: number) =>
        age < 3 * dayMs ? 0 : age < 8 * dayMs ? 1 : age < 31 * dayMs ? 2 : 3;
      return Promise.all(
        (await byBureau()).map(async ({ code }) => {
          const open = tickets.filter(
            ({ row, finishedAt }) => row.bureau === code && finishedAt === null && !row.sensitive,
          );
          const bands = open.map(({ row }) => bandOf(now.getTime() - row.opened_at.getTime()));
          const past = open.filter(
            ({ row }) => row.promised_finish_at !== null && row.promised_finish_at < now,
          );
          const sql = await figures.openByAge(code, null, now);
          const counted = openAgeBands.map(
            (band) => sql.find((one) => one.band === band)?.tickets ?? 0,
          );
          return [
            [counted, await figures.openPastDate(code, null, now)],
            [openAgeBands.map((_, at) => bands.filter((band) => band === at).length), past.length],
          ] as const;
        }),
      );
    },
    'open data: promises of a bureau and month': async () => {
      const open = new OpenDataFigures(dataSource, new PartnerAnswers(dataSource));
      const bureaus = await byBureau();
      return Promise.all(
        monthsOf(({ finishedAt }) => finishedAt).map(async (month) => {
          const rule = bureaus
            .map(({ code, zone }) => {
              const some = tickets.filter((told) =>
                finishedIn(zone, told, code)?.startsWith(month),
              );
              return { code, ...promisesOf(some), some: some.length };
            })
            .filter(({ some }) => some > 0)
            .map(({ some: _, ...told }) => told);
          return [(await open.of(month)).promises, rule] as const;
        }),
      );
    },
    'open data: who was asked and answered in a month': async () => {
      const open = new OpenDataFigures(dataSource, new PartnerAnswers(dataSource));
      const drawnAt = ({ row }: Told) => at(row.eligible_at);
      return Promise.all(
        monthsOf(drawnAt).map(async (month) => {
          const drawn = tickets.filter(
            (told) =>
              !told.row.sensitive &&
              drawnAt(told) !== null &&
              todayIn('UTC', drawnAt(told)!).startsWith(month),
          );
          const rule = {
            finished: drawn.length,
            eligible: drawn.filter(({ row }) => row.eligible).length,
            asked: drawn.filter(({ row }) => row.sent_at !== null).length,
            answered: drawn.filter(({ row }) => row.answered_at !== null).length,
          };
          return [(await open.of(month)).pulses, rule] as const;
        }),
      );
    },
    'scorecards: dates kept, medians, opened again': async () => {
      const figures = new ScorecardFigures(dataSource);
      const zones = new Map((await byBureau()).map(({ code, zone }) => [code, zone]));
      const offices = [...new Set(tickets.map(({ row }) => row.office as string))];
      return Promise.all(
        offices.map(async (officeCode) => {
          const { from, to } = partnerPeriod('last_quarter', now.getTime(), 'America/New_York');
          const scope = { officeCode, startsOn: from, endsOn: to };
          const finished = tickets.filter((told) => {
            const day = finishedIn(zones.get(told.row.bureau)!, told, told.row.bureau);
            return told.row.office === officeCode && day !== null && day >= from && day < to;
          });
          const { judged, kept } = promisesOf(finished);
          const median = (values: (number | null)[]) => {
            const known = values.filter((value) => value !== null);
            return known.length === 0 ? null : Math.round(percentile(known, 0.5)!);
          };
          const sql = await figures.of(scope, now.getTime());
          const ms = (hours: number | null) => hours && Math.round(hours * 3_600_000);
          return [
            [
              ...[sql.dates_kept.n, sql.dates_kept.value, sql.opened_again.n],
              ...[ms(sql.median_finish.value), ms(sql.median_first_answer.value)],
            ],
            [
              ...[judged, measuredShare(kept, judged).share! * 100, finished.length],
              ...[
                median(finished.map(({ row }) => row.finish_ms)),
                median(finished.map(({ row }) => row.response_ms)),
              ],
            ],
          ] as const;
        }),
      );
    },
    'scorecards: the share of satisfied answers': async () => {
      const figures = new ScorecardFigures(dataSource);
      const zones = new Map((await byBureau()).map(({ code, zone }) => [code, zone]));
      const offices = [...new Set(tickets.map(({ row }) => row.office as string))];
      const open = firstOpenMonth(now.getTime(), 'Etc/GMT+12');
      const quarterOf = (month: string) => Math.floor((Number(month.slice(5)) - 1) / 3);
      const cases = offices.flatMap((officeCode) =>
        (['last_quarter', 'year'] as const).map((code) => {
          const { from, to } = partnerPeriod(code, now.getTime(), 'America/New_York');
          return { officeCode, startsOn: from, endsOn: to };
        }),
      );
      return Promise.all(
        cases.map(async (scope) => {
          const given = tickets
            .filter(
              ({ row }) =>
                row.office === scope.officeCode && !row.sensitive && row.satisfaction !== null,
            )
            .map(({ row }) => ({
              month: todayIn(zones.get(row.bureau)!, row.answered_at.getTime()).slice(0, 7),
              score: row.satisfaction as Score,
            }))
            .filter(
              ({ month }) =>
                month >= scope.startsOn.slice(0, 7) && month < scope.endsOn.slice(0, 7),
            );
          const cells = [...new Set(given.map(({ month }) => month))].toSorted().map((month) => ({
            ...{ service: '', month },
            counts: countScores(
              given.filter((one) => one.month === month).map(({ score }) => score),
            ),
          }));
          const final = cells.filter(({ month }) => month < open);
          const quarters = [
            ...new Set(final.map(({ month }) => `${month.slice(0, 4)} ${quarterOf(month)}`)),
          ];
          const counts = quarters
            .flatMap((quarter) =>
              answerBlocks(
                final.filter(({ month }) => `${month.slice(0, 4)} ${quarterOf(month)}` === quarter),
              ),
            )
            .map((block) => block.counts);
          const { satisfied } = await figures.of(scope, now.getTime());
          if (counts.length === 0)
            return [
              [satisfied.value, satisfied.n],
              [null, given.length],
            ] as const;
          const scores = counts.reduce(addCounts);
          const { share } = measuredShare(atLeast(4, scores), answersIn(scores));
          return [
            [satisfied.value, satisfied.n],
            [share! * 100, answersIn(scores)],
          ] as const;
        }),
      );
    },
    'themes: comments of an office’s quarter, how many were read, and in how many a theme was seen':
      async () => {
        const clock = { now: async () => now.getTime() };
        const queries = new ThemeQueries(dataSource, clock);
        const said: { ticket: string; themes: string[][] }[] = await dataSource.query(
          `SELECT p.ticket_id::text AS ticket, coalesce(
               (SELECT json_agg(to_json(c.themes) ORDER BY c.coded_at, c.coder_id) FROM comment_codings c
                 WHERE c.response_id = r.id), '[]') AS themes
               FROM pulse_responses r JOIN pulses p ON p.id = r.pulse_id
              WHERE r.current AND r.comment IS NOT NULL`,
        );
        const offices = [...new Set(tickets.map(({ row }) => row.office as string))];
        return Promise.all(
          offices.map(async (officeCode) => {
            const person = {
              actor: { grants: [{ role: 'office_lead', officeCode }] },
            } as unknown as SignedInPerson;
            const view = await queries.view(person);
            const { startsOn, endsOn } = (await queries.scope(person)).quarter;
            const inQuarter = ({ row }: Told) =>
              row.office === officeCode &&
              !row.sensitive &&
              row.answered_at !== null &&
              todayIn(row.zone, row.answered_at.getTime()) >= startsOn &&
              todayIn(row.zone, row.answered_at.getTime()) < endsOn;
            const ids = new Set(tickets.filter(inQuarter).map(({ row }) => String(row.id)));
            const read = said.filter(({ ticket }) => ids.has(ticket));
            const rule = {
              comments: read.length,
              coded: read.filter(({ themes }) => themes.length > 0).length,
              themes: view.themes.map(({ code }) => [
                ...[code, read.filter(({ themes }) => themes[0]?.includes(code)).length],
              ]),
            };
            expect(view.withheld).toBe(false);
            const { comments, coded, themes } = view;
            return [
              { comments, coded, themes: themes.map(({ code, comments: n }) => [code, n]) },
              rule,
            ] as const;
          }),
        );
      },
    'questions of an office: how many of a bureau chose each point, month by month': async () => {
      const questions = new OfficeQuestions(
        dataSource,
        new SettableClock(),
        new PartnerAccess(dataSource),
      );
      const given: { ticket: string; item: string; value: number }[] = await dataSource.query(
        `SELECT p.ticket_id::text AS ticket, o.item, o.value FROM pulse_own_answers o
           JOIN pulse_responses r ON r.id = o.response_id AND r.current JOIN pulses p ON p.id = r.pulse_id`,
      );
      const toldOf = new Map(tickets.map((told) => [String(told.row.id), told]));
      const answers = given.map(({ ticket, ...own }) => ({ ...own, ...toldOf.get(ticket)! }));
      expect(answers.length).toBeGreaterThan(5);
      const months = monthsOf(({ row }) => at(row.answered_at));
      const cases = (await byBureau()).flatMap(({ code, zone }) =>
        months.map((month) => ({ code, zone, month })),
      );
      return Promise.all(
        cases.map(async ({ code, zone, month }) => {
          const next = new Date(`${month}-15T00:00:00Z`);
          next.setUTCMonth(next.getUTCMonth() + 1);
          const endsOn = `${next.toISOString().slice(0, 7)}-01`;
          const said = answers.filter(
            ({ row }) =>
              row.bureau === code &&
              !row.sensitive &&
              todayIn(zone, row.answered_at.getTime()).startsWith(month),
          );
          const point = ({ row, item, value }: (typeof said)[number]) =>
            JSON.stringify([row.office, item, value]);
          const rule = [...new Set(said.map(point))].toSorted().map((key) => {
            const [officeCode, item, value] = JSON.parse(key);
            const chose = said.filter((one) => point(one) === key).length;
            return { officeCode, item, value, answers: chose };
          });
          return [await questions.counts(code, { startsOn: `${month}-01`, endsOn }), rule] as const;
        }),
      );
    },
    'the survey of a bureau: five counts of each statement, and its ledger': async () => {
      const waves = new ClosedWaves(dataSource);
      const given: { bureau: string; code: string; item: string; score: Score }[] =
        await dataSource.query(
          `SELECT w.bureau_code AS bureau, w.code, s.item, s.score FROM relationship_scores s
             JOIN relationship_responses r ON r.id = s.response_id AND r.current
             JOIN relationship_invitations i ON i.id = r.invitation_id JOIN relationship_waves w ON w.id = i.wave_id`,
        );
      const asked: { bureau: string; code: string; reason: SurveyReason }[] =
        await dataSource.query(
          `SELECT w.bureau_code AS bureau, w.code, i.reason FROM relationship_invitations i
           JOIN relationship_waves w ON w.id = i.wave_id`,
        );
      const told: [unknown, unknown][] = [];
      for (const { code: bureau } of await byBureau()) {
        for (const { code, items, ledger } of await waves.of(bureau)) {
          const of = <T extends { bureau: string; code: string }>(rows: readonly T[]) =>
            rows.filter((row) => row.bureau === bureau && row.code === code);
          for (const { key, counts } of items) {
            const scores = of(given)
              .filter(({ item }) => item === key)
              .map(({ score }) => score);
            told.push([counts, countScores(scores)]);
          }
          const reasons = of(asked).map(({ reason }) => reason);
          const sums = Object.fromEntries(
            [...new Set(reasons)].map((reason) => [
              reason,
              reasons.filter((one) => one === reason).length,
            ]),
          );
          told.push([reachOf(ledger), reachOf(sums)]);
        }
      }
      return told;
    },
  };

  it.each(Object.keys(others))('%s', async (measure) => {
    const told = await others[measure]!();
    expect(told.length).toBeGreaterThan(2);
    for (const [sql, rule] of told) expect(sql).toEqual(rule);
  });

  it('needs addressed are counted with the answers of their month, by service', async () => {
    const sums = new ChannelSums(dataSource);
    let seen = 0;
    for (const { code } of await dataSource.query('SELECT code FROM bureaus')) {
      const cells = await sums.needs(code);
      const [{ answers }] = await dataSource.query(
        `SELECT count(need_addressed)::int AS answers FROM ticket_facts
          WHERE bureau_code = $1 AND satisfaction IS NOT NULL AND NOT sensitive`,
        [code],
      );
      const counted = cells.flatMap(({ counts }) => [...counts]);
      expect([code, counted.reduce((sum, count) => sum + count, 0)]).toEqual([code, answers]);
      seen += answers;
    }
    expect(seen).toBeGreaterThan(20);
  });
});

const requestOf = (row: any) => ({
  status: row.status,
  promisedFinishAt: at(row.promised_finish_at),
  promisedResponseAt: at(row.promised_response_at),
  firstRespondedAt: at(row.first_responded_at),
  solvedAt: at(row.solved_at),
});

const turnsIn = (events: any[]) =>
  turnChanges(
    standingEvents(events.map(ticketEventOf)).map(({ kind, occurredAt, data }) => ({
      ...{ kind, at: occurredAt },
      data: data as TurnEvent['data'],
    })),
  );

const total = (rows: readonly ChannelMonth[], of: 'requests' | 'contacts') =>
  rows.reduce((sum, row) => sum + row[of], 0);
