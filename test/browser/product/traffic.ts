import type { Page, Request } from '@playwright/test';
import { setTimeout as sleep } from 'node:timers/promises';

const quietMs = 80;

/** What a page asks for, to know when it has all answers. Watch before the page is opened. */
export class Traffic {
  private readonly underWay = new Set<Request>();
  private lastChange = Date.now();

  constructor(page: Page) {
    page.on('request', (request) => {
      // The stream of what changes stays open as long as the page.
      if (request.resourceType() !== 'eventsource') this.note(() => this.underWay.add(request));
    });
    page.on('requestfinished', (request) => this.note(() => this.underWay.delete(request)));
    page.on('requestfailed', (request) => this.note(() => this.underWay.delete(request)));
  }

  /** Resolves when nothing was asked for or answered for a moment. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0 || Date.now() - this.lastChange < quietMs) await sleep(20);
  }

  private note(change: () => unknown): void {
    change();
    this.lastChange = Date.now();
  }
}
