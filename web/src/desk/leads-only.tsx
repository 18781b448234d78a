import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { asProblem } from '../api/problem-error.js';
import { ErrorState } from '../app/error-state.js';
import { Alert } from '../components/alert.js';

interface LeadsOnlyProps {
  readonly error: unknown;
  /** What could not be loaded: "the shift board". */
  readonly what: string;
  readonly onRetry: () => void;
}

/** A page for leads that could not be read: because the reader is none, or for another reason. */
export const LeadsOnly = ({ error, what, onRetry }: LeadsOnlyProps): ReactElement =>
  asProblem(error).status === 403 ? (
    <Alert tone="info" heading="This page is for leads" headingLevel={2}>
      <p>
        It is about the teams that somebody leads. Your own tickets, the most urgent first, are in{' '}
        <Link href="/desk/me">My work</Link>.
      </p>
    </Alert>
  ) : (
    <ErrorState error={error} title={`We couldn’t load ${what}`} onRetry={onRetry} />
  );
