import { setTimeout as sleep } from 'node:timers/promises';
import { sessionOf } from './sign-in-as.js';

/** One message of the stream. */
export interface Heard {
  readonly id: string;
  readonly event: string;
  readonly data: {
    readonly all?: boolean;
    readonly again?: boolean;
    readonly tickets?: Readonly<Record<string, number>>;
    readonly views?: readonly string[];
    readonly presence?: readonly string[];
  };
}

/** A page that follows what changes. */
export interface LivePage {
  readonly status: number;
  readonly heard: readonly Heard[];
  readonly raw: () => string;
  readonly ended: () => boolean;
  /** Waits until a message is as asked for; fails after 15 s. */
  until(is: (message: Heard) => boolean): Promise<Heard>;
  /** Everything that was heard of tickets and lists since the page was opened. */
  tickets(): Readonly<Record<string, number>>;
  views(): readonly string[];
  lastId(): string;
  close(): void;
}

const open: LivePage[] = [];

/** Ends the pages that a test opened. */
export function closePages(): void {
  for (const page of open.splice(0)) page.close();
}

/** Opens the stream of a person on a server, from a position if there is one, and waits for its first message. */
export async function livePage(
  url: string,
  person: { readonly id: number },
  { since, header }: { readonly since?: string; readonly header?: string } = {},
): Promise<LivePage> {
  const { cookie } = await sessionOf(person);
  const stop = new AbortController();
  const address = `${url}/api/v1/live${since === undefined ? '' : `?since=${since}`}`;
  const response = await fetch(address, {
    headers: { cookie, ...(header === undefined ? {} : { 'last-event-id': header }) },
    signal: stop.signal,
  });
  const heard: Heard[] = [];
  let [text, over] = ['', false];
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body!) {
      text += decoder.decode(chunk as Uint8Array);
      rest += decoder.decode(chunk as Uint8Array);
      const parts = rest.split('\n\n');
      rest = parts.pop()!;
      heard.push(...parts.flatMap((part) => messageIn(part) ?? []));
    }
  };
  void read()
    .catch(() => undefined)
    .finally(() => (over = true));
  const page: LivePage = {
    ...{ status: response.status, heard, raw: () => text, ended: () => over },
    until: async (is) => {
      for (let waited = 0; waited < 15_000; waited += 20) {
        const found = heard.find(is);
        if (found) return found;
        await sleep(20);
      }
      throw new Error(`Not heard in 15 s; heard: ${JSON.stringify(heard)}`);
    },
    tickets: () => Object.assign({}, ...heard.map(({ data }) => data.tickets ?? {})),
    views: () => [...new Set(heard.flatMap(({ data }) => data.views ?? []))],
    lastId: () => heard.at(-1)!.id,
    close: () => stop.abort(),
  };
  open.push(page);
  if (response.status === 200) await page.until(() => true);
  return page;
}

function messageIn(part: string): Heard | null {
  const fields = new Map(
    part.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  const [id, event, data] = ['id', 'event', 'data'].map((name) => fields.get(name));
  if (id === undefined || event === undefined || data === undefined) return null;
  return { id, event, data: JSON.parse(data) as Heard['data'] };
}
