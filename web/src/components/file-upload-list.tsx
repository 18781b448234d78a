import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { announce } from '../app/announcer.js';
import { Button } from './button.js';
import { FieldGroup } from './field-group.js';
import { FileUploadItem } from './file-upload-item.js';
import type { Uploads } from './use-uploads.js';

interface FileUploadListProps {
  readonly id: string;
  readonly uploads: Uploads;
  readonly label?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

const spokenState = (uploads: Uploads): string => {
  const last = uploads.items.findLast((item) => item.state === 'ready' || item.state === 'failed');
  if (!last) return '';
  return last.state === 'ready' ? `${last.name} is uploaded` : (last.error ?? '');
};

/** Files are sent as soon as they are chosen; each has its state in words and can be removed. */
export const FileUploadList = ({
  id,
  uploads,
  label = 'Add files',
  hint,
  error,
}: FileUploadListProps): ReactElement => {
  const input = useRef<HTMLInputElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [refusal, setRefusal] = useState('');
  const { maxFiles, maxBytes } = uploads.limits;
  const state = spokenState(uploads);
  useEffect(() => {
    if (state) announce(state);
  }, [state]);

  const choose = (files: readonly File[]): void => {
    const room = maxFiles - uploads.items.length;
    setRefusal(files.length > room ? `You can add up to ${maxFiles} files.` : '');
    uploads.add(files.slice(0, Math.max(room, 0)));
  };

  const remove = (index: number, key: string): void => {
    uploads.remove(key);
    announce('File removed');
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll<HTMLButtonElement>('.cp-file__remove') ?? [];
      (buttons[Math.min(index, buttons.length - 1)] ?? addButton.current)?.focus();
    });
  };

  const limitWords = `PDF, Office, image, text, CSV or email files, up to ${maxBytes / 1024 / 1024} MB each, up to ${maxFiles} files.`;
  return (
    <FieldGroup
      id={id}
      label={label}
      hint={hint ?? limitWords}
      error={error ?? (refusal || undefined)}
      optional
    >
      {uploads.items.length > 0 && (
        <ul className="cp-files" ref={list}>
          {uploads.items.map((item, index) => (
            <FileUploadItem
              key={item.key}
              item={item}
              onRemove={() => remove(index, item.key)}
              onRetry={() => uploads.retry(item.key)}
            />
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          choose([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        ref={addButton}
        id={id}
        variant="outline"
        icon="attach_file"
        className="cp-add-file"
        onClick={() => input.current?.click()}
      >
        {uploads.items.length === 0 ? 'Add a file' : 'Add another file'}
      </Button>
    </FieldGroup>
  );
};
