import type { ReactElement, ReactNode } from 'react';
import { asProblem, type ProblemError } from '../api/problem-error.js';
import { Alert } from '../components/alert.js';
import { Button } from '../components/button.js';

interface ErrorStateProps {
  readonly error: unknown;
  /** At most 50 characters; what could not be done. */
  readonly title?: string;
  /** What is safe although this failed, such as "Your draft is saved." */
  readonly safe?: ReactNode;
  readonly onRetry?: () => void;
  readonly headingLevel?: 2 | 3;
}

/** What happened, in words, for a failed call of any kind. */
export const problemWords = (problem: ProblemError): string => {
  if (problem.status === 0) return 'No answer came from the service. You may be offline.';
  if (problem.status === 429) return 'There were too many tries in a short time.';
  if (problem.status === 503) return 'The service is restarting or very busy.';
  if (problem.status >= 500) return 'Something failed on our side. It has been logged.';
  if (problem.status === -1) return 'Something failed in this page.';
  return problem.detail || problem.title;
};

const waitHint = (problem: ProblemError): string => {
  const seconds = problem.retryAfterSeconds;
  if (seconds === undefined) return '';
  return seconds < 90
    ? ` Try again in ${seconds} seconds.`
    : ` Try again in ${Math.ceil(seconds / 60)} minutes.`;
};

/** A call that failed: what happened, what is safe, try again, and the number to quote for help. */
export const ErrorState = ({
  error,
  title = 'We couldn’t load this',
  safe,
  onRetry,
  headingLevel = 2,
}: ErrorStateProps): ReactElement => {
  const problem = asProblem(error);
  return (
    <Alert tone="error" heading={title} headingLevel={headingLevel} role="alert">
      <p>
        {problemWords(problem)}
        {waitHint(problem)} {safe}
      </p>
      {onRetry && (
        <Button variant="outline" small onClick={onRetry}>
          Try again
        </Button>
      )}
      {problem.requestId && (
        <p className="cp-small cp-quiet">
          If you call for help, quote this number: <code>{problem.requestId}</code>
        </p>
      )}
    </Alert>
  );
};
