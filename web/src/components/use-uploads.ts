import { useEffect, useMemo, useRef, useState } from 'react';
import { api } from '../api/client.js';
import { asProblem } from '../api/problem-error.js';
import { noteSignedOut } from '../app/signed-out-signal.js';
import type { FileOnServer } from './file-links.js';
import { uploadAttachment } from './upload-attachment.js';

/** One file of the list, from the moment it is chosen. */
export interface UploadItem {
  readonly key: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly state: 'waiting' | 'uploading' | 'ready' | 'failed';
  /** Share sent, 0 to 1. */
  readonly progress: number;
  readonly id?: string;
  /** What to do about it, when it failed. */
  readonly error?: string;
  /** Kept only while a new try can help. */
  readonly file?: File | undefined;
}

export interface Uploads {
  readonly items: readonly UploadItem[];
  /** Ids of the files that the server has, in the order of the list. */
  readonly ids: readonly string[];
  readonly busy: boolean;
  readonly failed: boolean;
  readonly limits: UploadLimits;
  readonly add: (files: readonly File[]) => void;
  readonly retry: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
  /** Shows these instead, which the server has already. */
  readonly restore: (files: readonly FileOnServer[]) => void;
}

export interface UploadLimits {
  readonly maxFiles: number;
  readonly maxBytes: number;
}

const standardLimits: UploadLimits = { maxFiles: 10, maxBytes: 25 * 1024 * 1024 };

let lastKey = 0;
const newKey = (): string => `upload-${++lastKey}`;

const whyNotSent = (file: File, { maxBytes }: UploadLimits): string | undefined => {
  if (file.size === 0) return `${file.name} is empty. Choose another file.`;
  if (file.size > maxBytes) {
    return `${file.name} must be smaller than ${maxBytes / 1024 / 1024} MB.`;
  }
  return undefined;
};

const canTryAgain = (error: unknown): boolean => {
  const problem = asProblem(error);
  return problem.temporary || problem.status === 401;
};

const whyFailed = (error: unknown, name: string): string => {
  const problem = asProblem(error);
  if (problem.status === 401) noteSignedOut();
  if (problem.status === 0) return `${name} was not uploaded: there is no connection. Try again.`;
  if (canTryAgain(error)) return `${name} was not uploaded. Try again.`;
  return problem.fields[0]?.message ?? problem.message;
};

const itemOf = (file: FileOnServer): UploadItem => ({
  key: newKey(),
  name: file.fileName,
  sizeBytes: file.sizeBytes,
  state: 'ready',
  progress: 1,
  id: file.id,
});

/**
 * The files that go with a form or a message: they are sent at once, one at a time, while the
 * person goes on writing. `initial` are files that the server already has (a restored draft).
 */
export const useUploads = (
  initial: readonly FileOnServer[] = [],
  limits: UploadLimits = standardLimits,
): Uploads => {
  const [items, setItems] = useState<readonly UploadItem[]>(() => initial.map(itemOf));
  const running = useRef(new Map<string, AbortController>());

  const change = (key: string, patch: Partial<UploadItem>): void =>
    setItems((now) => now.map((item) => (item.key === key ? { ...item, ...patch } : item)));

  useEffect(() => {
    if (running.current.size > 0) return;
    const next = items.find((item) => item.state === 'waiting');
    if (!next?.file) return;
    const { key, file } = next;
    const stop = new AbortController();
    running.current.set(key, stop);
    change(key, { state: 'uploading', progress: 0 });
    void sendOne(file, stop.signal, (progress) => change(key, { progress })).then((patch) => {
      running.current.delete(key);
      change(key, patch);
    });
  }, [items]);

  useEffect(() => {
    const mine = running.current;
    return () => mine.forEach((stop) => stop.abort());
  }, []);

  return useMemo(
    () => ({
      items,
      ids: items.flatMap((item) => (item.id ? [item.id] : [])),
      busy: items.some((item) => item.state === 'waiting' || item.state === 'uploading'),
      failed: items.some((item) => item.state === 'failed'),
      limits,
      restore: (files) => setItems(files.map(itemOf)),
      add: (files) => setItems((now) => [...now, ...files.map((file) => chosen(file, limits))]),
      retry: (key) => change(key, { state: 'waiting', progress: 0 }),
      remove: (key) => {
        const gone = items.find((item) => item.key === key);
        running.current.get(key)?.abort();
        if (gone?.id) discard(gone.id);
        setItems((now) => now.filter((item) => item.key !== key));
      },
      clear: () => setItems([]),
    }),
    [items, limits],
  );
};

/** Uploads one file and says what has become of it; it never rejects. */
const sendOne = async (
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Partial<UploadItem>> => {
  try {
    const { id } = await uploadAttachment(file, { signal, onProgress });
    // Removed just as the last byte went out: the server must not keep it.
    if (signal.aborted) discard(id);
    return { state: 'ready', id, progress: 1 };
  } catch (failure) {
    const error = whyFailed(failure, file.name);
    return { state: 'failed', error, ...(canTryAgain(failure) ? {} : { file: undefined }) };
  }
};

const chosen = (file: File, limits: UploadLimits): UploadItem => {
  const error = whyNotSent(file, limits);
  return {
    key: newKey(),
    name: file.name,
    sizeBytes: file.size,
    progress: 0,
    ...(error ? { state: 'failed' as const, error } : { state: 'waiting' as const, file }),
  };
};

/** A loose file that stays behind is swept by the server; failing here loses nothing. */
const discard = (id: string): void => {
  api.DELETE('/attachments/{id}', { params: { path: { id } } }).catch(() => undefined);
};
