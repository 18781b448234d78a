import type { BrowserContext, Page } from '@playwright/test';
import { checkPage } from './pages/check-page.js';
import { deadLinks } from './pages/dead-links.js';
import { openedParts } from './pages/opened-parts.js';
import { type PageCase, pageCases } from './pages/page-cases.js';
import * as states from './pages/page-states.js';
import { webRoutes } from './pages/routes.js';
import { buildWorld, type Reader, type World } from './pages/world.js';
import { ApiClient } from './product/api-client.js';
import { expect, test as base } from './product/test.js';
import { Traffic } from './product/traffic.js';
import { linkIn } from './story-steps.js';

const anyTitle = /^(Error: )?\S.* – Service desk$/;
const ratingTitle = /^(Error: )?\S.* – Rating – Counterpart$/;

/** The pages that are read most; text spacing as WCAG 1.4.12 sets it. */
const spacedRoutes = [
  '/',
  '/services/:code',
  '/requests/:number',
  '/desk/:view',
  '/partner/:bureau',
];

const spacedText = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

type Prepare = (page: Page) => Promise<void>;

interface WorkerTools {
  readonly world: World;
  readonly cookies: Map<Reader, Awaited<ReturnType<BrowserContext['cookies']>>>;
}

interface Tools {
  /** Signs somebody in, and looks at the filled page of a case. */
  readonly look: (pageCase: PageCase, prepare?: Prepare) => Promise<Page>;
  readonly signInAs: (reader: Reader | null) => Promise<void>;
}

const test = base.extend<Tools, WorkerTools>({
  world: [async ({ database }, use) => use(await buildWorld(database)), { scope: 'worker' }],
  cookies: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  signInAs: async ({ context, world, cookies }, use) => {
    await use(async (reader) => {
      if (reader === null) return;
      const known = cookies.get(reader);
      if (known) return context.addCookies(known);
      await ApiClient.signIn(world.people[reader].email, context.request);
      cookies.set(reader, await context.cookies());
    });
  },
  look: async ({ page, world, signInAs }, use) => {
    await use(async ({ as, path, heading }, prepare) => {
      const traffic = new Traffic(page);
      await signInAs(as);
      await prepare?.(page);
      await page.goto(path(world));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await traffic.settled();
      await expect(page.locator('.cp-loading')).toHaveCount(0);
      return page;
    });
  },
});

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('every route of the application is looked at here', () => {
  const looked = new Set(pageCases.map(({ route }) => route));
  expect([...looked].toSorted()).toEqual([...new Set(webRoutes())].toSorted());
});

for (const each of pageCases) {
  test.describe(each.variant ? `${each.route}, ${each.variant}` : each.route, () => {
    test('filled', async ({ look, world }) => {
      const page = await look(each);
      expect(await deadLinks(page, world.serviceCodes)).toEqual([]);
      await checkPage(page, anyTitle);
    });

    const { empty } = each;
    if (empty === 'lists') {
      test('empty', async ({ look }) => checkPage(await look(each, states.emptyLists), anyTitle));
    } else if (empty) {
      test('empty', async ({ look }) => checkPage(await look({ ...each, ...empty }), anyTitle));
    }

    if (pageCases.find(({ route }) => route === each.route) !== each) return;

    test('without permission', async ({ page, world, signInAs }) => {
      const staffOnly = /^\/(desk|partner|admin)/.test(each.route);
      await signInAs(staffOnly ? 'newcomer' : null);
      await page.goto(each.path(world));
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(staffOnly ? /^You can’t open / : /^Sign in/);
      await checkPage(page, anyTitle);
    });

    if (each.still) return;

    test('loading, failing, offline', async ({ page, world, signInAs }) => {
      await signInAs(each.as);
      const answerWith = await states.holdAnswers(page);
      await page.goto(each.path(world));
      await expect(page.locator('.cp-loading').first()).toBeVisible();
      await expect(page.getByRole('status').first()).toHaveText(/^Loading .+…$/);
      await checkPage(page, /Service desk$/);

      await answerWith(states.failed);
      await states.giveUp(page, 'Something failed on our side.');
      await checkPage(page, anyTitle);

      await answerWith(states.cutOff);
      await page.reload();
      await states.giveUp(page, 'No answer came from the service.');
      await checkPage(page, anyTitle);
    });
  });
}

test.describe('before the first page', () => {
  test('the session is under way', async ({ page }) => {
    await page.route('**/api/v1/session', () => undefined);
    await page.goto('/');
    await expect(page.getByText('Loading Counterpart…').last()).toBeVisible();
    await checkPage(page, /Service desk$/);
  });

  test('the session fails', async ({ page }) => {
    await page.route('**/api/v1/session', (route) => route.abort('internetdisconnected'));
    await page.clock.install();
    await page.goto('/');
    await states.giveUp(page, 'No answer came from the service.');
    await checkPage(page, /Service desk$/);
  });

  test('the code of an area is under way', async ({ page, signInAs }) => {
    await signInAs('agent');
    await page.route(/assets\/routes-[^/]+\.js/, () => undefined);
    await page.goto('/desk/me');
    await expect(page.getByText('Loading this page…').last()).toBeVisible();
    await checkPage(page, /Service desk$/);
  });

  test('the code of an area is gone, because a new version is out', async ({ page, signInAs }) => {
    await signInAs('agent');
    await page.route(/assets\/routes-[^/]+\.js/, (route) => route.fulfill({ status: 404 }));
    await page.goto('/desk/me');
    await expect(page.getByRole('button', { name: 'Load the page again' })).toBeVisible();
    await checkPage(page, /Service desk$/);
  });
});

test('the words for loading stay while first the code and then the data of a page come', async ({
  page,
  world,
  signInAs,
}) => {
  await signInAs('lead');
  await states.holdAnswers(page);
  await page.route(/follow-up-page-[^/]+\.js/, async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 800);
    });
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen: boolean[] = [];
    const look = (): void => {
      const now = document.querySelector('.cp-loading') !== null;
      if (seen.at(-1) !== now) seen.push(now);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  });
  await page.goto(`/desk/follow-ups/${world.followUpId}`);
  await expect(page.getByText('Loading the follow-up…').last()).toBeVisible();
  const seen = await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen);
  expect(seen).toEqual([false, true]);
});

for (const route of spacedRoutes) {
  test(`${route} keeps its width when a reader spaces its text`, async ({ look }) => {
    const page = await look(pageCases.find((each) => each.route === route)!);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.evaluate((style) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [sheet];
    }, spacedText);
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
}

for (const part of openedParts) {
  test(`${part.route}: ${part.variant}`, async ({ look }) => {
    const page = await look(part);
    await part.act(page);
    await checkPage(page, anyTitle);
  });
}

test('/r/:token: asked, refused, sent, leaving, ended and unknown', async ({
  page,
  world,
  mailbox,
  database,
}) => {
  const mail = await mailbox.one(world.people.customer.email, /how did we do/i);
  const link = linkIn(mail, /^5/);

  await page.goto(link.replace(/\?.*/, ''));
  await checkPage(page, ratingTitle);
  await page.getByRole('button', { name: 'Send rating' }).first().click();
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await checkPage(page, ratingTitle);
  await page.goto(link);
  await page.getByRole('button', { name: 'Send rating' }).first().click();
  await expect(page.getByText('Thank you. Your answer is in.')).toBeVisible();
  await checkPage(page, ratingTitle);
  await page.getByRole('link', { name: "Don't ask me again" }).click();
  await expect(page.getByRole('button', { name: 'Stop asking me' })).toBeVisible();
  await checkPage(page, ratingTitle);
  await database.query(
    `UPDATE pulses SET expires_at = now() - interval '1 day'
      WHERE ticket_id = (SELECT id FROM tickets WHERE number = $1)`,
    [world.closed],
  );
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has ended');
  await checkPage(page, ratingTitle);
  await page.goto('/r/no-such-link');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/can't find this page/);
  await checkPage(page, ratingTitle);
});
