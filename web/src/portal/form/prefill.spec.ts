import type { MyRecord, ServiceField, ServicePage } from '../api/portal-types.js';
import { firstAnswers, prefilledAnswers, withoutPrefill } from './prefill.js';

const record: MyRecord = {
  id: 1,
  fullName: 'Walter Brooks',
  givenName: 'Walter',
  email: 'walter.brooks@agency.example',
  bureau: { code: 'do', name: 'Departmental Offices' },
  title: 'Budget Analyst',
  workLocation: 'Main Building, Room 5122',
  phone: '202-555-0141',
  supervisor: null,
  timeZone: 'America/New_York',
  pulseOptOut: false,
  accommodations: null,
};

const text = (key: string, more: Partial<ServiceField> = {}): ServiceField => ({
  key,
  kind: 'text',
  label: key,
  ...more,
});

const service = (fields: ServiceField[]): ServicePage =>
  ({ form: { version: 1, fields } }) as ServicePage;

describe('answers from the staff record', () => {
  const fields = [
    text('where', { prefill: 'workLocation' }),
    text('boss', { prefill: 'supervisorName' }),
    text('why'),
  ];

  it('fill in what the record knows and nothing else', () => {
    expect(prefilledAnswers(fields, record)).toEqual({ where: 'Main Building, Room 5122' });
  });

  it('go away when the request is for a colleague, unless they were changed', () => {
    const asTheyCame = { where: 'Main Building, Room 5122', why: 'broken' };
    expect(withoutPrefill(fields, record, asTheyCame)).toEqual({ why: 'broken' });
    const changed = { where: 'Room 12', why: 'broken' };
    expect(withoutPrefill(fields, record, changed)).toEqual(changed);
  });
});

describe('the words of a search that found nothing', () => {
  const subject = text('subject', { maxLength: 20 });
  const details = text('details', { kind: 'long_text' });

  it('become the subject', () => {
    expect(firstAnswers(service([subject, details]), record, 'my chair')).toEqual({
      subject: 'my chair',
    });
  });

  it('become the details when they are too long for a subject', () => {
    const words = 'my chair squeaks whenever I lean back';
    expect(firstAnswers(service([subject, details]), record, words)).toEqual({ details: words });
  });

  it('are nothing when there were none', () => {
    expect(firstAnswers(service([subject, details]), record, '')).toEqual({});
  });
});
