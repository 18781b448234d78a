import {
  hourMs,
  monday9am,
  outcomeOf,
  people,
  refusalCodes,
  ticketFacts,
} from '../../../test/support/factories/ticket-facts.js';
import { addStep, checklistOf, markStep, openRequiredSteps, removeStep } from './checklist.js';
import { resolve } from './finishing.js';
import { openTicket, type OpenTicketInput } from './open-ticket.js';
import { slaEventsOf } from './sla-events.js';
import type { Actor } from './ticket-access.js';
import { byAgent, ticketEvent, type NewTicketEvent } from './ticket-event.js';
import { resolutionCategories, type ResolutionCategory } from './ticket-facts.js';

const laptop = { words: 'Get back the laptop', required: true };
const interview = { words: 'Offer an exit interview', required: false };
const input: OpenTicketInput = {
  customer: { id: 1, bureauCode: 'roads' },
  ...{ submitterId: 1, filedBy: 'customer', channel: 'portal', subject: 'My last day' },
  service: {
    ...{ code: 'leaving', active: true, bureauCodes: null, teamCode: 'it-laptops' },
    ...{ officeCode: 'it', policyCode: 'p', policyVersion: 1, impact: 'person', urgency: 'soon' },
    ...{ sensitive: false, approvals: [], stages: [], checklist: [laptop, interview] },
  },
};
const opened = outcomeOf(openTicket(input, monday9am));
const facts = { ...opened.facts, status: 'open' as const };
const { ana, ben } = people;

const mark = (
  step: number,
  done = true,
  events: readonly NewTicketEvent[] = opened.events,
  actor: Actor = ana,
  now = monday9am,
) => markStep(facts, { actor, events, step, done }, now);

const add = (words: string, events: readonly NewTicketEvent[] = opened.events, ticket = facts) =>
  addStep(ticket, { actor: ana, events, words }, monday9am);

const after = (
  events: readonly NewTicketEvent[],
  decision: Parameters<typeof outcomeOf>[0],
): NewTicketEvent[] => [...events, ...(outcomeOf(decision) as { events: NewTicketEvent[] }).events];

describe('the checklist of a ticket', () => {
  it('is a copy of what its service had when it was filed, with the required steps open', () => {
    expect(opened.facts.openSteps).toEqual(['Get back the laptop']);
    expect(checklistOf(opened.events)).toEqual([
      { ...laptop, step: 1, addedById: null, done: null },
      { ...interview, step: 2, addedById: null, done: null },
    ]);
  });

  it('is empty where the service has none, and then nothing is recorded of it', () => {
    const service = { ...input.service, checklist: [] };
    const { events, facts: plain } = outcomeOf(openTicket({ ...input, service }, monday9am));
    expect(events[0]!.data).not.toHaveProperty('checklist');
    expect(checklistOf(events)).toEqual([]);
    expect(plain.openSteps).toEqual([]);
  });

  it('is not changed by what else happens to the ticket', () => {
    const noted = ticketEvent('staff_noted', { staffNoteId: 1 }, byAgent(ana.personId), monday9am);
    expect(checklistOf([...opened.events, noted])).toEqual(checklistOf(opened.events));
    expect(checklistOf(after([...opened.events, noted], add('One'))).at(-1)!.step).toBe(3);
  });

  it('moves no clock', () => {
    const events = after(opened.events, mark(1)).slice(1);
    expect(slaEventsOf(events.map((event) => ({ ...event, sequence: 2 })))).toEqual([]);
  });
});

describe('ticking a step', () => {
  it('keeps who did so and when, and leaves the other steps as they are', () => {
    const later = monday9am + hourMs;
    const ticked = mark(1, true, opened.events, ben, later);
    expect(outcomeOf(ticked).changes).toEqual({ openSteps: [] });
    const done = { byId: ben.personId, at: later };
    expect(checklistOf(after(opened.events, ticked)).map((one) => one.done)).toEqual([done, null]);
  });

  it('is undone by taking the tick off, and a required step is open again', () => {
    const ticked = after(opened.events, mark(1));
    const undone = mark(1, false, ticked);
    expect(outcomeOf(undone).changes).toEqual({ openSteps: ['Get back the laptop'] });
    expect(openRequiredSteps(checklistOf(after(ticked, undone)))).toEqual(['Get back the laptop']);
  });

  it('is refused where somebody did it before, or there is no such step', () => {
    expect(refusalCodes(mark(1, false))).toEqual(['ticket.checklist.unchanged']);
    expect(refusalCodes(mark(1, true, after(opened.events, mark(1))))).toEqual([
      'ticket.checklist.unchanged',
    ]);
    expect(refusalCodes(mark(3))).toEqual(['ticket.checklist.unknown']);
  });

  it('is for the office that has the ticket, until it is finished, and for nobody on their own request', () => {
    expect(refusalCodes(mark(1, true, opened.events, people.hrAgent))).toEqual([
      'ticket.other_office',
    ]);
    expect(refusalCodes(mark(1, true, opened.events, people.maria))).toEqual([
      'ticket.own_request',
    ]);
    const solved = ticketFacts({ status: 'solved' });
    const late = markStep(
      solved,
      { actor: ana, events: opened.events, step: 1, done: true },
      monday9am,
    );
    expect(refusalCodes(late)).toEqual(['ticket.checklist.finished']);
  });
});

describe('a step of a ticket alone', () => {
  it('is added at the end, is never required, and can be removed by colleagues too', () => {
    const added = add('  Return the parking permit ');
    expect(outcomeOf(added).changes).toEqual({ openSteps: ['Get back the laptop'] });
    const events = after(opened.events, added);
    expect(checklistOf(events)[2]).toEqual({
      ...{ step: 3, words: 'Return the parking permit', required: false },
      ...{ addedById: ana.personId, done: null },
    });
    const removed = removeStep(facts, { actor: ben, events, step: 3 }, monday9am);
    expect(checklistOf(after(events, removed))).toHaveLength(2);
    expect(outcomeOf(removed).events[0]!.data).toEqual({
      ...{ step: 3, words: 'Return the parking permit' },
    });
  });

  it('gets a number that no other step has or had', () => {
    const one = after(opened.events, add('One'));
    const gone = after(one, removeStep(facts, { actor: ana, events: one, step: 3 }, monday9am));
    expect(checklistOf(after(gone, add('Two', gone))).map(({ step }) => step)).toEqual([1, 2, 4]);
    const bare = outcomeOf(
      openTicket({ ...input, service: { ...input.service, checklist: [] } }, monday9am),
    );
    expect(checklistOf(after(bare.events, add('First', bare.events)))[0]!.step).toBe(1);
  });

  it('needs words and a place, on a ticket that is not finished', () => {
    expect(refusalCodes(add(' '))).toEqual(['ticket.checklist.words_missing']);
    const many = Array.from({ length: 48 }, (_, at) => `Step ${at}`).reduce(
      (events, words) => after(events, add(words, events)),
      [...opened.events],
    );
    expect(refusalCodes(add('One more', many))).toEqual(['ticket.checklist.too_many']);
    expect(
      refusalCodes(add('Late', opened.events, { ...facts, status: 'closed' as never })),
    ).toEqual(['ticket.checklist.finished']);
  });

  it('is not one that comes with the service, which stays', () => {
    const remove = (step: number) =>
      removeStep(facts, { actor: ana, events: opened.events, step }, monday9am);
    expect(refusalCodes(remove(2))).toEqual(['ticket.checklist.of_service']);
    expect(refusalCodes(remove(9))).toEqual(['ticket.checklist.unknown']);
  });
});

describe('resolving with a required step open', () => {
  const settle = (category: ResolutionCategory, openSteps: readonly string[]) =>
    resolve(
      { ...facts, openSteps },
      {
        ...{ actor: ana, message: 'It is all done now.', category, commentId: 5 },
        ...{ channel: 'portal', givenName: 'Maria' },
      },
      monday9am,
    );

  it('is refused for whatever comes of work, and names the steps', () => {
    const refused = settle('done', ['Get back the laptop', 'Close the cards']);
    expect(refused).toMatchObject({
      allowed: false,
      refusals: [
        {
          ...{ code: 'ticket.resolve.steps_open', field: 'category' },
          message: expect.stringMatching(/Open: “Get back the laptop”, “Close the cards”\.$/),
        },
      ],
    });
    const refusing = resolutionCategories.filter((one) => !settle(one, ['A step']).allowed);
    expect(refusing).toEqual(['done', 'fixed', 'answered', 'workaround']);
  });

  it('is open when all of them are ticked, whatever else is left', () => {
    expect(settle('done', []).allowed).toBe(true);
  });
});
