import type { FormField } from '../../../domain/catalog/service-form.js';
import { questionsOf } from './form-questions.js';

const reason: FormField = {
  key: 'reason',
  kind: 'radios',
  label: 'What happened?',
  options: [
    { value: 'lost', label: 'I lost it' },
    { value: 'broken', label: 'It is broken' },
  ],
};

describe('the questions of a form in words', () => {
  test('a question that depends on an earlier one names it and the answers', () => {
    const [, after] = questionsOf([
      reason,
      {
        key: 'lost_on',
        kind: 'date',
        label: 'When did you last see it?',
        showWhen: { field: 'reason', equals: 'lost' },
      },
    ]);
    expect(after).toEqual({
      ...{ key: 'lost_on', kind: 'date', kindLabel: 'A date', label: 'When did you last see it?' },
      ...{ hint: null, required: true, options: [], prefill: null, limits: null },
      askedWhen: { question: 'What happened?', answers: ['I lost it'] },
    });
  });

  test('a yes-or-no question is answered by yes and no, though it lists no options', () => {
    const [, after] = questionsOf([
      { key: 'remote', kind: 'yes_no', label: 'Do you work from home?' },
      {
        key: 'address',
        kind: 'text',
        label: 'Where?',
        showWhen: { field: 'remote', in: ['yes', 'no'] },
      },
    ]);
    expect(after!.askedWhen).toEqual({
      question: 'Do you work from home?',
      answers: ['Yes', 'No'],
    });
  });

  test.each<[Partial<FormField>, string | null]>([
    [{ kind: 'text' }, 'Up to 200 characters'],
    [{ kind: 'long_text' }, 'Up to 5,000 characters'],
    [{ kind: 'long_text', maxLength: 1_500 }, 'Up to 1,500 characters'],
    [{ kind: 'money', min: 1, max: 10_000 }, 'From 1 to 10,000'],
    [{ kind: 'number', min: 1 }, '1 or more'],
    [{ kind: 'number', max: 50 }, 'Up to 50'],
    [{ kind: 'number' }, null],
    [{ kind: 'person' }, null],
  ])('the limits of %p are %p', (field, limits) => {
    const [question] = questionsOf([{ key: 'k', label: 'L', kind: 'text', ...field }]);
    expect(question!.limits).toBe(limits);
  });

  test('what may be left out is not required', () => {
    const [question] = questionsOf([{ ...reason, required: false, hint: 'One is enough.' }]);
    expect(question).toMatchObject({ required: false, hint: 'One is enough.' });
    expect(question!.options).toEqual(reason.options);
  });
});
