import { dayMs, monday9am } from '../../../test/support/factories/ticket-facts.js';
import { neededBySentence } from './wait-words.js';

it('says by when an answer is needed, in the reader’s zone, and nothing without a date', () => {
  const friday = monday9am + 4 * dayMs;
  expect(neededBySentence(friday, 'America/New_York', monday9am)).toBe(
    'We need it by Friday, March 6.',
  );
  expect(neededBySentence(null, 'America/New_York', monday9am)).toBeNull();
});
