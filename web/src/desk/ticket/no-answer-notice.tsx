import type { ReactElement } from 'react';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import type { TicketView } from '../desk-types.js';
import { permits } from './permits.js';

interface NoAnswerNoticeProps {
  readonly ticket: TicketView;
  readonly onResolve: () => void;
}

/** No answer came from the customer: the desk decides how it goes on. Nothing closes by itself. */
export const NoAnswerNotice = ({ ticket, onResolve }: NoAnswerNoticeProps): ReactElement | null => {
  if (!ticket.closingProposed) return null;
  const { givenName } = ticket.customer;
  return (
    <Alert
      tone="warning"
      className="desk-no-answer"
      heading={`No answer came from ${ticket.customer.fullName}`}
    >
      <p>
        The time to answer is over, and the clock runs again. Go on without the answer, ask once
        more, or close it as “The customer did not answer” and tell {givenName}.
      </p>
      {permits(ticket, 'resolve') && (
        <p>
          <Button variant="outline" small onClick={onResolve}>
            Close without an answer
          </Button>
        </p>
      )}
    </Alert>
  );
};
