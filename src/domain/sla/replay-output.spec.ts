import { et, foldClocksWith, foldOf, HOUR, policyOf } from '../../../test/support/sla-fixtures.js';
import type { ReplayResult } from './replay-output.js';
import { differences, replayResult, writtenInstant } from './replay-output.js';
import { ReplayField } from './replay-reader.js';
import type { SlaEvent } from './sla-event.js';

const created: SlaEvent = { type: 'created', id: 'opened', occurredAt: et('2026-03-02 10:00') };
const policy = policyOf({ targets: { first_response: 2 * HOUR }, warnPct: [50] });
const result = replayResult('one', foldOf([created], '2026-03-02 13:00', policy));

function compared(expected: unknown, found: ReplayResult = result): string[] {
  return differences(found, new ReplayField('expect', expected));
}

describe('a result in the spelling of the vectors', () => {
  it('has snake case, instants in UTC and percents as pct', () => {
    expect(result).toEqual({
      id: 'one',
      clocks: [
        {
          metric: 'first_response',
          cycle: 1,
          state: 'breached',
          run: 'running',
          started_at: '2026-03-02T15:00:00Z',
          counts_from: '2026-03-02T15:00:00Z',
          elapsed_ms: 3 * HOUR,
          target_ms: 2 * HOUR,
          remaining_ms: -HOUR,
          elapsed_bp: 15_000,
          due_at: '2026-03-02T17:00:00Z',
          breach_at: '2026-03-02T17:00:00Z',
          paused_at: null,
          stopped_at: null,
          met_at: null,
          breached_at: '2026-03-02T17:00:00Z',
        },
      ],
      fired: [
        {
          metric: 'first_response',
          cycle: 1,
          kind: 'warning',
          at: '2026-03-02T16:00:00Z',
          pct: 50,
        },
        { metric: 'first_response', cycle: 1, kind: 'breach', at: '2026-03-02T17:00:00Z' },
      ],
      journal: [
        {
          metric: 'first_response',
          cycle: 1,
          kind: 'warning',
          pct: 50,
          at: '2026-03-02T16:00:00Z',
          recorded_at: '2026-03-02T16:00:00Z',
          status: 'active',
        },
        {
          metric: 'first_response',
          cycle: 1,
          kind: 'breach',
          at: '2026-03-02T17:00:00Z',
          recorded_at: '2026-03-02T17:00:00.001Z',
          status: 'active',
        },
      ],
    });
    expect(writtenInstant(et('2026-03-02 10:00') + 500)).toBe('2026-03-02T15:00:00.500Z');
  });

  it('names the reason of what was cancelled, and the history of a journal row', () => {
    const cancelled: SlaEvent = {
      type: 'status',
      to: 'cancelled',
      occurredAt: et('2026-03-02 11:00'),
    };
    const [clock] = (
      replayResult('two', foldOf([created, cancelled], '2026-03-02 13:00', policy)) as unknown as {
        clocks: object[];
      }
    ).clocks;
    expect(clock).toMatchObject({ reason: 'cancelled' });
    const events: SlaEvent[] = [
      created,
      {
        type: 'message',
        from: 'agent',
        id: 'reply',
        occurredAt: et('2026-03-02 11:30'),
        recordedAt: et('2026-03-02 13:00'),
      },
      { type: 'void', target: 'reply', occurredAt: et('2026-03-02 14:00') },
      {
        type: 'correction',
        target: 'opened',
        newOccurredAt: et('2026-03-02 09:30'),
        occurredAt: et('2026-03-02 15:00'),
      },
    ];
    const { journal } = replayResult(
      'three',
      foldClocksWith({}, events, '2026-03-02 16:00', policy),
    ) as unknown as { journal: object[] };
    expect(journal).toContainEqual({
      metric: 'first_response',
      cycle: 1,
      kind: 'breach',
      at: '2026-03-02T16:30:00Z',
      recorded_at: '2026-03-02T17:00:00.001Z',
      status: 'active',
      retracted_at: '2026-03-02T18:00:00Z',
      reinstated_at: '2026-03-02T19:00:00Z',
      previous_at: ['2026-03-02T17:00:00Z'],
    });
  });
});

describe('differences from what is expected', () => {
  it('are none where every named field agrees, however an instant is written', () => {
    expect(compared(undefined)).toEqual([]);
    expect(
      compared({
        clocks: [
          {
            metric: 'first_response',
            cycle: 1,
            state: 'breached',
            due_at: '2026-03-02T17:00:00.000Z',
            paused_at: null,
            reason: null,
          },
        ],
      }),
    ).toEqual([]);
    expect(
      compared({
        fired: [
          {
            metric: 'first_response',
            cycle: 1,
            kind: 'breach',
            pct: null,
            at: '2026-03-02T12:00:00-05:00',
          },
          { metric: 'first_response', cycle: 1, kind: 'warning', pct: 50 },
        ],
      }),
    ).toEqual([]);
  });

  it('name clock and field, with both values', () => {
    expect(
      compared({
        clocks: [
          {
            metric: 'first_response',
            cycle: 1,
            state: 'running',
            elapsed_ms: 5,
            due_at: 'someday',
            colour: 'red',
          },
        ],
      }),
    ).toEqual([
      'one clocks: first_response 1 state is "breached", expected "running"',
      'one clocks: first_response 1 elapsed_ms is 10800000, expected 5',
      'one clocks: first_response 1 due_at is "2026-03-02T17:00:00Z", expected "someday"',
      'one clocks: first_response 1 colour is nothing, expected "red"',
    ]);
  });

  it('name what is missing and what is not expected', () => {
    expect(compared({ clocks: [{ metric: 'resolution', cycle: 1 }], journal: [] })).toEqual([
      'one clocks: resolution 1 is missing',
      'one clocks: first_response 1 is not expected',
      'one journal: first_response 1 warning 50 is not expected',
      'one journal: first_response 1 breach is not expected',
    ]);
  });

  it('compare the code of a refusal', () => {
    const refused = { id: 'one', error: 'CALENDAR_NO_HOURS' };
    expect(compared({ error: 'CALENDAR_NO_HOURS' }, refused)).toEqual([]);
    expect(compared({ clocks: [] }, refused)).toEqual([
      'one: error is CALENDAR_NO_HOURS, expected none',
    ]);
    expect(compared({ error: 'POLICY_BAD_TARGET' })).toEqual([
      'one: error is none, expected POLICY_BAD_TARGET',
    ]);
  });
});
