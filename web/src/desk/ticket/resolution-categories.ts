import type { Choice } from '../../components/choices.js';

/** How a ticket can be settled; the order is how often each is chosen. */
export const resolutionCategories: readonly Choice[] = [
  { value: 'done', label: 'We did what was asked' },
  { value: 'fixed', label: 'We fixed the problem' },
  { value: 'answered', label: 'We answered the question' },
  { value: 'workaround', label: 'We found another way' },
  { value: 'not_possible', label: 'We can’t do this' },
  { value: 'no_answer', label: 'The customer did not answer' },
  { value: 'duplicate', label: 'Same as another ticket' },
  { value: 'spam', label: 'Not a request' },
  { value: 'test', label: 'Only a test' },
];
