import fc from 'fast-check';
import {
  calendarsOf,
  DAY,
  HOUR,
  local,
  MINUTE,
  NEW_YORK,
  officeHours,
  roundTheClock,
} from '../../../test/support/sla-fixtures.js';
import type { OracleInput } from '../../../test/support/sla-oracle.js';
import { recorded, walk } from '../../../test/support/sla-oracle.js';
import type { CalendarVersion } from '../calendar/calendar-definition.js';
import { foldClocks } from './sla-clock.js';
import type { FoldInput } from './sla-clock.js';
import type { SlaEvent } from './sla-event.js';
import { SLA_STATUSES } from './sla-metric.js';
import type { SlaPolicyVersion } from './sla-policy.js';

/**
 * The fold against an oracle that walks the ticket's life minute by minute. ORACLE_RUNS and ORACLE_SEED
 * choose how many lives and which; a failure prints seed and path.
 */
const runs = {
  seed: Number(process.env.ORACLE_SEED ?? 20261126),
  numRuns: Number(process.env.ORACLE_RUNS ?? 400),
};

/** The weeks around both clock changes of 2026 in New York; Lord Howe and Santiago change in them, too. */
const beginnings = [
  local('2026-03-05 10:00', NEW_YORK),
  local('2026-03-07 19:30', NEW_YORK),
  local('2026-03-30 16:45', NEW_YORK),
  local('2026-10-30 16:20', NEW_YORK),
  local('2026-11-24 15:00', NEW_YORK),
  local('2026-06-01 03:00', NEW_YORK),
];

const night = [
  ['00:00', '06:30'],
  ['22:00', '24:00'],
] as const;
const allWeek = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const everyDay = (hours: CalendarVersion['weekly']['mon']): CalendarVersion['weekly'] =>
  Object.fromEntries(allWeek.map((day) => [day, hours]));

const versions: Record<string, readonly CalendarVersion[]> = {
  office: [
    officeHours({
      holidays: ['2026-03-10', '2026-11-11', '2026-11-26'],
      overrides: {
        '2026-03-13': [['09:00', '12:00']],
        '2026-11-11': [['08:00', '12:00']],
        '2026-11-28': [['10:00', '12:00']],
        '2026-04-01': [],
      },
    }),
  ],
  always: [roundTheClock()],
  lunch: [
    officeHours({
      weekly: everyDay([
        ['08:00', '12:00'],
        ['12:45', '17:15'],
      ]),
      holidays: ['2026-03-09', '2026-11-03'],
    }),
  ],
  nights: [roundTheClock({ weekly: everyDay(night), holidays: ['2026-03-08'] })],
  gap: [
    roundTheClock({
      weekly: {
        ...everyDay([['01:30', '02:30']]),
        sun: [
          ['00:00', '01:30'],
          ['02:15', '08:00'],
        ],
      },
    }),
  ],
  howe: [
    roundTheClock({
      timeZone: 'Australia/Lord_Howe',
      weekly: everyDay([
        ['00:00', '02:15'],
        ['09:00', '17:00'],
      ]),
    }),
  ],
  santiago: [
    roundTheClock({
      timeZone: 'America/Santiago',
      weekly: everyDay([
        ['00:00', '03:00'],
        ['14:00', '24:00'],
      ]),
    }),
  ],
  changing: [
    officeHours(),
    officeHours({
      weekly: everyDay([
        ['07:00', '11:00'],
        ['12:00', '20:00'],
      ]),
      effectiveFrom: local('2026-03-09 11:30', NEW_YORK),
    }),
    officeHours({
      timeZone: 'America/Los_Angeles',
      effectiveFrom: local('2026-03-12 10:10', NEW_YORK),
    }),
    officeHours({
      timeZone: 'America/Denver',
      holidays: ['2026-11-26'],
      effectiveFrom: local('2026-11-02 14:00', NEW_YORK),
    }),
  ],
};
const calendars = calendarsOf(versions);
const calendarNames = Object.keys(versions);

const minutes = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min, max }).map((count) => count * MINUTE);
/** Rounded ones too, so that targets are used up at closing and opening times. */
const target = fc.oneof(
  minutes(10, 1800),
  fc.integer({ min: 1, max: 30 }).map((hours) => hours * HOUR),
);
const byPriority = fc.oneof(
  target,
  fc.record({ normal: target, urgent: target, low: target }, { requiredKeys: ['normal'] }),
);
const someStatuses = fc.subarray([...SLA_STATUSES.slice(0, 5)]);

function policyArbitrary(code: string): fc.Arbitrary<SlaPolicyVersion> {
  return fc
    .record(
      {
        calendar: fc.constantFrom(...calendarNames),
        calendarByMetric: fc.dictionary(
          fc.constantFrom('first_response', 'next_response', 'resolution', 'ola', 'approval'),
          fc.constantFrom(...calendarNames),
          { maxKeys: 2 },
        ),
        targets: fc.record(
          {
            first_response: byPriority,
            next_response: byPriority,
            update: target,
            resolution: byPriority,
            ola: fc.record({ L1: target, L2: target }),
            approval: target,
          },
          { requiredKeys: [] },
        ),
        warnPct: fc.constantFrom<number[]>([], [50], [90, 75, 50], [33, 80, 99], [1]),
        pauseOn: fc.dictionary(
          fc.constantFrom(
            'first_response',
            'next_response',
            'resolution',
            'update',
            'ola',
            'approval',
          ),
          someStatuses,
          { maxKeys: 2 },
        ),
        botCounts: fc.boolean(),
        onReopen: fc.constantFrom('continue' as const, 'continue' as const, 'restart' as const),
        onRetarget: fc.constantFrom(
          'keep_elapsed' as const,
          'keep_elapsed' as const,
          'restart' as const,
        ),
      },
      { requiredKeys: ['calendar', 'targets', 'warnPct', 'onReopen', 'onRetarget'] },
    )
    .map((policy) => ({ code, version: 1, ...policy }));
}

const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('status'),
      to: fc.constantFrom(...SLA_STATUSES, 'open', 'open'),
      publicMessage: fc.constantFrom(false, false, true),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record(
      {
        type: fc.constant('message'),
        from: fc.constantFrom('agent', 'agent', 'customer', 'customer', 'bot', 'system'),
        public: fc.constantFrom(true, true, true, false),
        auto: fc.constantFrom(false, false, false, true),
        to: fc.constantFrom('customer', 'requester', 'vendor'),
      },
      { requiredKeys: ['type', 'from'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('priority'),
      to: fc.constantFrom('normal', 'urgent', 'low', 'odd', null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('policy'),
      to: fc.constantFrom('one', 'two', 'none', null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('group'),
      to: fc.constantFrom('L1', 'L2', 'L3', null),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'merged' }, { type: 'unmerged' }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom({ type: 'approval_requested' }, { type: 'approval_decided' }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('merge_in'), since: fc.option(minutes(0, 3000)) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('void'), pick: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('correction'),
      pick: fc.nat(),
      by: minutes(-3000, 3000),
    }),
  },
);

type Life = Omit<OracleInput, 'calendars'>;

const life = fc
  .record({
    beginning: fc.constantFrom(...beginnings),
    created: fc.record(
      {
        status: fc.constantFrom('open', 'open', 'waiting_approval', 'waiting_customer', 'resolved'),
        priority: fc.constantFrom('normal', 'urgent', 'low'),
        policy: fc.constantFrom('one', 'one', 'two', 'none', null),
        group: fc.constantFrom('L1', 'L2', 'L3'),
        by: fc.constantFrom('customer', 'customer', 'agent'),
        public: fc.boolean(),
        requesterIsAssignee: fc.constantFrom(false, false, false, true),
        channel: fc.constantFrom('phone', 'portal'),
      },
      { requiredKeys: ['policy', 'priority'] },
    ),
    // Many at one instant, and on the hour.
    others: fc.array(
      fc.tuple(
        happening,
        fc.oneof(
          minutes(0, 10 * 1440),
          fc.integer({ min: 0, max: 100 }).map((hours) => hours * HOUR),
          minutes(0, 3),
        ),
        fc.constantFrom(0, 0, 0, 0, 7, 200, 1500, -30),
      ),
      { maxLength: 9 },
    ),
    policies: fc.tuple(policyArbitrary('one'), policyArbitrary('two')),
    lived: fc.oneof(
      minutes(0, 12 * 1440),
      fc.integer({ min: 0, max: 12 * 24 }).map((hours) => hours * HOUR),
    ),
    outages: fc.array(fc.tuple(minutes(0, 10 * 1440), minutes(1, 3 * 1440)), { maxLength: 2 }),
  })
  .map(({ beginning, created, others, policies, lived, outages }): Life => {
    const events: SlaEvent[] = [
      { type: 'created', id: '0', sequence: 0, occurredAt: beginning, ...created } as SlaEvent,
    ];
    others.forEach(([{ ...what }, after, delay], index) => {
      const occurredAt = beginning + after;
      const recordedAt = occurredAt + delay * MINUTE;
      const base = { id: String(index + 1), sequence: index + 1, occurredAt, recordedAt };
      const earlier = events.filter(
        (event) => (event.recordedAt ?? event.occurredAt) <= recordedAt,
      );
      const aimed = 'pick' in what ? earlier[what.pick % earlier.length] : undefined;
      if (what.type === 'void') {
        if (aimed) events.push({ ...base, type: 'void', target: aimed.id as string });
      } else if (what.type === 'correction') {
        if (aimed)
          events.push({
            ...base,
            type: 'correction',
            target: aimed.id as string,
            newOccurredAt: aimed.occurredAt + (what as { by: number }).by,
          });
      } else if (what.type === 'merge_in') {
        const { since } = what as { since: number | null };
        events.push({
          ...base,
          type: 'merge_in',
          unansweredSince: since === null ? null : beginning + since - DAY,
        });
      } else events.push({ ...base, ...what } as SlaEvent);
    });
    return {
      events,
      policies: [
        ...policies,
        {
          code: 'none',
          version: 1,
          calendar: 'office',
          targets: {},
          warnPct: [],
          onReopen: 'continue',
          onRetarget: 'keep_elapsed',
        },
      ],
      asOf: beginning + lived,
      outages: outages.map(([from, length]) => ({
        from: beginning + from,
        to: beginning + from + length,
      })),
    };
  });

function foldInputOf({ events, policies, asOf, outages = [] }: Life): FoldInput {
  return {
    events,
    asOf,
    calendars,
    policies: new Map(policies.map((policy) => [policy.code, policy])),
    schedulerDown: outages,
  };
}

const order = (one: object, other: object): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

it('says what walking the life minute by minute says, clock by clock and field by field', () => {
  fc.assert(
    fc.property(life, (lived) => {
      const { clocks, fired } = foldClocks(foldInputOf(lived));
      const oracle = walk({ ...lived, calendars: versions });
      expect(
        clocks.map(
          ({
            policyCode: _code,
            policyVersion: _version,
            remainingMs: _left,
            elapsedBasisPoints: _share,
            upcoming: _next,
            subject: _subject,
            ...clock
          }) => clock,
        ),
      ).toEqual(oracle.clocks);
      expect([...fired].sort(order)).toEqual([...oracle.fired].sort(order));
    }),
    runs,
  );
});

it('writes the journal that a recorder writes who looks at every moment outside the outages', () => {
  fc.assert(
    fc.property(life, (lived) => {
      expect([...foldClocks(foldInputOf(lived)).journal].sort(order)).toEqual(
        recorded({ ...lived, calendars: versions }).sort(order),
      );
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / 10) },
  );
});
