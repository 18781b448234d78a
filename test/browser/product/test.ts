import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import pg from 'pg';
import { ApiClient } from './api-client.js';
import { Mailbox } from './mailbox.js';
import { addPerson, type Person } from './people.js';
import { runningProduct } from './running-product.js';

/** What a browser test is given. */
export interface Tools {
  readonly mailbox: Mailbox;
  /** What the page reported as broken; a test that provokes it empties the list. */
  readonly complaints: string[];
  /** Adds somebody who belongs to this test alone. */
  readonly newPerson: (
    fullName: string,
    wishes?: Omit<Parameters<typeof addPerson>[1], 'fullName'>,
  ) => Promise<Person>;
  /** Another browser, in which somebody is signed in. */
  readonly browserOf: (person: Pick<Person, 'email'>) => Promise<Page>;
}

interface WorkerTools {
  readonly database: pg.Client;
}

/** Playwright's test with the running product; fails when a page throws or breaks its own content rules. */
export const test = base.extend<Tools, WorkerTools>({
  baseURL: ({}, use) => use(runningProduct().url),
  database: [
    async ({}, use) => {
      const client = new pg.Client({ connectionString: runningProduct().databaseUrl });
      await client.connect();
      await use(client);
      await client.end();
    },
    { scope: 'worker' },
  ],
  mailbox: ({}, use) => use(new Mailbox(runningProduct().mailFolder)),
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'what pages complained of').toEqual([]);
  },
  context: async ({ context, complaints }, use) => {
    listen(context, complaints);
    await use(context);
  },
  newPerson: ({ database }, use) =>
    use((fullName, wishes = {}) => addPerson(database, { fullName, ...wishes })),
  browserOf: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ email }) => {
      const context = await browser.newContext({ baseURL: baseURL! });
      contexts.push(context);
      listen(context, complaints);
      await ApiClient.signIn(email, context.request);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from '@playwright/test';

function listen(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (failure) => complaints.push(failure.error().message));
  context.on('console', (message) => {
    if (/content security policy|violates the following/i.test(message.text())) {
      complaints.push(message.text());
    }
  });
}
