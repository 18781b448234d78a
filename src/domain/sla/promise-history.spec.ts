import {
  calendarsOf,
  DAY,
  et,
  foldInput,
  HOUR,
  NEW_YORK,
  officeHours,
  policyOf,
} from '../../../test/support/sla-fixtures.js';
import { promiseChangeWords, promiseHistorySummary } from './promise-history-words.js';
import type { PromiseHistory } from './promise-history.js';
import { firstDueAt, movesOf, promiseHistories } from './promise-history.js';
import { foldClocks } from './sla-clock.js';
import type { SlaEvent } from './sla-event.js';
import type { SlaMetric } from './sla-metric.js';

const fourHours = policyOf({ targets: { resolution: 4 * HOUR } });
const byPriority = policyOf({ targets: { resolution: { normal: 8 * HOUR, urgent: 2 * HOUR } } });

function opened(at: string, more: object = {}): SlaEvent {
  return { type: 'created', occurredAt: et(at), priority: 'normal', ...more } as SlaEvent;
}

function status(
  at: string,
  to: Extract<SlaEvent, { type: 'status' }>['to'],
  more: object = {},
): SlaEvent {
  return { type: 'status', occurredAt: et(at), to, ...more };
}

function historyOf(
  given: Parameters<typeof foldInput>,
  metric: SlaMetric = 'resolution',
  cycle = 1,
): PromiseHistory {
  const whole = foldInput(...given);
  const input = {
    ...whole,
    calendars: new Map(
      [...whole.calendars].map(([code, calendar]) => [code, calendar.knownAt(whole.asOf)]),
    ),
  };
  const histories = promiseHistories(input);
  for (const clock of foldClocks(input).clocks) {
    const history = histories.find(
      (one) => one.metric === clock.metric && one.cycle === clock.cycle,
    );
    if (clock.run === 'running') expect(history?.changes.at(-1)?.dueAt).toBe(clock.dueAt);
  }
  return histories.find((one) => one.metric === metric && one.cycle === cycle) as PromiseHistory;
}

const told = (history: PromiseHistory, now = '2026-03-06 12:00'): string[] =>
  history.changes.map((change) => promiseChangeWords(change, { zone: NEW_YORK, now: et(now) }));
const summed = (history: PromiseHistory): string | null =>
  promiseHistorySummary(history, { zone: NEW_YORK, now: et('2026-03-06 12:00') });

describe('the dates that a promise has had', () => {
  it('are one while nothing happens', () => {
    const history = historyOf([[opened('2026-03-02 09:00')], '2026-03-02 10:00', fourHours]);
    expect(told(history)).toEqual(['First promised for Monday, March 2 at 1:00 p.m.']);
    expect(firstDueAt(history)).toBe(et('2026-03-02 13:00'));
    expect(summed(history)).toBeNull();
  });

  it('are open while the customer has to answer, and later by the wait', () => {
    const events = [
      opened('2026-03-02 09:00'),
      status('2026-03-02 10:00', 'waiting_customer', {
        side: 'agent',
        until: et('2026-03-09 09:00'),
      }),
      status('2026-03-03 10:00', 'open', { side: 'customer' }),
    ];
    const waiting = historyOf([events, '2026-03-02 12:00', fourHours]);
    expect(summed(waiting)).toBe('First promised Monday, March 2 at 1:00 p.m.; open at present.');
    const history = historyOf([events, '2026-03-03 12:00', fourHours]);
    expect(told(history)).toEqual([
      'First promised for Monday, March 2 at 1:00 p.m.',
      "The date is open: waiting for the customer's answer.",
      "Moved from Monday, March 2 at 1:00 p.m. to Tuesday, March 3 at 1:00 p.m.: waiting for the customer's answer.",
    ]);
    expect(history.changes[2]).toMatchObject({ cause: 'resumed', side: 'customer' });
    expect(summed(history)).toBe(
      'First promised Monday, March 2 at 1:00 p.m.; now Tuesday, March 3 at 1:00 p.m.; 1 change.',
    );
  });

  it('stay when the wait was over the night', () => {
    const events = [
      opened('2026-03-02 16:00'),
      status('2026-03-02 18:00', 'waiting_customer'),
      status('2026-03-03 08:00', 'open'),
    ];
    const history = historyOf([events, '2026-03-03 09:00', fourHours]);
    expect(told(history).at(-1)).toBe(
      "The date is Tuesday, March 3 at noon again: waiting for the customer's answer cost no office time.",
    );
    expect(movesOf(history)).toEqual([]);
    expect(summed(history)).toBeNull();
  });

  it('say for whom was waited when that has a name, and begin when work can', () => {
    const policy = policyOf({
      targets: { resolution: 4 * HOUR },
      pauseOn: { resolution: ['waiting_approval', 'waiting_third_party'] },
    });
    const events = [
      opened('2026-03-02 09:00', { status: 'waiting_approval' }),
      status('2026-03-02 10:00', 'open'),
      status('2026-03-02 11:00', 'waiting_third_party', { awaited: 'the badge office' }),
      status('2026-03-02 12:00', 'waiting_approval'),
      status('2026-03-02 13:00', 'open'),
    ];
    expect(told(historyOf([events, '2026-03-02 14:00', policy]))).toEqual([
      'First promised for Monday, March 2 at 2:00 p.m.',
      'The date is open: waiting for the badge office.',
      'Moved from Monday, March 2 at 2:00 p.m. to Monday, March 2 at 4:00 p.m.: waiting for an approval.',
    ]);
  });

  it('move with the priority, also in a cycle of its own', () => {
    const raised: SlaEvent = {
      type: 'priority',
      occurredAt: et('2026-03-02 10:00'),
      to: 'urgent',
      side: 'agent',
    };
    const events = [opened('2026-03-02 09:00'), raised];
    const history = historyOf([events, '2026-03-02 11:00', byPriority]);
    expect(told(history).at(-1)).toBe(
      'Moved from Monday, March 2 at 5:00 p.m. to Monday, March 2 at 11:00 a.m.: the priority changed.',
    );
    const restart = { ...byPriority, onRetarget: 'restart' as const };
    const again = historyOf([events, '2026-03-02 11:00', restart], 'resolution', 2);
    expect(told(again)).toEqual([
      'Moved from Monday, March 2 at 5:00 p.m. to Monday, March 2 at noon: the priority changed.',
    ]);
  });

  it('move with the policy, by what made another one right', () => {
    const policies = [
      policyOf({ code: 'slow', targets: { resolution: 8 * HOUR } }),
      policyOf({ code: 'fast', targets: { resolution: 2 * HOUR } }),
    ];
    const bound = (because?: string): SlaEvent =>
      ({ type: 'policy', occurredAt: et('2026-03-02 10:00'), to: 'fast', because }) as SlaEvent;
    const why = (because?: string): string | undefined =>
      told(
        historyOf([
          [opened('2026-03-02 09:00', { policy: 'slow' }), bound(because)],
          '2026-03-02 11:00',
          policies,
        ]),
      )
        .at(-1)
        ?.split(': ')[1];
    expect(why()).toBe('another policy applies.');
    expect(why('priority')).toBe('another policy applies to the new priority.');
    expect(why('transfer')).toBe('another policy applies to the new team.');
    expect(why('publication')).toBe('a new version of the policy was published for open tickets.');
    expect(why('rules')).toBe('the rules that choose the policy changed.');
    const restarting = policies.map((policy) => ({ ...policy, onRetarget: 'restart' as const }));
    const again = historyOf(
      [[opened('2026-03-02 09:00', { policy: 'slow' }), bound()], '2026-03-02 11:00', restarting],
      'resolution',
      2,
    );
    expect(again.changes[0]).toMatchObject({ cause: 'policy' });
  });

  it('end with the policy, and begin when one is bound', () => {
    const unbound: SlaEvent = { type: 'policy', occurredAt: et('2026-03-02 10:00'), to: null };
    const bound: SlaEvent = { type: 'policy', occurredAt: et('2026-03-02 12:00'), to: 'standard' };
    const lost = historyOf([[opened('2026-03-02 09:00'), unbound], '2026-03-02 11:00', fourHours]);
    expect(told(lost).at(-1)).toBe('The date is open: another policy applies.');
    const late = historyOf([
      [opened('2026-03-02 09:00', { policy: null }), bound],
      '2026-03-02 12:30',
      fourHours,
    ]);
    expect(told(late)).toEqual(['First promised for Monday, March 2 at 1:00 p.m.']);
  });

  it('move by the time the ticket was resolved or merged away', () => {
    const events: SlaEvent[] = [
      opened('2026-03-02 09:00'),
      status('2026-03-02 10:00', 'resolved'),
      status('2026-03-02 11:00', 'open'),
      { type: 'merged', occurredAt: et('2026-03-02 11:30') },
      { type: 'unmerged', occurredAt: et('2026-03-02 12:30') },
    ];
    expect(told(historyOf([events, '2026-03-02 13:00', fourHours])).slice(1)).toEqual([
      'Moved from Monday, March 2 at 1:00 p.m. to Monday, March 2 at 2:00 p.m.: the ticket was reopened.',
      'Moved from Monday, March 2 at 2:00 p.m. to Monday, March 2 at 3:00 p.m.: the merge was undone.',
    ]);
    const restart = { ...fourHours, onReopen: 'restart' as const };
    const second = historyOf([events.slice(0, 3), '2026-03-02 12:00', restart], 'resolution', 2);
    expect(second.changes).toMatchObject([
      { cause: 'reopened', previousDueAt: et('2026-03-02 13:00'), dueAt: et('2026-03-02 15:00') },
    ]);
  });

  it('begin with the second cycle where the first never had one', () => {
    const events = [
      opened('2026-03-02 09:00', { status: 'waiting_customer' }),
      status('2026-03-02 10:00', 'resolved'),
      status('2026-03-02 11:00', 'open'),
    ];
    const restart = { ...fourHours, onReopen: 'restart' as const };
    const second = historyOf([events, '2026-03-02 12:00', restart], 'resolution', 2);
    expect(second.changes).toMatchObject([{ cause: 'first', previousDueAt: null }]);
  });

  it('belong to each answer by itself', () => {
    const answers = policyOf({ targets: { next_response: 2 * HOUR } });
    const events: SlaEvent[] = [
      opened('2026-03-02 09:00'),
      { type: 'message', from: 'agent', occurredAt: et('2026-03-02 09:30') },
      { type: 'message', from: 'customer', occurredAt: et('2026-03-02 10:00') },
      { type: 'message', from: 'agent', occurredAt: et('2026-03-02 10:30') },
      { type: 'message', from: 'customer', occurredAt: et('2026-03-02 11:00') },
    ];
    const second = historyOf([events, '2026-03-02 12:00', answers], 'next_response', 2);
    expect(second.changes).toMatchObject([{ cause: 'first', previousDueAt: null }]);
  });

  it('move when a calendar is published, not before, and never for what has ended', () => {
    const calendars = calendarsOf({
      office: [
        officeHours(),
        officeHours({
          effectiveFrom: et('2026-03-04 00:00'),
          overrides: { '2026-03-05': [] },
          version: 2,
          publishedAt: et('2026-03-03 15:00'),
          reason: 'Snow.',
        }),
        officeHours({ effectiveFrom: et('2026-04-01 00:00'), publishedAt: et('2026-03-31 09:00') }),
        officeHours({ effectiveFrom: et('2026-05-01 00:00') }),
      ],
    });
    const week = policyOf({ targets: { resolution: 40 * HOUR } });
    const history = historyOf([[opened('2026-03-02 09:00')], '2026-03-04 12:00', week, calendars]);
    expect(history.changes).toMatchObject([
      { at: et('2026-03-02 09:00'), dueAt: et('2026-03-06 17:00') },
      { at: et('2026-03-03 15:00'), dueAt: et('2026-03-09 17:00'), cause: 'calendar' },
    ]);
    expect(told(history).at(-1)).toBe(
      'Moved from Friday, March 6 at 5:00 p.m. to Monday, March 9 at 5:00 p.m.: the working hours changed (Snow).',
    );
    const before = historyOf([[opened('2026-03-02 09:00')], '2026-03-03 12:00', week, calendars]);
    expect(before.changes).toHaveLength(1);
    const done = [opened('2026-03-02 09:00'), status('2026-03-03 10:00', 'resolved')];
    expect(historyOf([done, '2026-03-04 12:00', week, calendars]).changes).toHaveLength(1);
    const later = historyOf([[opened('2026-03-04 09:00')], '2026-03-04 12:00', week, calendars]);
    expect(later.changes).toMatchObject([{ dueAt: et('2026-03-11 17:00'), cause: 'first' }]);
  });

  it('move when a time is corrected, an entry is taken out, or written down later', () => {
    const base: SlaEvent[] = [
      { ...opened('2026-03-02 09:00'), id: '1' },
      { ...status('2026-03-02 10:00', 'waiting_customer'), id: '2' },
      { ...status('2026-03-02 12:00', 'open'), id: '3' },
    ];
    const corrected: SlaEvent = {
      ...{ type: 'correction', target: '3', newOccurredAt: et('2026-03-02 11:00') },
      ...{ occurredAt: et('2026-03-02 13:00'), side: 'agent', reason: 'The mail lay there' },
    };
    const history = historyOf([[...base, corrected], '2026-03-02 14:00', fourHours]);
    expect(history.changes.at(-1)).toMatchObject({ cause: 'corrected', side: 'agent' });
    expect(told(history).at(-1)).toBe(
      'Moved from Monday, March 2 at 3:00 p.m. to Monday, March 2 at 2:00 p.m.: a recorded time was corrected (The mail lay there).',
    );
    const voided: SlaEvent = { type: 'void', target: '2', occurredAt: et('2026-03-02 13:00') };
    expect(told(historyOf([[...base, voided], '2026-03-02 14:00', fourHours])).at(-1)).toBe(
      'Moved from Monday, March 2 at 3:00 p.m. to Monday, March 2 at 1:00 p.m.: an entry turned out to be wrong.',
    );
    const late = status('2026-03-02 09:30', 'waiting_customer', {
      recordedAt: et('2026-03-02 10:30'),
    });
    const learnt = historyOf([[base[0]!, late], '2026-03-02 12:00', fourHours]);
    expect(learnt.changes.at(-1)).toMatchObject({ cause: 'learnt_late', dueAt: null });
    expect(told(learnt).at(-1)).toBe('The date is open: something was written down later.');
  });

  it('end when what began it did not happen, and begin late when it was learnt late', () => {
    const answers = policyOf({ targets: { next_response: 2 * HOUR } });
    const asked: SlaEvent = {
      ...{ type: 'message', from: 'customer', id: 'q' },
      occurredAt: et('2026-03-02 10:00'),
    };
    const events: SlaEvent[] = [
      opened('2026-03-02 09:00'),
      { type: 'message', from: 'agent', occurredAt: et('2026-03-02 09:30') },
      { ...asked, recordedAt: et('2026-03-02 10:30') },
      { type: 'void', target: 'q', occurredAt: et('2026-03-02 11:00') },
      { type: 'void', target: 'nothing', occurredAt: et('2026-03-02 11:30') },
    ];
    const history = historyOf([events, '2026-03-02 12:00', answers], 'next_response');
    expect(history.changes).toMatchObject([
      { at: et('2026-03-02 10:30'), dueAt: et('2026-03-02 12:00'), cause: 'first' },
      { at: et('2026-03-02 11:00'), dueAt: null, cause: 'voided' },
    ]);
  });

  it('go on after being late, and count several changes', () => {
    const events = [
      opened('2026-03-02 09:00'),
      status('2026-03-02 15:00', 'waiting_customer'),
      status('2026-03-02 16:00', 'open'),
      { type: 'priority', occurredAt: et('2026-03-03 09:00'), to: 'urgent' } as SlaEvent,
      { type: 'priority', occurredAt: et('2026-03-03 10:00'), to: 'normal' } as SlaEvent,
    ];
    const history = historyOf([events, '2026-03-03 12:00', byPriority]);
    expect(movesOf(history)).toHaveLength(3);
    expect(summed(history)).toBe(
      'First promised Monday, March 2 at 5:00 p.m.; now Tuesday, March 3 at 10:00 a.m.; 3 changes.',
    );
    expect(history.changes.every(({ at }) => at < et('2026-03-03 12:00') + DAY)).toBe(true);
  });
});
