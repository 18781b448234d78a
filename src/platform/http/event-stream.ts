import { type Response } from 'express';

/** One message of a stream; `id` is where the reader goes on when the connection is lost. */
export interface StreamMessage {
  readonly event: string;
  readonly id: string;
  readonly data: object;
}

const mostUnread = 64 * 1024;

/**
 * Server-sent events on one response (HTML Standard, 9.2). `lagging` while the other side reads more slowly
 * than is written: its owner then holds back, and goes on when `onRoom` is called.
 */
export class EventStream {
  private gone = false;

  constructor(private readonly response: Response) {
    response.once('close', () => {
      this.gone = true;
    });
  }

  /** Sends the head; a lost connection is tried again after `retryMs`. */
  begin(retryMs: number): void {
    this.response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies that gather answers would hold the messages back.
      'X-Accel-Buffering': 'no',
    });
    this.response.flushHeaders();
    this.response.write(`retry: ${retryMs}\n\n`);
  }

  get closed(): boolean {
    return this.gone || this.response.writableEnded;
  }

  get lagging(): boolean {
    return this.response.writableLength > mostUnread;
  }

  send({ event, id, data }: StreamMessage): void {
    if (this.closed) return;
    this.response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  onRoom(act: () => void): void {
    this.response.on('drain', act);
  }

  onClose(act: () => void): void {
    this.response.once('close', act);
  }

  /** Ends after what was written; the reader comes back by itself. */
  end(): void {
    if (!this.closed) this.response.end();
  }

  /** Ends at once, also where nobody reads. */
  cut(): void {
    this.response.destroy();
  }
}
