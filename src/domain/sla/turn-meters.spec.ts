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
import { businessTimeBetween } from '../calendar/business-time.js';
import type { FoldInput } from './sla-clock.js';
import type { SlaEvent } from './sla-event.js';
import { SLA_STATUSES, type SlaStatus } from './sla-metric.js';
import { turnMeters, type TurnMeters } from './turn-meters.js';

const monday10 = et('2026-03-02 10:00');
const created: SlaEvent = { type: 'created', id: 'opened', occurredAt: monday10 };
const status = (to: SlaStatus, at: string, id = `${to} ${at}`): SlaEvent => ({
  type: 'status',
  to,
  id,
  occurredAt: et(at),
});

const metersOf = (events: readonly SlaEvent[], asOf: string): TurnMeters =>
  turnMeters(foldInput(events, asOf));

describe('whose time a ticket took', () => {
  it('Monday 10:00 to Tuesday 10:00, asked 14:00, answered 16:00: six hours ours, two the customer’s, 16 outside', () => {
    const events = [
      created,
      status('waiting_customer', '2026-03-02 14:00'),
      status('open', '2026-03-02 16:00'),
    ];
    expect(metersOf(events, '2026-03-03 10:00')).toEqual({
      ours: { businessMs: 6 * HOUR, calendarMs: 22 * HOUR },
      customer: { businessMs: 2 * HOUR, calendarMs: 2 * HOUR },
      thirdParty: { businessMs: 0, calendarMs: 0 },
      outsideHoursMs: 16 * HOUR,
      solvedMs: 0,
      elapsedMs: 24 * HOUR,
    });
  });

  it('an approver and a vendor are third parties, planned work is ours', () => {
    const events: SlaEvent[] = [
      { ...created, status: 'waiting_approval' } as SlaEvent,
      status('waiting_third_party', '2026-03-02 11:00'),
      status('on_hold', '2026-03-02 13:00'),
      status('resolved', '2026-03-02 14:00'),
    ];
    const { ours, customer, thirdParty, elapsedMs } = metersOf(events, '2026-03-09 10:00');
    expect([ours, customer, thirdParty].map(({ businessMs }) => businessMs / HOUR)).toEqual([
      1, 0, 3,
    ]);
    expect(elapsedMs).toBe(4 * HOUR);
  });

  it('the time between solved and reopened is a part of its own, closed in between or not', () => {
    const events = [
      created,
      status('resolved', '2026-03-02 11:00'),
      status('closed', '2026-03-03 11:00'),
      status('open', '2026-03-04 11:00'),
      status('resolved', '2026-03-04 12:00'),
    ];
    const meters = metersOf(events, '2026-03-20 10:00');
    expect(meters).toMatchObject({
      ours: { businessMs: 2 * HOUR },
      customer: { businessMs: 0 },
      solvedMs: 48 * HOUR,
      elapsedMs: 50 * HOUR,
    });
  });

  it('a ticket merged away is nobody’s until the merge is undone', () => {
    const events: SlaEvent[] = [
      created,
      { type: 'merged', occurredAt: et('2026-03-02 11:00') },
      { type: 'unmerged', occurredAt: et('2026-03-02 13:00') },
    ];
    expect(metersOf(events, '2026-03-02 14:00')).toMatchObject({
      ours: { businessMs: 2 * HOUR },
      solvedMs: 2 * HOUR,
    });
  });

  it('another policy measures by its own calendar from then on; none leaves the last one', () => {
    const policies = [policyOf(), policyOf({ code: 'night', calendar: 'always' })];
    const events: SlaEvent[] = [
      { ...created, policy: 'standard' } as SlaEvent,
      { type: 'policy', to: 'night', occurredAt: et('2026-03-02 20:00') },
      { type: 'policy', to: null, occurredAt: et('2026-03-02 21:00') },
    ];
    const input = foldInput(events, '2026-03-02 22:00', policies);
    expect(turnMeters(input)).toMatchObject({
      ours: { businessMs: 9 * HOUR, calendarMs: 12 * HOUR },
      outsideHoursMs: 3 * HOUR,
    });
  });

  it('without a policy or its calendar every hour is open, and before the opening there is nothing', () => {
    const none: FoldInput = {
      ...{ events: [created], asOf: monday10 + DAY },
      ...{ policies: new Map(), calendars: new Map() },
    };
    expect(turnMeters(none)).toMatchObject({ ours: { businessMs: DAY }, outsideHoursMs: 0 });
    const policies = new Map([['standard', policyOf()]]);
    expect(turnMeters({ ...none, policies }).ours.businessMs).toBe(DAY);
    expect(turnMeters({ ...none, events: [status('open', '2026-03-02 11:00')] }).elapsedMs).toBe(0);
    expect(turnMeters({ ...none, events: [created, { ...created }] }).elapsedMs).toBe(DAY);
  });
});

describe('the meters of any life', () => {
  const runs = { seed: 20261126, numRuns: 10_000 };
  const calendars = calendarsOf({
    office: [
      officeHours({ holidays: ['2026-03-10'] }),
      officeHours({
        weekly: { mon: [['08:00', '20:00']], wed: [['22:00', '24:00']] },
        effectiveFrom: et('2026-03-12 11:00'),
      }),
    ],
  });
  const policies = [policyOf(), policyOf({ code: 'night', calendar: 'always' })];
  const instant = fc.integer({ min: 0, max: 20 * 24 * 60 * 60 * 1000 }).map((ms) => monday10 + ms);
  const lateness = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 * DAY }));
  const happening = fc
    .tuple(
      fc.oneof(
        fc.constantFrom(...SLA_STATUSES).map((to) => ({ type: 'status', to })),
        fc.constantFrom('standard', 'night', null).map((to) => ({ type: 'policy', to })),
        fc.constantFrom('merged', 'unmerged').map((type) => ({ type })),
        fc.tuple(fc.nat(8), instant).map(([target, newOccurredAt]) => ({
          type: 'correction',
          target: String(target),
          newOccurredAt,
        })),
        fc.integer({ min: 1, max: 8 }).map((target) => ({ type: 'void', target: String(target) })),
      ),
      instant,
      lateness,
    )
    .map(([event, occurredAt, late]) => ({
      ...event,
      occurredAt,
      recordedAt: occurredAt + late,
    }));
  const life = fc
    .array(happening, { maxLength: 9 })
    .map((rest) =>
      [{ ...created, policy: 'standard' }, ...rest].map(
        (event, sequence) => ({ ...event, sequence, id: String(sequence) }) as SlaEvent,
      ),
    );
  const shuffled = life.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray(events, { minLength: events.length }),
      instant,
    ),
  );
  const read = (events: readonly SlaEvent[], asOf: number): TurnMeters =>
    turnMeters(foldInput(events, asOf, policies, calendars));

  it('add up exactly to the time that passed, in whatever order the events arrive', () => {
    fc.assert(
      fc.property(shuffled, ([events, arrived, asOf]) => {
        const meters = read(events, asOf);
        const { ours, customer, thirdParty, outsideHoursMs, solvedMs, elapsedMs } = meters;
        const parties = [ours, customer, thirdParty];
        const business = parties.reduce((sum, { businessMs }) => sum + businessMs, 0);
        const calendar = parties.reduce((sum, { calendarMs }) => sum + calendarMs, 0);
        return (
          business + outsideHoursMs + solvedMs === elapsedMs &&
          calendar + solvedMs === elapsedMs &&
          parties.every(
            ({ businessMs, calendarMs }) => 0 <= businessMs && businessMs <= calendarMs,
          ) &&
          Math.min(outsideHoursMs, solvedMs) >= 0 &&
          elapsedMs <= Math.max(0, asOf - monday10) &&
          JSON.stringify(read(arrived, asOf)) === JSON.stringify(meters)
        );
      }),
      runs,
    );
  });

  it('of an open ticket reach to now, and business time is what the calendar says of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 * 24 * 60 }), (minutes) => {
        const asOf = monday10 + minutes * MINUTE;
        const { ours, elapsedMs } = read([created], asOf);
        const office = calendars.get('office')!;
        expect(elapsedMs).toBe(asOf - monday10);
        expect(ours.businessMs).toBe(businessTimeBetween(office, monday10, asOf));
      }),
      { ...runs, numRuns: 1000 },
    );
  });
});
