import {
  fillSavedReply,
  isUnedited,
  savedReplyVariables,
  type SavedReplyValues,
  unknownVariables,
} from './fill-saved-reply.js';

const values: SavedReplyValues = {
  'customer.givenName': 'Maria',
  'customer.fullName': 'Maria Lopez',
  'ticket.number': 'CP-000123',
  'ticket.subject': 'Badge {{agent.fullName}}',
  'service.name': 'Badges',
  'desk.name': 'IT desk',
  'desk.phone': '202-555-0120',
  'agent.fullName': 'Ana Ruiz',
  'promise.finishBy': null,
};

describe('a saved reply', () => {
  it('is filled with what is known of the ticket, and what customers typed is never read as a variable', () => {
    const body = 'Hello {{customer.givenName}}, about {{ ticket.subject }}: {{customer.givenName}}';
    expect(fillSavedReply(body, values)).toEqual({
      allowed: true,
      outcome: 'Hello Maria, about Badge {{agent.fullName}}: Maria',
    });
  });

  it('is refused for a ticket that lacks a value, once for each', () => {
    const body = 'By {{promise.finishBy}}, yes {{promise.finishBy}}, {{old.field}}';
    const decision = fillSavedReply(body, values);
    expect(decision.allowed).toBe(false);
    expect(!decision.allowed && decision.refusals.map(({ message }) => message)).toEqual([
      'The date promised to the customer is not known for this ticket. Choose other words.',
      '{{old.field}} is not known for this ticket. Choose other words.',
    ]);
  });

  it('names what nobody knows', () => {
    expect(unknownVariables('{{customer.name}} {{customer.fullName}} {{customer.name}}')).toEqual([
      'customer.name',
    ]);
    expect(unknownVariables('{{toString}} and {not one}')).toEqual(['toString']);
  });

  it('knows every variable that it offers', () => {
    const all = Object.keys(savedReplyVariables).map((name) => `{{${name}}}`);
    expect(unknownVariables(all.join(' '))).toEqual([]);
    expect(all).toHaveLength(Object.keys(values).length);
  });

  it('counts as unedited but for white space', () => {
    expect(isUnedited('Hello  Maria,\n\nbye ', 'Hello Maria,\nbye')).toBe(true);
    expect(isUnedited('Hello Maria, bye now', 'Hello Maria, bye')).toBe(false);
  });
});
