import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from './product/test.js';

/** Letter, less the margins of 14 mm (39.7 points) that the page asks for, and a point for what letters hang over. */
const edges = { left: 38.7, right: 573.3 };

/** One page of a PDF: its words in the order in which they were drawn, and how far they reach. */
interface Sheet {
  readonly words: string;
  readonly left: number;
  readonly right: number;
}

/** Words without spaces and line breaks, since paper breaks lines where the screen does not. */
function bare(words: string): string {
  return words.normalize('NFKC').replace(/\s+/g, '');
}

async function printed(page: Page): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const drawn = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    sheets.push({
      words: bare(drawn.map(({ str }) => str).join('')),
      left: Math.min(...drawn.map(({ transform }) => transform[4] as number)),
      right: Math.max(...drawn.map(({ transform, width }) => (transform[4] as number) + width)),
    });
  }
  return sheets;
}

/** The words of these elements that are meant for the eye, without links to how a number is counted. */
async function seen(page: Page, selector: string): Promise<string[]> {
  const all = await page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((element) => element.closest('.usa-sr-only') === null)
      .map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const left of copy.querySelectorAll('.usa-sr-only, .db-definition, svg')) {
          left.remove();
        }
        return copy.textContent;
      }),
  );
  return all.map(bare).filter((words) => words !== '');
}

test('a dashboard on paper says what the screen says, with the numbers behind the charts', async ({
  newPerson,
  browserOf,
}) => {
  test.slow();
  const bureau = 'public-buildings';
  const reader = await newPerson('Petra Lindqvist', { roles: [{ role: 'bureau_lead', bureau }] });
  const page = await browserOf(reader);
  await page.goto(`/partner/${bureau}?period=year`);
  await expect(page.locator('.db-chart svg.recharts-surface')).toHaveCount(2, {
    timeout: 60_000,
  });
  const chartWords = await page.locator('.db-chart text', { hasText: /^Start/ }).allTextContents();
  expect(chartWords.length).toBeGreaterThan(0);
  const tiles = await seen(page, '.db-tile > :is(h3, .db-tile__value, .db-tile__detail)');
  expect(tiles.length).toBeGreaterThanOrEqual(3 * 6);

  const sheets = await printed(page);
  const paper = sheets.map(({ words }) => words).join('');
  const onPaper = (words: string) =>
    expect.soft(paper.includes(bare(words)), `on paper: ${words}`).toBe(true);
  await test.step('the sentence, the period, the day, and every number with its words', async () => {
    onPaper((await page.getByRole('heading', { level: 1 }).textContent())!);
    onPaper((await page.locator('.db-headline h2').textContent())!);
    for (const words of await seen(page, '.db-headline p')) onPaper(words);
    expect(paper).toMatch(/12monthsto[A-Z][a-z]+20\d\d,allservices\.Datathrough/);
    expect(paper).toMatch(/Printed[A-Z][a-z]+day,[A-Z][a-z]+\d+,20\d\d,/);
    for (const words of [...tiles, ...chartWords]) onPaper(words);
    for (const words of await seen(page, '.db-page :is(.db-verdict, .db-finding)')) onPaper(words);
  });
  await test.step('all tables, also those that are closed on the screen', async () => {
    const weeks = page.locator('.db-numbers').first().locator('tbody tr');
    expect(await weeks.count()).toBeGreaterThan(20);
    const cells = await seen(page, '.db-page table :is(caption, th, td)');
    for (const words of new Set(cells)) onPaper(words);
  });
  await test.step('nothing that only a screen can do', async () => {
    await page.emulateMedia({ media: 'print' });
    const left = await page
      .locator('button, select, input, nav, header, footer')
      .evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length);
    expect.soft(left, 'what can be pressed, and navigation').toBe(0);
    expect.soft(paper).not.toMatch(/Showthenumbers|Showall|ExportCSV|Readthecomments|Seethe\d/);
  });
  await test.step('pages that are full, numbered and cut nowhere', () => {
    expect(sheets.length).toBeLessThanOrEqual(12);
    for (const [at, { words, left, right }] of sheets.entries()) {
      const name = `Page${at + 1}of${sheets.length}`;
      expect.soft(words).toContain(name);
      expect.soft(left, `${name}, left`).toBeGreaterThanOrEqual(edges.left);
      expect.soft(right, `${name}, right`).toBeLessThanOrEqual(edges.right);
      if (at < sheets.length - 1) expect.soft(words.length, name).toBeGreaterThan(300);
    }
  });
});

test('a dashboard printed from a phone is the paper that a desk prints: charts drawn, tables open', async ({
  newPerson,
  browserOf,
}) => {
  test.slow();
  const bureau = 'public-buildings';
  const reader = await newPerson('Petra Lindqvist', { roles: [{ role: 'bureau_lead', bureau }] });
  const page = await browserOf(reader);
  const sheetsFrom = async (width: number): Promise<string[]> => {
    await page.setViewportSize({ width, height: 720 });
    await page.goto(`/partner/${bureau}?period=year`);
    const charts = page.locator('.db-chart .recharts-responsive-container');
    await expect(charts).toHaveCount(2, { timeout: 60_000 });
    await expect(page.getByText(/^Portal brought/)).toBeVisible({ timeout: 60_000 });
    const sheets = await printed(page);
    return sheets.map(({ words }) =>
      words.replace(/Printed.*?E[DS]?T/, '').replace(/Datathrough.*?E[DS]?T/, ''),
    );
  };
  const desk = await sheetsFrom(1280);
  expect(desk.join('')).toContain('Start');
  expect(await sheetsFrom(320)).toEqual(desk);
  await expect(page.locator('.db-chart svg.recharts-surface').first()).toBeHidden();
});
