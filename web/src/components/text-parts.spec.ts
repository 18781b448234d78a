import { textParts } from './text-parts.js';

describe('web addresses in a text', () => {
  it.each([
    ['See https://forms.example/a?b=1#c.', ['See ', 'https://forms.example/a?b=1#c', '.']],
    [
      '(http://a.example), HTTPS://B.example!',
      ['(', 'http://a.example', '), ', 'HTTPS://B.example', '!'],
    ],
    ['No address here', ['No address here']],
    ['https://a.example', ['', 'https://a.example', '']],
  ])('are told apart in %s', (text, parts) => {
    expect(textParts(text)).toEqual(parts);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'https:// ...',
    'java\nscript:alert(1)',
    '<a href="javascript:alert(1)">x</a>',
  ])('%j is none', (text) => {
    expect(textParts(text)).toEqual([text]);
  });

  it('end where markup begins, which stays text', () => {
    expect(textParts('https://a.example"onmouseover="x<img src=x onerror=y>')).toEqual([
      '',
      'https://a.example',
      '"onmouseover="x<img src=x onerror=y>',
    ]);
  });

  it('lose no letter of a text, whatever is in it', () => {
    const hostile = `${'https://'.repeat(200)} ${'http://a.example... '.repeat(300)}<b>${'.'.repeat(5_000)}`;
    expect(textParts(hostile).join('')).toBe(hostile);
  });
});
