import { et, foldClocksWith } from '../../../test/support/sla-fixtures.js';
import { HOUR, policyOf } from '../../../test/support/sla-fixtures.js';
import type { SlaEvent } from './sla-event.js';
import type { JournalRow } from './sla-journal.js';

const created: SlaEvent = { type: 'created', occurredAt: et('2026-03-02 10:00'), id: 'opened' };
const answer: SlaEvent = {
  type: 'message',
  from: 'agent',
  occurredAt: et('2026-03-02 11:30'),
  id: 'answer',
};
const policy = policyOf({ targets: { first_response: 2 * HOUR } });

function journalOf(
  events: readonly SlaEvent[],
  asOf: string,
  down: readonly [string, string][] = [],
): readonly JournalRow[] {
  const schedulerDown = down.map(([from, to]) => ({ from: et(from), to: et(to) }));
  return foldClocksWith({ schedulerDown }, events, asOf, policy).journal;
}

describe('the journal', () => {
  it('records a breach a millisecond after its instant at the earliest', () => {
    expect(journalOf([created], '2026-03-02 13:00')).toEqual([
      {
        metric: 'first_response',
        cycle: 1,
        kind: 'breach',
        at: et('2026-03-02 12:00'),
        recordedAt: et('2026-03-02 12:00') + 1,
        status: 'active',
      },
    ]);
  });

  it('keeps the computed instant over an outage, and over one that follows at once', () => {
    const [row] = journalOf([created], '2026-03-02 16:00', [
      ['2026-03-02 11:00', '2026-03-02 14:00'],
      ['2026-03-02 14:00', '2026-03-02 15:00'],
    ]);
    expect(row).toMatchObject({ at: et('2026-03-02 12:00'), recordedAt: et('2026-03-02 15:00') });
  });

  it('has nothing to show in the middle of an outage', () => {
    expect(
      journalOf([created], '2026-03-02 14:00', [['2026-03-02 11:00', '2026-03-02 15:00']]),
    ).toEqual([]);
  });

  it('never notices what was put right during an outage', () => {
    const late: SlaEvent = { ...answer, recordedAt: et('2026-03-02 13:00') };
    expect(
      journalOf([created, late], '2026-03-02 16:00', [['2026-03-02 11:00', '2026-03-02 15:00']]),
    ).toEqual([]);
  });

  it('is not told what came during an outage that still lasts', () => {
    const late: SlaEvent = { ...answer, recordedAt: et('2026-03-02 13:00') };
    const lasting: readonly [string, string][] = [['2026-03-02 12:30', '2026-03-02 15:00']];
    expect(journalOf([created, late], '2026-03-02 14:00', lasting)).toMatchObject([
      { status: 'active' },
    ]);
  });

  it('retracts a breach when an answer turns up that was given in time, and reinstates it when that is voided', () => {
    const late: SlaEvent = { ...answer, recordedAt: et('2026-03-02 13:00') };
    const voided: SlaEvent = { type: 'void', target: 'answer', occurredAt: et('2026-03-02 14:00') };
    expect(journalOf([created, late], '2026-03-02 13:30')).toMatchObject([
      {
        status: 'retracted',
        recordedAt: et('2026-03-02 12:00') + 1,
        retractedAt: et('2026-03-02 13:00'),
      },
    ]);
    expect(journalOf([created, late, voided], '2026-03-02 15:00')).toMatchObject([
      {
        status: 'active',
        retractedAt: et('2026-03-02 13:00'),
        reinstatedAt: et('2026-03-02 14:00'),
        at: et('2026-03-02 12:00'),
      },
    ]);
  });

  it('amends a row whose instant moves and keeps the old one', () => {
    const earlier: SlaEvent = {
      type: 'correction',
      target: 'opened',
      newOccurredAt: et('2026-03-02 09:30'),
      occurredAt: et('2026-03-02 14:00'),
    };
    expect(journalOf([created, earlier], '2026-03-02 15:00')).toMatchObject([
      {
        status: 'active',
        at: et('2026-03-02 11:30'),
        previousAt: [et('2026-03-02 12:00')],
        recordedAt: et('2026-03-02 12:00') + 1,
      },
    ]);
  });

  it('retracts what a late pause postpones, and reinstates it at the new instant', () => {
    const pausing = policyOf({
      targets: { first_response: 2 * HOUR },
      pauseOn: { first_response: ['on_hold'] },
    });
    const events: SlaEvent[] = [
      created,
      {
        type: 'status',
        to: 'on_hold',
        occurredAt: et('2026-03-02 10:30'),
        recordedAt: et('2026-03-02 12:30'),
      },
      { type: 'status', to: 'open', occurredAt: et('2026-03-02 12:30') },
    ];
    const asOf = (at: string): readonly JournalRow[] =>
      foldClocksWith({}, events, at, pausing).journal;
    expect(asOf('2026-03-02 13:00')).toMatchObject([
      { status: 'retracted', retractedAt: et('2026-03-02 12:30') },
    ]);
    expect(asOf('2026-03-02 16:00')).toMatchObject([
      {
        status: 'active',
        at: et('2026-03-02 14:00'),
        previousAt: [et('2026-03-02 12:00')],
        reinstatedAt: et('2026-03-02 14:00') + 1,
      },
    ]);
  });
});
