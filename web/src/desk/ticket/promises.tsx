import { type ReactElement, useId, useState } from 'react';
import { nearMoment, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { DeskChip } from '../desk-chip.js';
import type { SlaClockView, TicketView } from '../desk-types.js';
import { WhyThisTime } from './why-this-time.js';

const ended = (clock: SlaClockView): boolean =>
  clock.chip === null || clock.chip.tone === 'met' || clock.chip.tone === 'missed';

const kindWords: Readonly<Record<Exclude<SlaClockView['kind'], 'sla'>, string>> = {
  ola: 'Between teams: the customer does not see this',
  contract: 'The vendor’s promise to us: a miss is theirs',
};

/** What still runs comes first, the soonest due on top; what is over comes last. */
export const byPress = (one: SlaClockView, other: SlaClockView): number =>
  Number(ended(one)) - Number(ended(other)) ||
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') ||
  one.id - other.id;

/** Each promise with its chip, when it is due, and why. The times tick quietly, never aloud. */
export const Promises = ({ ticket }: { readonly ticket: TicketView }): ReactElement => {
  if (ticket.slaClocks.length === 0) {
    return <p className="cp-quiet">No promise runs on this ticket.</p>;
  }
  return (
    <ul className="desk-promises" aria-live="off">
      {ticket.slaClocks.toSorted(byPress).map((clock) => (
        <Promised key={clock.id} number={ticket.number} version={ticket.version} clock={clock} />
      ))}
    </ul>
  );
};

interface PromisedProps {
  readonly number: string;
  readonly version: number;
  readonly clock: SlaClockView;
}

const Promised = ({ number, version, clock }: PromisedProps): ReactElement => {
  const { timeZone } = usePerson();
  const [asked, setAsked] = useState(false);
  const id = useId();
  return (
    <li className="desk-promise">
      <div className="desk-promise__line">
        <strong>
          {clock.label}
          {clock.subject ? `: ${clock.subject}` : clock.cycle > 1 && ` (${clock.cycle})`}
        </strong>
        {clock.chip && <DeskChip chip={clock.chip} />}
      </div>
      {clock.kind !== 'sla' && <p className="desk-promise__kind">{kindWords[clock.kind]}</p>}
      {clock.dueAt && (
        <p className="cp-small">
          Due {nearMoment(clock.dueAt, timeZone)} {zoneName(timeZone, clock.dueAt)}
        </p>
      )}
      {clock.history && <p className="cp-small cp-quiet">{clock.history}</p>}
      <Button
        variant="link"
        className="cp-small"
        aria-expanded={asked}
        aria-controls={id}
        onClick={() => setAsked(!asked)}
      >
        Why this time?<span className="cp-hidden"> {clock.label}</span>
      </Button>
      <div id={id} hidden={!asked}>
        {asked && <WhyThisTime number={number} version={version} clock={clock} />}
      </div>
    </li>
  );
};
