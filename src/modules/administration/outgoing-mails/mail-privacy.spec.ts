import { maskAddresses } from '../../../platform/mail/mask-addresses.js';
import { shownRecipient, whyNotReadable } from './mail-privacy.js';

const kept = { state: 'kept', sends: false, production: false, restricted: false };

describe('who reads a mail in the outbox', () => {
  test('a mail that is kept because nothing is sent can be read', () => {
    expect(whyNotReadable(kept)).toBeNull();
  });

  test('with a mail server nobody reads it here, not even one that was kept before', () => {
    for (const state of ['kept', 'queued', 'sending', 'sent', 'failed']) {
      expect(whyNotReadable({ ...kept, state, sends: true })).toBe(
        'With a mail server a mail is read by its recipient alone.',
      );
    }
  });

  test('in production nobody reads it here, though it was never sent', () => {
    expect(whyNotReadable({ ...kept, production: true })).toMatch(/^In production/);
  });

  test('a mail that was meant to leave stays closed after the mail server was taken away', () => {
    for (const state of ['queued', 'sending', 'sent', 'failed']) {
      expect(whyNotReadable({ ...kept, state })).toMatch(/^Only mail that is kept/);
    }
  });
});

test('a mail about a restricted request is not read, though it is kept', () => {
  expect(whyNotReadable({ ...kept, restricted: true })).toMatch(/restricted request/);
});

test('where no mail is read, the reason does not tell restricted requests from others', () => {
  for (const elsewhere of [{ production: true }, { sends: true }, { state: 'sent' }]) {
    const mail = { ...kept, ...elsewhere };
    expect(whyNotReadable({ ...mail, restricted: true })).toBe(whyNotReadable(mail));
  }
});

describe('what is shown of a recipient', () => {
  const maria = { name: 'Maria Lopez', address: 'maria.lopez@agency.example' };

  test('the whole of it when the mail may be read', () => {
    expect(shownRecipient(maria, true)).toEqual(maria);
  });

  test('else the first letter and the domain, and no name', () => {
    expect(shownRecipient(maria, false)).toEqual({ name: null, address: 'm…@agency.example' });
  });

  test.each([
    ['550 5.1.1 <jane@a.example>: no such user', '550 5.1.1 <j…@a.example>: no such user'],
    ['jane+tag@a.example, ops@b.example;', 'j…@a.example, o…@b.example;'],
    ['"Jane" jane@a.example', '"Jane" j…@a.example'],
    ['émile@a.example', 'é…@a.example'],
    ['j@a.example', 'j…@a.example'],
    ['the mail server closed the connection', 'the mail server closed the connection'],
  ])('%p becomes %p', (given, shown) => {
    expect(maskAddresses(given)).toBe(shown);
  });
});
