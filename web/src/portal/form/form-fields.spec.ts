import type { ServiceField } from '../api/portal-types.js';
import {
  formPages,
  missingWords,
  pageOf,
  questionOf,
  shownFields,
  unanswered,
} from './form-fields.js';

const field = (key: string, more: Partial<ServiceField> = {}): ServiceField => ({
  key,
  kind: 'text',
  label: `Label of ${key}`,
  ...more,
});

const keys = (fields: readonly ServiceField[]): string[] => fields.map(({ key }) => key);

describe('which questions of a form are asked', () => {
  const badge = [
    field('reason', { kind: 'radios' }),
    field('lost_where', { showWhen: { field: 'reason', equals: 'lost' } }),
    field('police', { showWhen: { field: 'lost_where', in: ['street', 'train'] } }),
  ];

  it('leaves out what depends on an answer that was not given', () => {
    expect(keys(shownFields(badge, {}))).toEqual(['reason']);
    expect(keys(shownFields(badge, { reason: 'lost' }))).toEqual(['reason', 'lost_where']);
  });

  it('leaves out what depends on a question that is itself not asked any more', () => {
    const answers = { reason: 'damaged', lost_where: 'train' };
    expect(keys(shownFields(badge, answers))).toEqual(['reason']);
  });

  it('asks what depends on one of several ticked answers', () => {
    const form = [
      field('parts', { kind: 'checkboxes' }),
      field('size', { showWhen: { field: 'parts', equals: 'screen' } }),
    ];
    expect(keys(shownFields(form, { parts: ['dock', 'screen'] }))).toEqual(['parts', 'size']);
  });
});

describe('the pages of a form', () => {
  const form = (count: number): ServiceField[] =>
    Array.from({ length: count }, (_, index) => field(`q${index + 1}`));

  it('keeps up to six questions on one page', () => {
    expect(formPages(form(6)).map((page) => page.length)).toEqual([6]);
  });

  it('cuts seven into four and three, and nine into three times three', () => {
    expect(formPages(form(7)).map((page) => page.length)).toEqual([4, 3]);
    expect(formPages(form(9)).map((page) => page.length)).toEqual([3, 3, 3]);
  });

  it('keeps a dependent question on the page of the one it depends on', () => {
    const depends = field('detail', { showWhen: { field: 'q4', equals: 'yes' } });
    const pages = formPages([...form(4), depends, ...form(7).slice(4)]);
    expect(pages.map(keys)).toEqual([
      ['q1', 'q2', 'q3', 'q4', 'detail'],
      ['q5', 'q6', 'q7'],
    ]);
    expect(pageOf(pages, 'detail')).toBe(1);
    expect(pageOf(pages, 'q7')).toBe(2);
  });

  it('sends a question nobody asks to the first page', () => {
    expect(pageOf(formPages(form(2)), 'gone')).toBe(1);
  });
});

describe('what is left empty', () => {
  it('is an unanswered question unless it is optional', () => {
    const form = [
      field('name'),
      field('ticked', { kind: 'checkboxes' }),
      field('extra', { required: false }),
      field('count', { kind: 'number' }),
    ];
    const answers = { name: '   ', ticked: [], count: 0 };
    expect(keys(unanswered(form, answers))).toEqual(['name', 'ticked']);
  });

  it('is said in the words of the label', () => {
    expect(missingWords(field('code', { label: 'Charge code' }))).toBe('Enter charge code');
    expect(missingWords(field('vpn', { label: 'VPN name' }))).toBe('Enter VPN name');
    expect(missingWords(field('why', { kind: 'radios', label: 'Why?' }))).toBe(
      'Choose an answer to “Why?”',
    );
  });

  it('is said in the words of the service where it has its own', () => {
    const missingMessage = 'Enter the day you start';
    expect(missingWords(field('start', { missingMessage }))).toBe(missingMessage);
  });
});

describe('the question an error is about', () => {
  it('is found by its key, with and without the prefix', () => {
    const form = [field('device')];
    expect(questionOf(form, 'device')?.key).toBe('device');
    expect(questionOf(form, 'answers.device')?.key).toBe('device');
    expect(questionOf(form, 'customerId')).toBeUndefined();
    expect(questionOf(form, undefined)).toBeUndefined();
  });
});
