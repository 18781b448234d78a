import { dayMs, monday9am } from '../../../test/support/factories/ticket-facts.js';
import { neededBySentence, withoutAnswerSentence } from './wait-words.js';

it('says by when an answer is needed, in the reader’s zone, and nothing without a date', () => {
  const friday = monday9am + 4 * dayMs;
  expect(neededBySentence(friday, 'America/New_York', monday9am)).toBe(
    'We need it by Friday, March 6.',
  );
  expect(neededBySentence(null, 'America/New_York', monday9am)).toBeNull();
});

it('never threatens with closing in silence', () => {
  expect(withoutAnswerSentence).toMatch(/We won't close your request without telling you\.$/);
});
