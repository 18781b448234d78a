import { useQueries, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { asProblem } from '../../../api/problem-error.js';
import { announce } from '../../../app/announcer.js';
import { problemWords } from '../../../app/error-state.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { counted } from '../../counted.js';
import {
  type Publication,
  publicationQuery,
  settlePublication,
} from '../../publications/publication-api.js';

/** What closing means for one calendar, and the publication that would make it so. */
export interface PlannedClosing {
  readonly code: string;
  readonly name: string;
  readonly words: string;
  /** Null when the calendar is closed by then anyway. */
  readonly publicationId: number | null;
}

/** What moves, calendar by calendar, and the press that closes them. */
export const ClosingResult = ({
  closings,
}: {
  readonly closings: readonly PlannedClosing[];
}): ReactElement => {
  const heading = useRef<HTMLHeadingElement>(null);
  const client = useQueryClient();
  const changing = closings.filter(({ publicationId }) => publicationId !== null);
  const watched = useQueries({
    queries: changing.map(({ publicationId }) => publicationQuery(publicationId!)),
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  useEffect(() => heading.current?.focus(), []);
  const publications = watched.map(({ data }) => data);
  const ready = publications.every((one) => one && one.state !== 'checking');
  const closed = changing.length > 0 && publications.every((one) => one?.applied);
  const close = async (): Promise<void> => {
    setBusy(true);
    setError('');
    try {
      for (const publication of publications) {
        if (publication && !publication.applied) {
          await settlePublication('apply', publication.id, `apply.${publication.id}`);
        }
      }
      announce('Closed');
      await client.invalidateQueries({ queryKey: ['admin'] });
    } catch (failure) {
      setError(problemWords(asProblem(failure)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="ad-closing__result" aria-labelledby="moves">
      <h2 id="moves" ref={heading} tabIndex={-1}>
        What this moves
      </h2>
      {closings.map((closing) => (
        <Line
          key={closing.code}
          closing={closing}
          publication={publications.find((one) => one?.id === closing.publicationId)}
        />
      ))}
      {error && (
        <Alert tone="error" slim role="alert">
          <p>{error}</p>
        </Alert>
      )}
      {closed ? (
        <Alert tone="success" role="status">
          <p>
            It is closed. Promises of open tickets follow in the background.{' '}
            <Link href="/admin/calendars">See the calendars</Link>
          </p>
        </Alert>
      ) : (
        changing.length > 0 && (
          <div className="cp-actions">
            <Button
              variant="danger"
              busy={busy || !ready}
              busyLabel={busy ? 'Closing…' : 'Looking at open tickets…'}
              onClick={() => void close()}
            >
              {changing.length === 1 ? 'Close it' : `Close ${changing.length} calendars`}
            </Button>
          </div>
        )
      )}
    </section>
  );
};

const Line = ({
  closing,
  publication,
}: {
  readonly closing: PlannedClosing;
  readonly publication: Publication | undefined;
}): ReactElement => (
  <div className="ad-closing__line">
    <h3>{closing.name}</h3>
    <p>{closing.words}</p>
    {closing.publicationId !== null && (
      <p className="cp-quiet">
        {publication && publication.state !== 'checking'
          ? movesInWords(publication.preview)
          : 'Looking at open tickets…'}{' '}
        <Link href={`/admin/publications/${closing.publicationId}`}>
          See the tickets<span className="usa-sr-only"> of {closing.name}</span>
        </Link>
      </p>
    )}
  </div>
);

const movesInWords = ({
  total,
  earlier,
  later,
  breaches,
  relieved,
}: Publication['preview']): string => {
  const parts = [
    later > 0 && `${counted(later, 'promise')} later`,
    earlier > 0 && `${counted(earlier, 'promise')} earlier`,
    breaches > 0 && `${counted(breaches, 'promise')} late at once`,
    relieved > 0 && `${counted(relieved, 'promise')} no longer late`,
  ].filter(Boolean);
  const looked = `${counted(total ?? 0, 'open ticket')} looked at`;
  return parts.length === 0 ? `${looked}: no promise moves.` : `${looked}: ${parts.join(', ')}.`;
};
