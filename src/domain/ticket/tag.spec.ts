import fc from 'fast-check';
import { isTag, tagOf } from './tag.js';

describe('a tag', () => {
  it.each([
    ['VPN', 'vpn'],
    ['  Laptop \t Loan ', 'laptop-loan'],
    ['#laptop_loan', 'laptop-loan'],
    ['vpn - home -', 'vpn-home'],
    ['Ge\u0301ant', 'g\u00e9ant'],
    ['ΑΘΗΝΑ', 'αθηνα'],
    ['#', ''],
    [' - ', ''],
  ])('is kept in one form however it is typed: %j', (typed, kept) => {
    expect(tagOf(typed)).toBe(kept);
  });

  it('stays what it is when it is typed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(tagOf(tagOf(typed))).toBe(tagOf(typed));
      }),
    );
  });

  it.each(['vpn', '2fa', 'laptop-loan', 'género', 'हिन्दी', '出張'])('may be %s', (tag) => {
    expect(isTag(tag)).toBe(true);
  });

  it.each([
    '',
    'VPN',
    'two words',
    'a,b',
    'a--b',
    '-a',
    'a-',
    '😀',
    '<b>',
    'a\u0000',
    'a'.repeat(41),
  ])('may not be %j', (text) => {
    expect(isTag(text)).toBe(false);
  });
});
