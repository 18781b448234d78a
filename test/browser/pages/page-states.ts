import { expect, type Page, type Route } from '@playwright/test';

/** What pages read; not the stream of changes, which never ends. */
const api = /\/api\/v1\/(?!session$|live(?:\?|$))/;
const nextTryMs = 2_500;

type Answer = (route: Route) => Promise<void>;

/** The read fails with 500. */
export const failed: Answer = (route) =>
  route.fulfill({
    status: 500,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      status: 500,
      code: 'internal',
      title: 'Something failed on our side.',
      requestId: '0f9b7c1e-2f7e-4a57-9d7c-6a1c3e1f0d55',
    }),
  });

/** The read gets no answer. */
export const cutOff: Answer = (route) => route.abort('internetdisconnected');

/**
 * Reads wait for their answer, and the page shows its words for loading, until the function that this gives says how
 * they and all later ones are answered.
 */
export async function holdAnswers(page: Page): Promise<(answer: Answer) => Promise<void>> {
  const held: Route[] = [];
  let answered: Answer | undefined;
  await page.route(api, async (route) => {
    if (answered) await answered(route);
    else held.push(route);
  });
  await page.clock.install();
  return async (answer) => {
    answered = answer;
    await Promise.all(held.splice(0).map(answer));
  };
}

/** Lets the tries after a failure happen at once, until the page gives up and says so. */
export async function giveUp(page: Page, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.clock.runFor(nextTryMs);
        return page.getByText(words).first().isVisible();
      },
      { intervals: [20] },
    )
    .toBe(true);
}

/** Every list is empty but that of the queues, which a person always has. */
export async function emptyLists(page: Page): Promise<void> {
  await page.route(api, async (route: Route) => {
    if (route.request().url().endsWith('/queues')) return route.continue();
    const answer = await route.fetch();
    const json = (await answer.json().catch(() => undefined)) as unknown;
    await route.fulfill({ response: answer, json: emptied(json) });
  });
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      Array.isArray(inner) || key === 'counts' ? empty(inner) : inner,
    ]),
  );
}

function empty(inner: unknown): unknown {
  if (Array.isArray(inner)) return [];
  const counts = Object.keys(inner as object).map((key) => [key, 0]);
  return Object.fromEntries(counts) as unknown;
}
