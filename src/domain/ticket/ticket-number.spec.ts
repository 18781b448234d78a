import { parseTicketNumber, ticketIdOf, ticketNumber } from './ticket-number.js';

describe('a ticket number', () => {
  it('has at least six digits from the first ticket on', () => {
    expect(ticketNumber(1)).toBe('CP-100001');
    expect(ticketNumber(900_000)).toBe('CP-1000000');
  });

  it.each([
    'CP-100042',
    'cp-100042',
    ' cp 100042 ',
    'CP100042',
    '#cp-100042',
    '100042',
    'CP–100042',
  ])('is understood when typed as "%s"', (typed) => {
    expect(parseTicketNumber(typed)).toBe('CP-100042');
    expect(ticketIdOf(typed)).toBe(42);
  });

  it.each([
    '',
    'badge',
    'CP-',
    'CP-12345',
    'CP-100000',
    'CP-000042',
    '202-555-0143',
    'CP-100042x',
    '1000000000000',
    'CP-100042\u0000',
  ])('is not read into "%s"', (typed) => {
    expect(parseTicketNumber(typed)).toBeNull();
    expect(ticketIdOf(typed)).toBeNull();
  });
});
