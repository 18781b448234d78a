import {
  calendarsOf,
  clockNamed,
  et,
  foldOf,
  HOUR,
  MINUTE,
  officeHours,
  policyOf,
} from '../../../test/support/sla-fixtures.js';
import { foldClocks } from './sla-clock.js';
import type { SlaEvent } from './sla-event.js';

const created: SlaEvent = {
  type: 'created',
  occurredAt: et('2026-03-02 10:00'),
  priority: 'normal',
};

function status(
  at: string,
  to: Extract<SlaEvent, { type: 'status' }>['to'],
  publicMessage = false,
): SlaEvent {
  return { type: 'status', occurredAt: et(at), to, publicMessage };
}

function says(
  at: string,
  from: 'agent' | 'customer' | 'bot',
  more: Partial<Extract<SlaEvent, { type: 'message' }>> = {},
): SlaEvent {
  return { type: 'message', occurredAt: et(at), from, ...more };
}

describe('due and late', () => {
  it('a ticket filed Friday 4:30 p.m. with a four-hour target falls due Monday 12:30 p.m.', () => {
    const friday: SlaEvent = { type: 'created', occurredAt: et('2026-03-06 16:30') };
    const clock = clockNamed(
      foldOf([friday], '2026-03-06 16:30', policyOf({ targets: { resolution: 4 * HOUR } })),
      'resolution',
    );
    expect(clock).toMatchObject({
      state: 'running',
      dueAt: et('2026-03-09 12:30'),
      breachAt: et('2026-03-09 12:30'),
    });
    expect(clock.upcoming).toEqual([{ kind: 'breach', at: et('2026-03-09 12:30') }]);
  });

  it('a target used up at closing time is due then, but late only after the next opening', () => {
    const friday: SlaEvent = { type: 'created', occurredAt: et('2026-03-06 15:00') };
    const policy = policyOf({ targets: { first_response: 2 * HOUR } });
    const answeredAfterClosing = foldOf(
      [friday, says('2026-03-06 17:05', 'agent')],
      '2026-03-09 12:00',
      policy,
    );
    expect(clockNamed(answeredAfterClosing, 'first_response')).toMatchObject({
      state: 'met',
      elapsedBasisPoints: 10_000,
      dueAt: et('2026-03-06 17:00'),
      breachAt: et('2026-03-09 09:00'),
    });
    expect(
      clockNamed(foldOf([friday], et('2026-03-09 09:00'), policy), 'first_response').state,
    ).toBe('running');
    expect(
      clockNamed(foldOf([friday], et('2026-03-09 09:00') + 1, policy), 'first_response').state,
    ).toBe('breached');
  });

  it('names all its timers: warnings that are still ahead and the breach', () => {
    const policy = policyOf({ targets: { resolution: 8 * HOUR }, warnPct: [90, 50, 75] });
    const clock = clockNamed(foldOf([created], '2026-03-02 15:00', policy), 'resolution');
    expect(clock.upcoming).toEqual([
      { kind: 'warning', percent: 75, at: et('2026-03-02 16:00') },
      { kind: 'warning', percent: 90, at: et('2026-03-03 09:12') },
      { kind: 'breach', at: et('2026-03-03 10:00') },
    ]);
    const paused = foldOf(
      [created, status('2026-03-02 15:00', 'waiting_customer')],
      '2026-03-02 16:00',
      policy,
    );
    expect(clockNamed(paused, 'resolution').upcoming).toEqual([]);
  });

  it('beyond the five-year horizon there is no due time, and nothing to wake up for', () => {
    const closing = calendarsOf({
      office: [officeHours(), officeHours({ weekly: {}, effectiveFrom: et('2026-03-02 11:00') })],
    });
    const policy = policyOf({ targets: { resolution: 8 * HOUR }, warnPct: [50] });
    const clock = clockNamed(foldOf([created], '2026-03-02 12:00', policy, closing), 'resolution');
    expect(clock).toMatchObject({
      state: 'running',
      elapsedMs: HOUR,
      dueAt: null,
      breachAt: null,
      upcoming: [],
    });
  });
});

describe('a calendar version published later', () => {
  const before = officeHours({ publishedAt: et('2026-01-01 00:00') });
  const closedTuesday = officeHours({
    overrides: { '2026-03-03': [] },
    effectiveFrom: et('2026-03-02 09:00'),
    publishedAt: et('2026-03-02 16:00'),
  });
  const policy = policyOf({ targets: { first_response: 2 * HOUR, resolution: 10 * HOUR } });
  const events = [created, says('2026-03-02 11:00', 'agent')];
  const clocks = (versions: ReturnType<typeof officeHours>[]) =>
    foldOf(events, '2026-03-04 10:00', policy, calendarsOf({ office: versions }));

  it('moves what is open, and never what ended before it was known', () => {
    const [was, becomes] = [clocks([before]), clocks([before, closedTuesday])];
    expect(clockNamed(becomes, 'first_response')).toEqual(clockNamed(was, 'first_response'));
    expect(clockNamed(was, 'resolution').dueAt).toBe(et('2026-03-03 12:00'));
    expect(clockNamed(becomes, 'resolution').dueAt).toBe(et('2026-03-04 12:00'));
  });

  it('changes nothing of an ended cycle although it reaches back before its beginning', () => {
    const late = officeHours({
      ...{ weekly: {}, effectiveFrom: et('2026-02-01 00:00') },
      publishedAt: et('2026-03-04 09:00'),
    });
    expect(clockNamed(clocks([before, late]), 'first_response')).toEqual(
      clockNamed(clocks([before]), 'first_response'),
    );
  });
});

describe('first response', () => {
  const policy = policyOf({ targets: { first_response: 2 * HOUR } });

  it.each<[string, SlaEvent]>([
    ['an automatic acknowledgement', says('2026-03-02 10:01', 'agent', { auto: true })],
    ['an internal note', says('2026-03-02 10:01', 'agent', { public: false })],
    ['mail to a vendor', says('2026-03-02 10:01', 'agent', { to: 'third_party' })],
    ['a bot', says('2026-03-02 10:01', 'bot')],
    ['the requester, even one who is an agent', says('2026-03-02 10:01', 'customer')],
    ['a status', status('2026-03-02 10:01', 'waiting_customer')],
  ])('is not stopped by %s', (_what, event) => {
    expect(
      clockNamed(foldOf([created, event], '2026-03-02 11:00', policy), 'first_response').state,
    ).toBe('running');
  });

  it.each<[string, SlaEvent]>([
    ['a public message to the customer', says('2026-03-02 10:30', 'agent', { to: 'customer' })],
    ['one addressed to the requester', says('2026-03-02 10:30', 'agent', { to: 'requester' })],
    ['a resolve that carries a message', status('2026-03-02 10:30', 'resolved', true)],
  ])('is stopped by %s', (_what, event) => {
    const clock = clockNamed(
      foldOf([created, event], '2026-03-02 11:00', policy),
      'first_response',
    );
    expect(clock).toMatchObject({
      state: 'met',
      metAt: et('2026-03-02 10:30'),
      run: 'stopped',
      reason: null,
    });
  });

  it('is stopped by a bot where the policy counts bots', () => {
    const result = foldOf([created, says('2026-03-02 10:30', 'bot')], '2026-03-02 11:00', {
      ...policy,
      botCounts: true,
    });
    expect(clockNamed(result, 'first_response').state).toBe('met');
  });

  it('counts a message of the same instant as the resolve, whichever is recorded first', () => {
    const result = foldOf(
      [created, status('2026-03-02 10:30', 'resolved'), says('2026-03-02 10:30', 'agent')],
      '2026-03-02 11:00',
      policy,
    );
    expect(clockNamed(result, 'first_response')).toMatchObject({
      state: 'met',
      stoppedAt: et('2026-03-02 10:30'),
    });
  });

  it('ends without a result when resolved unanswered; words said later end the matter, also after reopening', () => {
    const events = [
      created,
      status('2026-03-02 10:30', 'resolved'),
      says('2026-03-02 11:00', 'agent'),
      status('2026-03-02 12:00', 'open'),
    ];
    expect(clockNamed(foldOf(events, '2026-03-02 13:00', policy), 'first_response')).toMatchObject({
      state: 'cancelled',
      reason: 'resolved_without_response',
      stoppedAt: et('2026-03-02 10:30'),
    });
  });

  it('goes on after a reopen even where the policy restarts', () => {
    const events = [
      created,
      status('2026-03-02 10:30', 'resolved'),
      status('2026-03-02 12:00', 'open'),
    ];
    const restarts = policyOf({
      targets: { first_response: 2 * HOUR, resolution: 4 * HOUR },
      onReopen: 'restart',
    });
    const result = foldOf(events, '2026-03-02 13:00', restarts);
    expect(clockNamed(result, 'first_response')).toMatchObject({
      state: 'running',
      elapsedMs: 90 * MINUTE,
    });
    expect(clockNamed(result, 'resolution')).toMatchObject({
      state: 'met',
      elapsedMs: 30 * MINUTE,
    });
    expect(clockNamed(result, 'resolution', 2)).toMatchObject({
      state: 'running',
      elapsedMs: HOUR,
    });
  });

  it.each(['phone', 'walk_up', 'Walk-in', 'in person'])(
    'does not apply to what was asked by %s: the customer was spoken to',
    (channel) => {
      const events: SlaEvent[] = [
        { ...created, by: 'agent', channel } as SlaEvent,
        says('2026-03-02 12:00', 'customer'),
      ];
      const result = foldOf(
        events,
        '2026-03-02 12:00',
        policyOf({ targets: { first_response: HOUR, next_response: HOUR } }),
      );
      expect(result.clocks.map(({ metric }) => metric)).toEqual(['next_response']);
    },
  );

  it('applies to a voicemail that the customer left', () => {
    const events: SlaEvent[] = [{ ...created, by: 'customer', channel: 'phone' } as SlaEvent];
    expect(foldOf(events, '2026-03-02 12:00', policy).clocks).toHaveLength(1);
  });

  it('of a ticket opened silently never starts once an agent has written first', () => {
    const events: SlaEvent[] = [
      { ...created, by: 'agent' } as SlaEvent,
      says('2026-03-02 11:00', 'agent'),
      says('2026-03-02 12:00', 'customer'),
    ];
    expect(foldOf(events, '2026-03-02 13:00', policy).clocks).toEqual([]);
  });

  it("is nobody's when requester and assignee are one person, nor is the next one", () => {
    const events: SlaEvent[] = [
      { ...created, requesterIsAssignee: true } as SlaEvent,
      says('2026-03-02 11:00', 'agent'),
      says('2026-03-02 12:00', 'customer'),
      {
        type: 'merge_in',
        occurredAt: et('2026-03-02 12:30'),
        unansweredSince: et('2026-03-02 12:00'),
      },
    ];
    const all = policyOf({ targets: { first_response: HOUR, next_response: HOUR, update: HOUR } });
    expect(foldOf(events, '2026-03-02 13:00', all).clocks).toEqual([]);
  });
});

describe('next response', () => {
  const policy = policyOf({ targets: { next_response: 2 * HOUR } });
  const answered = says('2026-03-02 10:30', 'agent');

  it('starts at the oldest unanswered question after an answer and stays there', () => {
    const events = [
      created,
      answered,
      says('2026-03-02 11:00', 'customer'),
      says('2026-03-02 12:00', 'customer'),
    ];
    expect(clockNamed(foldOf(events, '2026-03-02 12:30', policy), 'next_response').startedAt).toBe(
      et('2026-03-02 11:00'),
    );
  });

  it.each<[string, SlaEvent]>([
    ['an out-of-office reply', says('2026-03-02 11:00', 'customer', { auto: true })],
    [
      'a note the customer keeps to themselves',
      says('2026-03-02 11:00', 'customer', { public: false }),
    ],
  ])('is not started by %s', (_what, event) => {
    expect(foldOf([created, answered, event], '2026-03-02 12:30', policy).clocks).toEqual([]);
  });

  it('is cancelled by the resolve and not taken up by a reopen; the message that reopens starts a new one', () => {
    const events = [
      created,
      answered,
      says('2026-03-02 11:00', 'customer'),
      status('2026-03-02 12:00', 'resolved'),
      says('2026-03-02 14:00', 'customer'),
      status('2026-03-02 14:00', 'open'),
    ];
    const result = foldOf(events, '2026-03-02 15:00', policy);
    expect(clockNamed(result, 'next_response')).toMatchObject({
      state: 'cancelled',
      reason: 'resolved',
      elapsedMs: HOUR,
    });
    expect(clockNamed(result, 'next_response', 2)).toMatchObject({
      state: 'running',
      startedAt: et('2026-03-02 14:00'),
    });
  });

  it('is not started by a thank-you that left the ticket resolved, even when it is reopened later', () => {
    const events = [
      created,
      answered,
      status('2026-03-02 12:00', 'resolved'),
      says('2026-03-02 13:00', 'customer'),
      status('2026-03-02 14:00', 'open'),
    ];
    expect(foldOf(events, '2026-03-02 15:00', policy).clocks).toEqual([]);
  });

  it('answered in the very act of resolving is met, also when the words come second', () => {
    const events = [
      created,
      answered,
      says('2026-03-02 11:00', 'customer'),
      status('2026-03-02 12:00', 'resolved'),
      says('2026-03-02 12:00', 'agent'),
    ];
    expect(clockNamed(foldOf(events, '2026-03-02 15:00', policy), 'next_response').state).toBe(
      'met',
    );
  });

  it('after a merge that was undone goes on without the time in between, unless it was answered meanwhile', () => {
    const merged: SlaEvent = { type: 'merged', occurredAt: et('2026-03-02 12:00') };
    const unmerged: SlaEvent = { type: 'unmerged', occurredAt: et('2026-03-02 14:00') };
    const asked = [created, answered, says('2026-03-02 11:00', 'customer'), merged];
    const open = clockNamed(
      foldOf([...asked, unmerged], '2026-03-02 14:30', policy),
      'next_response',
    );
    expect(open).toMatchObject({ state: 'running', elapsedMs: 90 * MINUTE });
    const settled = foldOf(
      [...asked, says('2026-03-02 13:00', 'agent'), unmerged],
      '2026-03-02 14:30',
      policy,
    );
    expect(clockNamed(settled, 'next_response')).toMatchObject({
      state: 'cancelled',
      reason: 'merged',
    });
  });
});

describe('merging in', () => {
  const policy = policyOf({ targets: { next_response: 2 * HOUR }, warnPct: [50] });
  const mergeIn = (at: string, since: string | null): SlaEvent => ({
    type: 'merge_in',
    occurredAt: et(at),
    unansweredSince: since === null ? null : et(since),
  });
  const answered = says('2026-03-02 10:30', 'agent');

  it('starts the next response at the unanswered mail, in force from the merge: one warning, told then', () => {
    const result = foldOf(
      [created, answered, mergeIn('2026-03-02 13:00', '2026-03-02 11:30')],
      '2026-03-02 13:10',
      policy,
    );
    expect(clockNamed(result, 'next_response')).toMatchObject({
      startedAt: et('2026-03-02 11:30'),
      elapsedMs: 100 * MINUTE,
    });
    expect(result.fired).toEqual([
      {
        metric: 'next_response',
        cycle: 1,
        kind: 'warning',
        percent: 50,
        at: et('2026-03-02 13:00'),
      },
    ]);
  });

  it('measures mail from before the ticket by the first calendar, and what came later by each policy in turn', () => {
    const always = policyOf({
      code: 'always',
      calendar: 'always',
      targets: { next_response: 20 * HOUR },
    });
    const day = policyOf({ targets: { next_response: 20 * HOUR } });
    const events = [
      { ...created, policy: 'standard' } as SlaEvent,
      answered,
      { type: 'policy', occurredAt: et('2026-03-02 17:00'), to: 'always' } as SlaEvent,
      mergeIn('2026-03-02 19:00', '2026-03-02 09:30'),
    ];
    expect(
      clockNamed(foldOf(events, '2026-03-02 20:00', [day, always]), 'next_response').elapsedMs,
    ).toBe(10.5 * HOUR);
    const late = [...events.slice(0, 3), mergeIn('2026-03-02 19:00', '2026-03-02 18:00')];
    expect(
      clockNamed(foldOf(late, '2026-03-02 20:00', [day, always]), 'next_response').elapsedMs,
    ).toBe(2 * HOUR);
  });

  it.each<[string, SlaEvent[]]>([
    ['was never answered', [created, mergeIn('2026-03-02 13:00', '2026-03-02 11:30')]],
    [
      'is resolved',
      [
        created,
        answered,
        status('2026-03-02 12:00', 'resolved'),
        mergeIn('2026-03-02 13:00', '2026-03-02 11:30'),
      ],
    ],
    ['got no unanswered mail', [created, answered, mergeIn('2026-03-02 13:00', null)]],
  ])('starts nothing on a ticket that %s', (_what, events) => {
    expect(foldOf(events, '2026-03-02 15:00', policy).clocks).toEqual([]);
  });
});

describe('the end of a ticket', () => {
  const all = policyOf({
    targets: {
      first_response: HOUR,
      next_response: HOUR,
      update: 4 * HOUR,
      resolution: 8 * HOUR,
      ola: 4 * HOUR,
      approval: 4 * HOUR,
    },
  });
  const begun: SlaEvent[] = [
    { ...created, group: 'L1' } as SlaEvent,
    { type: 'approval_requested', occurredAt: et('2026-03-02 10:10') },
    { type: 'approval_requested', occurredAt: et('2026-03-02 10:20') },
  ];

  it("gives finishing and the group's share a result, and cancels the rest with the reason", () => {
    const { clocks } = foldOf(
      [...begun, status('2026-03-02 12:00', 'resolved')],
      '2026-03-02 13:00',
      all,
    );
    expect(clocks.map(({ metric, state, reason }) => [metric, state, reason])).toEqual([
      ['first_response', 'cancelled', 'resolved_without_response'],
      ['update', 'cancelled', 'resolved'],
      ['resolution', 'met', null],
      ['ola', 'met', null],
      ['approval', 'cancelled', 'resolved'],
    ]);
  });

  it('by the customer cancels everything, and closing what is resolved changes nothing', () => {
    const cancelled = foldOf(
      [...begun, status('2026-03-02 12:00', 'cancelled')],
      '2026-03-02 13:00',
      all,
    );
    expect(new Set(cancelled.clocks.map(({ reason }) => reason))).toEqual(new Set(['cancelled']));
    const resolved = [...begun, status('2026-03-02 12:00', 'resolved')];
    const closed = foldOf(
      [...resolved, status('2026-03-02 13:00', 'closed')],
      '2026-03-02 14:00',
      all,
    );
    expect(closed.clocks).toEqual(foldOf(resolved, '2026-03-02 14:00', all).clocks);
  });

  it('may come with the ticket: an import that was resolved long ago', () => {
    const { clocks } = foldOf(
      [{ ...created, status: 'closed' } as SlaEvent],
      '2026-03-05 13:00',
      policyOf(),
    );
    expect(clocks.map(({ metric, state, elapsedMs }) => [metric, state, elapsedMs])).toEqual([
      ['first_response', 'cancelled', 0],
      ['resolution', 'met', 0],
    ]);
  });

  it('undone by a reopen, every clock goes on, the group that took over in between begins its own', () => {
    const events: SlaEvent[] = [
      ...begun,
      status('2026-03-02 12:00', 'resolved'),
      { type: 'group', occurredAt: et('2026-03-02 13:00'), to: 'L2' },
      { type: 'group', occurredAt: et('2026-03-02 13:30'), to: 'L2' },
      status('2026-03-02 14:00', 'open'),
    ];
    const result = foldOf(events, '2026-03-02 15:00', all);
    expect(clockNamed(result, 'resolution')).toMatchObject({
      state: 'running',
      elapsedMs: 3 * HOUR,
    });
    expect(clockNamed(result, 'approval')).toMatchObject({
      state: 'running',
      elapsedMs: 170 * MINUTE,
    });
    expect(clockNamed(result, 'ola')).toMatchObject({
      state: 'met',
      stoppedAt: et('2026-03-02 12:00'),
    });
    expect(clockNamed(result, 'ola', 2)).toMatchObject({
      state: 'running',
      startedAt: et('2026-03-02 14:00'),
    });
  });

  it('an approval decided after the end is not asked for again', () => {
    const decided: SlaEvent = { type: 'approval_decided', occurredAt: et('2026-03-02 13:00') };
    const events = [
      ...begun,
      status('2026-03-02 12:00', 'resolved'),
      decided,
      status('2026-03-02 14:00', 'open'),
    ];
    expect(clockNamed(foldOf(events, '2026-03-02 15:00', all), 'approval')).toMatchObject({
      state: 'cancelled',
      reason: 'resolved',
    });
    expect(
      foldOf([created, decided], '2026-03-02 15:00', policyOf({ targets: { approval: HOUR } }))
        .clocks,
    ).toEqual([]);
  });

  it('with a resolve during a merge that is undone: the clocks end with the ticket, not with the merge', () => {
    const events: SlaEvent[] = [
      created,
      { type: 'merged', occurredAt: et('2026-03-02 11:00') },
      status('2026-03-02 12:00', 'resolved'),
      { type: 'unmerged', occurredAt: et('2026-03-02 13:00') },
    ];
    const result = foldOf(events, '2026-03-02 15:00', policyOf());
    expect(clockNamed(result, 'resolution')).toMatchObject({
      state: 'met',
      elapsedMs: HOUR,
      stoppedAt: et('2026-03-02 13:00'),
    });
    expect(clockNamed(result, 'first_response').reason).toBe('resolved_without_response');
  });

  it('before a merge stays as it was when the merge is undone', () => {
    const events: SlaEvent[] = [
      created,
      status('2026-03-02 11:00', 'resolved'),
      { type: 'merged', occurredAt: et('2026-03-02 12:00') },
      { type: 'unmerged', occurredAt: et('2026-03-02 13:00') },
    ];
    expect(clockNamed(foldOf(events, '2026-03-02 15:00'), 'resolution').stoppedAt).toBe(
      et('2026-03-02 11:00'),
    );
  });

  it('an approval asked for on a finished ticket, or by an event before creation, starts nothing', () => {
    const policy = policyOf({ targets: { approval: HOUR } });
    const asked: SlaEvent = { type: 'approval_requested', occurredAt: et('2026-03-02 12:00') };
    expect(
      foldOf([created, status('2026-03-02 11:00', 'resolved'), asked], '2026-03-02 13:00', policy)
        .clocks,
    ).toEqual([]);
    expect(foldOf([asked], '2026-03-02 13:00', policy).clocks).toEqual([]);
    expect(foldOf([created, created], '2026-03-02 13:00').clocks).toHaveLength(2);
  });
});

describe('another target', () => {
  const targets = { resolution: { normal: 8 * HOUR, high: 4 * HOUR, urgent: HOUR } };
  const priority = (at: string, to: string | null): SlaEvent => ({
    type: 'priority',
    occurredAt: et(at),
    to,
  });

  it('keeps the time used and may be exceeded at once, dated at the change', () => {
    const result = foldOf(
      [created, priority('2026-03-02 18:00', 'urgent')],
      '2026-03-02 18:00',
      policyOf({ targets, warnPct: [50] }),
    );
    expect(clockNamed(result, 'resolution')).toMatchObject({
      state: 'breached',
      breachedAt: et('2026-03-02 18:00'),
      dueAt: et('2026-03-02 11:00'),
    });
    expect(result.fired.map(({ kind, at }) => [kind, at])).toEqual([
      ['warning', et('2026-03-02 14:00')],
      ['breach', et('2026-03-02 18:00')],
    ]);
  });

  it('that passes several warnings tells the highest only, and never the others later', () => {
    const policy = policyOf({ targets, warnPct: [25, 50, 75] });
    const events = [
      created,
      priority('2026-03-02 11:10', 'high'),
      priority('2026-03-02 12:50', 'normal'),
    ];
    const result = foldOf(events, '2026-03-02 16:50', policy);
    expect(result.fired.map(({ percent, at }) => [percent, at])).toEqual([
      [25, et('2026-03-02 11:10')],
      [50, et('2026-03-02 12:00')],
      [75, et('2026-03-02 16:00')],
    ]);
    const jump = foldOf(
      [created, priority('2026-03-02 13:10', 'high')],
      '2026-03-02 13:10',
      policyOf({ targets, warnPct: [60, 70, 75] }),
    );
    expect(jump.fired.map(({ percent }) => percent)).toEqual([75]);
  });

  it('restarts where the policy says so: the old cycle ends without a result', () => {
    const policy = policyOf({ targets, onRetarget: 'restart' });
    const result = foldOf(
      [created, priority('2026-03-02 11:00', 'high')],
      '2026-03-02 12:00',
      policy,
    );
    expect(clockNamed(result, 'resolution')).toMatchObject({
      state: 'cancelled',
      reason: 'retargeted',
      elapsedMs: HOUR,
    });
    expect(clockNamed(result, 'resolution', 2)).toMatchObject({
      state: 'running',
      elapsedMs: HOUR,
      targetMs: 4 * HOUR,
    });
  });

  it('at the instant of a start, or twice at one instant, leaves one cycle only', () => {
    const policy = policyOf({ targets, onRetarget: 'restart' });
    const atOnce = foldOf(
      [created, priority('2026-03-02 10:00', 'high')],
      '2026-03-02 12:00',
      policy,
    );
    expect(atOnce.clocks.map(({ cycle, targetMs }) => [cycle, targetMs])).toEqual([[1, 4 * HOUR]]);
    const twice = foldOf(
      [created, priority('2026-03-02 11:00', 'high'), priority('2026-03-02 11:00', 'urgent')],
      '2026-03-02 12:00',
      policy,
    );
    expect(twice.clocks.map(({ cycle, targetMs }) => [cycle, targetMs])).toEqual([
      [1, 8 * HOUR],
      [2, HOUR],
    ]);
  });

  it('chosen while resolved comes into force with the reopen, and keeps the result where the policy restarts', () => {
    const events = [
      created,
      status('2026-03-02 12:00', 'resolved'),
      priority('2026-03-02 13:00', 'urgent'),
      status('2026-03-02 14:00', 'open'),
    ];
    expect(
      clockNamed(foldOf(events, '2026-03-02 14:00', policyOf({ targets })), 'resolution'),
    ).toMatchObject({
      state: 'breached',
      breachedAt: et('2026-03-02 14:00'),
    });
    const restarted = foldOf(
      events,
      '2026-03-02 15:00',
      policyOf({ targets, onRetarget: 'restart' }),
    );
    expect(restarted.clocks.map(({ state, elapsedMs }) => [state, elapsedMs])).toEqual([
      ['met', 2 * HOUR],
      ['running', HOUR],
    ]);
  });

  it('missing for a priority means that nothing is promised; a cycle that ends so has no result', () => {
    const events = [created, priority('2026-03-02 11:00', 'odd')];
    const open = clockNamed(
      foldOf(events, '2026-03-02 12:00', policyOf({ targets })),
      'resolution',
    );
    expect(open).toMatchObject({
      state: 'no_target',
      targetMs: null,
      remainingMs: null,
      dueAt: null,
      upcoming: [],
    });
    const ended = foldOf(
      [...events, status('2026-03-02 13:00', 'resolved')],
      '2026-03-02 14:00',
      policyOf({ targets }),
    );
    expect(clockNamed(ended, 'resolution')).toMatchObject({
      state: 'cancelled',
      reason: 'no_target',
    });
    const unknown = foldOf(
      [created, priority('2026-03-02 11:00', 'constructor')],
      '2026-03-02 12:00',
      policyOf({ targets }),
    );
    expect(clockNamed(unknown, 'resolution').state).toBe('no_target');
  });

  it('that was missed stays missed when no policy is bound any more', () => {
    const unbound: SlaEvent = { type: 'policy', occurredAt: et('2026-03-03 12:00'), to: null };
    const events = [created, unbound];
    const open = clockNamed(foldOf(events, '2026-03-03 13:00'), 'resolution');
    expect(open).toMatchObject({
      state: 'no_target',
      breachedAt: et('2026-03-03 10:00'),
      policyCode: 'standard',
      policyVersion: 1,
    });
    const ended = foldOf([...events, status('2026-03-03 13:00', 'resolved')], '2026-03-03 14:00');
    expect(clockNamed(ended, 'resolution')).toMatchObject({
      state: 'missed',
      elapsedMs: 11 * HOUR,
    });
  });

  it('of the same size under another policy changes only whose it is, even where changes restart', () => {
    const twin = policyOf({ code: 'twin', version: 7, onRetarget: 'restart' });
    const events: SlaEvent[] = [
      { ...created, policy: 'standard' } as SlaEvent,
      { type: 'policy', occurredAt: et('2026-03-02 11:00'), to: 'twin' },
    ];
    const result = foldOf(events, '2026-03-02 12:00', [policyOf(), twin]);
    expect(result.clocks).toHaveLength(2);
    expect(clockNamed(result, 'resolution')).toMatchObject({
      elapsedMs: 2 * HOUR,
      policyCode: 'twin',
      policyVersion: 7,
    });
  });
});

describe('groups', () => {
  const policy = policyOf({ targets: { ola: { L1: HOUR, L2: 2 * HOUR } } });

  it('without a target have no cycle, and no group has none even where one target is for all', () => {
    const events: SlaEvent[] = [
      { ...created, group: 'L1' } as SlaEvent,
      { type: 'group', occurredAt: et('2026-03-02 11:00'), to: 'L3' },
      { type: 'group', occurredAt: et('2026-03-02 12:00'), to: null },
      { type: 'group', occurredAt: et('2026-03-02 13:00'), to: 'L2' },
    ];
    const { clocks } = foldOf(events, '2026-03-02 14:00', policy);
    expect(clocks.map(({ cycle, startedAt }) => [cycle, startedAt])).toEqual([
      [1, et('2026-03-02 10:00')],
      [2, et('2026-03-02 13:00')],
    ]);
    expect(
      foldOf([created], '2026-03-02 14:00', policyOf({ targets: { ola: HOUR } })).clocks,
    ).toEqual([]);
  });
});

describe('a fold', () => {
  it('without a policy or events has no clocks', () => {
    expect(foldOf([{ ...created, policy: null } as SlaEvent], '2026-03-02 14:00').clocks).toEqual(
      [],
    );
    expect(foldOf([created], '2026-03-02 14:00', []).clocks).toEqual([]);
    expect(foldOf([], '2026-03-02 14:00').clocks).toEqual([]);
  });

  it('refuses policies and calendars that it was not given', () => {
    expect(() => foldOf([{ ...created, policy: 'gold' } as SlaEvent], '2026-03-02 14:00')).toThrow(
      'The policy "gold" is not among those given.',
    );
    expect(() => foldOf([created], '2026-03-02 14:00', policyOf({ calendar: 'moon' }))).toThrow(
      'The calendar "moon" is not among those given.',
    );
  });

  it('lists what fired by instant', () => {
    const policy = policyOf({
      targets: { first_response: 4 * HOUR, resolution: 6 * HOUR },
      warnPct: [50],
    });
    const { fired } = foldOf([created], '2026-03-03 17:00', policy);
    expect(fired.map(({ metric, kind }) => `${metric} ${kind}`)).toEqual([
      'first_response warning',
      'resolution warning',
      'first_response breach',
      'resolution breach',
    ]);
  });
});

describe('a ticket that no policy was bound to at first', () => {
  it('has waited all the same: the time counts by the calendar of the policy bound first', () => {
    const clock = clockNamed(
      foldOf(
        [
          { type: 'created', occurredAt: et('2026-03-02 15:00'), policy: null },
          { type: 'policy', to: 'standard', occurredAt: et('2026-03-03 10:00') },
        ],
        '2026-03-03 10:30',
      ),
      'first_response',
    );
    expect(clock).toMatchObject({
      state: 'breached',
      countsFrom: et('2026-03-02 15:00'),
      elapsedMs: 3.5 * HOUR,
      dueAt: et('2026-03-02 17:00'),
      breachedAt: et('2026-03-03 10:00'),
    });
  });

  it('while it waited for a vendor, by the calendar of the contract', () => {
    const vendor = policyOf({
      code: 'vendor',
      calendar: 'always',
      targets: { contract: 4 * HOUR },
    });
    const clock = clockNamed(
      foldOf(
        [
          { type: 'created', occurredAt: et('2026-03-02 15:00'), policy: null },
          {
            ...{ type: 'status', to: 'waiting_third_party', contract: 'vendor' },
            occurredAt: et('2026-03-02 16:00'),
          } as SlaEvent,
          { type: 'policy', to: 'standard', occurredAt: et('2026-03-02 19:00') },
        ],
        '2026-03-02 19:30',
        [policyOf(), vendor],
      ),
      'contract',
    );
    expect(clock).toMatchObject({ state: 'running', elapsedMs: 3.5 * HOUR });
  });
});

describe('another version of the contract under which it waits', () => {
  const version = (number: number, hours: number, onRetarget: 'keep_elapsed' | 'restart') =>
    policyOf({
      ...{ code: 'vendor', version: number, calendar: 'always', onRetarget },
      targets: { contract: hours * HOUR },
    });
  const folded = (onRetarget: 'keep_elapsed' | 'restart', ...events: SlaEvent[]) =>
    foldClocks({
      asOf: et('2026-03-02 13:00'),
      calendars: calendarsOf(),
      policies: new Map([
        ['standard', policyOf({ onRetarget: 'restart' })],
        ['vendor@1', version(1, 4, onRetarget)],
        ['vendor@2', version(2, 2, onRetarget)],
      ]),
      events: [{ ...created, policy: 'standard' } as SlaEvent, ...events],
    });
  const waits = {
    ...{ type: 'status', to: 'waiting_third_party', contract: 'vendor@1' },
    occurredAt: et('2026-03-02 11:00'),
  } as SlaEvent;
  const renewed: SlaEvent = {
    ...{ type: 'contract', to: 'vendor@2', occurredAt: et('2026-03-02 12:00') },
  };

  it('puts its target on the clock that runs, whatever the policy says of new targets', () => {
    expect(clockNamed(folded('keep_elapsed', waits, renewed), 'contract')).toMatchObject({
      ...{ targetMs: 2 * HOUR, policyVersion: 2, dueAt: et('2026-03-02 13:00') },
    });
  });

  it('starts the clock again where the contract says so', () => {
    expect(clockNamed(folded('restart', waits, renewed), 'contract', 2)).toMatchObject({
      ...{ targetMs: 2 * HOUR, dueAt: et('2026-03-02 14:00') },
    });
  });

  it('changes nothing once it waits no longer', () => {
    const over = status('2026-03-02 11:30', 'open');
    const { clocks } = folded('keep_elapsed', waits, over, renewed);
    expect(clocks.filter(({ metric }) => metric === 'contract')).toMatchObject([
      { state: 'met', policyVersion: 1 },
    ]);
  });
});
