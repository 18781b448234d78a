import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import type { Overview } from '../admin-types.js';
import { counted } from '../counted.js';
import { useMoments } from '../use-moments.js';

interface FigureProps {
  readonly label: string;
  readonly value: number;
  /** Whether there are more than the value. */
  readonly orMore?: boolean;
  readonly unit: string;
  readonly children: ReactNode;
  readonly link?: { readonly href: string; readonly label: string };
}

const Figure = ({
  label,
  value,
  orMore = false,
  unit,
  children,
  link,
}: FigureProps): ReactElement => (
  <li className="ad-figure">
    <h3>{label}</h3>
    <p className="ad-figure__value">
      {value.toLocaleString('en-US')}
      {orMore && '+'} <span>{unit}</span>
    </p>
    <div className="ad-figure__more">{children}</div>
    {link && (
      <p className="ad-figure__link">
        <Link href={link.href}>{link.label}</Link>
      </p>
    )}
  </li>
);

/** The four flows that the service stands on: requests, mail, what follows from events, promises. */
export const Figures = ({ overview }: { readonly overview: Overview }): ReactElement => {
  const { requests, mail, events, timers } = overview;
  const { moment } = useMoments();
  return (
    <section aria-labelledby="figures" className="cp-panel ad-block">
      <h2 id="figures" className="cp-hidden">
        In numbers
      </h2>
      <ul className="ad-figures">
        <Figure label="Requests" value={requests.open} unit="open">
          <p>
            {requests.late.toLocaleString('en-US')} late,{' '}
            {requests.unclaimed.toLocaleString('en-US')} unclaimed,{' '}
            {requests.pending.toLocaleString('en-US')} pending
          </p>
        </Figure>
        <Figure
          label="Outgoing mail"
          value={mail.sends ? mail.queued + mail.sending : mail.kept}
          orMore={!mail.sends && mail.kept >= 1_000}
          unit={mail.sends ? 'waiting' : 'kept'}
          link={{ href: '/admin/mail', label: 'Open outgoing mail' }}
        >
          <p>
            {mail.sends
              ? `${mail.failed.toLocaleString('en-US')} failed. ${mail.lastSentAt ? `The last left ${moment(mail.lastSentAt)}.` : 'None has left yet.'}`
              : 'No mail server is set, so mail is kept to be read here.'}
          </p>
          {mail.sends && mail.oldestWaitingSince && (
            <p>The oldest waits since {moment(mail.oldestWaitingSince)}.</p>
          )}
        </Figure>
        <Figure label="Ticket events" value={events.waiting} unit="to follow up">
          <p>
            {events.oldestSince
              ? `The oldest is from ${moment(events.oldestSince)}.`
              : 'Mail and figures are up to date.'}
          </p>
          {events.failingTickets > 0 && (
            <p>{counted(events.failingTickets, 'ticket')} held up by an error</p>
          )}
        </Figure>
        <Figure label="SLA timers" value={timers.pending} unit="set">
          <p>
            {timers.oldestDueAt
              ? `${timers.overdue.toLocaleString('en-US')} due, the first ${moment(timers.oldestDueAt)}.`
              : 'None is due and unrecorded.'}
          </p>
        </Figure>
      </ul>
    </section>
  );
};
