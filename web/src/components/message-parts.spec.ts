import { messageParts } from './message-parts.js';

describe('what a message quotes', () => {
  it.each([
    ['lines with ">" at its end', 'It works now.\n\n> Try the other port.\n> Ana'],
    ['an answered mail', 'Thanks!\n\nOn Mon, Nov 23, 2026 at 10:14, Ana Ruiz wrote:\nTry it.'],
    ['a forwarded one', 'See below.\n-----Original Message-----\nFrom: Ana'],
    ['a headed one', 'See below.\n\nFrom: Ana Ruiz\nSent: Monday\nTo: me\n\nTry it.'],
  ])('is folded: %s', (_, body) => {
    const { own, quoted } = messageParts(body);
    expect(own).toMatch(/^(It works now\.|Thanks!|See below\.)$/);
    expect(quoted).not.toBeNull();
  });

  it.each([
    'No quote at all.\nFrom: is a word here.',
    '> Which one?\nThe left one.\n> And when?\nMonday.',
    '> Nothing but a quote',
    'On Monday I wrote: nothing',
    '',
  ])('is not made up: %j', (body) => {
    expect(messageParts(body)).toEqual({ own: body, quoted: null });
  });
});
