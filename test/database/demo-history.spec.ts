import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { unknownVariables } from '../../src/domain/saved-reply/fill-saved-reply.js';
import { DemoAccounts } from '../../src/modules/people/sign-in/demo-accounts.js';
import type { AnswerCell } from '../../src/domain/measurement/answer-blocks.js';
import { addCounts, answersIn, noAnswers } from '../../src/domain/measurement/pulse-counts.js';
import { publishedSums } from '../../src/domain/open-data/open-data-audit.js';
import type { KeptCell } from '../../src/domain/partners/kept-answers.js';
import type { AnswersAsked, ShownAnswers } from '../../src/domain/partners/shown-answers.js';
import { answerKept, finishKept, keptRate } from '../../src/domain/measurement/promise-kept.js';
import { firstDueAt, movesOf, promiseHistories } from '../../src/domain/sla/promise-history.js';
import { foldClocks, type FoldInput } from '../../src/domain/sla/sla-clock.js';
import { slaEventsOf } from '../../src/domain/ticket/sla-events.js';
import { loadDemo } from '../../src/demo/load-demo.js';
import { CalendarQueries } from '../../src/modules/calendars/calendar-queries.js';
import { SlaMaterials } from '../../src/modules/catalog/sla-materials.js';
import { measuredTicket } from '../../src/modules/tickets/measured-ticket.js';
import { brokenBaselines } from '../../src/modules/partners/baseline-chain.js';
import {
  brokenPublications,
  publications,
  type Publication,
} from '../../src/modules/partners/open-data/open-data-chain.js';
import { auditBureau, auditKeptDates } from '../../src/modules/partners/privacy-audit.js';
import { ClosedWaves } from '../../src/modules/partners/relationship/closed-waves.js';
import { staffCounts } from '../../src/modules/pulses/staff/staff-months.js';
import { auditStaffPulse } from '../../src/modules/pulses/staff/staff-privacy.js';
import { auditSurvey } from '../../src/modules/partners/relationship/survey-privacy.js';
import { answerItems, cellsOf, keptCells } from '../../src/modules/partners/answer-items.js';
import { ChannelSums } from '../../src/modules/partners/channels/channel-sums.js';
import { PartnerAnswers } from '../../src/modules/partners/partner-answers.js';
import { ticketEventOf } from '../../src/modules/tickets/locked-ticket.js';
import { connectTo, freshDatabase } from '../support/test-database.js';

const storiesFile = join(process.cwd(), 'config', 'demo', 'stories.yaml');

/** Finished tickets with their events and clocks. */
const ticketsWithEvents = `
  SELECT t.id, t.first_team_code AS "firstTeamCode", t.bureau_code AS "bureauCode",
    t.promised_finish_at, t.promised_response_at,
    (SELECT json_agg(json_build_object('sequence', e.sequence, 'kind', e.kind, 'occurredAt', e.occurred_at,
       'recordedAt', e.recorded_at, 'actorId', e.actor_id, 'actorSide', e.actor_side, 'data', e.data)
       ORDER BY e.sequence) FROM ticket_events e WHERE e.ticket_id = t.id) AS events,
    (SELECT json_agg(json_build_object('metric', c.metric, 'cycle', c.cycle, 'state', c.state,
       'dueAt', c.due_at, 'stoppedAt', c.stopped_at) ORDER BY c.metric, c.cycle)
       FROM sla_clocks c WHERE c.ticket_id = t.id) AS clocks
  FROM tickets t WHERE t.status IN ('solved', 'closed', 'withdrawn')`;

async function inputOf(materials: SlaMaterials, ticket: any): Promise<FoldInput> {
  const happened = ticket.events.map(ticketEventOf);
  const material = await materials.of(measuredTicket(ticket, happened));
  return { ...material, events: slaEventsOf(happened), asOf: Date.now() };
}

describe('the demo history', () => {
  let dataSource: DataSource;

  beforeAll(async () => {
    dataSource = await connectTo(await freshDatabase('demo', 'agency'));
    await loadDemo(dataSource, { storiesFile, tickets: 400, log: () => undefined });
  }, 300_000);

  afterAll(() => dataSource.destroy());

  const count = async (sql: string): Promise<number> => {
    const [row] = await dataSource.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${sql}`);
    return row!.n;
  };

  it('holds about as many tickets as asked for, from 18 months ago until today, none in the future', async () => {
    const tickets = await count('tickets');
    expect(tickets).toBeGreaterThan(300);
    expect(tickets).toBeLessThan(520);
    expect(await count(`ticket_events WHERE occurred_at > clock_timestamp()`)).toBe(0);
    expect(await count(`tickets WHERE opened_at < now() - interval '17 months'`)).toBeGreaterThan(
      5,
    );
  });

  it('has the clocks that its events give: folding every ticket again changes nothing', async () => {
    const materials = new SlaMaterials(dataSource, new CalendarQueries(dataSource));
    const tickets = await dataSource.query(ticketsWithEvents);
    expect(tickets.length).toBeGreaterThan(250);
    for (const ticket of tickets) {
      const fold = foldClocks(await inputOf(materials, ticket));
      const folded = fold.clocks
        .map(({ metric, cycle, state, dueAt, stoppedAt }) => ({
          metric,
          cycle,
          state,
          dueAt,
          stoppedAt,
        }))
        .toSorted((a, b) => a.metric.localeCompare(b.metric) || a.cycle - b.cycle);
      const stored = ticket.clocks.map((clock: any) => ({
        ...clock,
        dueAt: clock.dueAt && Date.parse(clock.dueAt),
        stoppedAt: clock.stoppedAt && Date.parse(clock.stoppedAt),
      }));
      expect([ticket.id, stored]).toEqual([ticket.id, folded]);
    }
  });

  it('keeps what the product keeps: counts of the queues, one ledger row a closed ticket, raw counts, facts', async () => {
    const [wrong] = await dataSource.query(
      `SELECT (SELECT sum(tickets)::int FROM queue_counts) AS counted,
         (SELECT count(*)::int FROM tickets WHERE status IN ('new', 'open', 'pending')) AS open`,
    );
    expect(wrong.counted).toBe(wrong.open);
    expect(await count('pulses')).toBe(await count(`tickets WHERE closed_at IS NOT NULL`));
    expect(await count('ticket_facts')).toBe(await count('tickets'));
    const [sums] = await dataSource.query(
      `SELECT (SELECT sum(score_1 + score_2 + score_3 + score_4 + score_5)::int FROM pulse_counts
                WHERE item = 'satisfaction') AS counted,
         (SELECT count(*)::int FROM pulse_responses) AS answers`,
    );
    expect(sums.counted).toBe(sums.answers);
    expect(sums.answers).toBeGreaterThan(20);
    expect(await count('ticket_event_relay')).toBe(0);
  });

  it('keeps in each row whose words came last, as its events say', async () => {
    const [{ tickets, differing }] = await dataSource.query(
      `WITH words AS (
         SELECT * FROM ticket_events
          WHERE kind IN ('opened', 'commented', 'staff_noted', 'held', 'resolved', 'reopened'))
       SELECT count(*)::integer AS tickets,
         count(*) FILTER (WHERE (t.news_event, t.news_actor_id, t.other_news_event)
           IS DISTINCT FROM (last.sequence, last.actor_id, coalesce(other.sequence, 0)))::integer AS differing
       FROM tickets t
       JOIN LATERAL (SELECT sequence, actor_id FROM words WHERE ticket_id = t.id
         ORDER BY sequence DESC LIMIT 1) last ON true
       LEFT JOIN LATERAL (SELECT sequence FROM words WHERE ticket_id = t.id
         AND actor_id IS DISTINCT FROM last.actor_id ORDER BY sequence DESC LIMIT 1) other ON true`,
    );
    expect(tickets).toBeGreaterThan(100);
    expect(differing).toBe(0);
  });

  it('keeps promises by the rule: what the facts say of each ticket is what the pure function says', async () => {
    const rows = await dataSource.query(
      `SELECT t.id, t.status, f.promise_kept, f.answer_kept, f.finish_met,
         t.promised_finish_at, t.promised_response_at, t.first_responded_at, t.solved_at
       FROM tickets t JOIN ticket_facts f ON f.ticket_id = t.id`,
    );
    const instant = (date: Date | null): number | null => date?.getTime() ?? null;
    const results = rows.map((row: any) => {
      const request = {
        status: row.status,
        promisedFinishAt: instant(row.promised_finish_at),
        promisedResponseAt: instant(row.promised_response_at),
        firstRespondedAt: instant(row.first_responded_at),
        solvedAt: instant(row.solved_at),
      };
      const judged = { finish: finishKept(request), answer: answerKept(request) };
      expect([row.id, row.promise_kept, row.answer_kept]).toEqual([
        ...[row.id, judged.finish, judged.answer],
      ]);
      return judged.finish;
    });
    const { promised, kept } = keptRate(results);
    expect(promised).toBeGreaterThan(200);
    const [sums] = await dataSource.query(
      `SELECT count(promise_kept)::int AS promised, (count(*) FILTER (WHERE promise_kept))::int AS kept
       FROM ticket_facts`,
    );
    expect(sums).toEqual({ promised, kept });
    const differs = rows.filter((row: any) => row.promise_kept !== row.finish_met);
    expect(differs.length).toBeGreaterThan(0);
  });

  it('every promise told at filing is the first date of its history, and its last date is the one that stands', async () => {
    const materials = new SlaMaterials(dataSource, new CalendarQueries(dataSource));
    const tickets = await dataSource.query(ticketsWithEvents);
    let moved = 0;
    for (const ticket of tickets) {
      const histories = promiseHistories(await inputOf(materials, ticket));
      const historyOf = (metric: string) =>
        histories.find((one) => one.metric === metric && one.cycle === 1);
      const finish = historyOf('resolution');
      const answer = historyOf('first_response');
      expect([ticket.id, finish && firstDueAt(finish), answer && firstDueAt(answer)]).toEqual([
        ticket.id,
        ticket.promised_finish_at?.getTime(),
        ticket.promised_response_at?.getTime(),
      ]);
      moved += finish ? movesOf(finish).length : 0;
    }
    expect(moved).toBeGreaterThan(20);
  });

  it('has the limits of its charts frozen, in a chain that shows what was changed by force', async () => {
    expect(await count(`baselines WHERE measure = 'first_quarter'`)).toBeGreaterThan(8);
    expect(await count(`baselines WHERE measure = 'promise_weeks'`)).toBeGreaterThan(0);
    const { manager } = dataSource;
    expect(await brokenBaselines(manager)).toEqual([]);
    const [{ id }] = await manager.query(
      `SELECT id FROM baselines ORDER BY id DESC LIMIT 1 OFFSET 1`,
    );
    await manager.transaction(async (inside) => {
      await inside.query('ALTER TABLE baselines DISABLE TRIGGER USER');
      await inside.query(
        `UPDATE baselines SET figures = jsonb_set(figures, '{finished}', '99999') WHERE id = $1`,
        [id],
      );
      expect(await brokenBaselines(inside)).toEqual([id]);
      await inside.query('UPDATE baselines SET previous_hash = NULL WHERE id = $1', [id]);
      expect(await brokenBaselines(inside)).toEqual([id]);
      await inside.query('ROLLBACK');
      await inside.query('BEGIN');
    });
    expect(await brokenBaselines(manager)).toEqual([]);
  });

  it('gives away the answers of no small group, and would if each service were shown from ten answers on', async () => {
    const bureaus = await dataSource.query<{ code: string; zone: string }[]>(
      'SELECT code, time_zone AS zone FROM bureaus',
    );
    const answers = new PartnerAnswers(dataSource);
    const months = await dataSource.query<Publication[]>(`${publications} ORDER BY month`);
    expect(months).toHaveLength(3);
    expect(await brokenPublications(dataSource.manager)).toEqual([]);
    const tables = months.flatMap((month) => month.tables);
    expect(tables.length).toBeGreaterThan(0);
    const days = [0, 1, 2, 3, 4, 5].map((back) => Date.now() - back * 30 * 86_400_000);
    let published = 0;
    let [careless, carelessOfDates] = [0, 0];
    for (const { code, zone } of bureaus) {
      const rows = await answers.rows(code);
      const kept = keptCells(rows);
      expect([code, auditKeptDates(kept, zone, days).found]).toEqual([code, []]);
      carelessOfDates += auditKeptDates(kept, zone, days, allKept).found.length;
      for (const item of answerItems.filter((one) => one !== 'kept')) {
        const cells = cellsOf(rows, item);
        const open = item === 'satisfaction' ? publishedSums(tables, code, cells) : [];
        const looked = item === 'satisfaction' ? days : days.slice(0, 2);
        const safe = auditBureau(cells, zone, looked, undefined, open);
        published += safe.published;
        expect([code, item, safe.found]).toEqual([code, item, []]);
        if (item !== 'satisfaction') continue;
        careless += auditBureau(cells, zone, days, oneByOne).found.length;
      }
      const needs = await new ChannelSums(dataSource).needs(code);
      expect([code, auditBureau(needs, zone, days.slice(0, 2)).found]).toEqual([code, []]);
    }
    expect(published).toBeGreaterThan(50);
    expect(careless).toBeGreaterThan(0);
    expect(carelessOfDates).toBeGreaterThan(0);
  }, 240_000);

  it('holds three closed waves of the survey, which show something and give nobody away', async () => {
    const bureaus = await dataSource.query<{ code: string }[]>('SELECT code FROM bureaus');
    let published = 0;
    for (const { code } of bureaus) {
      const waves = await new ClosedWaves(dataSource).of(code);
      expect([code, waves.length]).toEqual([code, 3]);
      const audit = auditSurvey(waves);
      expect([code, audit.found]).toEqual([code, []]);
      published += audit.published;
    }
    expect(published).toBeGreaterThan(20);
  });

  it('holds a year of the staff pulse, which shows the larger offices and gives no team away', async () => {
    const shown: string[] = [];
    for (const code of ['human-resources', 'information-technology', 'acquisition']) {
      const counts = await staffCounts(dataSource, code, 12);
      expect(new Set(counts.map(({ month }) => month)).size).toBeGreaterThan(9);
      const audit = auditStaffPulse(counts);
      expect([code, audit.found]).toEqual([code, []]);
      if (audit.published > 0) shown.push(code);
    }
    expect(shown).toEqual(['human-resources', 'information-technology']);
    expect(await dataSource.query('SELECT 1 FROM staff_pulse_asks')).toEqual([]);
  });

  it('the employee of the sign-in page has requests under way, an answer awaited first', async () => {
    const accounts = new DemoAccounts(dataSource, {
      demo: true,
      production: false,
    } as Environment);
    const [employee] = await accounts.list();
    const [{ waiting, toShare }] = await dataSource.query(
      `SELECT count(*) FILTER (WHERE t.status = 'pending' OR k.id IS NOT NULL)::int AS waiting,
              count(k.id)::int AS "toShare"
         FROM tickets t JOIN people p ON p.id = t.customer_id
         LEFT JOIN ticket_tasks k ON k.ticket_id = t.id AND k.state = 'proposed'
        WHERE p.email = $1`,
      [employee!.email],
    );
    expect(employee!.role).toBe('customer');
    expect(waiting).toBeGreaterThan(0);
    expect(toShare).toBe(1);
  });

  it('has tasks and offers between offices, each as its ticket says', async () => {
    const tasks: { open: boolean; told: boolean }[] = await dataSource.query(
      `SELECT k.ended_at IS NULL AS open, (k.title = ANY(t.open_tasks)) AS told
         FROM ticket_tasks k JOIN tickets t ON t.id = k.ticket_id`,
    );
    expect(tasks.filter(({ open, told }) => open !== told)).toEqual([]);
    const offers: { last: string }[] = await dataSource.query(
      `SELECT (SELECT e.kind FROM ticket_events e WHERE e.ticket_id = t.id AND e.kind LIKE 'offer_%'
                ORDER BY e.sequence DESC LIMIT 1) AS last
         FROM tickets t WHERE t.offered_team_code IS NOT NULL AND t.status IN ('new', 'open', 'pending')`,
    );
    // How many requests of a small demo are open depends on the day.
    expect(tasks.length + offers.length).toBeGreaterThan(2);
    expect(offers.filter(({ last }) => !/^offer_(made|reminded)$/.test(last))).toEqual([]);
    expect(offers.filter(({ last }) => last === 'offer_reminded').length).toBeGreaterThan(0);
  });

  it('each office has saved replies that can be filled in', async () => {
    const replies: { body: string; office: string | null }[] = await dataSource.query(
      'SELECT body, office_code AS office FROM saved_replies',
    );
    expect(new Set(replies.map(({ office }) => office)).size).toBe(4);
    expect(replies.flatMap(({ body }) => unknownVariables(body))).toEqual([]);
  });

  it('loading it again changes nothing', async () => {
    const before = await count('tickets');
    await loadDemo(dataSource, { storiesFile, tickets: 400, log: () => undefined });
    expect(await count('tickets')).toBe(before);
  });
});

/** The broken copy: every service and period by itself once it has five answers, with no thought of what is left. */
function oneByOne(cells: readonly AnswerCell[], { period, service }: AnswersAsked): ShownAnswers {
  const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
  const held = cells.filter(
    (cell) =>
      cell.month >= from && cell.month < to && (service === null || cell.service === service),
  );
  const counts = held.map((cell) => cell.counts).reduce(addCounts, noAnswers);
  const last =
    held
      .map(({ month }) => month)
      .toSorted()
      .at(-1) ?? from;
  const services = service === null ? null : [service];
  return {
    ...{ services, from, to: last, counts, parts: [] },
    ...{ enough: answersIn(counts) >= 5, rolledUp: false },
  };
}

/** The broken copy of dates kept: of each period by itself, too. */
function allKept(cells: readonly KeptCell[], asked: Omit<AnswersAsked, 'service'>): ShownAnswers {
  const of = cells.map(({ service, month, kept }) => ({ service, month, counts: kept }));
  return oneByOne(of, { ...asked, service: null });
}
