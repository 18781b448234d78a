import type { Page } from '@playwright/test';
import { webRoutes } from './routes.js';

const served = /^\/(api\/v1\/|r\/)/;
const patterns = webRoutes().map((route) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`));

/** The links of a page into this application that lead to no page of it, or to no service. */
export async function deadLinks(page: Page, serviceCodes: readonly string[]): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  return [...new Set(hrefs)].filter((path) => {
    if (served.test(path)) return false;
    const [, service] = /^\/services\/([^/]+)/.exec(path) ?? [];
    const known = service === undefined || serviceCodes.includes(service);
    return !known || !patterns.some((pattern) => pattern.test(path));
  });
}
