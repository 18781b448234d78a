import type { ServiceField } from '../api/portal-types.js';
import { answerInWords, answersToFile } from './answers-in-words.js';

const field = (kind: ServiceField['kind'], more: Partial<ServiceField> = {}): ServiceField => ({
  key: 'it',
  kind,
  label: 'It',
  ...more,
});

const nobody = (): undefined => undefined;
const options = [
  { value: 'dock', label: 'A dock' },
  { value: 'screen', label: 'A screen' },
];

describe('an answer read back', () => {
  it('shows labels instead of the values of choices', () => {
    expect(answerInWords(field('radios', { options }), 'dock', nobody)).toBe('A dock');
    expect(answerInWords(field('checkboxes', { options }), ['dock', 'screen'], nobody)).toBe(
      'A dock, A screen',
    );
    expect(answerInWords(field('yes_no'), 'no', nobody)).toBe('No');
  });

  it('shows a date in words and a half-typed one as typed', () => {
    expect(answerInWords(field('date'), '2026-12-03', nobody)).toBe('December 3, 2026');
    expect(answerInWords(field('date'), '2026-12-', nobody)).toBe('2026-12-');
  });

  it('shows dollars, and what is no amount as typed', () => {
    expect(answerInWords(field('money'), '1250.5', nobody)).toBe('$1,250.50');
    expect(answerInWords(field('money'), '$1,250', nobody)).toBe('$1,250');
    expect(answerInWords(field('money'), 'about ten', nobody)).toBe('about ten');
  });

  it('names the person behind the id', () => {
    const names = (id: number): string | undefined => (id === 7 ? 'Ana Ruiz' : undefined);
    expect(answerInWords(field('person'), 7, names)).toBe('Ana Ruiz');
    expect(answerInWords(field('person'), 8, names)).toBe('A colleague');
  });

  it('is empty for no answer', () => {
    expect(answerInWords(field('text'), undefined, nobody)).toBe('');
    expect(answerInWords(field('person'), null, nobody)).toBe('');
  });
});

describe('the answers that are filed', () => {
  it('are those to questions that are asked, without the empty ones', () => {
    const shown = [field('text', { key: 'why' }), field('text', { key: 'more' })];
    expect(answersToFile(shown, { why: 'broken', more: '', hidden: 'left over' })).toEqual({
      why: 'broken',
    });
  });
});
