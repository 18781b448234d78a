import {
  checkForm,
  defaultMaxLength,
  fieldKinds,
  longestText,
  optionsOf,
  prefillSources,
  showingValues,
  yesNoOptions,
  type FormField,
  type ServiceForm,
} from './service-form.js';

const colours = [
  { value: 'red', label: 'Red' },
  { value: 'blue', label: 'Blue' },
];

const kindQuestion: FormField = {
  key: 'kind',
  kind: 'radios',
  label: 'Which one?',
  options: [
    { value: 'new', label: 'A new one' },
    { value: 'lost', label: 'I lost mine' },
  ],
};

const problems = (form: ServiceForm) => {
  const decision = checkForm(form);
  return decision.allowed ? [] : decision.refusals.map(({ code, field }) => [code, field]);
};

describe('a form', () => {
  it('with one question of each kind, filled in from the record and asked by condition, is good', () => {
    const form: ServiceForm = [
      kindQuestion,
      { key: 'where', kind: 'text', label: 'Where?', prefill: 'workLocation', maxLength: 80 },
      { key: 'story', kind: 'long_text', label: 'What happened?', required: false },
      { key: 'things', kind: 'checkboxes', label: 'What is lost?', options: colours },
      { key: 'colour', kind: 'select', label: 'Colour', options: colours },
      { key: 'who', kind: 'person', label: 'Who saw it?' },
      { key: 'on', kind: 'date', label: 'When?' },
      { key: 'cost', kind: 'money', label: 'What did it cost?', min: 0, max: 500 },
      {
        key: 'police',
        kind: 'yes_no',
        label: 'Did you call the police?',
        showWhen: { field: 'kind', in: ['lost'] },
      },
      {
        key: 'count',
        kind: 'number',
        label: 'How many officers came?',
        showWhen: { field: 'police', equals: 'yes' },
      },
      {
        key: 'shade',
        kind: 'text',
        label: 'Which shade of red?',
        showWhen: { field: 'things', equals: 'red' },
      },
    ];
    expect(new Set(form.map(({ kind }) => kind)).size).toBe(fieldKinds.length);
    expect(checkForm(form)).toEqual({ allowed: true, outcome: form });
  });

  it.each<[string, FormField, string, string]>([
    ['a key with capitals', { ...kindQuestion, key: 'Kind' }, 'form.key_invalid', 'key'],
    [
      'an unknown kind',
      { key: 'a', kind: 'colour' as FormField['kind'], label: 'A' },
      'form.kind_unknown',
      'kind',
    ],
    ['no question', { key: 'a', kind: 'text', label: ' ' }, 'form.label_missing', 'label'],
    ['no answers', { key: 'a', kind: 'radios', label: 'A' }, 'form.options_missing', 'options'],
    [
      'a single radio',
      { key: 'a', kind: 'radios', label: 'A', options: colours.slice(1) },
      'form.options_missing',
      'options',
    ],
    [
      'no checkboxes',
      { key: 'a', kind: 'checkboxes', label: 'A', options: [] },
      'form.options_missing',
      'options',
    ],
    [
      'answers for text',
      { key: 'a', kind: 'text', label: 'A', options: colours },
      'form.options_not_wanted',
      'options',
    ],
    [
      'one value twice',
      { ...kindQuestion, options: [...colours, { value: 'red', label: 'Rouge' }] },
      'form.option_twice',
      'options',
    ],
    [
      'a length for a date',
      { key: 'a', kind: 'date', label: 'A', maxLength: 10 },
      'form.max_length_invalid',
      'maxLength',
    ],
    [
      'a length of nothing',
      { key: 'a', kind: 'text', label: 'A', maxLength: 0 },
      'form.max_length_invalid',
      'maxLength',
    ],
    [
      'half a character',
      { key: 'a', kind: 'text', label: 'A', maxLength: 1.5 },
      'form.max_length_invalid',
      'maxLength',
    ],
    [
      'a length beyond the longest',
      { key: 'a', kind: 'long_text', label: 'A', maxLength: longestText + 1 },
      'form.max_length_invalid',
      'maxLength',
    ],
    [
      'a smallest text',
      { key: 'a', kind: 'text', label: 'A', min: 1 },
      'form.range_not_wanted',
      'min',
    ],
    [
      'a largest date',
      { key: 'a', kind: 'date', label: 'A', max: 1 },
      'form.range_not_wanted',
      'min',
    ],
    [
      'a range upside down',
      { key: 'a', kind: 'number', label: 'A', min: 2, max: 1 },
      'form.range_invalid',
      'min',
    ],
    [
      'a date from the record',
      { key: 'a', kind: 'date', label: 'A', prefill: 'phone' },
      'form.prefill_invalid',
      'prefill',
    ],
    [
      'an unknown part of the record',
      { key: 'a', kind: 'text', label: 'A', prefill: 'salary' as FormField['prefill'] & string },
      'form.prefill_invalid',
      'prefill',
    ],
  ])('with %s is refused', (_, field, code, part) => {
    expect(problems([field])).toEqual([[code, `fields.0.${part}`]]);
  });

  it('with one key twice is refused where it comes the second time', () => {
    expect(problems([kindQuestion, kindQuestion])).toEqual([['form.key_twice', 'fields.1.key']]);
  });

  it.each<[string, FormField['showWhen'] & object, string]>([
    ['nothing that exists', { field: 'colour', equals: 'red' }, 'form.condition_unknown'],
    ['a later question', { field: 'last', equals: 'yes' }, 'form.condition_forward'],
    ['itself', { field: 'shade', equals: 'red' }, 'form.condition_forward'],
    ['words typed in', { field: 'note', equals: 'red' }, 'form.condition_not_choice'],
    [
      'an answer that is not offered',
      { field: 'kind', equals: 'red' },
      'form.condition_value_unknown',
    ],
    ['no answer at all', { field: 'kind', in: [] }, 'form.condition_value_unknown'],
  ])('with a question that depends on %s is refused', (_, showWhen, code) => {
    const form: ServiceForm = [
      kindQuestion,
      { key: 'note', kind: 'text', label: 'Note' },
      { key: 'shade', kind: 'text', label: 'Which shade?', showWhen },
      { key: 'last', kind: 'yes_no', label: 'Is that all?' },
    ];
    expect(problems(form)).toEqual([[code, 'fields.2.showWhen']]);
  });

  it('is told all its problems at once', () => {
    const form: ServiceForm = [
      { key: 'A', kind: 'radios', label: '' },
      { key: 'b', kind: 'text', label: 'B', showWhen: { field: 'c', equals: 'x' } },
    ];
    expect(problems(form)).toEqual([
      ['form.key_invalid', 'fields.0.key'],
      ['form.label_missing', 'fields.0.label'],
      ['form.options_missing', 'fields.0.options'],
      ['form.condition_unknown', 'fields.1.showWhen'],
    ]);
  });
});

describe('the parts of a question', () => {
  it('has Yes and No for a yes-or-no question, and no options for typed ones', () => {
    expect(optionsOf({ key: 'a', kind: 'yes_no', label: 'A?' })).toBe(yesNoOptions);
    expect(optionsOf({ key: 'a', kind: 'text', label: 'A' })).toEqual([]);
    expect(optionsOf(kindQuestion)).toBe(kindQuestion.options);
  });

  it('is asked for one value or for several', () => {
    expect(showingValues({ field: 'kind', equals: 'new' })).toEqual(['new']);
    expect(showingValues({ field: 'kind', in: ['new', 'lost'] })).toEqual(['new', 'lost']);
  });

  it('has documented defaults', () => {
    expect(defaultMaxLength).toEqual({ text: 200, long_text: 5_000 });
    expect(prefillSources).toContain('workLocation');
  });
});
