import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useRef } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { Loading } from '../../components/loading.js';
import type { Doing } from '../api/presence-api.js';
import { ticketQuery } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { useOwnPresence } from '../live/use-own-presence.js';
import { neighboursOf } from '../queue/last-queue.js';
import { FlashSlot } from '../shell/flash.js';
import { useKeyBindings } from '../shell/key-bindings.js';
import { ApprovalAsked } from './approval-asked.js';
import { AssignForm } from './assign-form.js';
import { Conversation } from './conversation.js';
import { DateForm } from './date-form.js';
import { HoldForm } from './hold-form.js';
import { LinkForm } from './link-form.js';
import { MergeForm } from './merge-form.js';
import { MergedInto } from './merged-into.js';
import { NoAnswerNotice } from './no-answer-notice.js';
import { NoteComposer } from './note-composer.js';
import { OfferNotice } from './offer-notice.js';
import { permits } from './permits.js';
import { PriorityForm } from './priority-form.js';
import { ReopenForm } from './reopen-form.js';
import { ReplyComposer } from './reply-composer.js';
import { ResolveForm } from './resolve-form.js';
import { SkipForm } from './skip-form.js';
import { SplitForm } from './split-form.js';
import { SkipStageForm } from './skip-stage-form.js';
import { SidePanel } from './side-panel.js';
import { TagsForm } from './tags-form.js';
import { TaskForm } from './task-form.js';
import { TicketHead } from './ticket-head.js';
import { TicketParts } from './ticket-parts.js';
import { TicketRefused } from './ticket-refused.js';
import { TransferForm } from './transfer-form.js';
import { type FormName, useDoing } from './use-doing.js';
import { useReadMark } from './use-read-mark.js';
import { WorkBar } from './work-bar.js';

/** `/desk/tickets/:number`: conversation, one form at a time, and what belongs to the ticket. */
export const TicketPage = (): ReactElement => {
  const { number = '' } = useParams<{ number: string }>();
  const ticket = useQuery(ticketQuery(number));
  if (ticket.data) return <Ticket key={number} ticket={ticket.data} />;
  if (ticket.isError) {
    return (
      <TicketRefused number={number} error={ticket.error} onRetry={() => void ticket.refetch()} />
    );
  }
  return <Loading what={`ticket ${number}`} lines={9} wholePage />;
};

const partOf = (search: string): 'conversation' | 'details' | 'customer' => {
  const named = new URLSearchParams(search).get('part');
  return named === 'details' || named === 'customer' ? named : 'conversation';
};

/** What colleagues are told of the form that is open. */
const presenceOf = (doing: FormName | null): Doing => {
  if (doing === 'note') return 'noting';
  return doing === 'reply' || doing === 'saved_reply' || doing === 'resolve'
    ? 'replying'
    : 'reading';
};

const useNeighbourKeys = (number: string): void => {
  const [, navigate] = useLocation();
  const { previous, next } = neighboursOf(number);
  useKeyBindings('This ticket', [
    ...(previous
      ? [{ keys: '[', label: 'Ticket before', run: () => navigate(`/desk/tickets/${previous}`) }]
      : []),
    ...(next
      ? [{ keys: ']', label: 'Next ticket', run: () => navigate(`/desk/tickets/${next}`) }]
      : []),
  ]);
};

const Ticket = ({ ticket }: { readonly ticket: TicketView }): ReactElement => {
  const { doing, open } = useDoing();
  const part = partOf(useSearch());
  const bar = useRef<HTMLDivElement>(null);
  useNeighbourKeys(ticket.number);
  useOwnPresence(ticket.number, presenceOf(doing));
  useReadMark(ticket);
  const close = (): void => {
    open(null);
    // The form is gone in the next frame; the focus then goes to what opened it, not to the news beside it.
    requestAnimationFrame(() => {
      const opener = bar.current?.querySelector<HTMLElement>('.desk-bar button');
      (opener ?? document.querySelector('h1'))?.focus();
    });
  };
  return (
    <div className="desk-ticket" data-part={part}>
      <FlashSlot />
      <TicketHead ticket={ticket} onAssign={() => open('assign')} onTags={() => open('tags')} />
      <TicketParts part={part} />
      <div className="desk-ticket__zones">
        <div className="desk-ticket__main">
          <MergedInto ticket={ticket} />
          <ApprovalAsked ticket={ticket} />
          <OfferNotice ticket={ticket} />
          <NoAnswerNotice ticket={ticket} onResolve={() => open('resolve')} />
          <Conversation ticket={ticket} />
          <div className="desk-ticket__work" ref={bar}>
            <OpenForm ticket={ticket} doing={doing} onClose={close} onOpen={open} />
            <FlashSlot place="work" />
            <WorkBar ticket={ticket} doing={doing} onOpen={open} />
          </div>
        </div>
        <SidePanel
          ticket={ticket}
          onPriority={() => open('priority')}
          onSkipStage={() => open('skip_stage')}
          onDate={() => open('date')}
          onLink={() => open('link')}
          onTask={() => open('task')}
        />
      </div>
    </div>
  );
};

const actionOf: Record<FormName, string> = {
  reply: 'reply',
  saved_reply: 'reply',
  note: 'add_staff_note',
  resolve: 'resolve',
  hold: 'hold',
  date: 'give_date',
  transfer: 'transfer',
  task: 'ask_task',
  merge: 'merge',
  link: 'add_staff_note',
  split: 'change_priority',
  reopen: 'reopen',
  assign: 'assign',
  priority: 'change_priority',
  tags: 'change_tags',
  skip_stage: 'pass_stage',
  skip: 'skip',
};

interface OpenFormProps {
  readonly ticket: TicketView;
  readonly doing: FormName | null;
  readonly onClose: () => void;
  readonly onOpen: (form: FormName) => void;
}

const OpenForm = ({ ticket, doing, onClose, onOpen }: OpenFormProps): ReactElement | null => {
  if (doing === null || !permits(ticket, actionOf[doing])) return null;
  const common = { ticket, onClose };
  switch (doing) {
    case 'reply':
    case 'saved_reply':
      return (
        <ReplyComposer
          {...common}
          picks={doing === 'saved_reply'}
          onBecomeNote={() => onOpen('note')}
          onResolve={() => onOpen('resolve')}
        />
      );
    case 'note':
      return <NoteComposer {...common} />;
    case 'resolve':
      return <ResolveForm {...common} />;
    case 'hold':
      return <HoldForm {...common} />;
    case 'date':
      return <DateForm {...common} />;
    case 'task':
      return <TaskForm {...common} />;
    case 'transfer':
      return <TransferForm {...common} />;
    case 'merge':
      return <MergeForm {...common} />;
    case 'link':
      return <LinkForm {...common} />;
    case 'split':
      return <SplitForm {...common} />;
    case 'reopen':
      return <ReopenForm {...common} />;
    case 'assign':
      return <AssignForm {...common} />;
    case 'priority':
      return <PriorityForm {...common} />;
    case 'tags':
      return <TagsForm {...common} />;
    case 'skip_stage':
      return <SkipStageForm {...common} />;
    case 'skip':
      return <SkipForm {...common} />;
  }
};
