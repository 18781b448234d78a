import { calledIn, typedMention, withMention } from './mention-words.js';

const typed = (text: string) => typedMention(text, text.length);

describe('a colleague called by @name', () => {
  test('is being typed after a sign that stands alone', () => {
    expect(typed('Please ask @an')).toEqual({ at: 11, q: 'an' });
    expect(typed('@')).toEqual({ at: 0, q: '' });
    expect(typed('(@Ana Ru')).toEqual({ at: 1, q: 'Ana Ru' });
  });

  test('is none in a mail address, after the name, or where no sign is', () => {
    expect(typed('desk@agency')).toBeNull();
    expect(typed('@Ana Ruiz ')).toBeNull();
    expect(typed('@Ana, look')).toBeNull();
    expect(typed('Ana')).toBeNull();
  });

  test('takes the place of what was typed, and the caret stands behind it', () => {
    const mention = { at: 4, q: 'an' };
    expect(withMention('Ask @an', mention, 'Ana Ruiz')).toEqual({
      text: 'Ask @Ana Ruiz ',
      caret: 14,
    });
    expect(withMention('Ask @an now', mention, 'Ana Ruiz')).toEqual({
      text: 'Ask @Ana Ruiz now',
      caret: 14,
    });
  });

  test('is found again in the text', () => {
    expect(calledIn('@ana ruiz and Ben', ['Ana Ruiz', 'Ben Lead'])).toEqual(['Ana Ruiz']);
  });
});
