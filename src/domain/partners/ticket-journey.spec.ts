import { dayMs, hourMs, monday9am } from '../../../test/support/factories/ticket-facts.js';
import { settledAtFirstContact } from '../measurement/first-contact.js';
import type { TicketEvent, TicketEventData, TicketEventKind } from '../ticket/ticket-event.js';
import { firstContactCase, ticketJourney } from './ticket-journey.js';

let sequence = 0;
const event = (
  kind: TicketEventKind,
  hours: number,
  data: object = {},
  actorId: number | null = 4,
): TicketEvent =>
  ({
    ...{ kind, data, actorId, actorSide: 'agent', sequence: (sequence += 1) },
    occurredAt: monday9am + hours * hourMs,
  }) as TicketEvent;

const opened = (more: Partial<TicketEventData['opened']> = {}): TicketEvent =>
  event('opened', 0, {
    ...{ channel: 'portal', filedBy: 'customer', teamCode: 'laptops', waitsForApproval: false },
    ...more,
  });
const said = (
  side: 'agent' | 'customer',
  hours: number,
  more: object = {},
  actorId: number | null = 4,
): TicketEvent => event('commented', hours, { side, channel: 'portal', ...more }, actorId);
const resolved = (hours: number): TicketEvent => event('resolved', hours);

describe('the journey of a request', () => {
  it('is short where the first reply settles it', () => {
    const journey = ticketJourney([opened(), said('agent', 2), resolved(2)]);
    expect(journey).toEqual({
      ...{ firstFinishedAt: monday9am + 2 * hourMs, reopenedAt: null, reopens: 0 },
      ...{ transfers: 0, misrouted: false, pingPong: false },
      ...{ repeatContacts: 0, channelSwitches: 0, staffMet: 1, questionsBack: 0, filledIn: true },
      ...{ outOfScope: false, resolvableAtFirst: true, messagesToFinish: 0, repliesToFinish: 1 },
    });
    expect(settledAtFirstContact(firstContactCase(journey, 5)!)).toBe(true);
  });

  it('counts teams, people, questions, messages and channels on the way', () => {
    const journey = ticketJourney([
      opened(),
      said('agent', 1),
      event('held', 1, { reason: 'customer_answer' }),
      said('customer', 2, { channel: 'phone' }, 1),
      event('held', 3, { reason: 'third_party' }),
      event('transferred', 4, { teamCode: 'network' }),
      said('agent', 5, {}, 6),
      event('transferred', 6, { teamCode: 'laptops' }),
      said('agent', 7, { automatic: true }, 7),
      said('customer', 8, {}, 1),
      said('agent', 9),
      resolved(9),
    ]);
    expect(journey).toMatchObject({
      ...{ transfers: 2, misrouted: false, pingPong: true, staffMet: 2, questionsBack: 1 },
      ...{ repeatContacts: 2, channelSwitches: 2, messagesToFinish: 2, repliesToFinish: 3 },
    });
    expect(settledAtFirstContact(firstContactCase(journey, null)!)).toBe(false);
  });

  it('a message after the finish is thanks; what comes after reopening is another contact', () => {
    const journey = ticketJourney([
      opened(),
      said('agent', 1),
      resolved(1),
      said('customer', 2, {}, 1),
      event('reopened', 48, { reason: 'It is back' }),
      said('customer', 49, {}, 1),
      said('agent', 50),
      resolved(50),
      event('reopened', 60, { reason: 'Again' }),
    ]);
    expect(journey).toMatchObject({
      ...{ reopens: 2, repeatContacts: 1, messagesToFinish: 0, repliesToFinish: 1 },
      ...{ firstFinishedAt: monday9am + hourMs, reopenedAt: monday9am + 2 * dayMs },
    });
    const settled = firstContactCase(journey, 4);
    expect(settled).toMatchObject({ needAddressed: 4, reopenedAfterDays: 47 / 24 });
  });

  it.each<[string, TicketEvent[], object]>([
    ['waits for an approval', [opened({ waitsForApproval: true })], { outOfScope: true }],
    [
      'is sent to an approver later',
      [opened(), event('approval_requested', 1)],
      { outOfScope: true },
    ],
    ['comes from a program', [opened({ channel: 'api' })], { outOfScope: true, filledIn: false }],
    ['is a call', [opened({ channel: 'phone', filedBy: 'agent' })], { filledIn: false }],
    ['passes through stages', [opened({ stages: [{}] as never })], { resolvableAtFirst: false }],
    [
      'is acknowledged by a machine',
      [opened(), said('agent', 1, { automatic: true }), said('system' as 'agent', 1)],
      { staffMet: 0 },
    ],
  ])('it %s', (_, events, expected) => {
    expect(ticketJourney(events)).toMatchObject(expected);
  });

  it('is not changed by what nobody of the customer’s side notices', () => {
    expect(ticketJourney([opened(), event('priority_changed', 1)])).toEqual(
      ticketJourney([opened()]),
    );
  });

  it('is no case of first contact before it is finished', () => {
    expect(firstContactCase(ticketJourney([opened()]), null)).toBeNull();
  });
});
