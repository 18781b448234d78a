/** What the server tells an open page: numbers and versions, never what a ticket says. */
export interface News {
  /** Everything may be different. */
  readonly all: boolean;
  /** Something on the page may no longer be the reader's to see. */
  readonly again: boolean;
  /** Version by number. */
  readonly tickets: Readonly<Record<string, number>>;
  /** Queues and views that may hold other tickets. */
  readonly views: readonly string[];
  /** Tickets where somebody came, went or began to write. */
  readonly presence: readonly string[];
}

/** Beats come every 15 seconds; after this long without one the connection is taken for lost. */
const silenceMs = 40_000;
const hiddenForMs = 60_000;
const longestRestMs = 30_000;

let source: EventSource | null = null;
let position = '';
let heardAt = 0;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let hiddenTimer: ReturnType<typeof setTimeout> | undefined;
let tell: (news: News) => void = () => undefined;
const watchers = new Set<() => void>();

/** When the server was last heard, in epoch milliseconds; 0 before the first time. */
export const lastHeardAt = (): number => heardAt;

/** Whether changes are being told, so that nothing need be asked for from time to time. */
export const isLive = (): boolean => source !== null && Date.now() - heardAt < silenceMs;

/** Calls `act` whenever the server was heard. */
export const watchLive = (act: () => void): (() => void) => {
  watchers.add(act);
  return () => watchers.delete(act);
};

const close = (): void => {
  clearTimeout(timer);
  source?.close();
  source = null;
};

const openAfter = (ms: number): void => {
  clearTimeout(timer);
  timer = setTimeout(open, ms);
};

const reopen = (): void => {
  close();
  const rest = Math.min(longestRestMs, 1_000 * 2 ** failures);
  failures += 1;
  // Many pages lose the same server at once and should not come back at once.
  openAfter(rest * (0.5 + Math.random()));
};

const hear = (event: MessageEvent<string>): void => {
  position = event.lastEventId;
  heardAt = Date.now();
  failures = 0;
  clearTimeout(timer);
  timer = setTimeout(reopen, silenceMs);
  for (const act of watchers) act();
};

const open = (): void => {
  close();
  if (document.visibilityState === 'hidden') return;
  const since = position === '' ? '' : `?since=${encodeURIComponent(position)}`;
  const opened = new EventSource(`/api/v1/live${since}`);
  source = opened;
  opened.addEventListener('beat', hear);
  opened.addEventListener('news', (event) => {
    hear(event);
    tell(JSON.parse(event.data) as News);
  });
  opened.addEventListener('error', () => {
    // What the browser does not try again by itself was refused: a proxy without a server, an ended session.
    if (opened === source && opened.readyState === EventSource.CLOSED) reopen();
  });
  timer = setTimeout(reopen, silenceMs);
};

/**
 * Follows what changes until the answer is called. A page that nobody sees lets go after a minute, because a
 * browser has few connections for many tabs, and catches up from where it stopped when it is seen again.
 */
export const followLive = (act: (news: News) => void): (() => void) => {
  tell = act;
  const onVisible = (): void => {
    clearTimeout(hiddenTimer);
    if (document.visibilityState === 'hidden') hiddenTimer = setTimeout(close, hiddenForMs);
    else if (!isLive()) open();
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('online', open);
  open();
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('online', open);
    clearTimeout(hiddenTimer);
    close();
    tell = () => undefined;
  };
};
