import { answersInWords } from './answer-words.js';
import type { ServiceForm } from './service-form.js';

const trip: ServiceForm = [
  { key: 'where', kind: 'text', label: 'Where to?' },
  {
    key: 'by',
    kind: 'radios',
    label: 'How?',
    options: [
      { value: 'air', label: 'By air' },
      { value: 'rail', label: 'By rail' },
    ],
  },
  {
    key: 'extras',
    kind: 'checkboxes',
    label: 'Extras',
    options: [
      { value: 'hotel', label: 'Hotel' },
      { value: 'car', label: 'Car' },
    ],
  },
  { key: 'night', kind: 'yes_no', label: 'Overnight?' },
  { key: 'on', kind: 'date', label: 'When?' },
  { key: 'cost', kind: 'money', label: 'Cost' },
  { key: 'days', kind: 'number', label: 'Days' },
  { key: 'with', kind: 'person', label: 'With whom?' },
];

const nameOf = (id: number) => (id === 9 ? 'Lee Park' : undefined);

describe('answers in words', () => {
  it('read as a person would say them, in the order of the form', () => {
    const answers = {
      with: 9,
      days: 1200,
      cost: 1250.5,
      on: '2026-03-06',
      night: 'yes',
      extras: ['hotel', 'car'],
      by: 'rail',
      where: 'Denver',
    };
    expect(answersInWords(trip, answers, nameOf)).toEqual([
      { key: 'where', label: 'Where to?', value: 'Denver' },
      { key: 'by', label: 'How?', value: 'By rail' },
      { key: 'extras', label: 'Extras', value: 'Hotel, Car' },
      { key: 'night', label: 'Overnight?', value: 'Yes' },
      { key: 'on', label: 'When?', value: 'March 6, 2026' },
      { key: 'cost', label: 'Cost', value: '$1,250.50' },
      { key: 'days', label: 'Days', value: '1,200' },
      { key: 'with', label: 'With whom?', value: 'Lee Park' },
    ]);
  });

  it('leave out what was not answered, and survive people and options that are gone', () => {
    expect(answersInWords(trip, { by: 'boat', with: 4, cost: 15_000 }, nameOf)).toEqual([
      { key: 'by', label: 'How?', value: 'boat' },
      { key: 'cost', label: 'Cost', value: '$15,000' },
      { key: 'with', label: 'With whom?', value: 'Someone no longer in the staff record' },
    ]);
  });
});
