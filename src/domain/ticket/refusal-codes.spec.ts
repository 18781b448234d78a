import { against, ticketRefusal, ticketRefusals } from './refusal-codes.js';

describe('the reasons a ticket rule gives', () => {
  it('have lower-case dotted codes and end as sentences', () => {
    for (const [code, message] of Object.entries(ticketRefusals)) {
      expect(code).toMatch(/^ticket(\.[a-z_]+){1,2}$/);
      expect(message).toMatch(/^[A-Z“].*\.$/);
    }
  });

  it('name the field they are about only where there is one', () => {
    const message = ticketRefusals['ticket.own_request'];
    expect(ticketRefusal('ticket.own_request')).toEqual({ code: 'ticket.own_request', message });
    expect(against(true, 'ticket.own_request', 'assigneeId')).toEqual({
      code: 'ticket.own_request',
      message,
      field: 'assigneeId',
    });
    expect(against(false, 'ticket.own_request')).toBeNull();
  });
});
