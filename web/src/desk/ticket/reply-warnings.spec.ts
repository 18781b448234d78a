import type { TicketView } from '../desk-types.js';
import { replyWarnings, sorryWords } from './reply-warnings.js';

interface Wishes {
  readonly lastKind?: 'customer' | 'note';
  readonly tone?: 'on_track' | 'late';
}

const aTicket = ({ lastKind = 'customer', tone = 'on_track' }: Wishes = {}): TicketView =>
  ({
    customer: { fullName: 'Maria Lopez' },
    conversation: [{ kind: lastKind, authorName: 'Ana Ruiz' }],
    slaClocks: [{ chip: null }, { chip: { tone } }],
  }) as unknown as TicketView;

const codes = (ticket: TicketView, body: string, files = 0): readonly string[] =>
  replyWarnings(ticket, body, files).map(({ code }) => code);

describe('before a reply goes out', () => {
  it('there is nothing to say about a plain answer', () => {
    expect(codes(aTicket(), 'The badge works again.')).toEqual([]);
  });

  it('says who will read it when the last entry is a staff note', () => {
    const [warning] = replyWarnings(aTicket({ lastKind: 'note' }), 'Fine.', 0);
    expect(warning?.words).toBe(
      'The last entry is a staff note by Ana Ruiz. Your reply goes to Maria Lopez.',
    );
  });

  it('notices a colleague called by @name, but not a mail address', () => {
    expect(codes(aTicket(), 'Hello,\n@ben can you look?')).toEqual(['staff_mention']);
    expect(codes(aTicket(), 'Write to desk@agency.example.')).toEqual([]);
  });

  it('notices a promised file only while none is added', () => {
    expect(codes(aTicket(), 'I attached the form.')).toEqual(['attachment_missing']);
    expect(codes(aTicket(), 'I attached the form.', 1)).toEqual([]);
    expect(codes(aTicket(), 'We attach great value to it.')).toEqual([]);
  });

  it('asks to say sorry and give a date when a promise is late', () => {
    expect(codes(aTicket({ tone: 'late' }), 'Done.')).toEqual(['late']);
    expect(sorryWords('Maria')).toMatch(/^Maria, .*We’re sorry\..* by $/);
  });
});
