import {
  monday9am,
  hourMs,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { passStage, stageSteps, whoHoldsIt, type HolderFacts, type Stage } from './stages.js';
import {
  byAgent,
  byCustomer,
  ticketEvent,
  type NewTicketEvent,
  type TicketEvent,
  type TicketEventData,
} from './ticket-event.js';

const stages: readonly Stage[] = [
  { code: 'requirements', name: 'We agree what you need', staffName: 'Accepted', holder: 'team' },
  { code: 'award', name: 'We choose a company', staffName: 'Award', holder: 'team' },
  { code: 'delivery', name: 'It is delivered', staffName: 'Delivery', holder: 'vendor' },
];
const opened: TicketEventData['opened'] = {
  ...{ channel: 'portal', filedBy: 'customer', customerId: 1, submitterId: 1, serviceCode: 's' },
  ...{ policyCode: 'p', policyVersion: 1, teamCode: 't', officeCode: 'it', impact: 'person' },
  ...{ urgency: 'soon', priority: 'normal', waitsForApproval: false, stages },
};
const at = (hours: number) => monday9am + hours * hourMs;
const filed = ticketEvent('opened', opened, byCustomer(1), at(0));
const reached = (stage: string, hours: number) =>
  ticketEvent('stage_reached', { stage }, byAgent(3), at(hours));
const skipped = (stage: string, hours: number) =>
  ticketEvent('stage_skipped', { stage, reason: 'Not needed.' }, byAgent(3), at(hours));

function steps(events: readonly NewTicketEvent[], status: 'open' | 'solved' = 'open') {
  const recorded = events.map((event, index): TicketEvent => ({ ...event, sequence: index + 1 }));
  return stageSteps(recorded, status).map(({ code, state, startedAt, passedAt, reason }) => [
    ...[code, state, startedAt, passedAt, reason],
  ]);
}

describe('the stages of a ticket', () => {
  it('begin with the first one when it is filed', () => {
    expect(steps([filed])).toEqual([
      ['requirements', 'now', at(0), null, null],
      ['award', 'to_come', null, null, null],
      ['delivery', 'to_come', null, null, null],
    ]);
  });

  it('follow each other: one begins when the one before is reached or skipped', () => {
    expect(steps([filed, reached('requirements', 2), skipped('award', 3)])).toEqual([
      ['requirements', 'reached', at(0), at(2), null],
      ['award', 'skipped', at(2), at(3), 'Not needed.'],
      ['delivery', 'now', at(3), null, null],
    ]);
  });

  it('are skipped without a reason when a later one was reached, as on the clocks', () => {
    expect(steps([filed, reached('award', 4)]).slice(0, 2)).toEqual([
      ['requirements', 'skipped', at(0), at(4), null],
      ['award', 'reached', at(4), at(4), null],
    ]);
  });

  it('are not changed by what is unknown or behind', () => {
    const passed = [filed, reached('requirements', 2)];
    expect(steps([...passed, reached('requirements', 3), reached('party', 4)])).toEqual(
      steps(passed),
    );
  });

  it('that a finished ticket never reached are left out', () => {
    expect(steps([filed, reached('requirements', 2)], 'solved').map(([, state]) => state)).toEqual([
      'reached',
      'left_out',
      'left_out',
    ]);
  });

  it('are none for a service without stages', () => {
    const { stages: _none, ...plain } = opened;
    expect(steps([ticketEvent('opened', plain, byCustomer(1), at(0))])).toEqual([]);
    expect(steps([])).toEqual([]);
  });
});

describe('passing a stage', () => {
  const facts = ticketFacts({ status: 'open', stagesLeft: ['requirements', 'award'] });
  const pass = (stage: string, skippedBecause: string | null = null) =>
    ({ actor: people.ana, stage, skippedBecause }) as const;

  it('records that the present one was reached', () => {
    expect(outcomeOf(passStage(facts, pass('requirements'), at(1)))).toEqual({
      changes: {},
      events: [ticketEvent('stage_reached', { stage: 'requirements' }, byAgent(3), at(1))],
    });
  });

  it('records why the present one is skipped', () => {
    expect(
      outcomeOf(passStage(facts, pass('requirements', 'We have a contract.'), at(1))).events,
    ).toEqual([
      ticketEvent(
        'stage_skipped',
        { stage: 'requirements', reason: 'We have a contract.' },
        byAgent(3),
        at(1),
      ),
    ]);
  });

  it.each([
    ['a later one', facts, pass('award'), ['ticket.stage.not_next']],
    ['one that is behind', facts, pass('delivery'), ['ticket.stage.not_ahead']],
    ['one without words', facts, pass('requirements', '  '), ['ticket.stage.reason_missing']],
    [
      'one of a finished ticket',
      { ...facts, status: 'solved' as const },
      pass('requirements'),
      ['ticket.stage.finished'],
    ],
    [
      'one of a ticket that waits for an approval',
      { ...facts, status: 'pending' as const, pendingReason: 'approval' as const },
      pass('requirements'),
      ['ticket.stage.approval_pending'],
    ],
    [
      'any where none is left',
      { ...facts, stagesLeft: [] },
      pass('requirements'),
      ['ticket.stage.none_left'],
    ],
    [
      "one of another office's ticket",
      facts,
      { ...pass('requirements'), actor: people.hrAgent },
      ['ticket.other_office'],
    ],
  ])('refuses %s', (_what, given, input, codes) => {
    expect(refusalCodes(passStage(given, input, at(1)))).toEqual(codes);
  });
});

describe('who holds a request', () => {
  const facts: HolderFacts = {
    ...{ pendingReason: null, worker: 'Ana Ruiz', waitingFor: null, approvers: [] },
  };

  it('is by the stage, when it waits for nothing', () => {
    expect(whoHoldsIt(facts, 'team')).toBe("It's with Ana Ruiz.");
    expect(whoHoldsIt(facts, 'customer')).toBe("It's with you.");
    expect(whoHoldsIt(facts, 'vendor')).toBe("It's with the company that delivers it.");
    expect(whoHoldsIt(facts, 'approver')).toBe("It's with your approver.");
    expect(whoHoldsIt({ ...facts, approvers: ['Rita Boss'] }, 'approver')).toBe(
      "It's with Rita Boss.",
    );
    expect(whoHoldsIt({ ...facts, pendingReason: 'scheduled_work' }, 'team')).toBe(
      "It's with Ana Ruiz.",
    );
  });

  it('is by what it waits for, whatever the stage', () => {
    expect(whoHoldsIt({ ...facts, pendingReason: 'customer_answer' }, 'vendor')).toBe(
      "It's with you: we need an answer.",
    );
    expect(
      whoHoldsIt({ ...facts, pendingReason: 'approval', approvers: ['Rita', 'Omar'] }, 'team'),
    ).toBe("It's with Rita and Omar, who must approve it.");
    const waits = { ...facts, pendingReason: 'third_party' } as const;
    expect(whoHoldsIt({ ...waits, waitingFor: 'the printer' }, 'team')).toBe(
      "It's with the printer.",
    );
    expect(whoHoldsIt(waits, 'team')).toBe("It's with somebody outside the desk.");
  });
});
