import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import {
  discardDraft,
  type KeptKind,
  type NoteDraftOnServer,
  readDraft,
  type ReplyDraftOnServer,
  saveDraft,
  unsentDraftsQuery,
} from '../api/composing-api.js';
import { type Draft, type DraftInHand, useDraft } from './drafts.js';

type DraftOnServer = NoteDraftOnServer & Partial<ReplyDraftOnServer>;

/** `elsewhere`: another device has other words; they are kept apart until the writer chooses. */
/** `refused`: as it is, the server will not keep it, however often it is tried. */
export type Keeping = 'nothing' | 'typing' | 'kept' | 'failed' | 'refused' | 'elsewhere';

export interface KeptDraft extends DraftInHand {
  readonly keeping: Keeping;
  readonly keptAt: string | null;
  /** Why the server does not keep it as it is. */
  readonly refusedBecause: string;
  /** How often words and files of the server took the place of those here. */
  readonly adopted: number;
  /** The words of the other device; empty ones when the draft was sent or discarded there. */
  readonly elsewhere: DraftOnServer | null;
  readonly takeElsewhere: () => void;
  readonly keepMine: () => void;
  /** Why it came back though Send was pressed. */
  readonly returnedBecause: string | null;
  /** Waits for what is on its way to the server: nothing is kept any more after it. */
  readonly settle: () => Promise<void>;
  /** Takes the words out of the server, too. */
  readonly discard: () => Promise<void>;
}

const restMs = 2_000;
const longestMs = 10_000;

const isEmpty = ({ body, files }: Pick<Draft, 'body' | 'files'>): boolean =>
  body.trim() === '' && files.length === 0;

/**
 * A draft that this browser keeps key by key, and the server two seconds after typing stops, at least every
 * ten: so it is there after the session died, and on another device.
 */
export const useKeptDraft = (
  ticket: { readonly number: string; readonly sensitive: boolean },
  kind: KeptKind,
  start: { readonly lastSeenCommentId?: number } = {},
): KeptDraft => {
  const { number } = ticket;
  const client = useQueryClient();
  const local = useDraft(ticket, kind, start);
  const [keeping, setKeeping] = useState<Keeping>('nothing');
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [refusedBecause, setRefusedBecause] = useState('');
  const [adopted, setAdopted] = useState(0);
  const [elsewhere, setElsewhere] = useState<DraftOnServer | null>(null);
  const [fromServer, setFromServer] = useState(false);
  const [returnedBecause, setReturnedBecause] = useState<string | null>(null);
  const latest = useRef(local.draft);
  latest.current = local.draft;
  const state = useRef({ known: false, closed: false, dirtySince: 0, blocked: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onItsWay = useRef<Promise<void>>(Promise.resolve());
  const { change: changeLocal } = local;

  const differs = useCallback((theirs: DraftOnServer): void => {
    state.current.blocked = true;
    setElsewhere(theirs);
    setKeeping('elsewhere');
  }, []);

  const keep = useCallback(async (): Promise<void> => {
    const { known, closed, blocked } = state.current;
    if (!known || closed || blocked) return;
    const { body, files, lastSeenCommentId, version = 0 } = latest.current;
    if (version === 0 && isEmpty(latest.current)) return;
    state.current.dirtySince = 0;
    try {
      const draft = { body, attachmentIds: files.map(({ id }) => id), lastSeenCommentId };
      const saved = await saveDraft(number, kind, version, draft);
      latest.current = { ...latest.current, version: saved.version };
      changeLocal({ version: saved.version });
      setKeptAt(saved.savedAt);
      setKeeping(saved.version === 0 ? 'nothing' : 'kept');
    } catch (error) {
      const problem = asProblem(error);
      const theirs = (problem.body as { draft?: DraftOnServer } | undefined)?.draft;
      if (problem.status === 412 && theirs) differs(theirs);
      else if (problem.status === 400 || problem.status === 413) {
        const why = problem.fields[0]?.message ?? problem.message;
        setRefusedBecause(why);
        announce(`The draft can’t be saved. ${why}`);
        setKeeping('refused');
      } else setKeeping('failed');
    }
  }, [changeLocal, differs, kind, number]);

  const keepSoon = useCallback((): void => {
    clearTimeout(timer.current);
    const since = (state.current.dirtySince ||= Date.now());
    const wait = Math.max(0, Math.min(restMs, since + longestMs - Date.now()));
    timer.current = setTimeout(() => {
      onItsWay.current = onItsWay.current.then(keep);
    }, wait);
  }, [keep]);

  const adopt = useCallback(
    (theirs: DraftOnServer): void => {
      latest.current = { ...latest.current, version: theirs.version };
      changeLocal({
        body: theirs.body,
        files: theirs.attachments,
        version: theirs.version,
        ...(theirs.lastSeenCommentId === undefined || theirs.version === 0
          ? {}
          : { lastSeenCommentId: theirs.lastSeenCommentId }),
      });
      setKeptAt(theirs.savedAt);
      setAdopted((times) => times + 1);
    },
    [changeLocal],
  );

  useEffect(() => {
    let gone = false;
    const meet = async (): Promise<void> => {
      const theirs = await readDraft(number, kind).catch(() => null);
      if (gone || !theirs) return;
      state.current.known = true;
      setReturnedBecause(theirs.returnedBecause ?? null);
      const mine = latest.current;
      const same = theirs.body === mine.body.trim();
      if (isEmpty(mine) && theirs.version !== 0) {
        setFromServer(true);
        adopt(theirs);
      } else if (same || theirs.version === (mine.version ?? 0)) {
        latest.current = { ...mine, version: theirs.version };
        changeLocal({ version: theirs.version });
        setKeptAt(theirs.savedAt);
        if (!same) keepSoon();
      } else differs(theirs);
    };
    void meet();
    return () => {
      gone = true;
    };
  }, []); // eslint-disable-line react-hooks/exhaustive-deps

  useEffect(() => {
    const held = state.current;
    const now = (): void => {
      if (document.visibilityState === 'hidden' && held.dirtySince) void keep();
    };
    document.addEventListener('visibilitychange', now);
    return () => {
      document.removeEventListener('visibilitychange', now);
      clearTimeout(timer.current);
      const last = held.dirtySince ? keep() : Promise.resolve();
      void last.then(() => client.invalidateQueries({ queryKey: unsentDraftsQuery.queryKey }));
    };
  }, [client, keep]);

  const close = async (): Promise<void> => {
    state.current.closed = true;
    clearTimeout(timer.current);
    await onItsWay.current;
  };
  return {
    ...local,
    restored: local.restored || fromServer,
    change: (change) => {
      changeLocal(change);
      state.current.closed = false;
      if (!state.current.blocked) setKeeping('typing');
      keepSoon();
    },
    ...{ keeping, keptAt, refusedBecause, adopted, elsewhere, returnedBecause },
    takeElsewhere: () => {
      if (elsewhere) adopt(elsewhere);
      state.current.blocked = false;
      setElsewhere(null);
      setKeeping('kept');
    },
    keepMine: () => {
      const version = elsewhere?.version ?? 0;
      latest.current = { ...latest.current, version };
      changeLocal({ version });
      state.current.blocked = false;
      setElsewhere(null);
      keepSoon();
    },
    settle: close,
    discard: async () => {
      await close();
      local.drop();
      if (latest.current.version) await discardDraft(number, kind);
    },
  };
};
