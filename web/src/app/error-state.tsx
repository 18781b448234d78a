import type { ReactElement, ReactNode } from 'react';
import { asProblem, type ProblemError } from '../api/problem-error.js';

interface ErrorStateProps {
  readonly error: unknown;
  /** At most 50 characters; what could not be done. */
  readonly title?: string;
  /** What is safe although this failed, such as "Your draft is saved." */
  readonly safe?: ReactNode;
  readonly onRetry?: () => void;
  readonly headingLevel?: 2 | 3;
}

const explanation = (problem: ProblemError): string => {
  if (problem.status === 0) return 'No answer came from the service. You may be offline.';
  if (problem.status === 429) return 'There were too many tries in a short time.';
  if (problem.status === 503) return 'The service is restarting or very busy.';
  if (problem.status >= 500) return 'Something failed on our side. It has been logged.';
  return problem.detail || problem.title;
};

const waitHint = (problem: ProblemError): string => {
  const seconds = problem.retryAfterSeconds;
  if (seconds === undefined) return '';
  return seconds < 90
    ? ` Try again in ${seconds} seconds.`
    : ` Try again in ${Math.ceil(seconds / 60)} minutes.`;
};

/** A read that failed: what happened, what is safe, try again, and the number to quote for help. */
export const ErrorState = ({
  error,
  title = 'We couldn’t load this',
  safe,
  onRetry,
  headingLevel = 2,
}: ErrorStateProps): ReactElement => {
  const problem = asProblem(error);
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="usa-alert usa-alert--error app-error" role="alert">
      <div className="usa-alert__body">
        <Heading className="usa-alert__heading">{title}</Heading>
        <p className="usa-alert__text">
          {explanation(problem)}
          {waitHint(problem)} {safe}
        </p>
        {onRetry && (
          <button type="button" className="usa-button usa-button--outline" onClick={onRetry}>
            Try again
          </button>
        )}
        {problem.requestId && (
          <p className="app-error__id">
            If you call for help, quote this number: <code>{problem.requestId}</code>
          </p>
        )}
      </div>
    </div>
  );
};
