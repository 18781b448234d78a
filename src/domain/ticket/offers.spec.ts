import {
  hourMs,
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import {
  acceptOffer,
  allowedOfferActions,
  declineOffer,
  handOver,
  openOffer,
  remindOfOffer,
  unansweredRefusal,
  withdrawOffer,
  withLapsedOffer,
} from './offers.js';
import type { TransferInput } from './routing.js';
import type { NewTicketEvent, TicketEvent } from './ticket-event.js';

const open = ticketFacts({ status: 'open', assigneeId: 3 });
const team = { code: 'hr-benefits', officeCode: 'hr', active: true };
const toHr: TransferInput = {
  ...{ actor: people.ana, team, reason: 'This is about leave.', assigneeInNewTeam: false },
};
const reference = {
  ...{ teamCode: 'hr-benefits', officeCode: 'hr' },
  ...{ fromTeamCode: 'it-laptops', fromOfficeCode: 'it' },
};

function recorded(...events: readonly NewTicketEvent[]): TicketEvent[] {
  return events.map((event, at) => ({ ...event, sequence: at + 2 }));
}

const made = recorded(...outcomeOf(handOver(open, toHr, monday9am)).events);
const offered = { ...open, offeredTeamCode: 'hr-benefits' };
const offer = openOffer(offered, made)!;

describe('handing a ticket to another office', () => {
  it('asks its team first: the ticket keeps team, assignee and clocks until somebody accepts', () => {
    const { changes, events } = outcomeOf(handOver(open, toHr, monday9am));
    expect(changes).toEqual({ offeredTeamCode: 'hr-benefits' });
    expect(events).toMatchObject([
      { kind: 'offer_made', actorId: 3, data: { ...reference, reason: 'This is about leave.' } },
    ]);
    expect(offer).toEqual({
      ...{ ...reference, reason: 'This is about leave.' },
      ...{ offeredById: 3, offeredAt: monday9am, overdue: false },
    });
  });

  it('needs no answer within an office, nor from whoever works in the new team', () => {
    const network = { code: 'it-network', officeCode: 'it', active: true };
    const within = outcomeOf(handOver(open, { ...toHr, team: network }, monday9am));
    expect(within.changes).toMatchObject({ teamCode: 'it-network', transferCount: 1 });
    const { grants } = people.hrLead;
    const actor = { ...people.ana, grants: [...people.ana.grants, ...grants] };
    expect(outcomeOf(handOver(open, { ...toHr, actor }, monday9am)).changes.teamCode).toBe(
      'hr-benefits',
    );
  });

  it('is refused while it is offered, to a team that takes no work, without a reason', () => {
    const input = { ...toHr, team: { ...team, active: false }, reason: ' ' };
    expect(refusalCodes(handOver(offered, input, monday9am))).toEqual([
      ...['ticket.transfer.offered', 'ticket.transfer.team_closed'],
      'ticket.transfer.reason_missing',
    ]);
  });

  it('is refused for a restricted ticket, also to whoever works in both offices', () => {
    const sensitive = { ...open, sensitive: true };
    expect(refusalCodes(handOver(sensitive, toHr, monday9am))).toEqual([
      'ticket.transfer.restricted',
    ]);
    const { grants } = people.hrAgent;
    const actor = { ...people.ana, grants: [...people.ana.grants, ...grants] };
    expect(refusalCodes(handOver(sensitive, { ...toHr, actor }, monday9am))).toEqual([
      'ticket.transfer.restricted',
    ]);
    const network = { code: 'it-network', officeCode: 'it', active: true };
    expect(handOver(sensitive, { ...toHr, team: network }, monday9am).allowed).toBe(true);
  });
});

describe('an offer', () => {
  it('is accepted by somebody of the team, and the ticket moves as by any hand-over', () => {
    const input = { actor: people.hrAgent, offer, team, assigneeInNewTeam: false };
    const { changes, events } = outcomeOf(acceptOffer(offered, input, monday9am + hourMs));
    expect(changes).toEqual({
      ...{ teamCode: 'hr-benefits', officeCode: 'hr', transferCount: 1 },
      ...{ offeredTeamCode: null, assigneeId: null },
    });
    expect(events).toMatchObject([
      { kind: 'transferred', actorId: 7, data: { previousTeamCode: 'it-laptops', offeredById: 3 } },
      { kind: 'assigned', data: { assigneeId: null, how: 'handed_over' } },
    ]);
    const closed = { ...input, team: { ...team, active: false } };
    expect(refusalCodes(acceptOffer(offered, closed, monday9am))).toEqual([
      'ticket.transfer.team_closed',
    ]);
  });

  it('is declined for a reason, which stands until the desk does something about the ticket', () => {
    const input = { actor: people.hrLead, offer, words: 'It is about pay.' };
    const { changes, events } = outcomeOf(declineOffer(offered, input, monday9am));
    expect(changes).toEqual({ offeredTeamCode: null });
    const declined = recorded(...made, ...events);
    expect(openOffer(open, declined)).toBeNull();
    expect(unansweredRefusal(declined)).toEqual({
      ...{ ...reference, reason: 'It is about pay.', offeredById: 3 },
      ...{ declinedById: 8, declinedAt: monday9am },
    });
    expect(unansweredRefusal([...declined, ...recorded(made[0]!)])).toBeNull();
    expect(unansweredRefusal([])).toBeNull();
    expect(refusalCodes(declineOffer(offered, { ...input, words: ' ' }, monday9am))).toEqual([
      'ticket.offer.reason_missing',
    ]);
  });

  it('is withdrawn by the office that has the ticket, and by nobody else', () => {
    const { changes, events } = outcomeOf(
      withdrawOffer(offered, { actor: people.networkAgent, offer }, monday9am),
    );
    expect(changes).toEqual({ offeredTeamCode: null });
    expect(events).toMatchObject([{ kind: 'offer_withdrawn', data: reference }]);
    expect(
      refusalCodes(withdrawOffer(offered, { actor: people.hrAgent, offer }, monday9am)),
    ).toEqual(['ticket.other_office']);
  });

  it.each([
    ['the team that was asked', people.hrAgent, ['accept', 'decline']],
    ['the lead of its office', people.hrLead, ['accept', 'decline']],
    ['the team that has it', people.ana, ['withdraw']],
    ['whoever asked for the work', people.maria, []],
    ['a bureau lead', people.roadsLead, []],
  ])('lets %s do what is theirs', (_who, actor, actions) => {
    expect(allowedOfferActions(offered, { actor, offer })).toEqual(actions);
  });

  it('is not answered by the customer who works in the team', () => {
    const own = { ...offered, customerId: people.hrAgent.personId };
    const input = { actor: people.hrAgent, offer, words: 'No.' };
    expect(refusalCodes(declineOffer(own, input, monday9am))).toEqual(['ticket.own_request']);
    expect(refusalCodes(declineOffer(offered, { ...input, actor: people.ana }, monday9am))).toEqual(
      ['ticket.offer.other_team'],
    );
  });

  it('is called to mind once, when it is due', () => {
    const due = monday9am + hourMs;
    expect(refusalCodes(remindOfOffer({ offer, due }, monday9am))).toEqual([
      'ticket.remind.not_due',
    ]);
    expect(refusalCodes(remindOfOffer({ offer: null, due }, due))).toEqual([
      'ticket.remind.not_due',
    ]);
    const { events } = outcomeOf(remindOfOffer({ offer, due }, due));
    expect(events).toMatchObject([{ kind: 'offer_reminded', actorSide: 'system' }]);
    const reminded = openOffer(offered, recorded(...made, ...events))!;
    expect(reminded.overdue).toBe(true);
    expect(remindOfOffer({ offer: reminded, due }, due).allowed).toBe(false);
  });
});

describe('an offer that nobody answered', () => {
  const lapsed = (changes: Parameters<typeof withLapsedOffer>[1]['changes']) =>
    withLapsedOffer(offered, { changes, events: [] }, made, monday9am);

  it('ends with the ticket, and when it goes to a team otherwise', () => {
    expect(lapsed({ status: 'solved' })).toMatchObject({
      changes: { status: 'solved', offeredTeamCode: null },
      events: [
        { kind: 'offer_lapsed', actorId: null, data: { ...reference, because: 'finished' } },
      ],
    });
    expect(lapsed({ teamCode: 'it-network' }).events).toMatchObject([
      { kind: 'offer_lapsed', data: { because: 'handed_on' } },
    ]);
  });

  it('stands while the desk works on, and an end of its own is not told twice', () => {
    const outcomes = [{ status: 'pending' }, { assigneeId: 4 }, { offeredTeamCode: null }] as const;
    for (const changes of outcomes) expect(lapsed(changes)).toEqual({ changes, events: [] });
    const ended = { changes: { status: 'solved' }, events: [] } as const;
    expect(withLapsedOffer(open, ended, made, monday9am)).toBe(ended);
    expect(openOffer(offered, [])).toBeNull();
  });
});
