import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  calendarsOf,
  DAY,
  et,
  foldInput,
  HOUR,
  MINUTE,
  officeHours,
  policyOf,
} from '../../../test/support/sla-fixtures.js';
import { replayJournal } from './sla-journal.js';
import { clockOf, foldClocks, judgeRuns } from './sla-clock.js';
import type { FoldInput } from './sla-clock.js';
import { promiseHistories } from './promise-history.js';
import { explainClock } from './sla-explanation.js';
import type { SlaEvent } from './sla-event.js';
import { SLA_METRICS, SLA_STATUSES } from './sla-metric.js';
import type { SlaPolicyVersion } from './sla-policy.js';

/** As the specification's section on properties asks; what else is held here is tried less often. */
const runs = { seed: 20261123, numRuns: 10_000 };
const fewerRuns = { ...runs, numRuns: 1000 };

/** Jest's own comparison costs most of the time, so it is asked only for the words of a difference. */
function expectSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

/** Monday, March 2 to Sunday, March 22, 2026: a clock change and a holiday inside. */
const opened = et('2026-03-02 10:00');
const instants = fc
  .integer({ min: 0, max: 20 * 24 * 60 })
  .map((minutes) => opened + minutes * MINUTE);

const calendars = calendarsOf({
  office: [
    officeHours({ holidays: ['2026-03-10'] }),
    officeHours({
      weekly: {
        mon: [['08:00', '20:00']],
        wed: [
          ['08:00', '12:00'],
          ['13:00', '18:00'],
        ],
      },
      effectiveFrom: et('2026-03-12 11:00'),
    }),
  ],
});

const policies: SlaPolicyVersion[] = [
  policyOf({
    code: 'standard',
    warnPct: [50, 75, 90],
    targets: {
      first_response: { normal: 4 * HOUR, urgent: HOUR },
      next_response: { normal: 8 * HOUR, urgent: 2 * HOUR },
      update: 16 * HOUR,
      resolution: { normal: 24 * HOUR, urgent: 8 * HOUR, low: 60 * HOUR },
      ola: { L1: 4 * HOUR, L2: 8 * HOUR },
      approval: 8 * HOUR,
    },
  }),
  policyOf({
    code: 'strict',
    calendar: 'always',
    warnPct: [33, 80],
    targets: {
      first_response: HOUR,
      resolution: { normal: 30 * HOUR, urgent: 10 * HOUR },
      next_response: 3 * HOUR,
    },
    pauseOn: {
      resolution: ['waiting_customer', 'waiting_third_party', 'on_hold'],
      first_response: ['on_hold'],
    },
    onReopen: 'restart',
    onRetarget: 'restart',
    botCounts: true,
  }),
  policyOf({ code: 'none', targets: {} }),
];

const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('status' as const),
      to: fc.constantFrom(...SLA_STATUSES),
      publicMessage: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('message' as const),
      from: fc.constantFrom(
        'agent' as const,
        'customer' as const,
        'bot' as const,
        'system' as const,
      ),
      public: fc.boolean(),
      auto: fc.constantFrom(false, false, true),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('priority' as const),
      to: fc.constantFrom('normal', 'urgent', 'low', 'odd'),
    }),
  },
  fc.record({
    type: fc.constant('policy' as const),
    to: fc.constantFrom('standard', 'strict', 'none', null),
  }),
  fc.record({ type: fc.constant('group' as const), to: fc.constantFrom('L1', 'L2', 'L3', null) }),
  fc.constantFrom<{ type: 'merged' | 'unmerged' | 'approval_requested' | 'approval_decided' }>(
    { type: 'merged' },
    { type: 'unmerged' },
    { type: 'approval_requested' },
    { type: 'approval_decided' },
  ),
  fc.record({ type: fc.constant('merge_in' as const), unansweredSince: instants }),
  fc.record({
    type: fc.constant('void' as const),
    target: fc.integer({ min: 1, max: 9 }).map(String),
  }),
  fc.record({
    type: fc.constant('correction' as const),
    target: fc.integer({ min: 1, max: 9 }).map(String),
    newOccurredAt: instants,
  }),
);

const timed = fc
  .tuple(happening, instants, fc.constantFrom(0, 0, 0, 5 * MINUTE, 3 * HOUR))
  .map(([event, occurredAt, delay]) => ({
    ...event,
    occurredAt,
    recordedAt: occurredAt + delay,
  }));

const created = fc.record({
  type: fc.constant('created' as const),
  occurredAt: fc.constant(opened),
  policy: fc.constantFrom('standard', 'strict'),
  priority: fc.constantFrom('normal', 'urgent'),
  group: fc.constantFrom('L1', null),
  by: fc.constantFrom('customer' as const, 'customer' as const, 'agent' as const),
  requesterIsAssignee: fc.constantFrom(false, false, false, true),
});

/** A ticket's whole life; sequences and ids are given, so that its events may arrive in any order. */
const life: fc.Arbitrary<SlaEvent[]> = fc
  .tuple(created, fc.array(timed, { maxLength: 9 }))
  .map(([first, others]) =>
    [first, ...others].map(
      (event, sequence) => ({ ...event, sequence, id: String(sequence) }) as SlaEvent,
    ),
  );

/** The same without late news: everything known when it happens. */
const punctualLife = life.map((events) =>
  events
    .filter(({ type }) => type !== 'void' && type !== 'correction')
    .map((event): SlaEvent => ({ ...event, recordedAt: event.occurredAt })),
);

function inputOf(events: readonly SlaEvent[], asOf: number): FoldInput {
  return foldInput(events, asOf, policies, calendars);
}

it('elapsed time is never negative and only grows as time goes by without news', () => {
  fc.assert(
    fc.property(life, instants, fc.integer({ min: 0, max: 5 * DAY }), (events, asOf, later) => {
      const known = events.filter((event) => (event.recordedAt ?? event.occurredAt) <= asOf);
      const now = foldClocks(inputOf(known, asOf)).clocks;
      const then = foldClocks(inputOf(known, asOf + later)).clocks;
      expectSame(
        then.map(({ metric, cycle }) => [metric, cycle]),
        now.map(({ metric, cycle }) => [metric, cycle]),
      );
      const backwards = now.filter(
        ({ elapsedMs }, index) =>
          elapsedMs < 0 || (then[index] as (typeof now)[number]).elapsedMs < elapsedMs,
      );
      expectSame(backwards, []);
    }),
    runs,
  );
});

it('due comes no later than breach, E(due) is the target, and a clock is late exactly when more than the target is used', () => {
  fc.assert(
    fc.property(life, instants, (events, asOf) => {
      const input = inputOf(events, asOf);
      for (const judged of judgeRuns(input, asOf)) {
        const clock = clockOf(judged);
        const { dueAt, breachAt, targetMs, remainingMs } = clock;
        if (dueAt !== null && breachAt !== null) expect(dueAt).toBeLessThanOrEqual(breachAt);
        if (dueAt !== null && dueAt <= judged.elapsed.until) {
          expect(judged.elapsed.at(dueAt)).toBe(targetMs);
          expect(judged.elapsed.at(dueAt - 1)).toBe((targetMs as number) - 1);
        }
        if (remainingMs !== null && remainingMs < 0) expect(clock.breachedAt).not.toBeNull();
        if (clock.state === 'running' || clock.state === 'paused' || clock.state === 'met') {
          expect(clock.breachedAt).toBeNull();
          expect(remainingMs).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    runs,
  );
});

it('a clock that keeps running is due when it said: folded again then, exactly the target is used', () => {
  fc.assert(
    fc.property(life, instants, (events, asOf) => {
      const known = events.filter((event) => (event.recordedAt ?? event.occurredAt) <= asOf);
      for (const clock of foldClocks(inputOf(known, asOf)).clocks) {
        if (clock.state !== 'running' || clock.dueAt === null) continue;
        const then = foldClocks(inputOf(known, clock.dueAt)).clocks.find(
          ({ metric, cycle }) => metric === clock.metric && cycle === clock.cycle,
        );
        expect(then).toMatchObject({
          elapsedMs: clock.targetMs,
          breachedAt: null,
          dueAt: clock.dueAt,
        });
      }
    }),
    runs,
  );
});

it('timers tell the future: if nothing happens, exactly the upcoming instants fire', () => {
  fc.assert(
    fc.property(life, instants, (events, asOf) => {
      const known = events.filter((event) => (event.recordedAt ?? event.occurredAt) <= asOf);
      const now = foldClocks(inputOf(known, asOf));
      const horizon = asOf + 400 * DAY;
      const before = new Set(now.fired.map((fact) => JSON.stringify(fact)));
      const later = foldClocks(inputOf(known, horizon)).fired.filter(
        (fact) => !before.has(JSON.stringify(fact)),
      );
      const announced = now.clocks.flatMap(({ metric, cycle, upcoming }) =>
        upcoming.map((timer) => ({ metric, cycle, ...timer })),
      );
      const key = (fact: { at: number; metric: string }): string =>
        `${fact.at} ${fact.metric} ${JSON.stringify(fact)}`;
      const sorted = (
        facts: { at: number; metric: string; cycle: number; kind: string; percent?: number }[],
      ): string[] =>
        facts
          .filter(({ at }) => at < horizon)
          .map(({ metric, cycle, kind, percent, at }) =>
            key({ at, metric, cycle, kind, percent } as never),
          )
          .sort();
      expectSame(sorted(later), sorted(announced));
    }),
    runs,
  );
});

it('time is additive: what a life used up to its end is what it used up to any cut, and from there', () => {
  fc.assert(
    fc.property(punctualLife, instants, instants, (events, asOf, somewhere) => {
      const cut = Math.min(asOf, somewhere);
      const atCut = new Map(
        foldClocks(inputOf(events, cut)).clocks.map(({ metric, cycle, elapsedMs }) => [
          `${metric} ${cycle}`,
          elapsedMs,
        ]),
      );
      for (const { run, cycle, elapsed } of judgeRuns(inputOf(events, asOf), asOf)) {
        const before = atCut.get(`${run.metric} ${cycle}`);
        if (before === undefined || run.startedAt >= cut) continue;
        const used = Math.min(cut, elapsed.until);
        expectSame(elapsed.at(used), before);
        const parts = [0, 1, 2, 3].map((part) => used + ((elapsed.until - used) * part) / 3);
        const later = parts.slice(1).map((to, index) => {
          return elapsed.at(Math.round(to)) - elapsed.at(Math.round(parts[index] as number));
        });
        expectSame(
          later.reduce((sum, ms) => sum + ms, before),
          elapsed.total,
        );
      }
    }),
    runs,
  );
});

it('a pause and its end in closed hours change nothing, whatever else happens to the ticket', () => {
  const closedAt = et('2026-03-02 20:01');
  const night = fc.tuple(
    fc.integer({ min: 0, max: 18 }),
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 400 }),
  );
  fc.assert(
    fc.property(punctualLife, night, (lived, [day, start, length]) => {
      const evening = closedAt + day * DAY;
      const from = evening + start * MINUTE;
      const to = Math.min(from + length * MINUTE, evening + 10 * HOUR);
      const events = lived
        .filter((event) => event.occurredAt < from || event.occurredAt > to)
        .filter((event) => event.type !== 'policy')
        .map((event) => (event.type === 'created' ? { ...event, policy: 'standard' } : event));
      const before = events
        .filter((event) => event.type === 'status' && event.occurredAt < from)
        .sort((one, other) => one.occurredAt - other.occurredAt)
        .at(-1);
      const status = before?.type === 'status' ? before.to : 'open';
      if (['resolved', 'closed', 'cancelled'].includes(status)) return;
      const pause: SlaEvent[] = [
        { type: 'status', to: 'waiting_customer', occurredAt: from, sequence: 50 },
        { type: 'status', to: status, occurredAt: to, sequence: 51 },
      ];
      const asOf = opened + 20 * DAY;
      const without = foldClocks(inputOf(events, asOf));
      const withPause = foldClocks(inputOf([...events, ...pause], asOf));
      const withoutPauseStart = (clocks: typeof without.clocks): object[] =>
        clocks.map((clock) => ({ ...clock, pausedAt: null }));
      expectSame(withoutPauseStart(withPause.clocks), withoutPauseStart(without.clocks));
      expectSame(withPause.fired, without.fired);
    }),
    runs,
  );
});

it('a life moved by seven days, with no clock change or holiday on the way, moves every instant by seven days', () => {
  const week = 7 * DAY;
  const plain = calendarsOf();
  const moved = (value: unknown): unknown => {
    if (typeof value === 'number') return value > opened - DAY ? value + week : value;
    if (Array.isArray(value)) return value.map(moved);
    return value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, moved(part)]))
      : value;
  };
  const summer = et('2026-06-01 10:00') - opened;
  fc.assert(
    fc.property(life, instants, (events, asOf) => {
      const inSummer = events.map((event) => ({
        ...event,
        occurredAt: event.occurredAt + summer,
        recordedAt: (event.recordedAt ?? event.occurredAt) + summer,
        ...('newOccurredAt' in event ? { newOccurredAt: event.newOccurredAt + summer } : {}),
        ...('unansweredSince' in event
          ? { unansweredSince: (event.unansweredSince as number) + summer }
          : {}),
      })) as SlaEvent[];
      const before = foldClocks(foldInput(inSummer, asOf + summer, policies, plain));
      const after = foldClocks(
        foldInput(moved(inSummer) as SlaEvent[], asOf + summer + week, policies, plain),
      );
      expectSame(after.clocks, moved(before.clocks));
      expectSame(after.fired, moved(before.fired));
    }),
    runs,
  );
});

it('the order in which the events arrive does not matter, and folding again gives the same', () => {
  const shuffled = life.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  );
  fc.assert(
    fc.property(shuffled, instants, ([events, arrived], asOf) => {
      const once = foldClocks(inputOf(events, asOf));
      const again = foldClocks(inputOf(arrived, asOf));
      expectSame(again.clocks, once.clocks);
      expectSame(again.fired, once.fired);
      expectSame(again.journal, once.journal);
    }),
    runs,
  );
});

it('the journal says what the fold says: its active rows are what fired', () => {
  fc.assert(
    fc.property(life, instants, (events, asOf) => {
      const { fired, journal } = foldClocks(inputOf(events, asOf));
      const byKey = (
        facts: readonly {
          metric: string;
          cycle: number;
          kind: string;
          percent?: number;
          at: number;
        }[],
      ): string[] =>
        facts
          .map(
            ({ metric, cycle, kind, percent, at }) => `${metric} ${cycle} ${kind} ${percent} ${at}`,
          )
          .sort();
      // A breach is recorded a millisecond after its instant at the earliest.
      const settled = fired.filter(({ kind, at }) => kind === 'warning' || at < asOf);
      expectSame(byKey(journal.filter(({ status }) => status === 'active')), byKey(settled));
      for (const row of journal) expect(row.recordedAt).toBeLessThanOrEqual(asOf);
    }),
    runs,
  );
});

it('what is known in time is never retracted, and written down when it comes about', () => {
  fc.assert(
    fc.property(punctualLife, instants, (events, asOf) => {
      for (const row of foldClocks(inputOf(events, asOf)).journal) {
        expect(row).toMatchObject({
          status: 'active',
          recordedAt: row.kind === 'breach' ? row.at + 1 : row.at,
        });
      }
    }),
    runs,
  );
});

it('replaying the journal in steps gives the same as replaying it at once', () => {
  fc.assert(
    fc.property(punctualLife, instants, (events, asOf) => {
      const input = inputOf(events, asOf);
      const stepwise = replayJournal(input, (at) => foldClocks(inputOf(events, at)).fired);
      expectSame(stepwise, foldClocks(input).journal);
    }),
    runs,
  );
});

it('the stretches of an explanation partition the life of the clock, and those counted sum up to what elapsed', () => {
  fc.assert(
    fc.property(life, instants, (events, asOf) => {
      const input = inputOf(events, asOf);
      for (const { metric, cycle, elapsedMs, startedAt, stoppedAt } of foldClocks(input).clocks) {
        const { stretches, sentences, sum } = explainClock(
          input,
          metric,
          cycle,
          'America/Chicago',
        ) as NonNullable<ReturnType<typeof explainClock>>;
        const end = stoppedAt ?? asOf;
        expect([startedAt, ...stretches.map(({ to }) => to)]).toEqual([
          ...stretches.map(({ from }) => from),
          end,
        ]);
        expect(
          stretches
            .filter(({ kind }) => kind === 'counted')
            .reduce((sum, { businessMs }) => sum + businessMs, 0),
        ).toBe(elapsedMs);
        expect(sum.rows.at(-1)?.totalMs ?? 0).toBe(elapsedMs);
        expect(sum.wholeMs).toBe(end - startedAt);
        for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z0-9].*[^.]\.$/);
      }
    }),
    fewerRuns,
  );
});

it('the history of a promise ends with the date of its clock, and never changes afterwards', () => {
  fc.assert(
    fc.property(life, instants, instants, (events, one, other) => {
      const [before, after] = [Math.min(one, other), Math.max(one, other)];
      const later = promiseHistories(inputOf(events, after));
      for (const { metric, cycle, changes } of promiseHistories(inputOf(events, before))) {
        const same = later.find((book) => book.metric === metric && book.cycle === cycle);
        expect(same?.changes.slice(0, changes.length)).toEqual(changes);
      }
      for (const { metric, cycle, run, dueAt } of foldClocks(inputOf(events, after)).clocks) {
        if (run !== 'running' || dueAt === null) continue;
        const book = later.find((one_) => one_.metric === metric && one_.cycle === cycle);
        expect(book?.changes.at(-1)?.dueAt).toBe(dueAt);
      }
    }),
    { ...runs, numRuns: 300 },
  );
});

it('clocks are listed by metric and cycle, with at most one breach and one warning a percent each', () => {
  fc.assert(
    fc.property(life, instants, (events, asOf) => {
      const { clocks, fired } = foldClocks(inputOf(events, asOf));
      const order = clocks.map(({ metric, cycle }) => SLA_METRICS.indexOf(metric) * 1000 + cycle);
      expect(order).toEqual([...order].sort((one, other) => one - other));
      expect(new Set(order).size).toBe(order.length);
      const keys = fired.map(
        ({ metric, cycle, kind, percent }) => `${metric} ${cycle} ${kind} ${percent}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
      for (const { metric, cycle, kind, at } of fired) {
        const breach = fired.find(
          (fact) => fact.kind === 'breach' && fact.metric === metric && fact.cycle === cycle,
        );
        if (kind === 'warning' && breach) expect(at).toBeLessThanOrEqual(breach.at);
      }
    }),
    fewerRuns,
  );
});
