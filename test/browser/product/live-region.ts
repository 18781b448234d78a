import { expect, type Page } from '@playwright/test';

/** One announcement: its words, and when they came in milliseconds since the page was opened. */
export interface Said {
  readonly text: string;
  readonly at: number;
}

/** Writes down, from first paint on, everything that the polite live region says and when. */
export async function logStatus(page: Page): Promise<() => Promise<readonly Said[]>> {
  await page.addInitScript(() => {
    const log: Said[] = [];
    Object.assign(window, { statusLog: log });
    new MutationObserver(() => {
      const text = document.getElementById('status')?.textContent ?? '';
      if (text !== '' && log.at(-1)?.text !== text) log.push({ text, at: performance.now() });
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { statusLog: Said[] }).statusLog);
}

/** The polite live region says it when its turn comes, and nobody has to hear it twice. */
export async function expectSaidOnce(
  said: () => Promise<readonly Said[]>,
  words: RegExp,
): Promise<void> {
  const matching = async () => (await said()).filter(({ text }) => words.test(text));
  await expect.poll(matching, { timeout: 30_000 }).toHaveLength(1);
}
