import type { Page, Response } from '@playwright/test';
import * as bringAbout from './product/bring-about.js';
import { expect, test } from './product/test.js';
import { Traffic } from './product/traffic.js';
import { linkIn } from './story-steps.js';

const mostNodes = 1_500;
const mostShift = 0.05;

interface Visit {
  /** kB that came over the wire. */
  readonly kB: number;
  readonly scripts: number;
  readonly hosts: readonly string[];
  readonly nodes: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

for (const [area, path, most] of [
  ['portal', '/', 250],
  ['desk', '/desk/it-service-desk', 330],
  ['dashboards', '/partner/public-buildings?period=year', 380],
  ['admin', '/admin', 330],
] as const) {
  test(`a first visit to the ${area} is light, calm and goes nowhere else`, async ({
    newPerson,
    browserOf,
    baseURL,
  }) => {
    const person = await newPerson('Kim Larsen', {
      roles: [
        { role: 'agent', team: 'it-service-desk' },
        { role: 'bureau_lead', bureau: 'public-buildings' },
        { role: 'administrator' },
      ],
    });
    await bringAbout.giveWork(
      person,
      await newPerson('Rita Falk', { roles: [{ role: 'agent', team: 'it-access' }] }),
    );
    const visit = await visitPage(await browserOf(person), path);
    expect(visit.kB).toBeLessThan(most);
    expect(visit.hosts).toEqual([new URL(baseURL!).host]);
    expect(visit.nodes).toBeLessThan(mostNodes);
    expect(visit.shift).toBeLessThanOrEqual(mostShift);
  });
}

test('the rating page is one page and one style sheet of 40 kB at most', async ({
  page,
  newPerson,
  mailbox,
}) => {
  const customer = await newPerson('Ewa Nowak');
  const agent = await newPerson('Sara Lindh', {
    roles: [{ role: 'agent', team: bringAbout.someRequest.teamCode }],
  });
  const number = await bringAbout.fileRequest(customer);
  await bringAbout.resolveTicket(agent, number);
  await bringAbout.confirmFixed(customer, number);
  const mail = await mailbox.one(customer.email, /how did we do/i);
  const visit = await visitPage(page, linkIn(mail, /^5/));
  expect(visit.kB).toBeLessThan(40);
  expect(visit.scripts).toBe(0);
  expect(visit.shift).toBeLessThanOrEqual(mostShift);
});

async function visitPage(page: Page, address: string): Promise<Visit> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const traffic = new Traffic(page);
  await page.addInitScript(() => {
    const watched = window as unknown as { shift: number };
    watched.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        watched.shift += (entry as unknown as { value: number }).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await traffic.settled();
  await expect(page.locator('.cp-loading')).toHaveCount(0);
  // The stream of changes never ends, so it has no size.
  const whole = responses.filter((response) => new URL(response.url()).pathname !== '/api/v1/live');
  const sizes = await Promise.all(whole.map((response) => response.request().sizes()));
  const { nodes, shift } = await page.evaluate(() => ({
    nodes: document.querySelectorAll('*').length,
    shift: (window as unknown as { shift: number }).shift,
  }));
  const bytes = sizes.reduce(
    (sum, size) => sum + size.responseBodySize + size.responseHeadersSize,
    0,
  );
  return {
    kB: bytes / 1_000,
    scripts: responses.filter((response) => response.request().resourceType() === 'script').length,
    hosts: [...new Set(responses.map((response) => new URL(response.url()).host))],
    nodes,
    shift,
  };
}
