import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { shortMoment } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import type { TicketView } from '../desk-types.js';
import { useKeyBindings } from '../shell/key-bindings.js';
import { useUnmerge } from './use-unmerge.js';

/** A merged ticket says where it goes on, and can be taken out again. */
export const MergedInto = ({ ticket }: { readonly ticket: TicketView }): ReactElement | null => {
  const { timeZone } = usePerson();
  const unmerge = useUnmerge();
  const into = ticket.related.mergedInto;
  useKeyBindings(
    'This ticket',
    into ? [{ keys: 'e', label: 'Undo the merge', run: () => unmerge.run(ticket.number) }] : [],
  );
  if (!into) return null;
  return (
    <Alert tone="info" className="desk-goes-on" heading={`This ticket goes on in ${into.number}`}>
      <p>
        On {shortMoment(into.linkedAt, timeZone)} {into.linkedByName} merged it into{' '}
        <Link href={`/desk/tickets/${into.number}`}>
          {into.number} {into.subject}
        </Link>
        . What the customer writes to {ticket.number} arrives there.
      </p>
      <Button
        variant="outline"
        small
        icon="undo"
        busy={unmerge.busy}
        onClick={() => unmerge.run(ticket.number)}
      >
        Undo the merge
      </Button>
    </Alert>
  );
};
