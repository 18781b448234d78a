import { mostMailsAnHour, parkReasons, parkReasonWords, whyParked } from './why-parked.js';

interface Wishes {
  readonly headers?: Readonly<Record<string, string>>;
  readonly subject?: string;
  readonly from?: string;
  readonly withoutReturn?: boolean;
  readonly ours?: boolean;
  readonly hasContent?: boolean;
  readonly known?: boolean;
  readonly withinHour?: number;
}

const parked = ({ headers = {}, ...wishes }: Wishes) =>
  whyParked(
    {
      subject: 'My badge',
      from: 'maria@agency.example',
      ...{ withoutReturn: false, ours: false, hasContent: true },
      ...wishes,
      header: (name) => headers[name] ?? '',
    },
    { known: wishes.known ?? true, withinHour: wishes.withinHour ?? 0 },
  );

describe('a mail is taken', () => {
  test.each<[string, Wishes]>([
    ['from somebody who works here', {}],
    ['that says that no program sent it', { headers: { 'auto-submitted': 'no' } }],
    ['that speaks of being out of the office', { subject: 'My badge fails out of office hours' }],
    [
      'that passed the check of its sender',
      { headers: { 'authentication-results': 'dmarc=pass' } },
    ],
    ['as the twentieth within an hour', { withinHour: mostMailsAnHour - 1 }],
  ])('%s', (_, wishes) => {
    expect(parked(wishes)).toBeNull();
  });
});

describe('a mail is parked', () => {
  const report = 'multipart/report; report-type=delivery-status';
  test.each<[string, Wishes, string]>([
    ['that we sent ourselves', { ours: true, withoutReturn: true }, 'own_mail'],
    ['that reports a failed delivery', { headers: { 'content-type': report } }, 'returned'],
    ['that names failed recipients', { headers: { 'x-failed-recipients': 'a@b' } }, 'returned'],
    ['without a sender to return it to', { withoutReturn: true }, 'returned'],
    ['from the daemon of a mail server', { from: 'mailer-daemon@agency.example' }, 'returned'],
    ['of an automatic answer', { headers: { 'auto-submitted': 'auto-replied' } }, 'automatic'],
    ['of a mailing', { headers: { precedence: 'bulk' } }, 'automatic'],
    ['of a mailing list', { headers: { precedence: 'list' } }, 'automatic'],
    ['that says it is a reply of a program', { headers: { 'x-autoreply': 'yes' } }, 'automatic'],
    ['in the older way of saying so', { headers: { 'x-autorespond': 'away' } }, 'automatic'],
    [
      'that only says it was read',
      { headers: { 'content-type': 'multipart/report; report-type=disposition-notification' } },
      'automatic',
    ],
    ['from an address nobody reads', { from: 'no-reply@agency.example' }, 'automatic'],
    ['of somebody who is away', { subject: 'Automatic reply: CP-100123' }, 'automatic'],
    ['in the words of another program', { subject: 'Out of Office: back Monday' }, 'automatic'],
    [
      'whose sender was not proven',
      { headers: { 'authentication-results': 'mx; spf=pass; dmarc=fail (p=none)' } },
      'not_proven',
    ],
    ['from somebody nobody knows', { known: false }, 'unknown_sender'],
    ['after too many within an hour', { withinHour: mostMailsAnHour }, 'too_many'],
    ['that holds nothing', { hasContent: false }, 'empty'],
  ])('%s', (_, wishes, reason) => {
    expect(parked(wishes)).toBe(reason);
  });

  test('for a reason that is told in words', () => {
    expect(parkReasons.filter((reason) => !parkReasonWords[reason].trim())).toEqual([]);
  });
});
