import { et } from '../../../test/support/sla-fixtures.js';
import { effectiveEvents, knownAt } from './effective-events.js';
import type { SlaEvent } from './sla-event.js';

const noon = et('2026-03-02 12:00');
const created: SlaEvent = { type: 'created', id: 'opened', occurredAt: et('2026-03-02 10:00') };
const reply: SlaEvent = {
  type: 'message',
  from: 'agent',
  id: 'reply',
  occurredAt: et('2026-03-02 11:00'),
};

function correction(target: string, to: string, at = '2026-03-02 11:30'): SlaEvent {
  return { type: 'correction', target, newOccurredAt: et(to), occurredAt: et(at) };
}

function timesOf(events: readonly SlaEvent[]): (string | number)[][] {
  return effectiveEvents(events, noon)
    .filter(({ type }) => type === 'created' || type === 'message')
    .map(({ id = '', occurredAt }) => [id, occurredAt]);
}

describe('the events as they stand', () => {
  it('leave out what is recorded later than the knowledge time', () => {
    const late: SlaEvent = { ...reply, recordedAt: noon + 1 };
    expect(timesOf([created, late])).toEqual([['opened', et('2026-03-02 10:00')]]);
    expect(knownAt(late)).toBe(noon + 1);
  });

  it('are in order of occurrence, at one instant in order of sequence, else of the list', () => {
    const [first, second]: SlaEvent[] = [
      { ...reply, id: 'a', sequence: 2 },
      { ...reply, id: 'b', sequence: 1 },
    ];
    expect(timesOf([first as SlaEvent, second as SlaEvent, created]).map(([id]) => id)).toEqual([
      'opened',
      'b',
      'a',
    ]);
    expect(
      timesOf([created, { ...reply, id: 'a' }, { ...reply, id: 'b' }]).map(([id]) => id),
    ).toEqual(['opened', 'a', 'b']);
  });

  it('clamp a time from the future to when it was recorded', () => {
    const future: SlaEvent = {
      ...reply,
      occurredAt: noon + 5000,
      recordedAt: et('2026-03-02 11:10'),
    };
    expect(timesOf([created, future])).toEqual([
      ['opened', et('2026-03-02 10:00')],
      ['reply', et('2026-03-02 11:10')],
    ]);
  });

  it('are moved by a correction, the latest one counts', () => {
    const events = [
      created,
      reply,
      correction('reply', '2026-03-02 10:30'),
      correction('reply', '2026-03-02 10:45', '2026-03-02 11:45'),
    ];
    expect(timesOf(events)[1]).toEqual(['reply', et('2026-03-02 10:45')]);
  });

  it.each([
    ['before creation', '2026-03-02 09:00'],
    ['into the future', '2026-03-02 11:59'],
  ])('are not moved %s', (_where, to) => {
    expect(timesOf([created, reply, correction('reply', to)])[1]).toEqual([
      'reply',
      et('2026-03-02 11:00'),
    ]);
  });

  it('keep an earlier correction when a later one may not stand', () => {
    const events = [
      created,
      reply,
      correction('reply', '2026-03-02 10:30'),
      correction('reply', '2026-03-02 09:00', '2026-03-02 11:45'),
    ];
    expect(timesOf(events)[1]).toEqual(['reply', et('2026-03-02 10:30')]);
  });

  it('follow a corrected creation: it may have been earlier, as with a call that was logged afterwards', () => {
    const events = [
      created,
      reply,
      correction('opened', '2026-03-02 09:00'),
      correction('reply', '2026-03-02 09:30', '2026-03-02 11:40'),
    ];
    expect(timesOf(events)).toEqual([
      ['opened', et('2026-03-02 09:00')],
      ['reply', et('2026-03-02 09:30')],
    ]);
  });

  it('lose what is voided, unless the void itself is voided later', () => {
    const voided: SlaEvent = {
      type: 'void',
      id: 'oops',
      target: 'reply',
      occurredAt: et('2026-03-02 11:30'),
    };
    const restored: SlaEvent = { type: 'void', target: 'oops', occurredAt: et('2026-03-02 11:40') };
    expect(timesOf([created, reply, voided])).toHaveLength(1);
    expect(timesOf([created, reply, voided, restored])).toHaveLength(2);
    expect(timesOf([reply, voided])).toEqual([]);
  });

  it('ties between corrections of one moment go to the later one', () => {
    const events = [
      created,
      { ...reply, id: 'reply' },
      correction('reply', '2026-03-02 10:30'),
      correction('reply', '2026-03-02 10:40'),
    ];
    expect(timesOf(events)[1]).toEqual(['reply', et('2026-03-02 10:40')]);
  });
});
