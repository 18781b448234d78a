import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { focusHeading } from '../../app/focus-heading.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { CopyText } from '../../components/copy-text.js';
import { Icon } from '../../components/icon.js';
import { PriorityMark } from '../../components/priority-mark.js';
import { RestrictedMark } from '../../components/restricted-mark.js';
import { assignTicket } from '../api/ticket-api.js';
import { DeskChip } from '../desk-chip.js';
import type { TicketView } from '../desk-types.js';
import { lastQueue, neighboursOf } from '../queue/last-queue.js';
import { PresenceLine } from '../live/presence-line.js';
import { showFlash } from '../shell/flash.js';
import { KeyCaps } from '../shell/keys-dialog.js';
import { StaffStatus } from '../staff-status.js';
import { TagList } from '../tags/tag-list.js';
import { permits } from './permits.js';
import { byPress } from './promises.js';
import { useTicketAct } from './use-ticket-act.js';

interface TicketHeadProps {
  readonly ticket: TicketView;
  readonly onAssign: () => void;
  readonly onTags: () => void;
}

const ended = new Set(['met', 'missed']);

/** Number, subject, where it stands, whose it is and what is promised next, before anything else. */
export const TicketHead = ({ ticket, onAssign, onTags }: TicketHeadProps): ReactElement => {
  const clocks = ticket.slaClocks
    .filter((clock) => clock.chip && !ended.has(clock.chip.tone))
    .toSorted(byPress);
  return (
    <header className="desk-head">
      <TicketTrail number={ticket.number} />
      <PageHeading
        section="Desk"
        title={`${ticket.number} ${ticket.subject}`}
        className="desk-head__subject"
      >
        {ticket.subject}
      </PageHeading>
      <div className="desk-head__facts">
        <StaffStatus status={ticket.status} label={ticket.statusLabel} />
        {ticket.sensitive && <RestrictedMark />}
        {clocks.map(
          (clock) =>
            clock.chip && (
              <span key={clock.id} className="desk-head__clock">
                <span className="cp-quiet cp-small">{clock.label}</span>{' '}
                <DeskChip chip={clock.chip} />
              </span>
            ),
        )}
        <PriorityMark priority={ticket.priority} />
        <Assignee ticket={ticket} onAssign={onAssign} />
      </div>
      <div className="desk-head__tags">
        <TagList tags={ticket.tags} />
        {permits(ticket, 'change_tags') && (
          <Button variant="link" onClick={onTags} aria-keyshortcuts="l">
            {ticket.tags.length === 0 ? 'Add tags' : 'Change tags'} <KeyCaps keys="l" decorative />
          </Button>
        )}
      </div>
      <PresenceLine number={ticket.number} />
      {ticket.assignedBecause && (
        <p className="cp-small cp-quiet">Assigned automatically. {ticket.assignedBecause}</p>
      )}
    </header>
  );
};

const TicketTrail = ({ number }: { readonly number: string }): ReactElement => {
  const from = lastQueue();
  const { previous, next } = neighboursOf(number);
  return (
    <div className="desk-head__trail">
      <Link href={from?.href ?? '/desk'} className="desk-head__back">
        <Icon name="arrow_back" /> {from?.name ?? 'Queue'}
      </Link>
      <CopyText text={number} what="number" />
      {(previous || next) && (
        <nav aria-label="Tickets of this list" className="desk-head__neighbours">
          {previous && (
            <Link href={`/desk/tickets/${previous}`} title="Key: [">
              Before
            </Link>
          )}
          {next && (
            <Link href={`/desk/tickets/${next}`} title="Key: ]">
              Next
            </Link>
          )}
        </nav>
      )}
    </div>
  );
};

const Assignee = ({ ticket, onAssign }: Omit<TicketHeadProps, 'onTags'>): ReactElement => {
  const me = usePerson();
  const act = useTicketAct<number>({
    ticket,
    idPrefix: 'take',
    call: (edit, assigneeId) => assignTicket({ ...edit, version: ticket.version }, assigneeId),
    onDone: () => {
      showFlash({
        tone: 'success',
        words: `${ticket.number} is yours.`,
        path: `/desk/tickets/${ticket.number}`,
      });
      focusHeading();
    },
  });
  const mine = ticket.assignee?.id === me.id;
  const mayAssign = permits(ticket, 'assign');
  return (
    <span className="desk-head__assignee">
      <Icon name="person" />
      {ticket.assignee ? (mine ? 'You' : ticket.assignee.fullName) : 'Nobody yet'}
      {mayAssign && !mine && (
        <Button variant="link" onClick={() => act.run(me.id)}>
          {act.busy ? 'Assigning…' : 'Assign to me'}
        </Button>
      )}
      {mayAssign && (
        <Button variant="link" onClick={onAssign} aria-keyshortcuts="a">
          Assign <KeyCaps keys="a" decorative />
        </Button>
      )}
      {act.errors.map(({ message }) => (
        <span key={message} className="desk-head__error" role="alert">
          {message}
        </span>
      ))}
      {act.problem?.status === 412 && (
        <span className="desk-head__error" role="alert">
          It changed a moment ago. Look again, then assign.
        </span>
      )}
    </span>
  );
};
