import { expect, type Locator, type Page } from '@playwright/test';

const farthest = 150;

/** What has the focus, as a person would name it, and how it shows. */
interface Focus {
  readonly name: string;
  /** The heading of a page has the focus when one arrives: nothing can be done with it, so it bears no mark. */
  readonly heading: boolean;
  /** CSS pixels of the outline around it, or around what stands for it. */
  readonly outline: number;
  /** What lies over it. */
  readonly covering: string | null;
}

/** Presses Tab until the element has the focus; each stop on the way must be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < farthest; presses += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    await expectSeen(page);
  }
  throw new Error(`${farthest} times Tab did not lead to ${target.toString()}.`);
}

/** Walks through a page from its start until the focus leaves it; the number of stops. */
export async function tabThrough(page: Page): Promise<number> {
  const most = 250;
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await readFocus(page)) === null) return stops;
    await expectSeen(page);
  }
  throw new Error(`After ${most} times Tab the focus is still in the page.`);
}

/** The element has the focus, at the latest after the page has finished moving. */
export async function expectFocus(target: Locator): Promise<void> {
  await expect(target).toBeFocused();
}

async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) !== 1) return false;
  return target.evaluate((element) => element === document.activeElement);
}

/** Where the focus is, it is marked by at least 2 px and nothing lies over it, once the page has moved there. */
export async function expectSeen(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const focus = await readFocus(page);
      if (focus === null || focus.heading || (focus.outline >= 2 && focus.covering === null))
        return 'seen';
      return focus.outline < 2
        ? `${focus.name} has no outline`
        : `${focus.name} is under ${focus.covering}`;
    })
    .toBe('seen');
}

function readFocus(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body) return null;
    // The marks of radio buttons and checkboxes are drawn on their labels.
    const label = active instanceof HTMLInputElement ? active.labels?.[0] : undefined;
    const drawn =
      /radio|checkbox/.test(active.getAttribute('type') ?? '') && label ? label : active;
    const styles = [
      getComputedStyle(active),
      getComputedStyle(drawn),
      getComputedStyle(drawn, '::before'),
    ];
    const outline = styles.map((style) =>
      style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
    );
    const box = drawn.getClientRects()[0] ?? drawn.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 10)];
    const onTop = document.elementFromPoint(x, y);
    const inside =
      onTop !== null && (onTop === active || drawn.contains(onTop) || onTop.contains(drawn));
    return {
      name: `${active.tagName} "${(active.innerText || active.getAttribute('aria-label') || active.id).slice(0, 60)}"`,
      heading: active.matches('h1[tabindex="-1"]'),
      outline: Math.max(...outline),
      covering: inside ? null : (onTop?.outerHTML.slice(0, 120) ?? `the edge, at ${x}, ${y}`),
    };
  });
}
