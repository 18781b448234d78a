import { mailText } from '../../../platform/mail/mail-layout.js';
import { mailParts } from './mail-parts.js';

const publicUrl = 'https://help.example';

const content = {
  heading: 'We need an answer from you',
  paragraphs: ['Our clock is paused.', 'It goes on with your answer.'],
  facts: [
    { label: 'Number', value: 'CP-100123' },
    { label: 'About', value: 'Badge: https://evil.example/badge' },
  ],
  quote: { by: 'Ana Ruiz', text: 'Which door?\n\nhttps://help.example/r/planted' },
  action: { label: 'Answer the question', url: `${publicUrl}/requests/CP-100123` },
  choices: [
    { label: '1 Strongly disagree', url: `${publicUrl}/r/t?a=1` },
    { label: '2 Disagree', url: `${publicUrl}/r/t?a=2` },
  ],
  afterwards: ['You can answer until Thursday, December 3.'],
  footer: ['Nobody reads answers.', `No more questions? ${publicUrl}/r/t/opt-out`],
};

describe('the parts of a mail', () => {
  test('are those it was put together from', () => {
    expect(mailParts(mailText(content), publicUrl)).toEqual([
      { kind: 'heading', text: 'We need an answer from you' },
      { kind: 'paragraph', text: 'Our clock is paused.' },
      { kind: 'paragraph', text: 'It goes on with your answer.' },
      { kind: 'facts', facts: content.facts },
      { kind: 'quote', by: 'Ana Ruiz', text: content.quote.text },
      { kind: 'link', text: 'Answer the question', path: '/requests/CP-100123' },
      { kind: 'link', text: '1 Strongly disagree', path: '/r/t?a=1' },
      { kind: 'link', text: '2 Disagree', path: '/r/t?a=2' },
      { kind: 'paragraph', text: 'You can answer until Thursday, December 3.' },
      { kind: 'footer', text: 'Nobody reads answers.', path: null },
      { kind: 'footer', text: 'No more questions?', path: '/r/t/opt-out' },
    ]);
  });

  test('an address of another place is never a link', () => {
    const text = mailText({
      ...content,
      action: { label: 'Answer', url: 'https://help.example.evil.example/requests' },
      choices: [{ label: 'Here', url: 'https://help.example//evil.example' }],
      footer: ['See https://evil.example/opt-out'],
    });
    const links = mailParts(text, publicUrl).filter((part) => 'path' in part && part.path);
    expect(links).toEqual([]);
  });

  test('a public address that ends in a slash leads to the same paths', () => {
    const [, link] = mailParts('Hello\n\nRead it:\nhttps://help.example/x\n', `${publicUrl}/`);
    expect(link).toEqual({ kind: 'link', text: 'Read it', path: '/x' });
  });

  test('a mail of one line is a heading', () => {
    expect(mailParts('Hello\n', publicUrl)).toEqual([{ kind: 'heading', text: 'Hello' }]);
  });

  test('two lines that are neither facts nor a link are a paragraph', () => {
    expect(mailParts('Hello\n\none\ntwo words\n', publicUrl)[1]).toEqual({
      kind: 'paragraph',
      text: 'one\ntwo words',
    });
  });
});
