import {
  dayMs,
  monday9am,
  people,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { allowedActions } from '../ticket/ticket-actions.js';
import type { TicketFacts } from '../ticket/ticket-facts.js';
import { actWords } from './act-words.js';
import {
  bulkKinds,
  mostInBulk,
  needsPreview,
  reverseOf,
  writesToCustomers,
  type BulkAct,
  type BulkHold,
} from './bulk-act.js';
import { faultsOfAct, foreseenRefusals, unseen, type ActContext } from './foresee-act.js';

const waitForVendor: BulkHold = {
  kind: 'hold',
  reason: 'third_party',
  until: monday9am + 3 * dayMs,
  ...{ question: null, waitingFor: null, awaited: null, contractCode: null },
};
const ask: BulkHold = {
  ...waitForVendor,
  reason: 'customer_answer',
  until: null,
  question: 'Which floor?',
};
const resolve = { kind: 'resolve', message: 'Done.', category: 'fixed' } as const;
const transfer = { kind: 'transfer', teamCode: 'it-network', reason: 'Theirs.' } as const;

describe('what is shown before it begins', () => {
  it('is more than ten tickets, or words to more than one customer', () => {
    expect([10, 11].map((count) => needsPreview({ kind: 'take' }, count))).toEqual([false, true]);
    expect([1, 2].map((count) => needsPreview(resolve, count))).toEqual([false, true]);
    expect([ask, waitForVendor].map(writesToCustomers)).toEqual([true, false]);
    expect(needsPreview({ kind: 'undo' }, 500)).toBe(false);
  });
});

describe('what puts a ticket back', () => {
  const before = ticketFacts({ status: 'open', assigneeId: 4 });

  it.each([
    ['a priority', { kind: 'prioritize', impact: 'agency', urgency: 'now' }, {}, ['prioritize']],
    ['tags', { kind: 'tag', add: ['vpn'], remove: [] }, { tags: ['vpn'] }, ['tag']],
    ['a wait', waitForVendor, { status: 'pending' }, ['resume']],
    [
      'a hand-over that took it off somebody',
      transfer,
      { assigneeId: null },
      ['transfer', 'assign'],
    ],
    ['an assignment', { kind: 'assign', assigneeId: 3 }, { assigneeId: 3 }, ['assign']],
    ['taking', { kind: 'take' }, { assigneeId: 3 }, ['assign']],
    ['a merge', { kind: 'merge', into: 'CP-100001' }, {}, ['unmerge']],
    ['words to a customer: nothing', resolve, { assigneeId: 3 }, []],
    ['the end of a wait: nothing', { kind: 'resume' }, {}, []],
    ['the undoing of a merge: nothing', { kind: 'unmerge' }, {}, []],
  ] as const)('after %s', (_what, act, changes: Partial<TicketFacts>, kinds) => {
    const acts = reverseOf(act, before, { ...before, ...changes });
    expect(acts.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says where it stood', () => {
    const [back, assign] = reverseOf(transfer, before, { ...before, assigneeId: null });
    expect(back).toMatchObject({ teamCode: 'it-laptops', reason: expect.stringMatching(/undone/) });
    expect(assign).toEqual({ kind: 'assign', assigneeId: 4 });
  });

  it('takes off the tags that a ticket got, and gives back those that it lost', () => {
    const act = { kind: 'tag', add: ['VPN', 'loan'], remove: ['old'] } as const;
    const [from, to] = [
      { ...before, tags: ['loan', 'old'] },
      { ...before, tags: ['loan', 'vpn'] },
    ];
    expect(reverseOf(act, from, to)).toEqual([{ kind: 'tag', add: ['old'], remove: ['vpn'] }]);
  });

  it('withdraws what was only offered to another office', () => {
    expect(reverseOf(transfer, before, { ...before, offeredTeamCode: 'hr-benefits' })).toEqual([
      { kind: 'withdraw_offer' },
    ]);
  });

  it('is nothing when a wait replaced another wait', () => {
    const waiting = { ...before, status: 'pending' } as const;
    expect(reverseOf(waitForVendor, waiting, waiting)).toEqual([]);
  });
});

describe('what is foreseen', () => {
  const team = { code: 'it-network', officeCode: 'it', active: true };
  const target = {
    ...{ id: 2, number: 'CP-100002', filedForThem: false, mergedInto: null },
    facts: ticketFacts({ status: 'open' }),
  };
  const context: ActContext = { actor: people.ana, assignee: people.ben, team, target };
  const acts: readonly BulkAct[] = [
    { kind: 'assign', assigneeId: 4 },
    { kind: 'take' },
    { kind: 'prioritize', impact: 'agency', urgency: 'now' },
    ...[waitForVendor, ask, transfer, resolve],
    { kind: 'merge', into: 'CP-100002' },
  ];
  const codes = (act: BulkAct, facts: TicketFacts, by: Partial<ActContext> = {}) =>
    foreseenRefusals(
      act,
      { id: 1, number: 'CP-100001', version: 1, facts },
      { ...context, ...by },
      monday9am,
    ).map(({ code }) => code);

  it('is nothing against an act that the ticket allows', () => {
    for (const act of acts) expect([act.kind, codes(act, ticketFacts())]).toEqual([act.kind, []]);
    const waiting = ticketFacts({ status: 'pending', pendingReason: 'third_party' });
    expect(codes({ kind: 'resume' }, waiting)).toEqual([]);
    expect(codes({ kind: 'undo' }, ticketFacts())).toEqual([]);
  });

  it('is of tags what a single ticket would say, also when it is finished', () => {
    const tag = { kind: 'tag', add: ['vpn'], remove: [] } as const;
    expect(codes(tag, ticketFacts({ status: 'closed' }))).toEqual([]);
    expect(codes(tag, ticketFacts({ tags: ['vpn'] }))).toEqual(['ticket.tags.unchanged']);
    expect(codes(tag, ticketFacts(), { actor: people.hrAgent })).toEqual(['ticket.other_office']);
  });

  it('is what the rules of the single act say on a finished ticket, and to another office', () => {
    const finished = ticketFacts({ status: 'closed' });
    const allowed = allowedActions(finished, people.ana, monday9am);
    expect(allowed.find(({ action }) => action === 'resolve')?.allowed).toBe(false);
    for (const act of acts) expect(codes(act, finished)).not.toEqual([]);
    expect(codes({ kind: 'resume' }, ticketFacts())).toEqual(['ticket.resume.not_pending']);
    for (const act of acts) {
      expect(codes(act, ticketFacts(), { actor: people.hrAgent })).toContain('ticket.other_office');
    }
  });

  it('names the ticket that cannot be seen no more than one that is not there', () => {
    const secret = ticketFacts({ sensitive: true });
    for (const act of acts) {
      expect(codes(act, secret, { actor: people.hrAgent })).toEqual([unseen.code]);
    }
  });

  it('knows when the ticket to merge into is gone', () => {
    const merge = { kind: 'merge', into: 'CP-100002' } as const;
    expect(codes(merge, ticketFacts(), { target: null })).toEqual(['ticket.merge.unknown']);
  });
});

describe('what is wrong with an act whatever the tickets', () => {
  it('is told before anything is written down', () => {
    const faults = (act: BulkAct) =>
      faultsOfAct(act, people.ana, monday9am).map(({ code }) => code);
    expect(faults(resolve)).toEqual([]);
    expect(faults({ kind: 'tag', add: ['vpn', 'a,b', ''], remove: [] })).toEqual([
      'ticket.tags.malformed',
      'ticket.tags.missing',
    ]);
    expect(faults(waitForVendor)).toEqual([]);
    expect(faults({ ...waitForVendor, until: null })).toEqual(['ticket.hold.until_missing']);
    expect(faults({ ...ask, question: null })).toEqual(['ticket.hold.question_missing']);
    expect(faults({ ...ask, reason: 'approval' })).toEqual([
      'ticket.hold.approval_not_by_hand',
      'ticket.hold.question_not_wanted',
    ]);
  });
});

describe('an act in words', () => {
  const names = {
    person: (id: number) => `Person ${id}`,
    team: (code: string) => code.toUpperCase(),
    date: () => 'Thursday, March 5',
  };

  it.each([
    [{ kind: 'assign', assigneeId: 4 }, 'Assign to Person 4'],
    [{ kind: 'assign', assigneeId: null }, 'Give back to the queue'],
    [{ kind: 'take' }, 'Take for yourself'],
    [{ kind: 'prioritize', impact: 'agency', urgency: 'now' }, 'Set the priority to urgent'],
    [{ kind: 'tag', add: ['VPN'], remove: [] }, 'Add the tag “vpn”'],
    [{ kind: 'tag', add: [], remove: ['vpn', 'b'] }, 'Take off the tags “vpn”, “b”'],
    [{ kind: 'tag', add: ['a'], remove: ['b'] }, 'Add the tag “a”, take off “b”'],
    [waitForVendor, 'Wait for a vendor, until Thursday, March 5'],
    [ask, 'Ask the customer, and wait for the answer'],
    [{ kind: 'resume' }, 'End the wait'],
    [transfer, 'Hand over to IT-NETWORK'],
    [{ kind: 'merge', into: 'CP-100001' }, 'Merge into CP-100001'],
    [resolve, 'Resolve: we fixed the problem'],
    [{ kind: 'undo' }, 'Undo'],
  ] as const)('%j', (act, words) => {
    expect(actWords(act, names)).toBe(words);
  });

  it('is there for every kind', () => {
    expect(bulkKinds).toHaveLength(9);
    expect(mostInBulk).toBe(100_000);
  });
});
