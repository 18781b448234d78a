import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';
import { shortMoment } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { DefinitionList } from '../../components/definition-list.js';
import { FileLinks } from '../../components/file-links.js';
import { Icon } from '../../components/icon.js';
import { PriorityMark } from '../../components/priority-mark.js';
import type { TicketView } from '../desk-types.js';
import { readSetting, writeSetting } from '../shell/desk-storage.js';
import { CustomerCard } from './customer-card.js';
import { permits } from './permits.js';
import { impactChoices, urgencyChoices } from './priority-form.js';
import { Promises } from './promises.js';

interface SidePanelProps {
  readonly ticket: TicketView;
  readonly onPriority: () => void;
}

/** What belongs to the ticket, most pressing first; what somebody folds stays folded. */
export const SidePanel = ({ ticket, onPriority }: SidePanelProps): ReactElement => (
  <aside className="desk-side" aria-label="About this ticket">
    <div className="desk-side__details">
      <Section name="promises" heading="Promises">
        <Promises ticket={ticket} />
      </Section>
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
      {ticket.answers.length > 0 && (
        <Section name="answers" heading="Answers on the form">
          <DefinitionList
            stacked
            items={ticket.answers.map(({ label, value }) => ({
              term: label,
              value: <span className="cp-preline">{value}</span>,
            }))}
          />
        </Section>
      )}
      {ticket.attachments.length > 0 && (
        <Section name="files" heading="Files">
          <FileLinks files={ticket.attachments} label="Files of this ticket" />
        </Section>
      )}
      <p className="desk-side__history">
        <Icon name="history" />{' '}
        <Link href={`/desk/tickets/${ticket.number}/history`}>Everything that happened</Link>
      </p>
    </div>
  </aside>
);

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

const channelLabels: Record<string, string> = {
  portal: 'Portal',
  phone: 'Phone',
  walk_up: 'Walk-up',
  email: 'Mail',
  api: 'Another system',
};

const labelOf = (choices: readonly { value: string; label: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;

const Details = ({ ticket, onPriority }: SidePanelProps): ReactElement => {
  const { timeZone } = usePerson();
  const impact = labelOf(impactChoices, ticket.impact);
  const urgency = labelOf(urgencyChoices, ticket.urgency);
  return (
    <DefinitionList
      stacked
      items={[
        { term: 'Service', value: ticket.service.name },
        { term: 'Team', value: `${ticket.team.name}, ${ticket.office.name}` },
        {
          term: 'Priority',
          value: (
            <>
              <PriorityMark priority={ticket.priority} />
              <span className="cp-choice-note">
                {impact}. {urgency}.
              </span>
              {permits(ticket, 'change_priority') && (
                <Button variant="link" onClick={onPriority}>
                  Change priority
                </Button>
              )}
            </>
          ),
        },
        ...(ticket.pendingUntil
          ? [{ term: 'On hold until', value: shortMoment(ticket.pendingUntil, timeZone) }]
          : []),
        {
          term: 'Opened',
          value: `${shortMoment(ticket.openedAt, timeZone)}, ${channelLabels[ticket.channel] ?? ticket.channel}`,
        },
        ...(ticket.submitterName
          ? [{ term: 'Filed for the customer by', value: ticket.submitterName }]
          : []),
        ...(ticket.solvedAt
          ? [{ term: 'Solved', value: shortMoment(ticket.solvedAt, timeZone) }]
          : []),
        ...(ticket.closedAt
          ? [{ term: 'Closed', value: shortMoment(ticket.closedAt, timeZone) }]
          : []),
      ]}
    />
  );
};
