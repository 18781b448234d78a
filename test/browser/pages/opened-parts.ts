import type { Page } from '@playwright/test';
import type { PageCase } from './page-cases.js';

/** A page after something on it was opened, filled in or refused. */
export interface OpenedPart extends PageCase {
  readonly variant: string;
  readonly act: (page: Page) => Promise<void>;
}

const customer = { as: 'customer' } as const;
const agent = { as: 'agent' } as const;
const administrator = { as: 'administrator' } as const;

const ticket = {
  ...agent,
  route: '/desk/tickets/:number',
  path: ({ open }: { readonly open: string }) => `/desk/tickets/${open}`,
  heading: /badge/,
};

const workForm = (variant: string, button: RegExp | string): OpenedPart => ({
  ...ticket,
  variant,
  act: async (page) => {
    await page.getByRole('main').getByRole('button', { name: button }).first().click();
    await page.locator('form').last().getByRole('button').first().waitFor();
  },
});

const refusedForm = (
  variant: string,
  open: RegExp | string,
  send: RegExp | string,
): OpenedPart => ({
  ...ticket,
  variant,
  act: async (page) => {
    await page.getByRole('main').getByRole('button', { name: open }).first().click();
    await page.getByRole('button', { name: send }).click();
    await page.locator('.cp-error-summary').first().waitFor();
  },
});

const history = {
  as: 'teamLead',
  route: '/desk/tickets/:number/history',
  path: ({ open }: { readonly open: string }) => `/desk/tickets/${open}/history`,
  heading: /happened/,
} as const;

/** Menus, dialogs, forms and their refusals. */
export const openedParts: readonly OpenedPart[] = [
  {
    ...history,
    variant: 'with what a void would change',
    act: async (page) => {
      await page
        .getByRole('button', { name: /This did not happen.*Replied/ })
        .first()
        .click();
      await page.getByLabel('Why?').fill('It was meant for another ticket.');
      await page.getByRole('button', { name: 'See what it changes' }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /No clock moves|What this changes/ })
        .waitFor();
    },
  },
  {
    ...history,
    variant: 'writing down what was said earlier, refused',
    act: async (page) => {
      await page.getByRole('button', { name: 'Write down what was said earlier' }).click();
      await page.getByRole('button', { name: 'See what it changes' }).click();
      await page.locator('.cp-error-summary').first().waitFor();
    },
  },
  {
    ...customer,
    route: '/',
    variant: 'the person’s menu',
    path: () => '/',
    heading: /What do you need/,
    act: (page) => page.getByRole('button', { name: 'Amara Osei' }).click(),
  },
  {
    route: '/sign-in',
    variant: 'refused',
    as: null,
    path: () => '/sign-in',
    heading: /Sign in/,
    act: async (page) => {
      await page.getByLabel('Email address').fill('nobody@agency.example');
      await page.getByLabel('Password').fill('a wrong password');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    },
  },
  {
    ...customer,
    route: '/services/:code/request/:draftId/:step',
    variant: 'with errors',
    path: () => '/services/badge/request/new/1',
    heading: /Your request/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    },
  },
  {
    ...customer,
    route: '/services/:code/request/:draftId/:step',
    variant: 'for a colleague, with files',
    path: () => '/services/badge/request/new/1',
    heading: /Your request/,
    act: async (page) => {
      await page.locator('input[type=file]').setInputFiles([
        { name: 'floor.txt', mimeType: 'text/plain', buffer: Buffer.from('Second floor.') },
        {
          name: 'virus.exe',
          mimeType: 'application/octet-stream',
          buffer: Buffer.from('MZ\u0000'),
        },
      ]);
      await page.getByRole('button', { name: 'Ask for a colleague' }).click();
      await page.getByLabel('Your colleague').fill('Walter');
      await page.keyboard.press('Enter');
      await page.getByText('Walter Brooks').first().waitFor();
    },
  },
  {
    ...customer,
    route: '/requests/:number',
    variant: 'an empty reply refused',
    path: ({ open }) => `/requests/${open}`,
    heading: /badge/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Send reply' }).click();
      await page.getByRole('heading', { name: 'Your reply was not sent' }).waitFor();
    },
  },
  {
    ...customer,
    route: '/requests/:number',
    variant: 'reopening',
    path: ({ solved }) => `/requests/${solved}`,
    heading: /badge/,
    act: async (page) => {
      await page.getByRole('button', { name: 'No, reopen it' }).click();
      await page.getByRole('button', { name: 'Reopen request' }).click();
      await page.getByRole('heading', { name: 'It is not reopened' }).waitFor();
    },
  },
  workForm('replying', 'Reply to Amara Osei'),
  workForm('writing a note', 'Add staff note'),
  workForm('putting on hold', 'Hold'),
  workForm('transferring', 'Transfer'),
  workForm('asking a team', 'Ask a team'),
  workForm('skipping', 'Skip'),
  workForm('merging', 'Merge'),
  workForm('linking', 'Link with another ticket'),
  workForm('splitting', 'Split'),
  workForm('resolving', 'Resolve'),
  workForm('assigning', /^Assign/),
  workForm('changing the priority', 'Change priority'),
  {
    ...ticket,
    variant: 'a reply that can be taken back',
    act: async (page) => {
      await page.getByRole('button', { name: 'Reply to Amara Osei' }).click();
      await page.getByLabel('Your reply').fill('We are looking for it.');
      await page.getByRole('button', { name: 'Send reply to Amara Osei' }).click();
      // The time stands still while somebody is at the button.
      await page.getByRole('button', { name: 'Take it back' }).focus();
    },
  },
  {
    ...ticket,
    variant: 'a saved reply before it is inserted',
    act: async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('m');
      await page.getByLabel('Find a saved reply').fill('other port');
      await page
        .getByRole('button', { name: /^Try the other port/ })
        .first()
        .click();
      await page.getByText('Hello Amara').waitFor();
    },
  },
  {
    route: '/desk/saved-replies',
    as: 'teamLead',
    path: () => '/desk/saved-replies',
    heading: /Saved replies/,
    variant: 'a new one refused',
    act: async (page) => {
      await page.getByRole('button', { name: 'New saved reply' }).click();
      await page.getByRole('button', { name: 'Save the reply' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    },
  },
  refusedForm('an empty reply refused', 'Reply to Amara Osei', 'Send reply to Amara Osei'),
  refusedForm('resolving refused', 'Resolve', /^Resolve and tell/),
  {
    ...ticket,
    variant: 'why this time',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^Why this time\?/ })
        .last()
        .click();
      await page.locator('.desk-why li').first().waitFor();
    },
  },
  {
    ...ticket,
    variant: 'the commands',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /command/i }).fill('reply');
    },
  },
  {
    ...ticket,
    variant: 'the keys',
    act: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    ...agent,
    route: '/desk/:view',
    variant: 'the filters',
    path: () => '/desk/it-access?status=open',
    heading: /Accounts and badges/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Filter' }).click();
    },
  },
  {
    as: 'teamLead',
    route: '/desk/teams/:code',
    variant: 'a new skill refused',
    path: () => '/desk/teams/it-access',
    heading: /gives work out/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add a skill' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.locator('.cp-error-summary').first().waitFor();
    },
  },
  {
    ...agent,
    route: '/desk/availability',
    variant: 'adding days away, refused',
    path: () => '/desk/availability',
    heading: /My availability/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add days' }).click();
      await page.getByRole('button', { name: 'Save the days' }).click();
      await page.locator('.cp-error-summary').first().waitFor();
    },
  },
  {
    ...agent,
    route: '/desk/new',
    variant: 'refused',
    path: () => '/desk/new',
    heading: /New ticket/,
    act: async (page) => {
      await page.getByText('I solved it now').click();
      await page.getByRole('button', { name: 'Save as solved' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      await page.getByLabel('Who called?').fill('Amara');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    ...ticket,
    variant: 'giving a new date',
    path: ({ open }) => `/desk/tickets/${open}?do=date`,
    act: async (page) => {
      await page
        .getByRole('group', { name: /We finish by/ })
        .first()
        .waitFor();
    },
  },
  {
    ...administrator,
    route: '/admin/promises/:code/edit',
    variant: 'stages, steps and a later day, refused',
    path: () => '/admin/promises/contract-work/edit',
    heading: /Change/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add a stage' }).click();
      await page.getByRole('button', { name: 'Add a step' }).click();
      await page.getByLabel('At percent of the time').last().fill('soon');
      await page.getByText('From the start of a day').click();
      await page
        .getByText(/A step is due at/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Show what this changes' }).click();
      await page.locator('.cp-error-summary').first().waitFor();
    },
  },
  {
    ...administrator,
    route: '/admin/promises/new',
    variant: 'refused',
    path: () => '/admin/promises/new',
    heading: /Add a policy/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add the policy' }).click();
      await page.locator('.cp-error-summary').first().waitFor();
    },
  },
  {
    ...administrator,
    route: '/admin/promise-rules',
    variant: 'a new rule at several hours',
    path: () => '/admin/promise-rules',
    heading: /Rules that choose a policy/,
    act: async (page) => {
      await page.getByRole('button', { name: 'Add a rule' }).click();
      await page.getByText('Only when filed at certain hours').click();
      await page.getByRole('button', { name: 'Add more hours' }).click();
      await page.getByText('Give the rule a name.').first().waitFor();
    },
  },
  {
    as: 'bureauLead',
    route: '/partner/:bureau',
    variant: 'the numbers of a chart',
    path: () => '/partner/public-buildings?period=year',
    heading: /how we’re doing/,
    act: async (page) => {
      await page.getByText('Show the numbers').first().click();
    },
  },
];
