import { BusinessCalendar } from '../../domain/calendar/business-calendar.js';
import { urgencyWhilePaused, urgencyWithoutTarget } from '../../domain/sla/queue-order.js';
import type { SlaPolicyVersion } from '../../domain/sla/sla-policy.js';
import {
  byAgent,
  byCustomer,
  bySystem,
  ticketEvent,
  type NewTicketEvent,
  type TicketEvent,
} from '../../domain/ticket/ticket-event.js';
import {
  refreshClocks,
  type ClockChanges,
  type JournalEntry,
  type StoredClock,
} from './refresh-clocks.js';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`2026-03-${text}:00-05:00`);
const monday9 = at('02T09:00');

const office = new BusinessCalendar({
  timeZone: 'America/New_York',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
  ),
  holidays: [],
  overrides: {},
  effectiveFrom: null,
});
const policy = {
  ...{ code: 'plain', version: 1, calendar: 'office', warnPct: [50, 75] },
  targets: { first_response: { normal: 4 * hour, urgent: hour }, resolution: 16 * hour },
  ...({ onReopen: 'continue', onRetarget: 'keep_elapsed' } as const),
};
const material = {
  policies: new Map<string, SlaPolicyVersion>([
    ['plain@1', policy],
    ['plain@2', { ...policy, version: 2, targets: { resolution: 8 * hour } }],
  ]),
  calendars: new Map([['office', office]]),
};

const opened = ticketEvent(
  'opened',
  {
    ...({ channel: 'portal', filedBy: 'customer', impact: 'person', urgency: 'soon' } as const),
    ...({ customerId: 1, submitterId: 1, serviceCode: 's', policyCode: 'plain' } as const),
    ...({ policyVersion: 1, teamCode: 't', officeCode: 'o', priority: 'normal' } as const),
    waitsForApproval: false,
  },
  byCustomer(1),
  monday9,
);
const answered = (when: number) =>
  ticketEvent('commented', { side: 'agent', commentId: 1, channel: 'portal' }, byAgent(2), when);
const asked = (when: number) =>
  ticketEvent(
    'held',
    { reason: 'customer_answer', until: null, questionCommentId: null, waitingFor: null },
    byAgent(2),
    when,
  );

const numbered = (events: readonly NewTicketEvent[]): TicketEvent[] =>
  events.map((event, index) => ({ ...event, sequence: index + 1 }));

function refresh(
  events: readonly NewTicketEvent[],
  now: number,
  stored: readonly StoredClock[] = [],
  journal: readonly JournalEntry[] = [],
): ClockChanges {
  return refreshClocks({ events: numbered(events), material, now, stored, journal, steps: [] });
}

const toldIn = ({ told }: ClockChanges) =>
  told.map(({ kind, data }) => [kind, (data as { metric: string; percent?: number }).percent ?? 0]);

const journalRow = (change: Partial<JournalEntry>): JournalEntry => ({
  ...({ metric: 'first_response', cycle: 1, kind: 'warning', percent: 50 } as const),
  at: at('02T11:00'),
  recordedAt: at('02T11:00'),
  status: 'active',
  retractedAt: null,
  reinstatedAt: null,
  previousAt: [],
  toldAt: null,
  ...change,
});

describe('the clocks of a ticket after an act', () => {
  it('are new with all their timers when it is opened, most urgent by the first reply at 1 p.m.', () => {
    const changes = refresh([opened], monday9);
    expect(changes.changed.map(({ metric, dueAt }) => [metric, dueAt])).toEqual([
      ['first_response', at('02T13:00')],
      ['resolution', at('03T17:00')],
    ]);
    expect(
      changes.timers.map(({ metric, kind, percent, fireAt }) => [metric, kind, percent, fireAt]),
    ).toEqual([
      ['first_response', 'warning', 50, at('02T11:00')],
      ['first_response', 'warning', 75, at('02T12:00')],
      ['first_response', 'breach', 0, at('02T13:00')],
      ['resolution', 'warning', 50, at('02T17:00')],
      ['resolution', 'warning', 75, at('03T13:00')],
      ['resolution', 'breach', 0, at('04T09:00')],
    ]);
    expect([changes.journal, changes.told, changes.urgencyAt]).toEqual([[], [], at('02T13:00')]);
  });

  it('follow another version of the policy from the instant at which it is bound', () => {
    const { clocks } = refresh([opened], monday9);
    const bound = ticketEvent(
      'policy_bound',
      {
        ...({ policyCode: 'plain', policyVersion: 2, cause: 'publication' } as const),
        ...{ previousPolicyCode: 'plain', previousPolicyVersion: 1 },
      },
      bySystem,
      at('02T11:00'),
    );
    const { changed } = refresh([opened, bound], at('02T11:00'), clocks);
    expect(
      changed.map(({ metric, state, dueAt, policyVersion }) => [
        metric,
        state,
        dueAt,
        policyVersion,
      ]),
    ).toEqual([
      ['first_response', 'no_target', null, 2],
      ['resolution', 'running', at('02T17:00'), 2],
    ]);
  });

  it('are left alone, and their timers too, by an act that changes none of them', () => {
    const { clocks } = refresh([opened], monday9);
    const changes = refresh([opened], at('02T10:00'), clocks);
    expect([changes.changed, changes.timers]).toEqual([[], []]);
  });

  it('are rewritten alone where they change: an answer ends the first reply and leaves the finish', () => {
    const { clocks } = refresh([opened], monday9);
    const changes = refresh([opened, answered(at('02T10:00'))], at('02T10:00'), clocks);
    expect(changes.changed.map(({ metric, state }) => [metric, state])).toEqual([
      ['first_response', 'met'],
    ]);
    expect([changes.timers, changes.urgencyAt]).toEqual([[], at('03T17:00')]);
  });

  it('keep the promise that was first made when a pause moves the due instant', () => {
    const before = refresh([opened, answered(at('02T10:00'))], at('02T10:00'));
    const paused = refresh(
      [opened, answered(at('02T10:00')), asked(at('02T11:00'))],
      at('02T11:00'),
      before.clocks,
    );
    const finish = paused.clocks.find(({ metric }) => metric === 'resolution');
    expect(finish).toMatchObject({ run: 'paused', dueAt: null, originalDueAt: at('03T17:00') });
    expect(paused.urgencyAt).toBe(urgencyWhilePaused);
  });

  it('order the queue by what the desk owes the customer: a share of a team due earlier changes nothing', () => {
    const shared = { ...policy, targets: { ...policy.targets, ola: hour, approval: hour } };
    const changes = refreshClocks({
      ...{ events: numbered([opened]), now: monday9, stored: [], journal: [], steps: [] },
      material: { ...material, policies: new Map([['plain@1', shared]]) },
    });
    expect(changes.clocks.map(({ metric }) => metric)).toContain('ola');
    expect(changes.urgencyAt).toBe(at('02T13:00'));
  });

  it('have no place in the queue order once all are stopped', () => {
    const solved = ticketEvent(
      'resolved',
      { category: 'done', commentId: 1 },
      byAgent(2),
      at('02T12:00'),
    );
    const changes = refresh([opened, answered(at('02T10:00')), solved], at('02T12:00'));
    expect(changes.urgencyAt).toBe(urgencyWithoutTarget);
  });
});

describe('a clock that has never been', () => {
  it('is named to be removed, as what started it is void', () => {
    const stored = refresh([opened], monday9).clocks;
    const unknown = { ...stored[0]!, metric: 'next_response' } as StoredClock;
    expect(refresh([opened], at('02T10:00'), [...stored, unknown]).gone).toEqual([
      { metric: 'next_response', cycle: 1, gone: true },
    ]);
    expect(refresh([opened], at('02T10:00'), stored).gone).toEqual([]);
  });
});

describe('thresholds that an act finds passed', () => {
  it('are recorded all and told once: of several warnings the highest', () => {
    const changes = refresh([opened], at('02T12:30'));
    expect(
      changes.journal.map(({ kind, percent, at: instant, recordedAt }) => [
        kind,
        percent,
        instant,
        recordedAt,
      ]),
    ).toEqual([
      ['warning', 50, at('02T11:00'), at('02T12:30')],
      ['warning', 75, at('02T12:00'), at('02T12:30')],
    ]);
    expect(toldIn(changes)).toEqual([['promise_warned', 75]]);
  });

  it('are told as missed alone once the promise is missed', () => {
    expect(toldIn(refresh([opened], at('02T14:00')))).toEqual([['promise_missed', 0]]);
  });

  it('are not told again when they were, and told now when a worker only recorded them', () => {
    const told = journalRow({ toldAt: at('02T11:00') });
    expect(refresh([opened], at('02T11:30'), [], [told]).told).toEqual([]);
    const untold = refresh([opened], at('02T11:30'), [], [journalRow({})]);
    expect(toldIn(untold)).toEqual([['promise_warned', 50]]);
    expect(untold.journal).toMatchObject([
      { percent: 50, toldAt: at('02T11:30'), recordedAt: at('02T11:00') },
    ]);
  });

  it('that are not true after all are taken back, kept with their time, and never told', () => {
    const events = [opened, answered(at('02T10:59'))];
    const changes = refresh(events, at('02T11:01'), [], [journalRow({})]);
    expect(changes.journal).toEqual([
      journalRow({ status: 'retracted', retractedAt: at('02T11:01') }),
    ]);
    expect(changes.told).toEqual([]);
    const again = refresh(events, at('02T11:05'), [], changes.journal);
    expect(again.journal).toEqual([]);
    const trueAfterAll = refresh([opened], at('02T11:30'), [], changes.journal);
    expect(toldIn(trueAfterAll)).toEqual([['promise_warned', 50]]);
  });

  it('that were told as missed are told as taken back, once; warnings and untold ones are not', () => {
    const events = [opened, answered(at('02T12:30'))];
    const missed = journalRow({ kind: 'breach', percent: 0, at: at('02T13:00') });
    const told = { ...missed, toldAt: at('02T13:01') };
    const changes = refresh(events, at('02T15:00'), [], [told, journalRow({ percent: 90 })]);
    expect(changes.told).toMatchObject([
      {
        kind: 'promise_taken_back',
        data: { metric: 'first_response', cycle: 1, at: at('02T13:00') },
      },
    ]);
    expect(refresh(events, at('02T16:00'), [], changes.journal).told).toEqual([]);
    expect(refresh(events, at('02T15:00'), [], [missed]).told).toEqual([]);
  });

  it('that are true again are reinstated, and amended where the instant is another one', () => {
    const retracted = journalRow({
      status: 'retracted',
      at: at('02T10:30'),
      retractedAt: at('02T10:31'),
      toldAt: at('02T10:31'),
    });
    const changes = refresh([opened], at('02T11:30'), [], [retracted]);
    expect(changes.journal).toMatchObject([
      {
        status: 'active',
        at: at('02T11:00'),
        previousAt: [at('02T10:30')],
        reinstatedAt: at('02T11:30'),
        retractedAt: at('02T10:31'),
      },
    ]);
    expect(changes.told).toEqual([]);
  });

  it('that were missed, taken back and are missed again are told again', () => {
    const takenBack = journalRow({
      ...{ kind: 'breach', percent: 0, at: at('02T12:00'), status: 'retracted' },
      ...{ retractedAt: at('02T12:05'), toldAt: at('02T12:01') },
    });
    const changes = refresh([opened], at('02T14:00'), [], [takenBack]);
    expect(toldIn(changes)).toEqual([['promise_missed', 0]]);
    expect(refresh([opened], at('02T14:05'), [], changes.journal).told).toEqual([]);
  });
});
