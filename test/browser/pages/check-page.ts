import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect } from '../product/test.js';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Phone, tablet, desk. */
export const widths = [1280, 768, 320] as const;

interface PageFindings {
  readonly width: number;
  readonly violations: readonly string[];
  readonly headings: readonly string[];
  readonly title: string;
  readonly sideways: readonly string[];
  readonly brokenWords: readonly string[];
}

/** Checks what is on the screen now at each width: accessibility, one h1, a title, no sideways scroll, no word cut in two. */
export async function checkPage(page: Page, title: RegExp): Promise<void> {
  await page.evaluate(axeSource);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(findings, { width, tags });
    await keepPicture(page, width);
    expect.soft(found.violations, `accessibility at ${width} px`).toEqual([]);
    expect.soft(found.headings, `h1 at ${width} px`).toHaveLength(1);
    expect.soft(found.title, `title at ${width} px`).toMatch(title);
    expect.soft(found.sideways, `wider than ${width} px`).toEqual([]);
    expect.soft(found.brokenWords, `words cut at ${width} px`).toEqual([]);
  }
}

/** A picture of every page, state and width for people to look at, in the folder PICTURES; none without it. */
async function keepPicture(page: Page, width: number): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  const { titlePath, attachments } = test.info();
  const name = titlePath
    .slice(1)
    .join(' ')
    .replaceAll(/[^a-z\d]+/gi, '-');
  const nth = Math.floor(attachments.length / widths.length) + 1;
  const path = join(folder, `${name}-${nth}-${width}.png`);
  await page.screenshot({ path, fullPage: true });
  attachments.push({ name, contentType: 'image/png', path });
}

/** Runs in the page. */
async function findings(asked: { width: number; tags: string[] }): Promise<PageFindings> {
  const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  await document.fonts.ready;
  const { violations } = await axe.run({
    runOnly: { type: 'tag', values: asked.tags },
    resultTypes: ['violations'],
  });
  const root = document.documentElement;
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const brokenWords: string[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const { parentElement: element } = text;
    if (!element?.checkVisibility() || element.closest('.usa-sr-only, .cp-hidden')) continue;
    // Ordinary words only: addresses and codes may break anywhere.
    for (const { 0: word, index } of text.nodeValue!.matchAll(
      /(?<!\S)[A-Za-z]{2,14}[,.]?(?!\S)/g,
    )) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (tops.size > 1) brokenWords.push(word);
    }
  }
  const tooWide = [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.right > root.clientWidth + 1 && !element.closest('[tabindex="0"]');
  });
  return {
    width: asked.width,
    violations: violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    ),
    brokenWords,
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
    title: document.title,
    sideways:
      root.scrollWidth > root.clientWidth
        ? [`${root.scrollWidth} px`, ...tooWide.slice(0, 3).map(({ outerHTML }) => outerHTML)]
        : [],
  };
}
