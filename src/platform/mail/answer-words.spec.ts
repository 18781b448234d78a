import { answerWords } from './answer-words.js';

describe('what a mail says of answers to it', () => {
  it('sends everybody to the link where nobody reads them', () => {
    for (const answer of ['conversation', 'note', 'rating', 'request'] as const) {
      expect(answerWords(false, answer)).toBe('Answers to this mail are not read: use the link.');
    }
  });

  it('says what becomes of them where they are read', () => {
    expect(answerWords(true, 'conversation')).toBe('You can answer this mail, or use the link.');
    expect(answerWords(true, 'note')).toMatch(/becomes a staff note on the request/);
    expect(answerWords(true, 'rating')).toMatch(/goes to the desk and is no rating/);
    expect(answerWords(true, 'request')).toMatch(/becomes a request in your name/);
  });
});
