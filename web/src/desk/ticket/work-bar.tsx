import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, type RefObject, useRef, useState } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { unsentDraftsQuery } from '../api/composing-api.js';
import { resumeTicket, ticketQuery } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { useKeyBindings } from '../shell/key-bindings.js';
import { KeyCaps } from '../shell/keys-dialog.js';
import { requiredLeftInShort } from './checklist-words.js';
import { hasDraft } from './drafts.js';
import { permits, refusalsOf } from './permits.js';
import type { FormName } from './use-doing.js';

interface WorkBarProps {
  readonly ticket: TicketView;
  readonly doing: FormName | null;
  readonly onOpen: (form: FormName | null) => void;
}

const useResume = (
  ticket: TicketView,
  bar: RefObject<HTMLDivElement | null>,
): { busy: boolean; run: () => void } => {
  const client = useQueryClient();
  const path = `/desk/tickets/${ticket.number}`;
  const resume = useMutation({
    mutationFn: () =>
      resumeTicket({
        number: ticket.number,
        version: ticket.version,
        repeatKey: newRepeatKey(),
      }),
    onSuccess: async () => {
      // What is begun next begins on the ticket as it is now.
      await client.invalidateQueries({ queryKey: ticketQuery(ticket.number).queryKey });
      showFlash({ tone: 'success', words: 'Work goes on. The clock runs.', path, place: 'work' });
      // Its own button goes away.
      bar.current?.querySelector('button')?.focus();
    },
    onError: (error) =>
      showFlash({
        tone: 'error',
        words: `Nothing was changed. ${problemWords(asProblem(error))}`,
        path,
        place: 'work',
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['desk'] }),
  });
  return { busy: resume.isPending, run: () => !resume.isPending && resume.mutate() };
};

/** What can be done with the ticket now. Reply and staff note are two buttons with their audience in the label. */
export const WorkBar = ({ ticket, doing, onOpen }: WorkBarProps): ReactElement => {
  const { id } = usePerson();
  const bar = useRef<HTMLDivElement>(null);
  const resume = useResume(ticket, bar);
  const [more, setMore] = useState(false);
  const { fullName } = ticket.customer;
  const open = (form: FormName) => () => onOpen(form);
  const may = (action: string): boolean => permits(ticket, action);
  useKeyBindings('This ticket', [
    ...(may('reply') ? [{ keys: 'r', label: `Reply to ${fullName}`, run: open('reply') }] : []),
    ...(may('reply')
      ? [{ keys: 'm', label: 'Insert a saved reply', run: open('saved_reply') }]
      : []),
    ...(may('add_staff_note') ? [{ keys: 'i', label: 'Staff note', run: open('note') }] : []),
    ...(may('assign') ? [{ keys: 'a', label: 'Assign', run: open('assign') }] : []),
    // What waits already goes on by the same key; to make it wait otherwise there is the button.
    ...(may('hold') && !may('resume')
      ? [{ keys: 'h', label: 'Put on hold', run: open('hold') }]
      : []),
    ...(may('resume') ? [{ keys: 'h', label: 'Go on with the work', run: resume.run }] : []),
    ...(may('resolve') ? [{ keys: 's', label: 'Resolve', run: open('resolve') }] : []),
    ...(may('reopen') ? [{ keys: 's', label: 'Reopen', run: open('reopen') }] : []),
    ...(may('transfer') ? [{ keys: 't', label: 'Transfer', run: open('transfer') }] : []),
    ...(may('ask_task') ? [{ keys: 'w', label: 'Ask a team for a task', run: open('task') }] : []),
    ...(may('skip') ? [{ keys: 'k', label: 'Skip', run: open('skip') }] : []),
    ...(may('merge')
      ? [{ keys: 'e', label: 'Merge into another ticket', run: open('merge') }]
      : []),
    ...(may('add_staff_note')
      ? [{ keys: 'b', label: 'Link with another ticket', run: open('link') }]
      : []),
    ...(may('change_tags') ? [{ keys: 'l', label: 'Tags', run: open('tags') }] : []),
    ...(may('change_priority')
      ? [{ keys: 'o', label: 'Split a message into a ticket', run: open('split') }]
      : []),
    ...(may('change_priority') ? [{ keys: 'p', label: 'Priority', run: open('priority') }] : []),
  ]);
  const onServer = useQuery(unsentDraftsQuery).data?.items ?? [];
  const has = (kind: 'reply' | 'note'): boolean =>
    hasDraft(id, ticket.number, kind) ||
    onServer.some((draft) => draft.number === ticket.number && draft.kind === kind);
  const unsent = [
    ...(doing !== 'reply' && doing !== 'saved_reply' && has('reply') ? ['reply'] : []),
    ...(doing !== 'note' && has('note') ? ['staff note'] : []),
  ];
  // Why not even a reply is possible, else why it can't be finished; the same is not said twice.
  const active = ['new', 'open', 'pending'].includes(ticket.status);
  const refusals = ticket.related.mergedInto
    ? []
    : refusalsOf(ticket, [may('reply') && active ? 'resolve' : 'reply']);
  const steps = may('resolve') ? requiredLeftInShort(ticket) : null;
  const reasons = steps === null ? refusals : [...refusals, steps];
  const others = ['resume', 'hold', 'change_priority', 'skip', 'resolve', 'reopen'].some(may);
  return (
    <div ref={bar} className="desk-bar" role="group" aria-label="What you can do">
      {unsent.length > 0 && (
        <p className="desk-bar__draft">You have an unsent {unsent.join(' and an unsent ')}.</p>
      )}
      {reasons.length > 0 && (
        <ul className="desk-bar__refusals" aria-label="Not possible now">
          {reasons.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <div className="desk-bar__buttons">
        {may('reply') && (
          <Button icon="send" onClick={open('reply')} aria-keyshortcuts="r">
            Reply to {fullName} <KeyCaps keys="r" decorative />
          </Button>
        )}
        {may('add_staff_note') && (
          <Button
            variant="outline"
            icon="lock"
            className="desk-bar__note"
            onClick={open('note')}
            aria-keyshortcuts="i"
          >
            Add staff note <KeyCaps keys="i" decorative />
          </Button>
        )}
        {others && (
          <Button
            variant="outline"
            className="desk-bar__more"
            aria-expanded={more}
            aria-controls="desk-bar-more"
            onClick={() => setMore(!more)}
          >
            More
          </Button>
        )}
        <div id="desk-bar-more" className="desk-bar__others" data-open={more}>
          {may('resume') && (
            <Button variant="outline" small busy={resume.busy} onClick={resume.run}>
              Go on with the work
            </Button>
          )}
          {may('hold') && (
            <Button variant="outline" small icon="pause" onClick={open('hold')}>
              Hold
            </Button>
          )}
          {may('transfer') && (
            <Button variant="outline" small onClick={open('transfer')}>
              Transfer
            </Button>
          )}
          {may('ask_task') && (
            <Button variant="outline" small onClick={open('task')}>
              Ask a team
            </Button>
          )}
          {may('skip') && (
            <Button variant="outline" small onClick={open('skip')}>
              Skip
            </Button>
          )}
          {may('merge') && (
            <Button variant="outline" small onClick={open('merge')}>
              Merge
            </Button>
          )}
          {may('change_priority') && (
            <Button variant="outline" small onClick={open('split')}>
              Split
            </Button>
          )}
          {may('resolve') && (
            <Button variant="outline" small icon="check" onClick={open('resolve')}>
              Resolve
            </Button>
          )}
          {may('reopen') && (
            <Button variant="outline" small icon="undo" onClick={open('reopen')}>
              Reopen
            </Button>
          )}
        </div>
      </div>
    </div>
  );
};
