import {
  calendarsOf,
  et,
  HOUR,
  NEW_YORK,
  policyOf,
} from '../../../../test/support/sla-fixtures.js';
import type { PromiseChange } from '../../../domain/sla/promise-history.js';
import type { TimelineEntryView } from '../requests.views.js';
import { finishDates, withDateMoves } from './date-moves.js';
import { byAgent, byCustomer, ticketEvent } from '../../../domain/ticket/ticket-event.js';

const reading = { zone: NEW_YORK, now: et('2026-03-05 12:00') };

const entry = (at: string, title: string): TimelineEntryView => ({
  ...{ id: et(at), title, by: null, sentence: null },
  at: new Date(et(at)).toISOString(),
});

const moved = (at: string, cause: PromiseChange['cause']): PromiseChange => ({
  ...{ at: et(at), cause, dueAt: et('2026-03-06 17:00'), previousDueAt: et('2026-03-05 17:00') },
  ...{ side: null, reason: null, awaited: null, because: null },
  waitedIn: cause === 'resumed' ? 'waiting_customer' : null,
});

describe('the dates that moved, in the timeline', () => {
  it('are told where a wait ended', () => {
    const timeline = [entry('2026-03-04 10:00', "We're working on it again")];
    expect(withDateMoves(timeline, [moved('2026-03-04 10:00', 'resumed')], reading)).toEqual([
      {
        ...timeline[0],
        sentence:
          'We moved your date from Thursday, March 5 to Friday, March 6, because we waited for your answer.',
      },
    ]);
    const told = [{ ...timeline[0]!, sentence: 'No answer came.' }];
    const [after] = withDateMoves(told, [moved('2026-03-04 10:00', 'resumed')], reading);
    expect(after?.sentence).toMatch(/^No answer came\. We moved/);
  });

  it('have an entry of their own for everything else, in its place', () => {
    const timeline = [entry('2026-03-05 10:00', 'Later'), entry('2026-03-03 10:00', 'First')];
    const titles = (at: string): string[] =>
      withDateMoves(timeline, [moved(at, 'priority')], reading).map(({ title }) => title);
    expect(titles('2026-03-04 10:00')).toEqual(['Later', 'We moved your date', 'First']);
    expect(titles('2026-03-05 10:00')).toEqual(['We moved your date', 'Later', 'First']);
    expect(titles('2026-03-01 10:00')).toEqual(['Later', 'First', 'We moved your date']);
  });

  it('leave out what did not move', () => {
    expect(
      withDateMoves([], [{ ...moved('2026-03-04 10:00', 'first'), dueAt: null }], reading),
    ).toEqual([]);
  });

  it('are those of the finish', () => {
    const at = et('2026-03-02 09:00');
    const events = [
      ticketEvent(
        'opened',
        {
          ...{ channel: 'portal', filedBy: 'customer', customerId: 1, submitterId: 1 },
          ...{ serviceCode: 's', policyCode: 'standard', policyVersion: 1, teamCode: 't' },
          ...{ officeCode: 'it', impact: 'person', urgency: 'soon', priority: 'normal' },
          waitsForApproval: false,
        },
        byCustomer(1),
        at,
      ),
      ticketEvent(
        'held',
        { reason: 'customer_answer', until: null, questionCommentId: 1, waitingFor: null },
        byAgent(2),
        at + HOUR,
      ),
    ].map((event, index) => ({ ...event, sequence: index + 1 }));
    const policy = policyOf();
    const material = { policies: new Map([['standard@1', policy]]), calendars: calendarsOf() };
    expect(finishDates(events, material, at + 2 * HOUR).map(({ cause }) => cause)).toEqual([
      'first',
      'held',
    ]);
  });
});
