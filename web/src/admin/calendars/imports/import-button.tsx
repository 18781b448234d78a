import { type ReactElement, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { asProblem } from '../../../api/problem-error.js';
import { problemWords } from '../../../app/error-state.js';
import { Button } from '../../../components/button.js';
import { ErrorMessage } from '../../../components/error-message.js';
import { type ImportTarget, uploadCalendarFile } from '../calendar-api.js';

/** Takes a calendar file (.ics) and goes to what it proposes. */
export const ImportButton = ({ target }: { readonly target: ImportTarget }): ReactElement => {
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const id = useId();
  const send = async (file: File): Promise<void> => {
    setBusy(true);
    setError('');
    try {
      const { id: number } = await uploadCalendarFile(target, file);
      navigate(`/admin/calendar-imports/${number}`);
    } catch (failure) {
      setError(problemWords(asProblem(failure)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="ad-import">
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <Button
        variant="plain"
        icon="attach_file"
        busy={busy}
        busyLabel="Reading the file…"
        onClick={() => input.current?.click()}
        {...(error && { 'aria-describedby': `${id}-error` })}
      >
        Import a calendar file (.ics)
      </Button>
      <input
        ref={input}
        type="file"
        accept=".ics,text/calendar"
        hidden
        aria-label="Calendar file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
    </div>
  );
};
