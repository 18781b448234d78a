import { checkAnswers, shownFields, type RawAnswers } from './check-answers.js';
import type { FormField, ServiceForm } from './service-form.js';

const badge: ServiceForm = [
  {
    key: 'reason',
    kind: 'radios',
    label: 'Why do you need a badge?',
    options: [
      { value: 'new', label: 'I am new' },
      { value: 'lost', label: 'I lost mine' },
    ],
  },
  {
    key: 'police',
    kind: 'yes_no',
    label: 'Did you tell the police?',
    showWhen: { field: 'reason', equals: 'lost' },
  },
  {
    key: 'report',
    kind: 'text',
    label: 'Report number',
    showWhen: { field: 'police', equals: 'yes' },
  },
  {
    key: 'doors',
    kind: 'checkboxes',
    label: 'Doors',
    required: false,
    options: [
      { value: 'main', label: 'Main door' },
      { value: 'lab', label: 'Laboratory' },
    ],
  },
  {
    key: 'why_lab',
    kind: 'long_text',
    label: 'Why the laboratory?',
    showWhen: { field: 'doors', in: ['lab'] },
  },
];

const errors = (form: ServiceForm, answers: RawAnswers) => {
  const decision = checkAnswers(form, answers);
  return decision.allowed
    ? {}
    : Object.fromEntries(decision.refusals.map((r) => [r.field, r.message]));
};

const clean = (form: ServiceForm, answers: RawAnswers) => {
  const decision = checkAnswers(form, answers);
  return decision.allowed ? decision.outcome : decision.refusals;
};

const one = (field: Partial<FormField> & Pick<FormField, 'kind'>): ServiceForm => [
  { key: 'q', label: 'Charge code', ...field },
];

describe('the answers of a form', () => {
  it('are kept in the order of the questions, trimmed, with what was left empty left out', () => {
    expect(clean(badge, { doors: [], reason: 'new', police: null })).toEqual({ reason: 'new' });
    const all = {
      why_lab: '  I work there.\r\nEvery day.  ',
      doors: ['lab', 'main'],
      report: ' 12-345 ',
      police: true,
      reason: 'lost',
    };
    const kept = clean(badge, all);
    expect(kept).toEqual({
      reason: 'lost',
      police: 'yes',
      report: '12-345',
      doors: ['main', 'lab'],
      why_lab: 'I work there.\nEvery day.',
    });
    expect(Object.keys(kept)).toEqual(['reason', 'police', 'report', 'doors', 'why_lab']);
  });

  it('get one error a question, in the words of the page', () => {
    expect(errors(badge, { reason: 'lost', police: 'yes', doors: 'lab' })).toEqual({
      report: 'Enter report number',
      why_lab: 'Enter an answer to “Why the laboratory?”',
    });
    expect(errors(badge, {})).toEqual({
      reason: 'Choose an answer to “Why do you need a badge?”',
    });
  });

  it('to questions that are not asked are dropped, also down the line', () => {
    const answers = { reason: 'new', police: 'yes', report: 'x'.repeat(900) };
    expect(clean(badge, answers)).toEqual({ reason: 'new' });
  });

  it('to questions the form does not have are refused, also hostile ones', () => {
    const answers = JSON.parse(
      '{"reason":"new","salary":1,"__proto__":{"report":"x"}}',
    ) as RawAnswers;
    expect(errors(badge, answers)).toMatchObject({ salary: 'This form does not ask for this.' });
    expect(checkAnswers(badge, answers)).toMatchObject({
      refusals: [{ field: 'salary' }, { field: '__proto__' }],
    });
  });

  it('are not found on the prototype of what came in', () => {
    const inherited = Object.create({ reason: 'new' }) as RawAnswers;
    expect(errors(badge, inherited)).toHaveProperty('reason');
    expect(shownFields(badge, inherited)).toHaveLength(2);
  });

  it('say which questions are asked so far', () => {
    const keys = (answers: RawAnswers) => shownFields(badge, answers).map(({ key }) => key);
    expect(keys({})).toEqual(['reason', 'doors']);
    expect(keys({ reason: 'lost', police: 'no' })).toEqual(['reason', 'police', 'doors']);
    expect(keys({ reason: 'lost', police: 'maybe', doors: ['lab'] })).toEqual([
      'reason',
      'police',
      'doors',
      'why_lab',
    ]);
  });
});

describe('a missing answer', () => {
  it.each([
    ['Charge code', 'Enter charge code'],
    ['VPN profile', 'Enter VPN profile'],
    ['What is it?', 'Enter an answer to “What is it?”'],
  ])('to "%s" is asked for as "%s"', (label, message) => {
    expect(errors(one({ kind: 'text', label }), { q: '  ' })).toEqual({ q: message });
  });

  it('is asked for in the words of the field where it has some', () => {
    const form = one({ kind: 'text', missingMessage: 'Enter a charge code' });
    expect(errors(form, {})).toEqual({ q: 'Enter a charge code' });
  });

  it.each(['radios', 'checkboxes', 'select', 'person', 'yes_no'] as const)(
    'of %s is chosen',
    (kind) => {
      expect(errors(one({ kind, options: [] }), { q: null })).toEqual({ q: 'Choose charge code' });
    },
  );

  it.each(['date', 'money', 'number', 'long_text'] as const)('of %s is entered', (kind) => {
    expect(errors(one({ kind }), { q: '' })).toEqual({ q: 'Enter charge code' });
  });
});

describe('text', () => {
  const text = one({ kind: 'text', maxLength: 5 });

  it('is counted in characters, not in bytes', () => {
    expect(clean(text, { q: '👩‍🚒é' })).toEqual({ q: '👩‍🚒é' });
    expect(errors(text, { q: 'abcdef' })).toEqual({
      q: 'Charge code must be 5 characters or fewer',
    });
  });

  it('may be as long as its kind allows where the field does not say', () => {
    expect(clean(one({ kind: 'text' }), { q: 'x'.repeat(200) })).toEqual({ q: 'x'.repeat(200) });
    expect(errors(one({ kind: 'text' }), { q: 'x'.repeat(201) })).toHaveProperty('q');
    const long = one({ kind: 'long_text' });
    expect(errors(long, { q: 'x'.repeat(5_001) })).toEqual({
      q: 'Charge code must be 5000 characters or fewer',
    });
  });

  it('keeps emoji, right-to-left writing and mark-up as they are', () => {
    const hostile = '🙂 مرحبا <script>alert(1)</script>';
    expect(clean(one({ kind: 'long_text' }), { q: hostile })).toEqual({ q: hostile });
  });

  it.each(['a\u0000b', 'a\u0007b', 'a\u2028b', 'a\ud800b'])(
    'refuses what can not be stored: %j',
    (q) => {
      expect(errors(one({ kind: 'long_text' }), { q })).toEqual({
        q: "Charge code has characters that can't be stored. Type it again",
      });
    },
  );

  it('on one line refuses a second line, and turns tabs into spaces', () => {
    expect(errors(text, { q: 'a\nb' })).toEqual({ q: 'Charge code must be on one line' });
    expect(clean(text, { q: 'a\tb' })).toEqual({ q: 'a b' });
  });

  it.each([7, true, ['a'], { a: 1 }])('refuses %j', (q) => {
    const asked = one({ kind: 'text', label: 'Which one?' });
    expect(errors(asked, { q })).toEqual({ q: 'Your answer to “Which one?” must be text' });
  });
});

describe('a choice', () => {
  it('is one of the answers offered', () => {
    expect(errors(badge, { reason: 'stolen' })).toEqual({ reason: 'Choose one of the answers' });
    expect(errors(badge, { reason: true })).toEqual({ reason: 'Choose one of the answers' });
  });

  it('of yes or no may come as true or false', () => {
    expect(clean(one({ kind: 'yes_no' }), { q: false })).toEqual({ q: 'no' });
    expect(clean(one({ kind: 'yes_no' }), { q: 'yes' })).toEqual({ q: 'yes' });
  });

  it.each([['window'], [['main', 'window']], [[7]]])('of several refuses %j', (doors) => {
    expect(errors(badge, { reason: 'new', doors })).toEqual({
      doors: 'Choose from the answers given',
    });
  });
});

describe('a person', () => {
  it.each([[12], ['12']])('is an id: %j', (q) => {
    expect(clean(one({ kind: 'person' }), { q })).toEqual({ q: 12 });
  });

  it.each([[0], [-1], [1.5], ['Ana'], [true], [[12]], [{}]])('is not %j', (q) => {
    expect(errors(one({ kind: 'person' }), { q })).toEqual({ q: 'Choose a person from the list' });
  });
});

describe('a date', () => {
  it('is kept as YYYY-MM-DD', () => {
    expect(clean(one({ kind: 'date' }), { q: ' 2028-02-29 ' })).toEqual({ q: '2028-02-29' });
  });

  it.each(['2026-02-29', '2026-13-01', '02/03/2026', '2026-2-3', 20_260_203])('is not %j', (q) => {
    expect(errors(one({ kind: 'date' }), { q })).toEqual({ q: 'Charge code must be a real date' });
  });

  it.each(['1899-12-31', '2200-01-01'])('is not as far away as %s', (q) => {
    expect(errors(one({ kind: 'date' }), { q })).toEqual({
      q: 'Charge code must be between 1900 and 2199',
    });
  });
});

describe('an amount', () => {
  const cost = one({ kind: 'money', label: 'Cost', min: 1, max: 15_000 });
  const crew = one({ kind: 'number', label: 'Crew', min: 2, max: 1_000 });

  it.each([
    ['$1,250.50', 1250.5],
    ['1250.5', 1250.5],
    [' 15,000 ', 15_000],
    [1.1, 1.1],
    ['1', 1],
  ])('of money may be typed as %j', (q, kept) => {
    expect(clean(cost, { q })).toEqual({ q: kept });
  });

  it.each(['ten', '1,25', '1.2.3', '', '$', {}, Number.NaN, '9'.repeat(20)])(
    'of money is not %j',
    (q) => {
      expect(errors(cost, { q })).toEqual({
        q: q === '' ? 'Enter cost' : 'Cost must be an amount in dollars, like 1,250.50',
      });
    },
  );

  it('of money has cents at most, and lies in its range', () => {
    expect(errors(cost, { q: 1.005 })).toEqual({ q: 'Cost must be in dollars and cents' });
    expect(errors(cost, { q: '0.99' })).toEqual({ q: 'Cost must be $1 or more' });
    expect(errors(cost, { q: 15_000.01 })).toEqual({ q: 'Cost must be $15,000 or less' });
  });

  it('of a number is whole, and lies in its range', () => {
    expect(clean(crew, { q: '1,000' })).toEqual({ q: 1000 });
    expect(errors(crew, { q: 'two' })).toEqual({ q: 'Crew must be a number, like 12' });
    expect(errors(crew, { q: 2.5 })).toEqual({ q: 'Crew must be a whole number' });
    expect(errors(crew, { q: 1 })).toEqual({ q: 'Crew must be 2 or more' });
    expect(errors(crew, { q: 1001 })).toEqual({ q: 'Crew must be 1,000 or less' });
    expect(clean(one({ kind: 'number' }), { q: -3 })).toEqual({ q: -3 });
  });
});
