import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectSeen } from './focus.js';

/** A keyboard that counts its chords; what has the focus must be seen after each. Typing is not counted. */
export class CountedKeys {
  private pressed = 0;

  constructor(private readonly page: Page) {}

  async press(chord: string): Promise<void> {
    this.pressed += 1;
    await this.page.keyboard.press(chord);
    await expectSeen(this.page);
  }

  /** Words, or the letters by which something is found in a list. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** How many chords the task took. */
  async during(task: () => Promise<void>): Promise<number> {
    const before = this.pressed;
    await task();
    return this.pressed - before;
  }
}

/** The actions of one task, here and elsewhere. */
export interface TaskActions {
  readonly counterpart: number;
  readonly zammad: number;
  readonly zendesk: number;
}

/** What docs/desk-tasks.md says that each task takes; "all ten" is their sum. */
export function documentedActions(): ReadonlyMap<string, TaskActions> {
  const rows = readFileSync('docs/desk-tasks.md', 'utf8').matchAll(
    /^\| ([a-z][^|]*?) +\| (\d+) +\| (\d+) +\| (\d+) +\|$/gm,
  );
  return new Map(
    [...rows].map(([, task, ...counts]) => {
      const [counterpart, zammad, zendesk] = counts.map(Number) as [number, number, number];
      return [task!, { counterpart, zammad, zendesk }];
    }),
  );
}
