import type { ServiceForm } from '../../../domain/catalog/service-form.js';
import { wordsOfRequest } from './words-of-request.js';

const form = [
  { key: 'subject', kind: 'text', label: 'In a few words', required: true },
  { key: 'details', kind: 'long_text', label: 'Tell us more', required: true },
] as unknown as ServiceForm;
const program = [
  { key: 'program', kind: 'text', label: 'Which program?', required: true },
  { key: 'purpose', kind: 'long_text', label: 'What for?', required: true },
] as unknown as ServiceForm;
const service = { name: 'Software', form: program, sensitive: false };

describe('the title of a request', () => {
  it('is the one given, else the answer to the question for one', () => {
    const answers = { subject: 'My screen flickers', details: 'Since today.' };
    const general = { ...service, form };
    expect(wordsOfRequest(general, answers, {}).subject).toBe('My screen flickers');
    expect(wordsOfRequest(general, answers, { subject: 'Screen' }).subject).toBe('Screen');
  });

  it('is the service with the first short answer where the form asks for no title', () => {
    expect(wordsOfRequest(service, { program: 'Figma', purpose: 'Maps' }, {})).toEqual({
      subject: 'Software: Figma',
      description: 'Maps',
    });
    expect(wordsOfRequest(service, {}, {})).toEqual({ subject: 'Software', description: '' });
  });

  it('of a sensitive request is its service alone', () => {
    const answers = { program: 'Secret' };
    const sensitive = { ...service, sensitive: true };
    expect(wordsOfRequest(sensitive, answers, { subject: 'Secret' }).subject).toBe('Software');
  });

  it('is cut after 120 letters, between letters', () => {
    const { subject } = wordsOfRequest(service, { program: '🦊'.repeat(200) }, {});
    expect([...subject]).toHaveLength(120);
    expect(subject.endsWith('🦊…')).toBe(true);
  });
});

describe('the description of a request', () => {
  it('is what was given beside the answers, else the first long answer', () => {
    expect(
      wordsOfRequest(service, { purpose: 'Maps' }, { description: 'By Friday.' }).description,
    ).toBe('By Friday.');
  });
});
