import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { isKeptButUnhappy, burdenHours, meanEffort } from '../../src/domain/measurement/effort.js';
import { firstContactRates } from '../../src/domain/measurement/first-contact.js';
import { handOffFigures } from '../../src/domain/measurement/hand-offs.js';
import { percentile } from '../../src/domain/measurement/percentile.js';
import { answerKept, finishKept, keptRate } from '../../src/domain/measurement/promise-kept.js';
import { countScores, type Score } from '../../src/domain/measurement/pulse-counts.js';
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
import { loadDemo } from '../../src/demo/load-demo.js';
import { ChannelSums } from '../../src/modules/partners/channels/channel-sums.js';
import { AnswerDrivers } from '../../src/modules/partners/journey/answer-drivers.js';
import { JourneyFacts } from '../../src/modules/partners/journey/journey-sums.js';
import { answerItems } from '../../src/modules/partners/answer-items.js';
import { PartnerAnswers } from '../../src/modules/partners/partner-answers.js';
import { PartnerFigures, type FigureScope } from '../../src/modules/partners/partner-figures.js';
import { listMetrics, PartnerList } from '../../src/modules/partners/partner-list.js';
import { ticketEventOf } from '../../src/modules/tickets/locked-ticket.js';
import { connectTo, freshDatabase } from '../support/test-database.js';

const storiesFile = join(process.cwd(), 'config', 'demo', 'stories.yaml');

/** Every ticket as it is recorded, without its fact row. */
const recorded = `
  SELECT t.id, t.bureau_code AS bureau, t.channel, t.office_code AS office, t.service_code AS service, t.customer_id::text AS customer, t.sensitive, t.status,
    t.opened_at, t.solved_at, t.closed_at, t.promised_finish_at, t.promised_response_at, t.first_responded_at,
    b.time_zone AS zone, c.time_zone AS customer_zone, s.minutes_to_fill AS minutes, s.code, s.name,
    p.state AS pulse, p.eligible, p.answered_at, r.satisfaction, r.trust, r.ease, r.need_addressed, r.drivers,
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
    expect(seen).toBeGreaterThan(900);
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
      for (const item of answerItems.filter((one) => one !== 'kept')) {
        const cells = await answers.cells(code, '2000-10-01', item);
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
      const keptCells = await answers.cells(code, '2000-10-01', 'kept');
      const low = keptCells
        .filter(({ service }) => service === 'kept')
        .reduce((sum, { counts: [one, two] }) => sum + one + two, 0);
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

  it('needs addressed are counted with the answers of their month, by service', async () => {
    const sums = new ChannelSums(dataSource);
    let seen = 0;
    for (const { code } of await dataSource.query('SELECT code FROM bureaus')) {
      const cells = await sums.needs(code, '2000-10-01');
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

const total = (rows: readonly ChannelMonth[], of: 'requests' | 'contacts') =>
  rows.reduce((sum, row) => sum + row[of], 0);
