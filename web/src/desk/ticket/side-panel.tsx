import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';
import { shortMoment } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { ApprovalSteps } from '../../components/approval-steps.js';
import { Button } from '../../components/button.js';
import { type Definition, DefinitionList } from '../../components/definition-list.js';
import { Icon } from '../../components/icon.js';
import { PriorityMark } from '../../components/priority-mark.js';
import { choicesQuery } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { readSetting, writeSetting } from '../shell/desk-storage.js';
import { CustomerCard } from './customer-card.js';
import { labelOf } from './desk-choices.js';
import { permits } from './permits.js';
import { Checklist } from './checklist.js';
import { checklistHeading } from './checklist-words.js';
import { DateOwed } from './date-owed.js';
import { Escalations } from './escalations.js';
import { Related } from './related.js';
import { Tasks } from './tasks.js';
import { Stages } from './stages.js';
import { Promises } from './promises.js';
import { TurnBar } from './turn-bar.js';

interface SidePanelProps {
  readonly ticket: TicketView;
  readonly onPriority: () => void;
  readonly onSkipStage: () => void;
  readonly onDate: () => void;
  readonly onLink: () => void;
  readonly onTask: () => void;
}

/** What belongs to the ticket, most pressing first; what somebody folds stays folded. */
export const SidePanel = ({
  ticket,
  onPriority,
  onSkipStage,
  onDate,
  onLink,
  onTask,
}: SidePanelProps): ReactElement => (
  <aside className="desk-side" aria-label="About this ticket">
    <div className="desk-side__details">
      <Section name="promises" heading="Promises">
        {ticket.promiseSentence && (
          <p className="desk-side__promise">
            <span className="cp-quiet cp-small">The customer reads:</span> “{ticket.promiseSentence}
            ”
          </p>
        )}
        <DateOwed ticket={ticket} onDate={onDate} />
        <Promises ticket={ticket} />
        <TakenBack ticket={ticket} />
      </Section>
      <Section name="turns" heading="Whose time it took">
        <TurnBar meters={ticket.turnMeters} />
      </Section>
      {ticket.approval && (
        <Section name="approval" heading="Approval">
          <Approval approval={ticket.approval} />
        </Section>
      )}
      {ticket.stages.length > 0 && (
        <Section name="stages" heading="Stages">
          <Stages ticket={ticket} onSkip={onSkipStage} />
        </Section>
      )}
      <Section name="tasks" heading="Tasks of other teams">
        <Tasks ticket={ticket} onAsk={onTask} />
      </Section>
      {ticket.escalations.length > 0 && (
        <Section name="escalations" heading="What happens by itself">
          <Escalations ticket={ticket} />
        </Section>
      )}
    </div>
    <div className="desk-side__customer">
      <Section name="customer" heading="Customer">
        <CustomerCard ticket={ticket} />
      </Section>
    </div>
    <div className="desk-side__details">
      <Section name="details" heading="Details">
        <Details ticket={ticket} onPriority={onPriority} />
      </Section>
      <Section name="checklist" heading={checklistHeading(ticket)}>
        <Checklist ticket={ticket} />
      </Section>
      <Section name="related" heading="Related">
        <Related ticket={ticket} onLink={onLink} />
      </Section>
      <p className="desk-side__history">
        <Icon name="history" />{' '}
        <Link href={`/desk/tickets/${ticket.number}/history`}>Everything that happened</Link>
      </p>
      <p className="desk-side__history">
        <Icon name="visibility" />{' '}
        <Link href={`/desk/tickets/${ticket.number}/as-customer`}>
          As {ticket.customer.fullName} sees it
        </Link>
      </p>
    </div>
  </aside>
);

/** Misses that were recorded and turned out not to be any: kept, with the reason. */
const TakenBack = ({ ticket }: { readonly ticket: TicketView }): ReactElement | null => {
  const { timeZone } = usePerson();
  if (ticket.takenBackMisses.length === 0) return null;
  const at = (instant: string): string => shortMoment(instant, timeZone);
  return (
    <ul className="desk-taken-back">
      {ticket.takenBackMisses.map((miss) => (
        <li key={`${miss.label} ${miss.cycle} ${miss.takenBackAt}`} className="cp-small">
          <strong>{miss.label}</strong> was recorded as missed on {at(miss.missedAt)}; taken back on{' '}
          {at(miss.takenBackAt)}, because {miss.because}
        </li>
      ))}
    </ul>
  );
};

const Approval = ({
  approval,
}: {
  readonly approval: NonNullable<TicketView['approval']>;
}): ReactElement => {
  const { timeZone } = usePerson();
  return <ApprovalSteps approval={approval} onDay={(at) => shortMoment(at, timeZone)} />;
};

interface SectionProps {
  readonly name: string;
  readonly heading: string;
  readonly children: ReactNode;
}

const Section = ({ name, heading, children }: SectionProps): ReactElement => {
  const [open, setOpen] = useState(() => readSetting(`fold.${name}`) !== 'folded');
  const id = useId();
  const toggle = (): void => {
    writeSetting(`fold.${name}`, open ? 'folded' : 'open');
    setOpen(!open);
  };
  return (
    <section className="desk-section">
      <h2>
        <button
          type="button"
          className="desk-section__button"
          aria-expanded={open}
          aria-controls={id}
          onClick={toggle}
        >
          {heading}
          <Icon name={open ? 'expand_less' : 'expand_more'} />
        </button>
      </h2>
      <div id={id} className="desk-section__body" hidden={!open}>
        {children}
      </div>
    </section>
  );
};

const waitItems = (ticket: TicketView, zone: string): readonly Definition[] => [
  ...(ticket.pendingSince
    ? [
        {
          term: 'Waiting',
          value: (
            <>
              Since {shortMoment(ticket.pendingSince, zone)}
              {ticket.waitingFor && <>, for {ticket.waitingFor}</>}
              {ticket.awaited && <span className="cp-choice-note">{ticket.awaited}</span>}
            </>
          ),
        },
      ]
    : []),
  ...(ticket.pendingUntil
    ? [{ term: 'Active again', value: shortMoment(ticket.pendingUntil, zone) }]
    : []),
  ...(ticket.remindedAt
    ? [{ term: 'Customer reminded', value: shortMoment(ticket.remindedAt, zone) }]
    : []),
  ...(ticket.customerWaits && ticket.customerWaits.waits > 0
    ? [{ term: 'Waited for the customer', value: waitedWords(ticket.customerWaits) }]
    : []),
];

/** "2 of 3 times, 4.5 of 20 business days": what the agency's rule leaves. */
const waitedWords = (waits: NonNullable<TicketView['customerWaits']>): string => {
  const { mostWaits, mostBusinessDays } = waits;
  const of = (most: number | null): string => (most === null ? '' : ` of ${most}`);
  const times = waits.waits === 1 && mostWaits === null ? 'time' : 'times';
  return `${waits.waits}${of(mostWaits)} ${times}, ${waits.businessDays}${of(mostBusinessDays)} business days`;
};

const endItems = (ticket: TicketView, zone: string): readonly Definition[] => [
  ...(ticket.solvedAt ? [{ term: 'Solved', value: shortMoment(ticket.solvedAt, zone) }] : []),
  ...(ticket.resolution ? [{ term: 'Settled as', value: ticket.resolution.label }] : []),
  ...(ticket.closedAt ? [{ term: 'Closed', value: shortMoment(ticket.closedAt, zone) }] : []),
  ...(ticket.closedAt
    ? [
        {
          term: 'Rating',
          value: (
            <Link href={`/desk/tickets/${ticket.number}/phone-rating`}>
              Write one down by phone
            </Link>
          ),
        },
      ]
    : []),
  ...(ticket.cannedClose
    ? [{ term: 'Only answer', value: `The saved reply “${ticket.cannedClose}”, as it is` }]
    : []),
  ...(ticket.followUp
    ? [
        {
          term: 'Follow-up',
          value: (
            <Link href={`/desk/follow-ups/${ticket.followUp.id}`}>
              {ticket.followUp.ownerName
                ? `With ${ticket.followUp.ownerName}`
                : 'Nobody has it yet'}
            </Link>
          ),
        },
      ]
    : []),
];

const Details = ({
  ticket,
  onPriority,
}: Omit<SidePanelProps, 'onSkipStage' | 'onDate' | 'onLink' | 'onTask'>): ReactElement => {
  const { timeZone } = usePerson();
  const choices = useQuery(choicesQuery).data;
  const priority = (
    <>
      <PriorityMark priority={ticket.priority} />
      <span className="cp-choice-note">
        {labelOf(choices?.impacts, ticket.impact)}, {labelOf(choices?.urgencies, ticket.urgency)}
      </span>
      {permits(ticket, 'change_priority') && (
        <Button variant="link" onClick={onPriority}>
          Change priority
        </Button>
      )}
    </>
  );
  return (
    <DefinitionList
      stacked
      items={[
        { term: 'Service', value: ticket.service.name },
        { term: 'Team', value: `${ticket.team.name}, ${ticket.office.name}` },
        { term: 'Priority', value: priority },
        ...waitItems(ticket, timeZone),
        {
          term: 'Opened',
          value: `${shortMoment(ticket.openedAt, timeZone)}, ${labelOf(choices?.channels, ticket.channel)}`,
        },
        ...(ticket.submitter
          ? [{ term: 'Filed for the customer by', value: ticket.submitter.fullName }]
          : []),
        ...endItems(ticket, timeZone),
      ]}
    />
  );
};
