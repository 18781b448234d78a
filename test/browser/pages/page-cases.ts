import type { Reader, World } from './world.js';

/** One page of the application, as the tests of every state need it. */
export interface PageCase {
  /** The pattern in routes.tsx. */
  readonly route: string;
  /** What sets it apart from another case of the route. */
  readonly variant?: string;
  readonly as: Reader | null;
  readonly path: (world: World) => string;
  /** The h1 of the filled page. */
  readonly heading: RegExp;
  /** How it comes to have nothing to show: every list is empty, or another reader or address. Absent: it always has something. */
  readonly empty?: 'lists' | Partial<Pick<PageCase, 'as' | 'path' | 'heading'>>;
  /** Asks the server for nothing. */
  readonly still?: true;
}

const customer = { as: 'customer' } as const;
const agent = { as: 'agent' } as const;
const lead = { as: 'lead' } as const;
const bureauLead = { as: 'bureauLead' } as const;
const administrator = { as: 'administrator' } as const;

/** Every route of the application, at least once. */
export const pageCases: readonly PageCase[] = [
  {
    route: '/',
    ...customer,
    path: () => '/',
    heading: /What do you need help with/,
    empty: { as: 'newcomer' },
  },
  { route: '/sign-in', as: null, path: () => '/sign-in', heading: /Sign in/, empty: 'lists' },
  {
    route: '/search',
    ...customer,
    path: () => '/search?q=laptop',
    heading: /Results for “laptop”/,
    empty: { path: () => '/search?q=qqqqqq', heading: /Results for “qqqqqq”/ },
  },
  {
    route: '/services/:code',
    ...customer,
    path: () => '/services/laptop',
    heading: /Get a laptop/,
  },
  {
    route: '/services/:code',
    variant: 'with steps',
    ...customer,
    path: () => '/services/small-purchase',
    heading: /Buy something small/,
  },
  {
    route: '/services/:code',
    variant: 'unknown',
    ...customer,
    path: () => '/services/no-such-service',
    heading: /can’t find this service/,
  },
  {
    route: '/services/:code/request/:draftId/:step',
    variant: 'questions',
    ...customer,
    path: () => '/services/badge/request/new/1',
    heading: /Your request/,
  },
  {
    route: '/services/:code/request/:draftId/:step',
    variant: 'every kind of question',
    ...customer,
    path: () => '/services/larger-purchase/request/new/1',
    heading: /Your request, part 1/,
  },
  {
    route: '/services/:code/request/:draftId/:step',
    variant: 'review',
    ...customer,
    path: ({ draftId }) => `/services/laptop/request/${draftId}/review`,
    heading: /Check your answers/,
  },
  {
    route: '/services/:code/request/:draftId/:step',
    variant: 'discard',
    ...customer,
    path: ({ draftId }) => `/services/laptop/request/${draftId}/discard`,
    heading: /Discard this draft/,
  },
  {
    route: '/requests',
    ...customer,
    path: () => '/requests',
    heading: /Your requests/,
    empty: 'lists',
  },
  {
    route: '/requests/done',
    ...customer,
    path: () => '/requests/done',
    heading: /Your requests/,
    empty: { as: 'newcomer' },
  },
  {
    route: '/requests/drafts',
    ...customer,
    path: () => '/requests/drafts',
    heading: /Your requests/,
    empty: { as: 'newcomer' },
  },
  {
    route: '/requests/:number/sent',
    ...customer,
    path: ({ open }) => `/requests/${open}/sent`,
    heading: /We have your request/,
  },
  {
    route: '/requests/:number',
    variant: 'with a question',
    ...customer,
    path: ({ asked }) => `/requests/${asked}`,
    heading: /badge/,
  },
  {
    route: '/requests/:number',
    variant: 'with messages',
    ...customer,
    path: ({ open }) => `/requests/${open}`,
    heading: /badge/,
  },
  {
    route: '/requests/:number',
    variant: 'is it fixed',
    ...customer,
    path: ({ solved }) => `/requests/${solved}`,
    heading: /badge/,
  },
  {
    route: '/requests/:number',
    variant: 'closed, to rate',
    ...customer,
    path: ({ closed }) => `/requests/${closed}`,
    heading: /badge/,
  },
  {
    route: '/requests/:number',
    variant: 'to approve',
    ...customer,
    path: ({ toApprove }) => `/requests/${toApprove}`,
    heading: /software|Figma/,
  },
  {
    route: '/requests/:number',
    variant: 'with steps',
    ...customer,
    path: ({ purchase }) => `/requests/${purchase}`,
    heading: /Hard hats/,
  },
  {
    route: '/requests/:number',
    variant: 'somebody else’s',
    as: 'newcomer',
    path: ({ open }) => `/requests/${open}`,
    heading: /We can’t show this request/,
  },
  {
    route: '/profile',
    ...customer,
    path: () => '/profile',
    heading: /Your profile/,
    empty: 'lists',
  },

  { route: '/desk', ...agent, path: () => '/desk', heading: /Accounts and badges/ },
  {
    route: '/desk/:view',
    ...agent,
    path: () => '/desk/it-access',
    heading: /Accounts and badges/,
    empty: 'lists',
  },
  {
    route: '/desk/:view',
    variant: 'mine',
    ...agent,
    path: () => '/desk/mine',
    heading: /My tickets/,
  },
  {
    route: '/desk/:view',
    variant: 'saved',
    ...agent,
    path: ({ viewId }) => `/desk/view-${viewId}`,
    heading: /Asked, and not answered for a day/,
  },
  {
    route: '/desk/:view',
    variant: 'saved, with conditions that nothing meets',
    ...agent,
    path: ({ viewId }) => `/desk/view-${viewId}?where=priority.is.urgent;opened.before.2000-01-01`,
    heading: /Asked, and not answered for a day/,
  },
  {
    route: '/desk/views',
    ...agent,
    path: () => '/desk/views',
    heading: /Views/,
  },
  {
    route: '/desk/views/new',
    ...agent,
    path: () => '/desk/views/new?where=status.is.new,open;due.within_next.4h',
    heading: /New view/,
  },
  {
    route: '/desk/views/:id',
    ...agent,
    path: ({ viewId }) => `/desk/views/${viewId}`,
    heading: /Change a view/,
  },
  { route: '/desk/me', ...agent, path: () => '/desk/me', heading: /My work/, empty: 'lists' },
  {
    route: '/desk/search',
    ...agent,
    path: () => '/desk/search?q=badge',
    heading: /badge/,
    empty: { path: () => '/desk/search?q=qqqqqq', heading: /qqqqqq/ },
  },
  { route: '/desk/new', ...agent, path: () => '/desk/new', heading: /New ticket/, still: true },
  {
    route: '/desk/availability',
    ...agent,
    path: () => '/desk/availability',
    heading: /My availability/,
    empty: 'lists',
  },
  {
    route: '/desk/availability/:id',
    as: 'teamLead',
    path: ({ agentId }) => `/desk/availability/${agentId}`,
    heading: /Availability of Ben Carver/,
  },
  {
    route: '/desk/board',
    as: 'teamLead',
    path: () => '/desk/board?show=due',
    heading: /Shift board: Accounts and badges/,
    empty: 'lists',
  },
  {
    route: '/desk/teams',
    as: 'teamLead',
    path: () => '/desk/teams',
    heading: /Teams I lead/,
    empty: 'lists',
  },
  {
    route: '/desk/teams/:code',
    as: 'teamLead',
    path: () => '/desk/teams/it-access',
    heading: /How Accounts and badges gives work out/,
    empty: 'lists',
  },
  {
    route: '/desk/teams/:code/fairness',
    as: 'teamLead',
    path: () => '/desk/teams/it-access/fairness?days=91',
    heading: /Who was given what/,
    empty: 'lists',
  },
  {
    route: '/desk/forecast',
    ...lead,
    path: () => '/desk/forecast?hours=16',
    heading: /Likely to be late/,
    empty: 'lists',
  },
  {
    route: '/desk/follow-ups',
    ...lead,
    path: () => '/desk/follow-ups?state=responded',
    heading: /Follow-ups/,
    empty: 'lists',
  },
  {
    route: '/desk/follow-ups/:id',
    ...lead,
    path: ({ followUpId }) => `/desk/follow-ups/${followUpId}`,
    heading: /./,
  },
  {
    route: '/desk/saved-replies',
    as: 'teamLead',
    path: () => '/desk/saved-replies',
    heading: /Saved replies/,
    empty: 'lists',
  },
  {
    route: '/desk/customers/:id',
    ...agent,
    path: ({ customerId }) => `/desk/customers/${customerId}`,
    heading: /Amara Osei/,
    empty: 'lists',
  },
  {
    route: '/desk/tickets/:number',
    variant: 'at work',
    ...agent,
    path: ({ open }) => `/desk/tickets/${open}`,
    heading: /badge/,
    empty: 'lists',
  },
  {
    route: '/desk/tickets/:number',
    variant: 'waiting',
    ...agent,
    path: ({ asked }) => `/desk/tickets/${asked}`,
    heading: /badge/,
  },
  {
    route: '/desk/tickets/:number',
    variant: 'with stages',
    ...agent,
    path: ({ purchase }) => `/desk/tickets/${purchase}`,
    heading: /Hard hats/,
  },
  {
    route: '/desk/tickets/:number',
    variant: 'closed',
    ...agent,
    path: ({ closed }) => `/desk/tickets/${closed}`,
    heading: /badge/,
  },
  {
    route: '/desk/tickets/:number',
    variant: 'restricted',
    ...agent,
    path: ({ restricted }) => `/desk/tickets/${restricted}`,
    heading: /We can’t show|You can’t open/,
  },
  {
    route: '/desk/tickets/:number/history',
    ...agent,
    path: ({ open }) => `/desk/tickets/${open}/history`,
    heading: /happened|History/i,
    empty: 'lists',
  },
  {
    route: '/desk/tickets/:number/as-customer',
    ...agent,
    path: ({ open }) => `/desk/tickets/${open}/as-customer`,
    heading: /as Amara Osei sees it/,
    empty: 'lists',
  },
  {
    route: '/desk/tickets/:number/note-to-reply',
    ...agent,
    path: ({ open }) => `/desk/tickets/${open}/note-to-reply`,
    heading: /./,
  },

  {
    route: '/partner',
    as: 'twoBureauLead',
    path: () => '/partner',
    heading: /Partner dashboards/,
    empty: 'lists',
  },
  {
    route: '/partner/:bureau',
    ...bureauLead,
    path: () => '/partner/public-buildings?period=year',
    heading: /Public Buildings: how we’re doing/,
    empty: { path: () => '/partner/public-buildings?period=month&service=year-end-purchase' },
  },
  {
    route: '/partner/:bureau',
    variant: 'another bureau’s',
    ...bureauLead,
    path: () => '/partner/waterways',
    heading: /./,
  },
  {
    route: '/partner/:bureau/comments',
    ...bureauLead,
    path: () => '/partner/public-buildings/comments?period=year',
    heading: /What customers said/,
    empty: {
      path: () => '/partner/public-buildings/comments?period=month&service=year-end-purchase',
    },
  },
  {
    route: '/partner/:bureau/list',
    ...bureauLead,
    path: () => '/partner/public-buildings/list?period=year&metric=finished',
    heading: /./,
    empty: {
      path: () =>
        '/partner/public-buildings/list?metric=finished&period=month&service=year-end-purchase',
    },
  },

  { route: '/admin', ...administrator, path: () => '/admin', heading: /./ },
  {
    route: '/admin/mail',
    ...administrator,
    path: () => '/admin/mail',
    heading: /Outgoing mail/,
    empty: 'lists',
  },
  {
    route: '/admin/mail/:id',
    ...administrator,
    path: ({ mailId }) => `/admin/mail/${mailId}`,
    heading: /./,
  },
  {
    route: '/admin/services',
    ...administrator,
    path: () => '/admin/services',
    heading: /Services/,
  },
  {
    route: '/admin/services/:code',
    ...administrator,
    path: () => '/admin/services/laptop',
    heading: /laptop/,
  },
  {
    route: '/admin/promises',
    ...administrator,
    path: () => '/admin/promises',
    heading: /Promises/,
  },
  {
    route: '/admin/promises/new',
    ...administrator,
    path: () => '/admin/promises/new',
    heading: /Add a policy/,
  },
  {
    route: '/admin/promises/:code',
    ...administrator,
    path: () => '/admin/promises/fix-it',
    heading: /./,
  },
  {
    route: '/admin/promises/:code/edit',
    ...administrator,
    path: () => '/admin/promises/fix-it/edit',
    heading: /Change/,
  },
  {
    route: '/admin/promise-rules',
    ...administrator,
    path: () => '/admin/promise-rules',
    heading: /Rules that choose a policy/,
  },
  {
    route: '/admin/calendars',
    ...administrator,
    path: () => '/admin/calendars',
    heading: /Calendars/,
  },
  {
    route: '/admin/calendars/:code',
    ...administrator,
    path: () => '/admin/calendars/office-hours',
    heading: /Office hours/,
  },
  {
    route: '/admin/calendars/:code',
    variant: 'unknown',
    ...administrator,
    path: () => '/admin/calendars/no-such-calendar',
    heading: /Calendar/,
  },
  {
    route: '/admin/calendar-closing',
    ...administrator,
    path: () => '/admin/calendar-closing',
    heading: /Close a day/,
  },
  {
    route: '/admin/calendar-imports/:id',
    ...administrator,
    path: ({ calendarImportId }) => `/admin/calendar-imports/${calendarImportId}`,
    heading: /Days from a calendar file/,
    empty: 'lists',
  },
  {
    route: '/admin/holidays',
    ...administrator,
    path: () => '/admin/holidays',
    heading: /Holidays/,
    empty: 'lists',
  },
  {
    route: '/admin/holidays/new',
    ...administrator,
    path: () => '/admin/holidays/new',
    heading: /Add a holiday set/,
  },
  {
    route: '/admin/holidays/:code',
    ...administrator,
    path: () => '/admin/holidays/us-federal',
    heading: /US federal holidays/,
  },
  {
    route: '/admin/publications',
    ...administrator,
    path: () => '/admin/publications',
    heading: /Publications/,
    empty: 'lists',
  },
  {
    route: '/admin/publications/:id',
    ...administrator,
    path: ({ publicationId }) => `/admin/publications/${publicationId}`,
    heading: /Calendar/,
  },
  { route: '/admin/people', ...administrator, path: () => '/admin/people', heading: /People/ },
];
