import type { ReactElement } from 'react';
import { nearMoment } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Icon, type IconName } from '../../components/icon.js';
import type { Escalation, TicketView } from '../desk-types.js';

const icons: Readonly<Record<Escalation['state'], IconName>> = {
  ahead: 'schedule',
  due: 'schedule',
  done: 'check_circle',
  skipped: 'remove',
  stopped: 'remove',
  taken_back: 'info',
};

const stateWords: Readonly<Record<Escalation['state'], string>> = {
  ahead: 'Will happen',
  due: 'About to happen',
  done: 'Done',
  skipped: 'Not done',
  stopped: 'Not done',
  taken_back: 'Done, but it was not due',
};

/** The steps of the policy: what was done, what was not and why, and what comes next and when. */
export const Escalations = ({ ticket }: { readonly ticket: TicketView }): ReactElement => (
  <ol className="desk-steps">
    {ticket.escalations.map((step) => (
      <Step key={`${step.metric} ${step.cycle} ${step.step}`} step={step} />
    ))}
  </ol>
);

const Step = ({ step }: { readonly step: Escalation }): ReactElement => {
  const { timeZone } = usePerson();
  const moment = step.at === null ? null : nearMoment(step.at, timeZone);
  const when = moment === null ? 'When the clock runs again' : moment;
  return (
    <li className={`desk-step desk-step--${step.state}`}>
      <Icon name={icons[step.state]} />
      <div>
        <span className="cp-hidden">{stateWords[step.state]}: </span>
        <strong>{step.words}</strong>
        <p className="cp-small cp-quiet">
          {step.label}, {step.point}
        </p>
        <p className="cp-small">
          {step.state === 'ahead' ? when : [moment, step.note].filter(Boolean).join('. ')}
        </p>
      </div>
    </li>
  );
};
