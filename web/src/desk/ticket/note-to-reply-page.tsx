import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Alert } from '../../components/alert.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { FileLinks } from '../../components/file-links.js';
import { Loading } from '../../components/loading.js';
import { holdReply, type HeldReply } from '../api/composing-api.js';
import { ticketQuery } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { useKeptDraft } from './kept-draft.js';
import { replyIsLeaving } from './leaving-replies.js';
import { TicketRefused } from './ticket-refused.js';
import { useTicketAct } from './use-ticket-act.js';

/** The only way from a staff note to the customer: the whole text and who will read it, then a decision. */
export const NoteToReplyPage = (): ReactElement => {
  const { number = '' } = useParams<{ number: string }>();
  const ticket = useQuery(ticketQuery(number));
  if (ticket.data) return <Confirm ticket={ticket.data} />;
  if (ticket.isError) {
    return (
      <TicketRefused number={number} error={ticket.error} onRetry={() => void ticket.refetch()} />
    );
  }
  return <Loading what={`ticket ${number}`} lines={6} wholePage />;
};

const Confirm = ({ ticket }: { readonly ticket: TicketView }): ReactElement => {
  const { number, customer } = ticket;
  const me = usePerson();
  const [, navigate] = useLocation();
  const kept = useKeptDraft(ticket, 'note');
  const { draft } = kept;
  const here = `/desk/tickets/${number}`;
  const act = useTicketAct<{ body: string; attachmentIds: string[] }>({
    ticket,
    idPrefix: 'note',
    call: (edit, input) =>
      holdReply(edit, {
        ...input,
        lastSeenCommentId: ticket.lastCommentId,
        lastSeenHeldReplyId: Math.max(0, ...ticket.leavingReplies.map((reply) => reply.id)),
        then: 'none',
      }),
    onDone: (_, answer) => {
      const { id, leavesAt } = answer as HeldReply;
      const customerName = customer.fullName;
      if (id !== null && leavesAt !== null) replyIsLeaving({ id, number, leavesAt, customerName });
      else {
        const words = `Your reply to ${customerName} is sent and has left.`;
        showFlash({ tone: 'success', words, path: here });
      }
      void kept.discard().then(() => navigate(here));
    },
  });
  const trail = [{ label: number, href: here }];
  if (draft.body.trim() === '') {
    return (
      <div className="desk-narrow">
        <Breadcrumb trail={trail} current="Send as a reply" />
        <PageHeading section="Desk">There is no note to send</PageHeading>
        <EmptyState
          heading="Your note is empty, or it was already saved"
          action={<Link href={here}>Back to the ticket</Link>}
        />
      </div>
    );
  }
  return (
    <div className="desk-narrow cp-stack">
      <Breadcrumb trail={trail} current="Send as a reply" />
      <PageHeading section="Desk" title="Send this note as a reply">
        Send this note to {customer.fullName}?
      </PageHeading>
      <ErrorSummary
        errors={
          act.problem?.code === 'ticket.conversation_moved'
            ? [{ message: 'Not sent: there is a newer message. Read it first.' }]
            : act.errors
        }
      />
      <Alert tone="warning" heading="You wrote this for staff only">
        <p>
          Read it once more as {customer.givenName} will. It goes to {customer.fullName} &lt;
          {customer.email}&gt;
          {ticket.submitter && ` and ${ticket.submitter.fullName}, who filed it`}, signed{' '}
          {me.fullName}.
        </p>
      </Alert>
      <blockquote className="desk-conflict__quote cp-preline">{draft.body}</blockquote>
      <FileLinks files={draft.files} label="Files that go with it" />
      <div className="cp-actions">
        <Button
          busy={act.busy}
          onClick={() =>
            act.run({ body: draft.body, attachmentIds: draft.files.map((file) => file.id) })
          }
        >
          Send reply to {customer.fullName}
        </Button>
        <Button variant="outline" onClick={() => navigate(`${here}?do=note`)}>
          Keep it as a staff note
        </Button>
      </div>
    </div>
  );
};
