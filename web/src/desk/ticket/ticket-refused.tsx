import type { ReactElement } from 'react';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { ButtonLink } from '../../components/button-link.js';

interface TicketRefusedProps {
  readonly number: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A ticket that can't be shown: restricted, not there, or not reachable right now. */
export const TicketRefused = ({ number, error, onRetry }: TicketRefusedProps): ReactElement => {
  const problem = asProblem(error);
  const back = (
    <ButtonLink href="/desk" variant="outline">
      Go to your queue
    </ButtonLink>
  );
  if (problem.status === 403) {
    return (
      <div className="app-alone">
        <PageHeading section="Desk" title="Restricted">
          You can’t open this ticket
        </PageHeading>
        <p className="cp-lead">{problem.detail || 'This is a restricted ticket.'}</p>
        <p>The lead of the office it belongs to can give access. Every opening is recorded.</p>
        {back}
      </div>
    );
  }
  if (problem.status === 404) {
    return (
      <div className="app-alone">
        <PageHeading section="Desk" title="Not found">
          We can’t show {number}
        </PageHeading>
        <p className="cp-lead">
          There is no such ticket, or it is restricted to another office. Check the number.
        </p>
        <p>If a customer gave you this number, ask the lead of the office that works on it.</p>
        {back}
      </div>
    );
  }
  return (
    <div className="app-alone">
      <PageHeading section="Desk">{number}</PageHeading>
      <ErrorState
        error={error}
        title="We couldn’t load this ticket"
        safe="Unsent drafts are kept."
        onRetry={onRetry}
      />
    </div>
  );
};
