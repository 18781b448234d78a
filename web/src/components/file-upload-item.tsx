import { type ReactElement, useState } from 'react';
import { Button } from './button.js';
import { classes } from './classes.js';
import { fileSize } from './file-size.js';
import { Icon } from './icon.js';
import type { UploadItem } from './use-uploads.js';

interface FileUploadItemProps {
  readonly item: UploadItem;
  readonly onRemove: () => void;
  readonly onRetry: () => void;
}

const stateWords = (item: UploadItem): string => {
  const percent = Math.round(item.progress * 100);
  if (item.state === 'waiting') return 'Waiting for the file before it';
  if (item.state === 'uploading') {
    return percent < 100 ? `Uploading, ${percent}%` : 'Checking the file';
  }
  return item.state === 'ready' ? `${fileSize(item.sizeBytes)}, ready` : (item.error ?? '');
};

/** One file of the list. Removing asks once, in place. */
export const FileUploadItem = ({ item, onRemove, onRetry }: FileUploadItemProps): ReactElement => {
  const [asking, setAsking] = useState(false);
  const failed = item.state === 'failed';
  return (
    <li className={classes('cp-file', failed && 'cp-file--failed')}>
      <Icon name={failed ? 'error' : 'file_present'} />
      <span className="cp-file__name">
        {item.name}
        <span className="cp-file__state" {...(failed ? { role: 'alert' } : {})}>
          {stateWords(item)}
        </span>
      </span>
      <span>
        {failed && item.file && (
          <Button variant="plain" small onClick={onRetry}>
            Try again <span className="cp-hidden">to upload {item.name}</span>
          </Button>
        )}
        {!asking && (
          <Button
            variant="plain"
            small
            className="cp-file__remove"
            onClick={() => (failed ? onRemove() : setAsking(true))}
          >
            Remove <span className="cp-hidden">{item.name}</span>
          </Button>
        )}
      </span>
      {item.state === 'uploading' && (
        <progress
          className="cp-file__bar"
          max={1}
          value={item.progress}
          aria-label={`Uploading ${item.name}`}
        />
      )}
      {asking && (
        <span className="cp-file__confirm">
          Remove this file?
          <Button variant="danger" small autoFocus onClick={onRemove}>
            Remove it
          </Button>
          <Button variant="outline" small onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </span>
      )}
    </li>
  );
};
