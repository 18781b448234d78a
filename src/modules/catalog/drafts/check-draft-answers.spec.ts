import type { ServiceForm } from '../../../domain/catalog/service-form.js';
import { refusalsOfDraft } from './check-draft-answers.js';

const form: ServiceForm = [
  {
    key: 'reason',
    kind: 'radios',
    label: 'Why?',
    options: [
      { value: 'new', label: 'New' },
      { value: 'old', label: 'Old' },
    ],
  },
  { key: 'place', kind: 'text', label: 'Where?', maxLength: 10 },
  { key: 'details', kind: 'long_text', label: 'What happened?', maxLength: 20 },
  { key: 'cost', kind: 'money', label: 'Cost' },
  { key: 'items', kind: 'checkboxes', label: 'Items', options: [{ value: 'dock', label: 'Dock' }] },
];

function codes(answers: Record<string, unknown>): string[] {
  return refusalsOfDraft(form, answers).map(({ field, code }) => `${field} ${code}`);
}

test('a draft may be empty, half answered and half typed', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ reason: '', cost: '12 doll', items: [], place: null })).toEqual([]);
  expect(codes({ reason: 'new', details: 'Two\nlines', cost: 12.5, items: ['dock'] })).toEqual([]);
});

test('a text that is too long is named by its question', () => {
  expect(codes({ place: 'x'.repeat(11), details: 'y'.repeat(21) })).toEqual([
    'place answers.too_long',
    'details answers.too_long',
  ]);
});

test('characters that can’t be stored are named, also inside a list', () => {
  expect(codes({ details: 'a\u0000b', items: ['do\u0000ck'] })).toEqual([
    'details answers.bad_characters',
    'items answers.bad_characters',
  ]);
});

test('a question the form does not have is refused', () => {
  expect(codes({ salary: '1', constructor: 'x' })).toEqual([
    'salary answers.unknown_field',
    'constructor answers.unknown_field',
  ]);
});

test('what no form sends is refused', () => {
  expect(codes({ details: { $gt: '' }, cost: Infinity, items: [1], place: [['x']] })).toEqual([
    'details answers.not_an_answer',
    'cost answers.not_an_answer',
    'items answers.not_an_answer',
    'place answers.not_an_answer',
  ]);
});
