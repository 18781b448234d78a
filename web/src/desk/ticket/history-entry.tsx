import { type ReactElement, useRef, useState } from 'react';
import { shortMoment } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import type { HistoryEntry, TicketView } from '../desk-types.js';
import { RewriteForm } from './rewrite-form.js';

interface EntryMoreProps {
  readonly entry: HistoryEntry;
  /** Null while the ticket is not there yet: then nothing can be changed. */
  readonly ticket: TicketView | null;
}

/** What happened, struck out when it did not. */
export const EntryTitle = ({ entry }: { readonly entry: HistoryEntry }): ReactElement =>
  entry.happened ? (
    <>{entry.sentence}</>
  ) : (
    <>
      <s>{entry.sentence}</s>{' '}
      <span className="cp-small">
        {entry.kind === 'corrected' || entry.kind === 'voided' ? 'Taken back' : 'Did not happen'}
      </span>
    </>
  );

/** What was recorded before, who changed it and why, and the ways to put the entry right. */
export const EntryMore = ({ entry, ticket }: EntryMoreProps): ReactElement => {
  const [how, setHow] = useState<'time' | 'void' | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setHow(null);
    requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus());
  };
  const isRewrite = entry.kind === 'corrected' || entry.kind === 'voided';
  return (
    <>
      <EntryNotes entry={entry} />
      {how !== null && ticket && (
        <RewriteForm ticket={ticket} entry={entry} how={how} onClose={close} />
      )}
      {how === null && ticket && (entry.timeCorrectable || entry.voidable) && (
        <div className="desk-entry__acts cp-small" ref={buttons}>
          {entry.timeCorrectable && (
            <Button variant="link" onClick={() => setHow('time')}>
              Correct the time<span className="cp-hidden"> of “{entry.sentence}”</span>
            </Button>
          )}
          {entry.voidable && (
            <Button variant="link" onClick={() => setHow('void')}>
              {isRewrite ? 'Take this back' : 'This did not happen'}
              <span className="cp-hidden">: “{entry.sentence}”</span>
            </Button>
          )}
        </div>
      )}
    </>
  );
};

const EntryNotes = ({ entry }: { readonly entry: HistoryEntry }): ReactElement => {
  const { timeZone } = usePerson();
  const at = (instant: string): string => shortMoment(instant, timeZone);
  return (
    <>
      {entry.fromAt && entry.toAt && (
        <p className="cp-small">
          From {at(entry.fromAt)} to {at(entry.toAt)}
        </p>
      )}
      {entry.fromAt && !entry.toAt && (
        <p className="cp-small">It had been recorded as missed on {at(entry.fromAt)}</p>
      )}
      {entry.recordedAt && <p className="cp-small cp-quiet">Written down {at(entry.recordedAt)}</p>}
      {entry.rewrites.map((rewrite) => (
        <p key={rewrite.at} className="desk-entry__rewrite cp-small">
          {rewrite.kind === 'corrected' && rewrite.fromAt && rewrite.toAt
            ? `Corrected from ${at(rewrite.fromAt)} to ${at(rewrite.toAt)}`
            : 'Noted as not having happened'}{' '}
          by {rewrite.byName ?? 'a rule'}, {at(rewrite.at)}: {rewrite.reason}
          {rewrite.takenBack && ' (taken back)'}
        </p>
      ))}
    </>
  );
};
