import { mailHtml, mailText, withShortQuote, type MailContent } from './mail-layout.js';

const content: MailContent = {
  heading: 'You have an answer',
  paragraphs: ['The IT desk wrote to you.'],
  facts: [{ label: 'Number', value: 'CP-100123' }],
  quote: { by: 'Ana Ruiz', text: 'First line\nsecond line' },
  action: { label: 'Read and answer', url: 'https://help.example/requests/CP-100123' },
  footer: ['Nobody reads answers to this mail.'],
};

const bodies = (of: MailContent): [string, string] => [mailText(of), mailHtml(of)];

describe('the layout of a mail', () => {
  it('says the same in text as in HTML', () => {
    const [text, html] = bodies(content);
    expect(text).toBe(
      [
        'You have an answer',
        'The IT desk wrote to you.',
        'Number: CP-100123',
        'Ana Ruiz:\n> First line\n> second line',
        'Read and answer:\nhttps://help.example/requests/CP-100123',
        '--\nNobody reads answers to this mail.\n',
      ].join('\n\n'),
    );
    const words = html
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ');
    for (const part of [
      'You have an answer',
      'The IT desk wrote to you.',
      'CP-100123',
      'Ana Ruiz',
    ]) {
      expect(words).toContain(part);
    }
    expect(html).toContain('href="https://help.example/requests/CP-100123"');
  });

  it('escapes whatever people typed, wherever it stands', () => {
    const hostile = `"><script>alert('x')</script>&amp;`;
    const html = mailHtml({
      heading: hostile,
      paragraphs: [hostile],
      facts: [{ label: hostile, value: hostile }],
      quote: { by: hostile, text: hostile },
      action: { label: hostile, url: `https://help.example/?q=${hostile}` },
      choices: [{ label: hostile, url: hostile }],
      afterwards: [hostile],
      footer: [hostile],
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain(`'x'`);
    expect(html.match(/&lt;script&gt;/g)).toHaveLength(13);
  });

  it('lets right-to-left words keep their direction', () => {
    const html = mailHtml({ ...content, quote: { by: 'Noor', text: 'مرحبا' } });
    expect(html).toMatch(/<blockquote dir="auto"[^>]*>مرحبا<\/blockquote>/);
  });

  it('cuts a long message after 2,000 characters without breaking an emoji', () => {
    const quote = { by: 'Ana', text: '😀'.repeat(2_500) };
    const text = mailText(withShortQuote({ ...content, quote }));
    expect(text).toContain(`> ${'😀'.repeat(2_000)} …\n`);
  });

  it('fetches nothing and has no tables', () => {
    const html = mailHtml(content);
    expect(html).not.toMatch(/<(img|link|table|style|iframe)|url\(/);
  });

  it('offers choices one to a line', () => {
    const choices = ['1 Strongly disagree', '2 Disagree'].map((label, n) => ({
      label,
      url: `https://help.example/r/t?a=${n + 1}`,
    }));
    const [text, html] = bodies({ ...content, question: 'How was it?', choices });
    expect(text).toContain('How was it?\n\n1 Strongly disagree:\n');
    expect(text).toContain('1 Strongly disagree:\nhttps://help.example/r/t?a=1\n\n2 Disagree:\n');
    expect(html.match(/<a /g)).toHaveLength(3);
  });

  it('may end with a link in the small print', () => {
    const footer = ['Sent by us.', { label: "Don't ask again", url: 'https://help.example/stop' }];
    const [text, html] = bodies({ ...content, footer });
    expect(text).toMatch(/--\nSent by us\.\nDon't ask again https:\/\/help\.example\/stop\n$/);
    expect(html).toMatch(/<a href="https:\/\/help\.example\/stop"[^>]*>Don&#39;t ask again<\/a>/);
  });
});
