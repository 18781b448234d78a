import { useCallback, useState } from 'react';
import { browserStores, draftPrefix } from '../../app/kept-drafts.js';
import { usePerson } from '../../app/session.js';
import type { FileOnServer } from '../../components/file-links.js';

/** Words that were typed and not sent. Replies and staff notes never share one. */
export interface Draft {
  readonly body: string;
  readonly files: readonly FileOnServer[];
  /** The last message the writer had read when the draft was begun. */
  readonly lastSeenCommentId: number;
  readonly savedAt: number;
  /** The version on the server that these words go on from; absent when there is none. */
  readonly version?: number;
}

export type DraftKind = 'reply' | 'note' | 'resolve';

export interface UnsentDraft extends Draft {
  readonly number: string;
  readonly kind: DraftKind;
}

const nameOf = (personId: number, number: string, kind: DraftKind): string =>
  `${draftPrefix(personId)}${number}.${kind}`;

const parse = (text: string | null): Draft | null => {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    return null;
  }
};

const read = (name: string): Draft | null => {
  for (const store of browserStores()) {
    const draft = parse(store.getItem(name));
    if (draft) return draft;
  }
  return null;
};

const remove = (name: string): void => {
  for (const store of browserStores()) store.removeItem(name);
};

/**
 * Drafts of restricted tickets live only as long as the tab: others may use this computer. False when the browser has no
 * room for it; then the text is on the page alone.
 */
const write = (name: string, draft: Draft, sensitive: boolean): boolean => {
  remove(name);
  if (draft.body.trim() === '' && draft.files.length === 0) return true;
  try {
    (sensitive ? sessionStorage : localStorage).setItem(name, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
};

/** Everything this person typed and did not send, newest first. */
export const unsentDrafts = (personId: number): readonly UnsentDraft[] =>
  browserStores()
    .flatMap((store) => Object.keys(store))
    .filter((name) => name.startsWith(draftPrefix(personId)))
    .flatMap((name) => {
      const [, , , number = '', kind = ''] = name.split('.');
      const draft = read(name);
      return draft ? [{ ...draft, number, kind: kind as DraftKind }] : [];
    })
    .toSorted((one, other) => other.savedAt - one.savedAt);

export const hasDraft = (personId: number, number: string, kind: DraftKind): boolean =>
  read(nameOf(personId, number, kind)) !== null;

/** Puts text where a composer will find it, such as a reply that becomes a staff note. */
export const putDraft = (
  personId: number,
  ticket: { readonly number: string; readonly sensitive: boolean },
  kind: DraftKind,
  draft: Pick<Draft, 'body' | 'files'>,
): void => {
  const whole = { ...draft, lastSeenCommentId: 0, savedAt: Date.now() };
  write(nameOf(personId, ticket.number, kind), whole, ticket.sensitive);
};

export const dropDraft = (personId: number, number: string, kind: DraftKind): void =>
  remove(nameOf(personId, number, kind));

export interface DraftInHand {
  readonly draft: Draft;
  readonly restored: boolean;
  /** Whether this browser keeps it; its storage may be full. */
  readonly inBrowser: boolean;
  readonly change: (change: Partial<Omit<Draft, 'savedAt'>>) => void;
  readonly drop: () => void;
}

/** The draft of one composer: every key is kept at once, and it is dropped only when sent. */
export const useDraft = (
  ticket: { readonly number: string; readonly sensitive: boolean },
  kind: DraftKind,
  start: { readonly body?: string; readonly lastSeenCommentId?: number } = {},
): DraftInHand => {
  const person = usePerson();
  const name = nameOf(person.id, ticket.number, kind);
  const [restored] = useState(() => read(name));
  const [{ draft, inBrowser }, setHeld] = useState<{ draft: Draft; inBrowser: boolean }>(() => ({
    draft: restored ?? {
      body: start.body ?? '',
      files: [],
      lastSeenCommentId: start.lastSeenCommentId ?? 0,
      savedAt: Date.now(),
    },
    inBrowser: true,
  }));
  const { sensitive } = ticket;
  const change = useCallback(
    (part: Partial<Omit<Draft, 'savedAt'>>): void => {
      setHeld((before) => {
        const after = { ...before.draft, ...part, savedAt: Date.now() };
        return { draft: after, inBrowser: write(name, after, sensitive) };
      });
    },
    [name, sensitive],
  );
  return { draft, restored: restored !== null, inBrowser, change, drop: () => remove(name) };
};
