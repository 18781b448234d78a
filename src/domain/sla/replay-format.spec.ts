import { et, HOUR } from '../../../test/support/sla-fixtures.js';
import type { ReplayVector } from './replay-format.js';
import { parseVectorFile } from './replay-format.js';
import { ReplayField } from './replay-reader.js';
import type { FoldInput } from './sla-clock.js';

const calendar = { tz: 'America/New_York', weekly: { mon: [['09:00', '17:00']] } };
const policy = { version: 1, calendar: 'c', targets: { resolution: 3600 }, warn_pct: [] };
const created = { type: 'created', occurred_at: '2026-03-02T15:00:00Z' };

function vectorWith(changes: object = {}): object {
  return {
    id: 'one',
    calendars: { c: calendar },
    policies: { p: policy },
    events: [created],
    as_of: '2026-03-02T16:00:00Z',
    ...changes,
  };
}

function read(...vectors: unknown[]): readonly ReplayVector[] {
  const decision = parseVectorFile({ vectors });
  if (!decision.allowed) throw new Error(decision.refusals.map(({ message }) => message).join());
  return decision.outcome;
}

function complaint(file: unknown): string | undefined {
  const decision = parseVectorFile(file);
  return decision.allowed ? undefined : decision.refusals[0]?.message;
}

describe('a vector file', () => {
  it('may say what its codes are called, for explanations', () => {
    const names = { policy: { p: 'Fix it' }, stage: { award: 'Award' } };
    const [named, plain] = read(vectorWith({ names }), vectorWith());
    expect(named?.input).toMatchObject({ names });
    expect(plain?.input).toMatchObject({ names: {} });
    expect(complaint({ vectors: [vectorWith({ names: { team: { t: 1 } } })] })).toBe(
      'file.vectors[0].names.team.t: expected text, found 1.',
    );
  });

  it('is read into what the fold takes', () => {
    const event = {
      ...created,
      id: 'e1',
      priority: 'high',
      by: 'requester',
      public: false,
      requester_is_assignee: true,
      policy: 'p',
      group: 'L1',
      channel: 'web',
      stages: ['award'],
      status: 'open',
      recorded_at: '2026-03-02T15:00:01.500Z',
    };
    const others = [
      {
        type: 'message',
        occurred_at: created.occurred_at,
        from: 'bot',
        public: true,
        auto: true,
        to: 'customer',
      },
      { type: 'status', occurred_at: created.occurred_at, to: 'on_hold', public_message: true },
      { type: 'priority', occurred_at: created.occurred_at, to: null },
      { type: 'policy', occurred_at: created.occurred_at, to: null },
      { type: 'policy', occurred_at: created.occurred_at, to: 'p' },
      { type: 'group', occurred_at: created.occurred_at, to: 'L2' },
      { type: 'merge_in', occurred_at: created.occurred_at },
      {
        type: 'merge_in',
        occurred_at: created.occurred_at,
        unanswered_since: '2026-03-02T10:00-05:00',
      },
      {
        type: 'correction',
        occurred_at: created.occurred_at,
        target: 'e1',
        new_occurred_at: created.occurred_at,
      },
      { type: 'void', occurred_at: created.occurred_at, target: 'e1' },
      { type: 'stage_reached', occurred_at: created.occurred_at, stage: 'award' },
      {
        type: 'status',
        occurred_at: created.occurred_at,
        to: 'waiting_third_party',
        contract: 'p',
      },
      { type: 'task_asked', occurred_at: created.occurred_at, task: '7', agreement: 'p' },
      { type: 'task_ended', occurred_at: created.occurred_at, task: '7', how: 'declined' },
      { type: 'contract', occurred_at: created.occurred_at, to: 'p' },
      ...['merged', 'unmerged', 'approval_requested', 'approval_decided'].map((type) => ({
        type,
        occurred_at: created.occurred_at,
      })),
    ];
    const [vector] = read(
      vectorWith({
        events: [event, ...others],
        scheduler_down: [['2026-03-02T15:00:00Z', '2026-03-02T16:00:00Z']],
      }),
    );
    const input = vector?.input as FoldInput;
    const at = et('2026-03-02 10:00');
    expect(input.events.slice(0, 3)).toEqual([
      {
        type: 'created',
        id: 'e1',
        occurredAt: at,
        recordedAt: at + 1500,
        status: 'open',
        priority: 'high',
        by: 'customer',
        public: false,
        requesterIsAssignee: true,
        policy: 'p',
        group: 'L1',
        channel: 'web',
        stages: ['award'],
      },
      { type: 'message', occurredAt: at, from: 'bot', public: true, auto: true, to: 'customer' },
      { type: 'status', occurredAt: at, to: 'on_hold', publicMessage: true },
    ]);
    expect(input.events[7]).toEqual({ type: 'merge_in', occurredAt: at, unansweredSince: null });
    expect(input.events[8]).toEqual({ type: 'merge_in', occurredAt: at, unansweredSince: at });
    expect(input.events.slice(13, 16)).toEqual([
      { type: 'task_asked', occurredAt: at, task: '7', agreement: 'p' },
      { type: 'task_ended', occurredAt: at, task: '7', how: 'declined' },
      { type: 'contract', occurredAt: at, to: 'p' },
    ]);
    expect(input.events.slice(11, 13)).toEqual([
      { type: 'stage_reached', occurredAt: at, stage: 'award' },
      { type: 'status', occurredAt: at, to: 'waiting_third_party', contract: 'p' },
    ]);
    expect(input.schedulerDown).toEqual([{ from: at, to: at + HOUR }]);
    expect(vector?.timeZone).toBe('America/New_York');
  });

  it('may leave out what has a default, and be a bare list', () => {
    const { version: _version, warn_pct: _warn, ...bare } = policy;
    const decision = parseVectorFile([
      vectorWith({
        policies: {
          p: { ...bare, calendar_by_metric: null, targets: { resolution: 3600, update: null } },
        },
      }),
    ]);
    const input = (decision.allowed ? decision.outcome[0]?.input : undefined) as FoldInput;
    expect(input.policies.get('p')).toEqual({
      code: 'p',
      version: 1,
      calendar: 'c',
      calendarByMetric: {},
      targets: { resolution: HOUR },
      warnPct: [],
      pauseOn: {},
      botCounts: false,
      onReopen: 'continue',
      onRetarget: 'keep_elapsed',
    });
    expect(read(vectorWith({ calendars: {}, policies: {}, events: [] }))[0]?.timeZone).toBe('UTC');
    const unbound = read(vectorWith({ events: [{ ...created, policy: null }] }))[0]
      ?.input as FoldInput;
    expect(unbound.events[0]).toMatchObject({ policy: null });
  });

  it('reads every setting of a policy and every version of a calendar', () => {
    const whole = {
      ...policy,
      calendar_by_metric: { resolution: 'c' },
      targets: { resolution: { high: 60 }, milestone: { award: { high: 60 }, delivery: 90 } },
      pause_on: { resolution: ['on_hold'] },
      bot_counts: true,
      on_reopen: 'restart',
      on_retarget: 'restart',
      warn_pct: [50],
    };
    const versions = [
      calendar,
      {
        ...calendar,
        holidays: ['2026-11-26'],
        overrides: { '2026-11-27': [] },
        effective_from: '2026-03-03T05:00:00Z',
      },
    ];
    const input = read(vectorWith({ policies: { p: whole }, calendars: { c: { versions } } }))[0]
      ?.input as FoldInput;
    expect(input.policies.get('p')).toMatchObject({
      calendarByMetric: { resolution: 'c' },
      targets: {
        resolution: { high: 60_000 },
        milestone: { award: { high: 60_000 }, delivery: 90_000 },
      },
      pauseOn: { resolution: ['on_hold'] },
      botCounts: true,
      onReopen: 'restart',
      onRetarget: 'restart',
      warnPct: [50],
    });
    expect(input.calendars.get('c')?.versions.map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      null,
      et('2026-03-03 00:00'),
    ]);
  });

  it('reads what only explanations need', () => {
    const at = '2026-03-02T15:00:00Z';
    const [vector] = read(
      vectorWith({
        calendars: {
          c: {
            ...calendar,
            version: 4,
            published_at: at,
            reason: 'Snow.',
            holiday_names: { '2026-10-12': 'Columbus Day' },
          },
        },
        events: [
          { ...created, side: 'customer', reason: 'Because.' },
          { type: 'status', occurred_at: at, to: 'on_hold', awaited: 'Dell', until: at },
          { type: 'policy', occurred_at: at, to: 'p', because: 'publication' },
        ],
        policies: { p: { ...policy, code: 'standard' } },
      }),
    );
    const { events, calendars, policies } = vector!.input as FoldInput;
    expect(policies.get('p')?.code).toBe('standard');
    expect(calendars.get('c')?.versions).toMatchObject([
      {
        version: 4,
        publishedAt: Date.parse(at),
        reason: 'Snow.',
        holidayNames: { '2026-10-12': 'Columbus Day' },
      },
    ]);
    expect(events).toMatchObject([
      { side: 'customer', reason: 'Because.' },
      { awaited: 'Dell', until: Date.parse(at) },
      { because: 'publication' },
    ]);
  });

  it('carries the code of a refused calendar or policy, calendars first', () => {
    const codes = read(
      vectorWith({
        calendars: { c: { ...calendar, tz: null } },
        policies: { p: { ...policy, targets: { resolution: 0 } } },
      }),
      vectorWith({ policies: { p: { ...policy, targets: { resolution: 0 } } } }),
      vectorWith({ policies: { p: { ...policy, warn_pct: [100] } } }),
      vectorWith({ calendars: { c: { ...calendar, holidays: ['2026-02-30'] } }, events: [] }),
    ).map(({ input }) => ('error' in input ? input.error : null));
    expect(codes).toEqual([
      'CALENDAR_BAD_TZ',
      'POLICY_BAD_TARGET',
      'POLICY_BAD_WARNING',
      'CALENDAR_BAD_DATE',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['is not an object', 7, 'file: expected an object, found 7.'],
    ['has no vectors', {}, 'vectors: expected a list, found nothing.'],
    [
      'has something else as vectors',
      { vectors: 'many' },
      'file.vectors: expected a list, found "many".',
    ],
    ['holds no objects', [null], 'vectors[0]: expected an object, found null.'],
    [
      'has a vector without an id',
      [vectorWith({ id: 5 })],
      'vectors[0].id: expected text, found 5.',
    ],
    [
      'has an unknown event type',
      [vectorWith({ events: [{ ...created, type: 'exploded' }] })],
      'vectors[0].events[0].type: expected one of created, message, status, priority, policy, contract, group, merged, merge_in, unmerged, correction, void, approval_requested, approval_decided, stage_reached, stage_skipped, task_asked, task_ended, found "exploded".',
    ],
    [
      'has a time without a zone',
      [vectorWith({ as_of: '2026-03-02 15:00' })],
      'vectors[0].as_of: expected an instant such as 2026-03-02T15:00:00Z, found "2026-03-02 15:00".',
    ],
    [
      'has a time far from any ticket',
      [vectorWith({ as_of: '9999-03-02T15:00:00Z' })],
      'vectors[0].as_of: expected an instant such as 2026-03-02T15:00:00Z, found "9999-03-02T15:00:00Z".',
    ],
    [
      'has a time that is a number',
      [vectorWith({ as_of: 5 })],
      'vectors[0].as_of: expected an instant such as 2026-03-02T15:00:00Z, found 5.',
    ],
    [
      'has an unknown day',
      [vectorWith({ calendars: { c: { ...calendar, weekly: { monday: [] } } } })],
      'vectors[0].calendars.c.weekly.monday (its name): expected one of mon, tue, wed, thu, fri, sat, sun, found "monday".',
    ],
    [
      'has an interval of three',
      [
        vectorWith({
          calendars: { c: { ...calendar, weekly: { mon: [['09:00', '10:00', '11:00']] } } },
        }),
      ],
      'vectors[0].calendars.c.weekly.mon[0]: expected a pair, found ["09:00","10:00","11:00"].',
    ],
    [
      'has a calendar without versions',
      [vectorWith({ calendars: { c: { versions: [] } } })],
      'vectors[0].calendars.c.versions: expected at least one version, found [].',
    ],
    [
      'has a target in words',
      [vectorWith({ policies: { p: { ...policy, targets: { resolution: { high: 'soon' } } } } })],
      'vectors[0].policies.p.targets.resolution.high: expected a number, found "soon".',
    ],
    [
      'has a flag in words',
      [vectorWith({ policies: { p: { ...policy, bot_counts: 'yes' } } })],
      'vectors[0].policies.p.bot_counts: expected true or false, found "yes".',
    ],
    [
      'names an unknown calendar',
      [vectorWith({ policies: { p: { ...policy, calendar: 'd' } } })],
      'vectors[0].policies.p.calendar: expected one of c, found "d".',
    ],
    [
      'names an unknown metric',
      [vectorWith({ policies: { p: { ...policy, targets: { speed: 5 } } } })],
      'vectors[0].policies.p.targets.speed (its name): expected one of first_response, next_response, update, resolution, ola, approval, milestone, contract, task, found "speed".',
    ],
    [
      'has long nonsense',
      [vectorWith({ id: ['x'.repeat(99)] })],
      `vectors[0].id: expected text, found ["${'x'.repeat(55)}....`,
    ],
  ])('that %s is refused with one sentence', (_what, file, message) => {
    expect(complaint(file)).toBe(message);
  });

  it('passes on what is no mistake of the file', () => {
    const broken = {
      get vectors(): never {
        throw new Error('memory');
      },
    };
    expect(() => parseVectorFile(broken)).toThrow('memory');
  });
});

it('a missing field reads as nothing', () => {
  const field = new ReplayField('file', { name: null });
  expect(field.member('name').missing).toBe(true);
  expect(field.member('name').optional((name) => name.text())).toBeUndefined();
  expect(field.member('list').items()).toEqual([]);
  expect(field.member('map').members()).toEqual([]);
});
