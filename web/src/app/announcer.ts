/**
 * How an announcement may wait: `list` news at most twice a minute, errors at once. Of a topic only the
 * newest is said: `results` are those of a search that goes on as one types, `selection` how much is selected.
 */
export interface AnnounceOptions {
  readonly urgent?: boolean;
  readonly topic?: 'list' | 'results' | 'selection';
}

interface Waiting {
  readonly message: string;
  readonly topic: AnnounceOptions['topic'];
}

const politeGapMs = 3_000;
const listGapMs = 30_000;
const typingGapMs = 2_000;

let waiting: Waiting[] = [];
let lastPoliteAt = -Infinity;
let lastListAt = -Infinity;
let lastTypedAt = -Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

const now = (): number => performance.now();

const writeTo = (id: 'status' | 'alert', message: string): void => {
  const region = document.getElementById(id);
  if (!region) return;
  region.textContent = '';
  // A region that goes from empty to text is spoken even when the text is the same as before.
  requestAnimationFrame(() => {
    region.textContent = message;
  });
};

const gapFor = (entry: Waiting): number => {
  const polite = lastPoliteAt + politeGapMs - now();
  const list = entry.topic === 'list' ? lastListAt + listGapMs - now() : 0;
  const typing = lastTypedAt + typingGapMs - now();
  return Math.max(polite, list, typing, 0);
};

const pump = (): void => {
  timer = undefined;
  const index = waiting.findIndex((entry) => gapFor(entry) === 0);
  if (index >= 0) {
    const [entry] = waiting.splice(index, 1);
    if (entry) {
      lastPoliteAt = now();
      if (entry.topic === 'list') lastListAt = now();
      writeTo('status', entry.message);
    }
  }
  if (waiting.length > 0) timer = setTimeout(pump, Math.max(50, Math.min(...waiting.map(gapFor))));
};

/**
 * The one queue in front of the two live regions of the shell. Newer news of a topic replaces older
 * news that still waits, and nothing polite is said while somebody types in a composer.
 */
export const announce = (message: string, options: AnnounceOptions = {}): void => {
  if (options.urgent) {
    writeTo('alert', message);
    return;
  }
  const { topic } = options;
  if (topic) waiting = waiting.filter((entry) => entry.topic !== topic);
  waiting.push({ message, topic });
  // The turn that is set may be half a minute away, for list news; this need not wait for it.
  clearTimeout(timer);
  timer = setTimeout(pump, 0);
};

/** Composers call this on every key, so that announcements hold back while someone writes. */
export const noteTyping = (): void => {
  lastTypedAt = now();
};
