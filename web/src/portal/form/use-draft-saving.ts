import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '../../api/problem-error.js';
import { noteSignedOut } from '../../app/signed-out-signal.js';
import { createDraft, type DraftContent, readDraft, saveDraft } from '../api/draft-api.js';
import type { Draft } from '../api/portal-types.js';

/** What is known about the draft on the server. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** It will be tried again by itself. */
  | { readonly kind: 'failing' }
  /** Saved elsewhere meanwhile; the person chooses. */
  | { readonly kind: 'conflict'; readonly theirs: Draft }
  /** Sent or discarded elsewhere. */
  | { readonly kind: 'gone' }
  /** The server refuses what was typed; sending will say why. */
  | { readonly kind: 'refused'; readonly message: string };

export interface DraftSaving {
  readonly state: SaveState;
  /** The draft's id as soon as the server has one. */
  readonly draftId: () => string | null;
  /** Saves at once what is not saved yet. False when the server does not have it. */
  readonly flush: () => Promise<boolean>;
  /** After a conflict: this page's answers win. */
  readonly keepMine: () => void;
  /** After a conflict: the page has taken over the other answers. */
  readonly tookTheirs: (theirs: Draft) => void;
  /** Nothing is saved any more: the draft was sent or discarded here. */
  readonly stop: () => void;
}

interface DraftSavingOptions {
  readonly serviceCode: string;
  readonly draft: Draft | null;
  readonly content: DraftContent;
  readonly onCreated: (id: string) => void;
}

const afterTypingMs = 2_000;
const betweenSavesMs = 10_000;
const tryAgainMs = 10_000;

/**
 * Saves a draft as the person goes: two seconds after the last change, at most every ten seconds,
 * and at once on each step. The first change creates it, so that looking at a form leaves nothing.
 */
export const useDraftSaving = (options: DraftSavingOptions): DraftSaving => {
  const { draft, content } = options;
  const text = JSON.stringify(content);
  const [state, setState] = useState<SaveState>(
    draft ? { kind: 'saved', at: draft.updatedAt } : { kind: 'untouched' },
  );
  const latest = useRef({ options, text });
  latest.current = { options, text };
  const server = useRef({
    id: draft?.id ?? null,
    version: draft?.version ?? 0,
    text,
    savedAt: 0,
    stopped: false,
  });
  const running = useRef<Promise<boolean> | null>(null);

  const write = useCallback(async (): Promise<boolean> => {
    const known = server.current;
    const { options: now, text: sent } = latest.current;
    setState({ kind: 'saving' });
    try {
      const saved = known.id
        ? await saveDraft(known.id, known.version, now.content)
        : await createDraft(now.serviceCode, now.content);
      const isNew = known.id === null;
      Object.assign(known, { id: saved.id, version: saved.version, text: sent });
      known.savedAt = Date.now();
      if (isNew && !known.stopped) now.onCreated(saved.id);
      setState({ kind: 'saved', at: saved.updatedAt });
      return true;
    } catch (error) {
      setState(await whatFailed(error, known.id));
      return false;
    }
  }, []);

  const flush = useCallback(async (): Promise<boolean> => {
    await running.current;
    const { stopped, text: onServer } = server.current;
    if (stopped || onServer === latest.current.text) return !stopped;
    running.current = write();
    const worked = await running.current;
    running.current = null;
    return worked;
  }, [write]);

  useEffect(() => {
    const known = server.current;
    const waits = state.kind === 'conflict' || state.kind === 'gone' || state.kind === 'saving';
    if (known.stopped || waits || known.text === text) return undefined;
    const pause =
      state.kind === 'failing'
        ? tryAgainMs
        : Math.max(afterTypingMs, known.savedAt + betweenSavesMs - Date.now());
    const timer = setTimeout(() => void flush(), pause);
    return () => clearTimeout(timer);
  }, [text, state, flush]);

  useWarningBeforeLeaving(state.kind === 'failing' || state.kind === 'conflict');

  return {
    state,
    draftId: () => server.current.id,
    flush,
    keepMine: () => {
      if (state.kind === 'conflict') server.current.version = state.theirs.version;
      if (state.kind === 'gone') server.current.id = null;
      server.current.text = '';
      setState({ kind: 'saving' });
      void flush();
    },
    tookTheirs: (theirs) => {
      // The page saves once more what it made of them; a form that changed may have left out some.
      Object.assign(server.current, { version: theirs.version, savedAt: Date.now() });
      setState({ kind: 'saved', at: theirs.updatedAt });
    },
    stop: () => {
      server.current.stopped = true;
    },
  };
};

const whatFailed = async (error: unknown, id: string | null): Promise<SaveState> => {
  const problem = asProblem(error);
  if (problem.status === 401) noteSignedOut();
  if (problem.status === 404) return { kind: 'gone' };
  if (problem.status === 412 && id) {
    try {
      return { kind: 'conflict', theirs: await readDraft(id) };
    } catch (failure) {
      return asProblem(failure).status === 404 ? { kind: 'gone' } : { kind: 'failing' };
    }
  }
  return problem.temporary || problem.status === 401 || problem.status < 0
    ? { kind: 'failing' }
    : { kind: 'refused', message: problem.fields[0]?.message ?? problem.message };
};

const useWarningBeforeLeaving = (unsaved: boolean): void => {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);
};
