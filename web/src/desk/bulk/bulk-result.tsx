import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { problemWords } from '../../app/error-state.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { type BulkEdit, undoBulkEdit } from '../api/bulk-api.js';
import { KeyCaps } from '../shell/keys-dialog.js';
import { useKeyBindings } from '../shell/key-bindings.js';
import { counted } from './counted.js';

interface BulkResultProps {
  readonly edit: BulkEdit;
  readonly onUndone: (undoing: BulkEdit) => void;
}

interface UndoState {
  readonly undo: () => void;
  readonly busy: boolean;
  readonly failed: string;
}

/** Puts back what a bulk edit did; also by the key z while it can. */
export const useUndo = (
  { id, reversible }: BulkEdit,
  onUndone: (undoing: BulkEdit) => void,
): UndoState => {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const undo = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed('');
    try {
      const undoing = await undoBulkEdit(id);
      announce(`${counted(undoing.done)} put back`);
      onUndone(undoing);
      void client.invalidateQueries({ queryKey: ['desk'] });
    } catch (error) {
      setFailed(problemWords(asProblem(error)));
    } finally {
      setBusy(false);
    }
  };
  useKeyBindings(
    'Last bulk edit',
    reversible > 0 ? [{ keys: 'z', label: 'Undo it', run: () => void undo() }] : [],
  );
  return { undo: () => void undo(), busy, failed };
};

/** What the last bulk edit did, at the place where it was ordered; takes the focus of the button that is gone. */
export const BulkResult = ({ edit, onUndone }: BulkResultProps): ReactElement => {
  const { undo, busy, failed } = useUndo(edit, onUndone);
  const { words, done, refused, reasons, reversible } = edit;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, [edit.id]);
  return (
    <div ref={place} tabIndex={-1}>
      <Alert tone={refused > 0 ? 'warning' : 'success'} slim role="status">
        <p>
          {words}: {done} done
          {refused > 0 && `, ${refused} refused`}.{' '}
          <Link href={`/desk/bulk-edits/${edit.id}`}>See each ticket</Link>{' '}
          {reversible > 0 && (
            <>
              <Button variant="link" busy={busy} busyLabel="Putting back…" onClick={undo}>
                Undo
              </Button>{' '}
              <KeyCaps keys="z" />
            </>
          )}
        </p>
        {reasons.map(({ code, message, tickets }) => (
          <p key={`${code} ${message}`}>
            {counted(tickets)}: {message}
          </p>
        ))}
        {failed && <p role="alert">{failed}</p>}
      </Alert>
    </div>
  );
};
