import { monday9am, people, ticketFacts } from '../../../test/support/factories/ticket-facts.js';
import type { Decision } from '../decision.js';
import { changeTags, sweepTag, tagByRule } from './tagging.js';
import type { TicketOutcome } from './staff-work.js';

const facts = ticketFacts({ tags: ['vpn', 'loan'] });
const change = (add: readonly string[], remove: readonly string[] = [], of = facts) =>
  changeTags(of, { actor: people.ana, add, remove }, monday9am);
const codes = (decision: Decision<TicketOutcome>) =>
  decision.allowed ? [] : decision.refusals.map(({ code, field }) => `${field}: ${code}`);
const many = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`);

describe('tags of a ticket', () => {
  it('are added and taken off in one act, in the form in which they are kept', () => {
    const author = { actorId: 3, actorSide: 'agent', occurredAt: monday9am };
    expect(change(['Big  Outage', 'big-outage'], ['#VPN'])).toEqual({
      allowed: true,
      outcome: {
        changes: { tags: ['loan', 'big-outage'] },
        events: [
          { kind: 'untagged', data: { tags: ['vpn'] }, ...author },
          { kind: 'tagged', data: { tags: ['big-outage'] }, ...author },
        ],
      },
    });
  });

  it('can be changed on a finished ticket, by its office alone', () => {
    const closed = ticketFacts({ status: 'closed', closedAt: monday9am });
    expect(change(['vpn'], [], closed).allowed).toBe(true);
    const other = changeTags(facts, { actor: people.hrAgent, add: ['x'], remove: [] }, monday9am);
    expect(codes(other)).toEqual(['undefined: ticket.other_office']);
  });

  it('are refused with every reason, naming the word', () => {
    const refused = change(['a,b', 'x'.repeat(41), ' ', 'VPN']);
    expect(codes(refused)).toEqual([
      'add: ticket.tags.malformed',
      'add: ticket.tags.too_long',
      'add: ticket.tags.missing',
    ]);
    expect(refused).toMatchObject({
      refusals: [
        { message: expect.stringMatching(/^“a,b” can’t be a tag/) },
        { message: expect.stringMatching(/Shorten “x+”/) },
        { message: 'Enter a tag.' },
      ],
    });
    expect(codes(change([]))).toEqual(['add: ticket.tags.unchanged']);
  });

  it('that are so already are let be, and refused where nothing else changes', () => {
    expect(change(['VPN', 'new'], ['never-there'])).toMatchObject({
      outcome: { changes: { tags: ['vpn', 'loan', 'new'] }, events: [{ data: { tags: ['new'] } }] },
    });
    expect(codes(change(['VPN'], ['never-there']))).toEqual(['add: ticket.tags.unchanged']);
  });

  it('are twenty at most, counted after those that go', () => {
    const full = ticketFacts({ tags: many(20) });
    expect(codes(change(['one-more'], [], full))).toEqual(['add: ticket.tags.too_many']);
    expect(change(['one-more'], ['t0'], full).allowed).toBe(true);
    expect(codes(tagByRule(full, 'one-more', monday9am))).toEqual(['add: ticket.tags.too_many']);
  });

  it('are added by a rule once', () => {
    expect(tagByRule(facts, 'outage', monday9am)).toMatchObject({
      outcome: {
        changes: { tags: ['vpn', 'loan', 'outage'] },
        events: [{ kind: 'tagged', data: { tags: ['outage'] }, actorSide: 'system' }],
      },
    });
    expect(codes(tagByRule(facts, 'vpn', monday9am))).toEqual(['add: ticket.tags.unchanged']);
  });

  it('follow what an administrator does with a tag everywhere', () => {
    const swept = (from: string, to: string | null, because: 'renamed' | 'merged' | 'deleted') =>
      sweepTag(facts, { from, to, because }, monday9am);
    expect(swept('vpn', 'remote', 'renamed')).toMatchObject({
      changes: { tags: ['loan', 'remote'] },
      events: [
        { kind: 'untagged', data: { tags: ['vpn'], because: 'renamed' } },
        { kind: 'tagged', data: { tags: ['remote'], because: 'renamed' } },
      ],
    });
    expect(swept('vpn', 'loan', 'merged')).toMatchObject({
      changes: { tags: ['loan'] },
      events: [{ kind: 'untagged' }],
    });
    expect(swept('vpn', null, 'deleted').changes).toEqual({ tags: ['loan'] });
    expect(swept('nope', null, 'deleted')).toEqual({ changes: {}, events: [] });
  });
});
