import { openedWith, plannedStep } from '../../../test/support/factories/approval-steps.js';
import { outcomeOf, people } from '../../../test/support/factories/ticket-facts.js';
import { approvalSteps } from '../approval/approval-steps.js';
import { BusinessCalendar } from '../calendar/business-calendar.js';
import { foldClocks } from '../sla/sla-clock.js';
import type { SlaPolicyVersion } from '../sla/sla-policy.js';
import { decideApproval } from './approval.js';
import { claim } from './assignment.js';
import { commentAsCustomer, replyAsAgent } from './conversation.js';
import { confirmFixed, reopen, resolve, withdraw } from './finishing.js';
import { openTicket, type OpenedTicket, type OpenTicketInput } from './open-ticket.js';
import { slaEventsOf } from './sla-events.js';
import type { TicketOutcome } from './staff-work.js';
import type { NewTicketEvent } from './ticket-event.js';
import { applyChanges } from './ticket-facts.js';

const hour = 3_600_000;
const weekdays = [['09:00', '17:00']] as const;

const standard: SlaPolicyVersion = {
  code: 'standard',
  version: 1,
  calendar: 'office',
  targets: { first_response: 4 * hour, next_response: 4 * hour, resolution: 16 * hour },
  warnPct: [],
  onReopen: 'continue',
  onRetarget: 'keep_elapsed',
};

const office = new BusinessCalendar([
  {
    timeZone: 'America/New_York',
    weekly: { mon: weekdays, tue: weekdays, wed: weekdays, thu: weekdays, fri: weekdays },
    holidays: [],
    overrides: {},
    effectiveFrom: null,
  },
]);

/** A day and hour of the week of Monday, March 2, 2026, in Washington. */
const at = (day: 'mon' | 'tue' | 'wed', time: string) =>
  Date.parse(`2026-03-0${{ mon: 2, tue: 3, wed: 4 }[day]}T${time}:00-05:00`);

const request = (overrides: Partial<OpenTicketInput> = {}): OpenTicketInput => ({
  customer: { id: 1, bureauCode: 'roads' },
  submitterId: 1,
  filedBy: 'customer',
  channel: 'portal',
  subject: 'A laptop for the field crew',
  service: {
    code: 'laptop',
    active: true,
    bureauCodes: null,
    teamCode: 'it-laptops',
    officeCode: 'it',
    policyCode: 'standard',
    policyVersion: 1,
    impact: 'person',
    urgency: 'soon',
    sensitive: false,
    approvals: [],
    stages: [],
    checklist: [],
  },
  ...overrides,
});

/** A ticket with its events so far; each act is decided on the facts of the one before. */
class Story {
  private readonly events: NewTicketEvent[];
  facts: OpenedTicket['facts'];

  constructor(input: OpenTicketInput, now: number) {
    const { facts, events } = outcomeOf(openTicket(input, now));
    this.facts = facts;
    this.events = [...events];
  }

  take(outcome: TicketOutcome): void {
    this.facts = applyChanges(this.facts, outcome.changes);
    this.events.push(...outcome.events);
  }

  clocks(asOf: number) {
    const numbered = this.events.map((event, index) => ({ ...event, sequence: index + 1 }));
    const { clocks } = foldClocks({
      events: slaEventsOf(numbered),
      policies: new Map([['standard@1', standard]]),
      calendars: new Map([['office', office]]),
      asOf,
    });
    return clocks.map(({ metric, cycle, state, elapsedMs }) => [
      metric,
      cycle,
      state,
      elapsedMs / hour,
    ]);
  }
}

const words = { commentId: 1, channel: 'portal' } as const;
const ask = {
  ...words,
  actor: people.ana,
  body: 'Which size?',
  afterwards: 'wait_for_customer',
} as const;
const message = { ...words, actor: people.maria, body: 'The small one.' };
const done = {
  ...words,
  actor: people.ana,
  message: 'It is at the desk.',
  category: 'done',
  givenName: 'Maria',
} as const;

describe('the clocks of a ticket', () => {
  it('run, pause while we wait for an answer, run on, and stop when it is solved', () => {
    const story = new Story(request(), at('mon', '09:00'));
    story.take(outcomeOf(claim(story.facts, { actor: people.ana }, at('mon', '10:00'))));
    story.take(outcomeOf(replyAsAgent(story.facts, ask, at('mon', '11:00'))));
    expect(story.facts.pendingReason).toBe('customer_answer');
    expect(story.clocks(at('tue', '09:00'))).toEqual([
      ['first_response', 1, 'met', 2],
      ['resolution', 1, 'paused', 2],
    ]);
    story.take(outcomeOf(commentAsCustomer(story.facts, message, at('tue', '10:00'))));
    expect(story.facts.status).toBe('open');
    expect(story.clocks(at('tue', '12:00'))).toEqual([
      ['first_response', 1, 'met', 2],
      ['next_response', 1, 'running', 2],
      ['resolution', 1, 'running', 4],
    ]);
    story.take(outcomeOf(resolve(story.facts, done, at('tue', '13:00'))));
    story.take(outcomeOf(confirmFixed(story.facts, { actor: people.maria }, at('tue', '14:00'))));
    expect(story.facts.status).toBe('closed');
    expect(story.clocks(at('wed', '09:00'))).toEqual([
      ['first_response', 1, 'met', 2],
      ['next_response', 1, 'met', 3],
      ['resolution', 1, 'met', 5],
    ]);
  });

  it('go on after a reopening, which also asks for an answer; thanks alone wake nothing', () => {
    const story = new Story(request(), at('mon', '09:00'));
    story.take(outcomeOf(resolve(story.facts, done, at('mon', '10:00'))));
    story.take(outcomeOf(commentAsCustomer(story.facts, message, at('mon', '11:00'))));
    expect(story.facts.status).toBe('solved');
    expect(story.clocks(at('mon', '12:00'))).toEqual([
      ['first_response', 1, 'met', 1],
      ['resolution', 1, 'met', 1],
    ]);
    const again = { ...words, actor: people.maria, reason: 'It crashed again.' };
    story.take(outcomeOf(reopen(story.facts, again, at('tue', '09:00'))));
    expect(story.clocks(at('tue', '10:00'))).toEqual([
      ['first_response', 1, 'met', 1],
      ['next_response', 1, 'running', 1],
      ['resolution', 1, 'running', 2],
    ]);
  });

  it('have no first response for a call, which was one', () => {
    const call = request({ filedBy: 'agent', submitterId: 3, channel: 'phone' });
    const story = new Story(call, at('mon', '09:00'));
    expect(story.clocks(at('mon', '10:00'))).toEqual([['resolution', 1, 'running', 1]]);
  });

  it('end without a result when the request is withdrawn or not approved', () => {
    const story = new Story(request(), at('mon', '09:00'));
    const input = { actor: people.maria, reason: null };
    story.take(outcomeOf(withdraw(story.facts, input, at('mon', '10:00'))));
    expect(story.clocks(at('mon', '12:00')).map(([, , state]) => state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
    const { service } = request();
    const approvals = [plannedStep()];
    const asked = new Story(request({ service: { ...service, approvals } }), at('mon', '09:00'));
    const steps = approvalSteps(openedWith(plannedStep()));
    const no = {
      ...({ actor: people.lee, decision: 'decline', words: 'Not this year.' } as const),
      ...{ steps, planned: [] },
    };
    asked.take(outcomeOf(decideApproval(asked.facts, no, at('mon', '10:00'))));
    expect(asked.clocks(at('mon', '12:00')).map(([, , state]) => state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });
});
