import { dayMs, hourMs, monday9am } from '../../../test/support/factories/ticket-facts.js';
import { aLife, openedData } from '../../../test/support/factories/ticket-lives.js';
import { standingEvents, standingState } from './standing-events.js';
import { byAgent, bySystem, byCustomer, ticketEvent } from './ticket-event.js';

const at = (hours: number) => monday9am + hours * hourMs;
const said = { side: 'agent', commentId: 1, channel: 'portal' } as const;
const held = {
  reason: 'third_party',
  until: null,
  questionCommentId: null,
  waitingFor: null,
} as const;

describe('events as they stand', () => {
  it('are in order of occurrence, corrected ones at their new time, voided ones and rewrites gone', () => {
    const events = aLife(
      ticketEvent('commented', said, byAgent(3), at(3)),
      ticketEvent('held', held, byAgent(3), at(4)),
      ticketEvent('staff_noted', { staffNoteId: 1 }, byAgent(3), at(5)),
      ticketEvent(
        'corrected',
        {
          targetSequence: 2,
          previousOccurredAt: at(3),
          newOccurredAt: at(1),
          reason: 'By phone.',
        },
        byAgent(4),
        at(6),
      ),
      ticketEvent('voided', { targetSequence: 3, reason: 'Other ticket.' }, byAgent(4), at(7)),
    );
    const standing = standingEvents(events);
    expect(standing.map(({ kind, occurredAt }) => [kind, occurredAt])).toEqual([
      ['opened', at(0)],
      ['commented', at(1)],
      ['staff_noted', at(5)],
    ]);
  });

  it('are those known at the time asked for', () => {
    const late = { ...ticketEvent('commented', said, byAgent(3), at(1)), recordedAt: at(5) };
    expect(standingEvents(aLife(late), at(4))).toHaveLength(1);
    expect(standingEvents(aLife(late), at(5))).toHaveLength(2);
  });
});

describe('where the events lead', () => {
  it('a merged ticket is over, and stands where it stood when that is undone', () => {
    const before = {
      status: 'open',
      pendingReason: null,
      pendingUntil: null,
      pendingSince: null,
      pendingRemindAt: null,
    } as const;
    const into = { intoId: 2, intoNumber: 'CP-000002', before };
    const merged = aLife(
      ticketEvent('held', held, byAgent(3), at(1)),
      ticketEvent('merged', into, byAgent(3), at(2)),
    );
    expect(standingState(merged)).toMatchObject({ status: 'withdrawn', closedAt: at(2) });
    const back = { fromId: 2, fromNumber: 'CP-000002' };
    const undone = aLife(
      ticketEvent('held', held, byAgent(3), at(1)),
      ticketEvent('merged', into, byAgent(3), at(2)),
      ticketEvent('unmerged', back, byAgent(3), at(3)),
    );
    expect(standingState(undone)).toMatchObject({
      status: 'pending',
      pendingReason: 'third_party',
      pendingSince: at(1),
      closedAt: null,
    });
    const alone = aLife(ticketEvent('unmerged', back, byAgent(3), at(3)));
    expect(standingState(alone)).toMatchObject({ status: 'active' });
  });

  it('a new ticket is active, with its team and priority', () => {
    expect(standingState(aLife())).toEqual({
      status: 'active',
      beforeMerge: null,
      pendingReason: null,
      pendingSince: null,
      priority: 'normal',
      teamCode: 'it-laptops',
      firstRespondedAt: null,
      solvedAt: null,
      closedAt: null,
    });
  });

  it('one that waits for an approval waits from its filing', () => {
    const opened = ticketEvent(
      'opened',
      { ...openedData, waitsForApproval: true },
      byCustomer(1),
      at(0),
    );
    expect(standingState([{ ...opened, sequence: 1 }])).toMatchObject({
      status: 'pending',
      pendingReason: 'approval',
      pendingSince: at(0),
    });
  });

  it('a wait that changes its reason goes on; an automatic or a customer’s message is no answer', () => {
    const events = aLife(
      ticketEvent('commented', { ...said, automatic: true }, bySystem, at(0)),
      ticketEvent('commented', { ...said, side: 'customer' }, byCustomer(1), at(1)),
      ticketEvent('held', held, byAgent(3), at(2)),
      ticketEvent('held', { ...held, reason: 'scheduled_work' }, byAgent(3), at(3)),
    );
    expect(standingState(events)).toMatchObject({
      status: 'pending',
      pendingReason: 'scheduled_work',
      pendingSince: at(2),
      firstRespondedAt: null,
    });
  });

  it('solved, closed, reopened, withdrawn; the first answer stays the first', () => {
    const resolved = ticketEvent('resolved', { category: 'done', commentId: 2 }, byAgent(3), at(4));
    const closed = ticketEvent('closed', { how: 'automatic' }, bySystem, at(5));
    const reopened = ticketEvent(
      'reopened',
      { from: 'closed', reason: 'Again.' },
      byCustomer(1),
      at(6),
    );
    const first = ticketEvent('commented', said, byAgent(3), at(1));
    const second = ticketEvent('commented', said, byAgent(3), at(2));
    expect(standingState(aLife(first, second, resolved, closed))).toMatchObject({
      status: 'closed',
      firstRespondedAt: at(1),
      solvedAt: at(4),
      closedAt: at(5),
    });
    expect(standingState(aLife(resolved, closed, reopened))).toMatchObject({
      status: 'active',
      solvedAt: null,
      closedAt: null,
    });
    const withdrawn = ticketEvent('withdrawn', { reason: null }, byCustomer(1), at(1));
    expect(standingState(aLife(withdrawn))).toMatchObject({
      status: 'withdrawn',
      closedAt: at(1),
    });
  });

  it('another priority and another team, and going on after a wait', () => {
    const events = aLife(
      ticketEvent(
        'priority_changed',
        { impact: 'agency', urgency: 'now', priority: 'urgent', previousPriority: 'normal' },
        byAgent(3),
        at(1),
      ),
      ticketEvent(
        'transferred',
        {
          teamCode: 'it-network',
          officeCode: 'it',
          previousTeamCode: 'it-laptops',
          previousOfficeCode: 'it',
          reason: 'Theirs.',
        },
        byAgent(3),
        at(2),
      ),
      ticketEvent('held', held, byAgent(3), at(3)),
      ticketEvent('resumed', { from: 'third_party', cause: 'agent' }, byAgent(3), at(3) + dayMs),
    );
    expect(standingState(events)).toMatchObject({
      status: 'active',
      pendingReason: null,
      priority: 'urgent',
      teamCode: 'it-network',
    });
  });
});
