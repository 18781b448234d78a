import { monday9am, ticketFacts } from '../../../test/support/factories/ticket-facts.js';
import type { DueStep } from '../sla/due-steps.js';
import { escalate, escalatedEvent, raisedUrgency, type StepToDo } from './escalation.js';
import type { TicketFacts } from './ticket-facts.js';

const step = (action: DueStep['action'], receiver: string | null = null): DueStep => ({
  ...{ metric: 'resolution', cycle: 1, kind: 'mark', percent: 150, at: monday9am - 5 },
  ...{ step: 'press', action, receiver, state: 'due', reason: null },
});
const todo = (changes: Partial<StepToDo> = {}): StepToDo => ({
  ...{ step: step('raise_priority'), stillTrue: true, clockOpen: true, leadId: 4, team: null },
  ...changes,
});
const open = ticketFacts({ status: 'open', assigneeId: 3 });
const network = { code: 'it-network', officeCode: 'it', active: true };

function done(facts: TicketFacts, changes: Partial<StepToDo>) {
  const result = escalate(facts, todo(changes), monday9am);
  if (result.state !== 'done') throw new Error(result.reason);
  const { events, changes: changed } = result.outcome;
  return { changed, kinds: events.map(({ kind }) => kind), sides: events.map((e) => e.actorSide) };
}
function why(facts: TicketFacts, changes: Partial<StepToDo> = {}) {
  const result = escalate(facts, todo(changes), monday9am);
  return result.state === 'done' ? 'done' : `${result.state} ${result.reason}`;
}

describe('a step that changes the ticket', () => {
  it('raises the urgency until the priority is a higher one, in the name of the system', () => {
    expect(done(open, {})).toEqual({
      changed: { impact: 'person', urgency: 'now', priority: 'high' },
      kinds: ['escalated', 'priority_changed'],
      sides: ['system', 'system'],
    });
    expect(raisedUrgency('team', 'can_wait')).toBe('now');
    expect(raisedUrgency('agency', 'soon')).toBeNull();
    expect(why({ ...open, urgency: 'now', priority: 'high' })).toBe('skipped highest_priority');
  });

  it('gives it to the lead of the team, or to nobody', () => {
    const toLead = { step: step('reassign', 'team_lead') };
    expect(done(open, toLead)).toMatchObject({
      changed: { assigneeId: 4 },
      kinds: ['escalated', 'assigned'],
    });
    expect(done(ticketFacts(), toLead).changed).toEqual({ assigneeId: 4, status: 'open' });
    expect(why(open, { ...toLead, leadId: null })).toBe('skipped no_lead');
    const toNobody = { step: step('reassign', 'nobody') };
    expect(done(open, toNobody).changed).toEqual({ assigneeId: null });
    expect(why(ticketFacts(), toNobody)).toBe('skipped unchanged');
  });

  it('hands it to another team, where nobody has it yet', () => {
    const over = { step: step('reassign', 'it-network'), team: network };
    expect(done(open, over)).toMatchObject({
      changed: { teamCode: 'it-network', assigneeId: null, transferCount: 1 },
      kinds: ['escalated', 'transferred', 'assigned'],
    });
    expect(done(ticketFacts(), over).kinds).toEqual(['escalated', 'transferred']);
    const answer = { step: { ...over.step, metric: 'first_response' }, team: network };
    expect(done(open, answer).kinds).toContain('transferred');
    expect(why(open, { ...over, team: { ...network, active: false } })).toBe('skipped team_closed');
    expect(why(open, { ...over, team: null })).toBe('skipped team_closed');
    expect(why(open, { ...over, team: { ...network, code: open.teamCode } })).toBe(
      'skipped unchanged',
    );
  });

  it('keeps a restricted ticket in the office that serves it, and hands it over inside', () => {
    const restricted = ticketFacts({ sensitive: true });
    const over = { step: step('reassign', 'it-network'), team: network };
    expect(why(restricted, { ...over, team: { ...network, officeCode: 'acquisition' } })).toBe(
      'skipped restricted',
    );
    expect(done(restricted, over).kinds).toEqual(['escalated', 'transferred']);
  });

  it('is stopped when its threshold was taken back, and skipped when there is nothing left to escalate', () => {
    expect(why(open, { stillTrue: false })).toBe('stopped taken_back');
    expect(why(open, { clockOpen: false })).toBe('skipped finished');
    expect(why(ticketFacts({ status: 'solved' }))).toBe('skipped finished');
  });

  it('is told with the percent that made it due, none for the missed promise', () => {
    expect(escalatedEvent(step('notify', 'team'), monday9am)).toMatchObject({
      kind: 'escalated',
      data: { step: 'press', percent: 150, receiver: 'team', at: monday9am - 5 },
    });
    const missed = { ...step('notify', 'team'), kind: 'breach', percent: 0 };
    expect(escalatedEvent(missed, monday9am).data).toMatchObject({ percent: null });
  });
});
