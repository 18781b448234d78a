import { useEffect } from 'react';
import type { FileOnServer } from '../../components/file-links.js';
import { type Uploads, useUploads } from '../../components/use-uploads.js';
import type { Draft } from './drafts.js';

/** Uploads of a composer; the files the server already has are part of the draft. */
export const useDraftUploads = (
  draft: Draft,
  change: (change: { readonly files: readonly FileOnServer[] }) => void,
  /** Counts how often words and files of another device were taken over. */
  adopted: number,
): Uploads & { readonly files: readonly FileOnServer[] } => {
  const uploads = useUploads(draft.files);
  const files = uploads.items.flatMap((item) =>
    item.id ? [{ id: item.id, fileName: item.name, mediaType: '', sizeBytes: item.sizeBytes }] : [],
  );
  const ids = uploads.ids.join(' ');
  const known = draft.files.map((file) => file.id).join(' ');
  useEffect(() => {
    if (ids !== known) change({ files });
  }, [ids]); // eslint-disable-line react-hooks/exhaustive-deps
  const { restore } = uploads;
  useEffect(() => {
    if (adopted > 0) restore(draft.files);
  }, [adopted]); // eslint-disable-line react-hooks/exhaustive-deps
  return { ...uploads, files };
};
