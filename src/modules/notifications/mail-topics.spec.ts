import type { TicketEventData, TicketEventKind } from '../../domain/ticket/ticket-event.js';
import type { RelayedEvent } from '../tickets/ticket-event-relay.js';
import { outdoneTopics, topicOf } from './mail-topics.js';

const event = <K extends TicketEventKind>(kind: K, data: Partial<TicketEventData[K]>) =>
  ({ kind, data }) as unknown as RelayedEvent;

const first = { metric: 'first_response', cycle: 1 } as const;
const key = 'first_response 1';
const running = { ended: new Set<string>(), missed: new Set<string>(), policies: clocks(key) };

function clocks(...keys: string[]) {
  return new Map(keys.map((each) => [each, { policyCode: 'any', policyVersion: 1 }]));
}

const warned = topicOf(7, event('promise_warned', { ...first, percent: 75 }))!;
const ahead = topicOf(7, event('escalated', { ...first, percent: 50, action: 'notify' }))!;
const late = topicOf(7, event('escalated', { ...first, percent: null, action: 'notify' }))!;
const date = topicOf(
  7,
  event('escalated', { ...first, percent: null, action: 'ask_owner_for_date' }),
)!;

describe('mail that waits for working hours', () => {
  it('has a topic of its own for each cause, and other mail has none', () => {
    expect(new Set([warned, ahead, late, date]).size).toBe(4);
    expect(topicOf(8, event('promise_warned', { ...first, percent: 75 }))).not.toBe(warned);
    expect(topicOf(7, event('resolved', {}))).toBeNull();
  });

  it('about a promise ahead is outdone by the miss, that of an escalation is not', () => {
    const events = [event('promise_missed', first)];
    expect(outdoneTopics(7, events, { ...running, missed: new Set([key]) })).toEqual([warned]);
  });

  it('is called off when the clock has ended', () => {
    const over = outdoneTopics(7, [event('commented', {})], { ...running, ended: new Set([key]) });
    expect(over.toSorted()).toEqual([warned, ahead, late, date].toSorted());
  });

  it('about one clock waits on while that one runs, whatever has ended beside it', () => {
    const other = 'resolution 1';
    const facts = { ...running, policies: clocks(key, other), missed: new Set([key]) };
    const topics = outdoneTopics(7, [event('commented', {})], {
      ...facts,
      ended: new Set([other]),
    });
    for (const waiting of [warned, ahead, late, date]) expect(topics).not.toContain(waiting);
  });

  it('about a miss is called off when the miss was none, and that for a date when it was given', () => {
    expect(outdoneTopics(7, [event('voided', {})], running)).toEqual([late]);
    const given = outdoneTopics(7, [event('date_given', {})], {
      ...running,
      missed: new Set([key]),
    });
    expect(given).toEqual([date]);
  });
});
