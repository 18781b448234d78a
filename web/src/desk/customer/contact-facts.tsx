import { type ReactElement, useEffect, useState } from 'react';
import { clockTime, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import { Icon } from '../../components/icon.js';

interface ContactFactsProps {
  readonly person: {
    readonly email: string;
    readonly phone: string | null;
    readonly workLocation: string | null;
    readonly timeZone: string;
    readonly accommodations: string | null;
  };
}

const useHalfMinute = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** How to reach somebody, and what time it is where they are. */
export const ContactFacts = ({ person }: ContactFactsProps): ReactElement => {
  const { timeZone } = usePerson();
  const now = useHalfMinute();
  return (
    <ul className="desk-contact">
      {person.phone && (
        <li>
          <Icon name="phone" />
          <a href={`tel:${person.phone}`}>{person.phone}</a>
        </li>
      )}
      <li>
        <Icon name="mail_outline" />
        <a href={`mailto:${person.email}`}>{person.email}</a>
      </li>
      {person.workLocation && (
        <li>
          <Icon name="location_city" />
          {person.workLocation}
        </li>
      )}
      <li>
        <Icon name="schedule" />
        {clockTime(now, person.timeZone)} {zoneName(person.timeZone)}
        {person.timeZone !== timeZone && ' there now'}
      </li>
      {person.accommodations && (
        <li className="desk-contact__helps">
          <Icon name="person" />
          <span>
            <strong>What helps them:</strong>{' '}
            <span className="cp-preline">{person.accommodations}</span>
          </span>
        </li>
      )}
    </ul>
  );
};
