import fc from 'fast-check';
import { calendarsOf, et, HOUR, MINUTE, policyOf } from '../../../test/support/sla-fixtures.js';
import { foldClocks } from '../../domain/sla/sla-clock.js';
import { policyKeyOf } from '../../domain/sla/sla-policy.js';
import { slaEventsOf } from '../../domain/ticket/sla-events.js';
import {
  byAgent,
  byCustomer,
  ticketEvent,
  type NewTicketEvent,
  type TicketEvent,
} from '../../domain/ticket/ticket-event.js';
import { refreshClocks, type JournalEntry, type StoredClock } from './refresh-clocks.js';

const runs = { seed: 20261126, numRuns: 10_000 };
const opened = et('2026-03-06 14:00');
const policy = policyOf({
  warnPct: [50, 90],
  targets: {
    first_response: { normal: 4 * HOUR, urgent: HOUR },
    next_response: 4 * HOUR,
    resolution: { normal: 16 * HOUR, urgent: 5 * HOUR },
    ola: { a: 3 * HOUR },
  },
});
const policies = new Map([[policyKeyOf(policy.code, policy.version), policy]]);
const material = { policies, calendars: calendarsOf() };

const happened = (when: number): NewTicketEvent =>
  ticketEvent(
    'opened',
    {
      ...({ channel: 'portal', filedBy: 'customer', impact: 'person', urgency: 'soon' } as const),
      ...({ customerId: 1, submitterId: 1, serviceCode: 's', policyCode: policy.code } as const),
      ...({ policyVersion: 1, teamCode: 'a', officeCode: 'o', priority: 'normal' } as const),
      waitsForApproval: false,
    },
    byCustomer(1),
    when,
  );
const priorityChange = { impact: 'person', urgency: 'soon', previousPriority: 'normal' } as const;
const acts: readonly ((when: number) => NewTicketEvent)[] = [
  (when) =>
    ticketEvent('commented', { side: 'agent', commentId: 1, channel: 'portal' }, byAgent(2), when),
  (when) =>
    ticketEvent(
      'commented',
      { side: 'customer', commentId: 2, channel: 'portal' },
      byCustomer(1),
      when,
    ),
  (when) =>
    ticketEvent(
      'held',
      { reason: 'customer_answer', until: null, questionCommentId: null, waitingFor: null },
      byAgent(2),
      when,
    ),
  (when) => ticketEvent('resumed', { from: 'customer_answer', cause: 'agent' }, byAgent(2), when),
  (when) =>
    ticketEvent('priority_changed', { ...priorityChange, priority: 'urgent' }, byAgent(2), when),
  (when) =>
    ticketEvent('priority_changed', { ...priorityChange, priority: 'normal' }, byAgent(2), when),
  (when) =>
    ticketEvent(
      'transferred',
      {
        ...{ teamCode: 'b', officeCode: 'o', previousTeamCode: 'a', previousOfficeCode: 'o' },
        reason: 'Theirs.',
      },
      byAgent(2),
      when,
    ),
  (when) => ticketEvent('resolved', { category: 'done', commentId: 3 }, byAgent(2), when),
  (when) => ticketEvent('reopened', { from: 'solved', reason: 'No.' }, byCustomer(1), when),
];

/** A life as the door writes it: act by act, with moments in between at which only the clocks are refreshed. */
const life = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 60 * 30 }).map((minutes) => minutes * MINUTE),
    fc.option(fc.constantFrom(...acts), { freq: 4 }),
  ),
  { maxLength: 7 },
);

interface Kept {
  readonly events: readonly TicketEvent[];
  readonly clocks: readonly StoredClock[];
  readonly journal: readonly JournalEntry[];
  readonly now: number;
}

const rowKey = ({ metric, cycle, kind, percent }: JournalEntry): string =>
  `${metric} ${cycle} ${kind} ${percent}`;

function refreshed(kept: Kept, now: number, event: NewTicketEvent | null) {
  const events = event
    ? [...kept.events, { ...event, sequence: kept.events.length + 1 }]
    : kept.events;
  const changes = refreshClocks({
    events,
    material,
    now,
    stored: kept.clocks,
    journal: kept.journal,
    steps: [],
  });
  const rows = new Map(kept.journal.map((row) => [rowKey(row), row]));
  for (const row of changes.journal) rows.set(rowKey(row), row);
  const changed = new Map(
    changes.changed.map((clock) => [`${clock.metric} ${clock.cycle}`, clock]),
  );
  const before = new Map(kept.clocks.map((clock) => [`${clock.metric} ${clock.cycle}`, clock]));
  const clocks = changes.clocks.map(
    ({ metric, cycle }) =>
      (changed.get(`${metric} ${cycle}`) ?? before.get(`${metric} ${cycle}`)) as StoredClock,
  );
  return { changes, kept: { events, clocks, journal: [...rows.values()], now } satisfies Kept };
}

function lived(
  steps: readonly (readonly [number, ((when: number) => NewTicketEvent) | null])[],
): Kept {
  const nothing: Kept = { events: [], clocks: [], journal: [], now: opened };
  return steps.reduce(
    (kept, [later, act]) => refreshed(kept, kept.now + later, act?.(kept.now + later) ?? null).kept,
    refreshed(nothing, opened, happened(opened)).kept,
  );
}

it('folding again at the same moment writes nothing and tells nothing', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const kept = lived(steps);
      const { changed, timers, journal, told } = refreshed(kept, kept.now, null).changes;
      expect([changed.length, timers.length, journal.length, told.length]).toEqual([0, 0, 0, 0]);
    }),
    runs,
  );
});

it('what is stored act by act is what one fold of all events says, clock by clock and row by row', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const { events, clocks, journal, now } = lived(steps);
      const fold = foldClocks({ events: slaEventsOf(events), asOf: now, ...material });
      expect(
        clocks.map(({ metric, cycle, state, dueAt, breachedAt }) => [
          metric,
          cycle,
          state,
          dueAt,
          breachedAt,
        ]),
      ).toEqual(
        fold.clocks.map(({ metric, cycle, state, dueAt, breachedAt }) => [
          metric,
          cycle,
          state,
          dueAt,
          breachedAt,
        ]),
      );
      const active = journal.filter(({ status }) => status === 'active');
      expect(new Set(active.map((row) => `${rowKey(row)} ${row.at}`))).toEqual(
        new Set(
          fold.fired.map(
            ({ metric, cycle, kind, percent, at }) =>
              `${metric} ${cycle} ${kind} ${percent ?? 0} ${at}`,
          ),
        ),
      );
    }),
    { ...runs, numRuns: 2000 },
  );
});
