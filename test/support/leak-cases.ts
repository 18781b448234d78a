/**
 * How it is tested that a route tells strangers nothing of a sensitive ticket. `:names` are filled in from the
 * scene and, in `naming`, from the secret.
 */
export interface LeakCase {
  /** Addresses that answer the same, to the letter, before there is the secret and after all of its life. */
  readonly same?: readonly string[];
  /** Addresses that name the secret or something of it: they answer as if it did not exist. */
  readonly naming?: readonly string[];
  /** Addresses whose answers may change for reasons of their own, but never tell of it. */
  readonly untold?: readonly string[];
  /** Why none of this can be asked, or where it is. */
  readonly apart?: string;
}

const same = (...addresses: string[]): LeakCase => ({ same: addresses });
const untold = (...addresses: string[]): LeakCase => ({ untold: addresses });
const apart = (why: string): LeakCase => ({ apart: why });
const noTickets = apart('It is about the agency as it is set up, and reads no ticket.');
const byToken = apart(
  'Whoever has the link of a mail may read it; rating-page and approval-link specs.',
);
const ofTicket = (address: string, ...searched: string[]): LeakCase => ({
  naming: [address.replace(':number', ':secret')],
  same: searched,
});
const year = ':fiscalYear';

/** Every address that can be read; routes.spec.ts keeps their list. */
export const leakCases: Readonly<Record<string, LeakCase>> = {
  '/a/:token': byToken,
  '/a/page.css': noTickets,
  '/r/:token': byToken,
  '/r/:token/decline': byToken,
  '/r/:token/opt-out': byToken,
  '/r/rating.css': noTickets,
  '/r/survey/:token': byToken,
  '/r/team/:token': byToken,
  '/r/survey/:token/decline': byToken,
  '/r/survey/:token/opt-out': byToken,
  '/healthz': same('/healthz'),
  '/metrics': untold('/metrics'),
  '/readyz': same('/readyz'),
  '/api/v1/access-tokens': same('/api/v1/access-tokens'),
  '/api/v1/admin/calendar-imports/:id': noTickets,
  '/api/v1/admin/calendars': noTickets,
  '/api/v1/channel-costs': noTickets,
  '/api/v1/admin/calendars/:code': noTickets,
  '/api/v1/admin/calendars/:code/versions/:version': noTickets,
  '/api/v1/admin/holiday-sets': noTickets,
  '/api/v1/admin/holiday-sets/:code': noTickets,
  '/api/v1/admin/open-data': same('/api/v1/admin/open-data'),
  '/api/v1/admin/incoming-mails': untold(
    '/api/v1/admin/incoming-mails?limit=100',
    '/api/v1/admin/incoming-mails?state=parked&limit=100',
  ),
  '/api/v1/admin/outgoing-mails': untold('/api/v1/admin/outgoing-mails?limit=100'),
  '/api/v1/admin/outgoing-mails/:id': untold(
    ...['first', 'middle', 'last'].map((at) => `/api/v1/admin/outgoing-mails/:${at}Mail`),
  ),
  '/api/v1/admin/overview': untold('/api/v1/admin/overview'),
  '/api/v1/admin/page-feedback': same('/api/v1/admin/page-feedback'),
  '/api/v1/admin/people': same('/api/v1/admin/people?q=Wilma'),
  '/api/v1/admin/policy-rules': noTickets,
  '/api/v1/admin/publications': same('/api/v1/admin/publications'),
  '/api/v1/admin/publications/:id': apart('It is of a publication: calendar-publications.spec.ts.'),
  '/api/v1/admin/publications/:id/tickets': apart('The same: its list is tested there.'),
  '/api/v1/admin/pulses': noTickets,
  '/api/v1/admin/pulses/:office': noTickets,
  '/api/v1/admin/pulses/:office/preview': noTickets,
  '/api/v1/admin/roles': noTickets,
  '/api/v1/admin/services': same('/api/v1/admin/services'),
  '/api/v1/admin/services/:code': same('/api/v1/admin/services/pay-problem'),
  '/api/v1/admin/sla-policies': same('/api/v1/admin/sla-policies'),
  '/api/v1/admin/sla-policies/:code': same('/api/v1/admin/sla-policies/:policy'),
  '/api/v1/admin/tag-changes': same('/api/v1/admin/tag-changes'),
  '/api/v1/admin/tags': same('/api/v1/admin/tags', '/api/v1/admin/tags?q=shared-word'),
  '/api/v1/admin/tags/:tag/effects': same('/api/v1/admin/tags/shared-word/effects'),
  '/api/v1/admin/touchpoints': same('/api/v1/admin/touchpoints'),
  '/api/v1/admin/touchpoints/:file': same(
    `/api/v1/admin/touchpoints/a11-v2-responses.csv?office=human-resources&quarter=:quarter`,
  ),
  '/api/v1/admin/vendor-contracts': noTickets,
  '/api/v1/admin/vendor-contracts/:code': noTickets,
  '/api/v1/approvals': same('/api/v1/approvals'),
  '/api/v1/attachments/:id': { naming: ['/api/v1/attachments/:attachment'] },
  '/api/v1/board': same('/api/v1/board', '/api/v1/board?team=:team'),
  '/api/v1/bulk-edits': same('/api/v1/bulk-edits'),
  '/api/v1/bulk-edits/:id': { naming: ['/api/v1/bulk-edits/:bulkEdit'] },
  '/api/v1/bulk-edits/:id/tickets': { naming: ['/api/v1/bulk-edits/:bulkEdit/tickets'] },
  '/api/v1/canned-closes': same('/api/v1/canned-closes?limit=100'),
  '/api/v1/commitments': same('/api/v1/commitments?service=pay-problem'),
  '/api/v1/customers/:id': same('/api/v1/customers/:customer'),
  '/api/v1/cx-audits': same('/api/v1/cx-audits'),
  '/api/v1/cx-audits/:office/:year': same(`/api/v1/cx-audits/human-resources/${year}`),
  '/api/v1/cx-audits/:office/:year/audit.csv': same(
    `/api/v1/cx-audits/human-resources/${year}/audit.csv`,
  ),
  '/api/v1/desk-choices': noTickets,
  '/api/v1/drafts': same('/api/v1/drafts'),
  '/api/v1/drafts/:id': { naming: ['/api/v1/drafts/:draft'] },
  '/api/v1/follow-ups': same('/api/v1/follow-ups', '/api/v1/follow-ups?state=open'),
  '/api/v1/follow-ups/:id': { naming: ['/api/v1/follow-ups/:followUp'] },
  '/api/v1/follow-ups/summary': same('/api/v1/follow-ups/summary'),
  '/api/v1/forecast': same('/api/v1/forecast', '/api/v1/forecast?team=:team&hours=8'),
  '/api/v1/front-door': same('/api/v1/front-door', '/api/v1/front-door?q=:word'),
  '/api/v1/led-teams': same('/api/v1/led-teams'),
  '/api/v1/led-teams/:code': same('/api/v1/led-teams/:team'),
  '/api/v1/led-teams/:code/fairness': same('/api/v1/led-teams/:team/fairness'),
  '/api/v1/live': apart('A stream: read in the same test, from before the secret to its end.'),
  '/api/v1/me': same('/api/v1/me'),
  '/api/v1/mentions': same('/api/v1/mentions'),
  '/api/v1/offers': same('/api/v1/offers', '/api/v1/offers?side=made'),
  '/api/v1/offers/summary': same('/api/v1/offers/summary'),
  '/api/v1/open-data': same('/api/v1/open-data'),
  '/api/v1/open-data/:month/:file': apart(
    'A file is signed and kept; its figures: open-data.spec.ts.',
  ),
  '/api/v1/partners': same('/api/v1/partners'),
  '/api/v1/partners/:bureau/annotations': same('/api/v1/partners/:bureau/annotations'),
  '/api/v1/partners/:bureau/channels': same(
    '/api/v1/partners/:bureau/channels?period=quarter',
    '/api/v1/partners/:bureau/channels?period=year&service=pay-problem',
  ),
  '/api/v1/partners/:bureau/channels.csv': same(
    '/api/v1/partners/:bureau/channels.csv?period=quarter',
  ),
  '/api/v1/partners/:bureau/comments': same(
    '/api/v1/partners/:bureau/comments?period=quarter',
    '/api/v1/partners/:bureau/comments?period=quarter&service=pay-problem',
  ),
  '/api/v1/partners/:bureau/commitments': same('/api/v1/partners/:bureau/commitments'),
  '/api/v1/partners/:bureau/commitments/:id': apart('It is of a commitment: commitments.spec.ts.'),
  '/api/v1/partners/:bureau/dashboard': same(
    '/api/v1/partners/:bureau/dashboard?period=quarter',
    '/api/v1/partners/:bureau/dashboard?period=year&service=pay-problem',
  ),
  '/api/v1/partners/:bureau/improvements': same('/api/v1/partners/:bureau/improvements'),
  '/api/v1/partners/:bureau/monthly-mail': same('/api/v1/partners/:bureau/monthly-mail'),
  '/api/v1/partners/:bureau/office-questions': same('/api/v1/partners/:bureau/office-questions'),
  '/api/v1/partners/:bureau/relationship': same('/api/v1/partners/:bureau/relationship'),
  '/api/v1/partners/:bureau/relationship.csv': apart('The same numbers, once a wave is closed.'),
  '/api/v1/partners/:bureau/reviews': same('/api/v1/partners/:bureau/reviews'),
  '/api/v1/partners/:bureau/reviews/:id': apart(
    'Frozen figures of the dashboard: reviews.spec.ts.',
  ),
  '/api/v1/partners/:bureau/tickets': same(
    ...['opened', 'open', 'finished', 'pulses_answered', 'first_answers', 'kept_but_unhappy'].map(
      (metric) => `/api/v1/partners/:bureau/tickets?period=quarter&metric=${metric}`,
    ),
  ),
  '/api/v1/partners/:bureau/tickets.csv': same(
    ...['opened', 'finished', 'pulses_answered'].map(
      (metric) => `/api/v1/partners/:bureau/tickets.csv?period=quarter&metric=${metric}`,
    ),
  ),
  '/api/v1/partners/definitions': noTickets,
  '/api/v1/partners/definitions.csv': noTickets,
  '/api/v1/people': same('/api/v1/people?q=Wilma'),
  '/api/v1/people/:id/availability': same('/api/v1/people/:customer/availability'),
  '/api/v1/presences': untold('/api/v1/presences?numbers=:secret,:known'),
  '/api/v1/queues': same('/api/v1/queues', '/api/v1/queues?codes=:team,:view,unclaimed'),
  '/api/v1/queues/:code/matches': same(
    ...[':team', ':view', 'unclaimed'].flatMap((code) => [
      `/api/v1/queues/${code}/matches`,
      `/api/v1/queues/${code}/matches?where=sensitive.is.yes`,
    ]),
  ),
  '/api/v1/queues/:code/tickets': same(
    '/api/v1/queues/:team/tickets',
    '/api/v1/queues/:team/tickets?where=any(sensitive.is.yes;unread.is.yes)',
    '/api/v1/queues/:team/tickets?q=Wilma',
    '/api/v1/queues/mine/tickets',
    '/api/v1/queues/unclaimed/tickets?where=sensitive.is.yes',
    '/api/v1/queues/:view/tickets',
    '/api/v1/queues/:view/tickets?sort=message_newest',
  ),
  '/api/v1/requests': same('/api/v1/requests', '/api/v1/requests?q=:word'),
  '/api/v1/requests/:number': ofTicket('/api/v1/requests/:number'),
  '/api/v1/rules': same('/api/v1/rules'),
  '/api/v1/rules/:id': same('/api/v1/rules/:rule'),
  '/api/v1/rules/:id/versions': same('/api/v1/rules/:rule/versions'),
  '/api/v1/rules/log': same('/api/v1/rules/log', '/api/v1/rules/log?rule=:rule'),
  '/api/v1/saved-replies': same('/api/v1/saved-replies?q=leave'),
  '/api/v1/scorecards': same('/api/v1/scorecards'),
  '/api/v1/scorecards/:office/:period': same('/api/v1/scorecards/human-resources/:quarter'),
  '/api/v1/scorecards/:office/:period/performance-plan.csv': same(
    '/api/v1/scorecards/human-resources/:quarter/performance-plan.csv',
  ),
  '/api/v1/service-groups': noTickets,
  '/api/v1/service-guesses': same(
    '/api/v1/service-guesses?q=:word',
    '/api/v1/service-guesses?q=supervisor&customerId=:customer',
  ),
  '/api/v1/services/:code': same('/api/v1/services/pay-problem'),
  '/api/v1/session': untold('/api/v1/session'),
  '/api/v1/session/demo-accounts': noTickets,
  '/api/v1/staff-pulse': same('/api/v1/staff-pulse'),
  '/api/v1/stand-ins': same('/api/v1/stand-ins'),
  '/api/v1/standards': same('/api/v1/standards'),
  '/api/v1/standards/:office': same('/api/v1/standards/human-resources'),
  '/api/v1/tasks': same('/api/v1/tasks', '/api/v1/tasks?state=ended'),
  '/api/v1/tasks/:id': { naming: ['/api/v1/tasks/:task', '/api/v1/tasks/:summary'] },
  '/api/v1/tasks/summary': same('/api/v1/tasks/summary'),
  '/api/v1/teams': noTickets,
  '/api/v1/themes': same('/api/v1/themes?office=human-resources'),
  '/api/v1/tickets': {
    same: [
      '/api/v1/tickets?q=:word&count=true',
      '/api/v1/tickets?q=Wilma&count=true',
      '/api/v1/tickets?q=Wilma&scope=open',
      '/api/v1/tickets?q=Wilma&where=sensitive.is.yes',
    ],
    untold: ['/api/v1/tickets?q=:secretDigits', '/api/v1/tickets?q=:misspelt'],
  },
  '/api/v1/tickets/:number': ofTicket('/api/v1/tickets/:number', '/api/v1/tickets/:known'),
  '/api/v1/tickets/:number/customer-looks': ofTicket(
    '/api/v1/tickets/:number/customer-looks',
    '/api/v1/tickets/:known/customer-looks',
  ),
  '/api/v1/tickets/:number/events': ofTicket(
    '/api/v1/tickets/:number/events',
    '/api/v1/tickets/:known/events',
  ),
  '/api/v1/tickets/:number/formatted-messages/:id': {
    naming: [
      '/api/v1/tickets/:secret/formatted-messages/:formatted',
      '/api/v1/tickets/:known/formatted-messages/:formatted',
    ],
  },
  '/api/v1/tags': same('/api/v1/tags', '/api/v1/tags?q=:word', '/api/v1/tags?q=shared-word'),
  '/api/v1/tickets/:number/mentionable': ofTicket(
    '/api/v1/tickets/:number/mentionable?q=a',
    '/api/v1/tickets/:known/mentionable?q=Insa',
  ),
  '/api/v1/tickets/:number/phone-rating': ofTicket('/api/v1/tickets/:number/phone-rating'),
  '/api/v1/tickets/:number/reply-draft': ofTicket('/api/v1/tickets/:number/reply-draft'),
  '/api/v1/tickets/:number/sla-clocks/:id/explanation': {
    naming: [
      '/api/v1/tickets/:secret/sla-clocks/:clock/explanation',
      '/api/v1/tickets/:known/sla-clocks/:clock/explanation',
    ],
  },
  '/api/v1/tickets/:number/staff-note-draft': ofTicket('/api/v1/tickets/:number/staff-note-draft'),
  '/api/v1/unsent-drafts': same('/api/v1/unsent-drafts'),
  '/api/v1/views/:id': { naming: ['/api/v1/views/:ownView'] },
  '/api/v1/views/choices': same('/api/v1/views/choices'),
};
