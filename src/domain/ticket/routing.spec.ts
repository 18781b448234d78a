import {
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { changePriority, transfer, type TransferInput } from './routing.js';

const open = ticketFacts({ status: 'open', assigneeId: 3 });

describe('changing the priority', () => {
  it('follows from impact and urgency', () => {
    const input = { actor: people.ana, impact: 'bureau', urgency: 'now' } as const;
    expect(outcomeOf(changePriority(open, input, monday9am))).toEqual({
      changes: { impact: 'bureau', urgency: 'now', priority: 'urgent' },
      events: [
        {
          kind: 'priority_changed',
          occurredAt: monday9am,
          actorId: 3,
          actorSide: 'agent',
          data: {
            impact: 'bureau',
            urgency: 'now',
            priority: 'urgent',
            previousPriority: 'normal',
          },
        },
      ],
    });
  });

  it('is refused when nothing changes and when the ticket is finished', () => {
    const same = { actor: people.ana, impact: 'person', urgency: 'soon' } as const;
    const solved = ticketFacts({ status: 'solved', solvedAt: monday9am });
    expect(refusalCodes(changePriority(solved, same, monday9am))).toEqual([
      'ticket.priority.finished',
      'ticket.priority.unchanged',
    ]);
  });

  it('may change the impact alone even where the priority stays', () => {
    const input = { actor: people.ana, impact: 'team', urgency: 'soon' } as const;
    expect(outcomeOf(changePriority(open, input, monday9am)).changes).toEqual({
      impact: 'team',
      urgency: 'soon',
      priority: 'normal',
    });
  });
});

describe('handing a ticket over', () => {
  const toHr = (overrides: Partial<TransferInput> = {}): TransferInput => ({
    actor: people.ana,
    team: { code: 'hr-benefits', officeCode: 'hr', active: true },
    reason: 'This is about leave.',
    assigneeInNewTeam: false,
    ...overrides,
  });

  it('moves it to the other team and office, without its assignee', () => {
    const { changes, events } = outcomeOf(transfer(open, toHr(), monday9am));
    expect(changes).toEqual({
      teamCode: 'hr-benefits',
      officeCode: 'hr',
      transferCount: 1,
      assigneeId: null,
    });
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
      [
        'transferred',
        {
          teamCode: 'hr-benefits',
          officeCode: 'hr',
          previousTeamCode: 'it-laptops',
          previousOfficeCode: 'it',
          reason: 'This is about leave.',
        },
      ],
      ['assigned', { assigneeId: null, previousAssigneeId: 3, how: 'handed_over' }],
    ]);
  });

  it('keeps an assignee who works in both teams, and records no change where nobody had it', () => {
    const kept = outcomeOf(transfer(open, toHr({ assigneeInNewTeam: true }), monday9am));
    expect(kept.changes).not.toHaveProperty('assigneeId');
    const unclaimed = outcomeOf(transfer(ticketFacts(), toHr(), monday9am));
    expect(unclaimed.events.map(({ kind }) => kind)).toEqual(['transferred']);
  });

  it('needs another team that takes work, a reason, and a ticket that is not finished', () => {
    const input = toHr({
      team: { code: 'it-laptops', officeCode: 'it', active: false },
      reason: ' ',
    });
    const closed = ticketFacts({ status: 'closed', closedAt: monday9am });
    expect(refusalCodes(transfer(closed, input, monday9am))).toEqual([
      'ticket.transfer.finished',
      'ticket.transfer.same_team',
      'ticket.transfer.team_closed',
      'ticket.transfer.reason_missing',
    ]);
  });
});
