import type { ReactElement } from 'react';
import { fileSize } from './file-size.js';
import { Icon } from './icon.js';

export interface FileOnServer {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

interface FileLinksProps {
  readonly files: readonly FileOnServer[];
  /** Names the list: "Files with this message". */
  readonly label: string;
}

/** Files to download, each with its size; nothing at all when there are none. */
export const FileLinks = ({ files, label }: FileLinksProps): ReactElement | null => {
  if (files.length === 0) return null;
  return (
    <ul className="cp-file-links" aria-label={label}>
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="attach_file" />
          <a href={`/api/v1/attachments/${encodeURIComponent(file.id)}`} download={file.fileName}>
            {file.fileName}
          </a>{' '}
          <span className="cp-quiet cp-small">({fileSize(file.sizeBytes)})</span>
        </li>
      ))}
    </ul>
  );
};
