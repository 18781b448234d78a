import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Alert } from '../../components/alert.js';
import { DefinitionList } from '../../components/definition-list.js';
import { Tag } from '../../components/tag.js';
import type { Calendar } from '../admin-types.js';
import { useMoments } from '../use-moments.js';
import { Week } from './week.js';

const newestVersions = 3;

/** One calendar: its week, the days ahead that are different, and who goes by it. */
export const CalendarPanel = ({ calendar }: { readonly calendar: Calendar }): ReactElement => {
  const id = `calendar-${calendar.code}`;
  const open = calendar.openNow.startsWith('Open') || calendar.alwaysOpen;
  return (
    <section className="ad-calendar" aria-labelledby={id}>
      <div className="ad-calendar__head">
        <h2 id={id}>{calendar.name}</h2>
        <Tag icon="schedule" className={open ? 'ad-tag--good' : 'ad-tag--plain'}>
          {calendar.openNow}
        </Tag>
        <Link className="ad-calendar__change" href={`/admin/calendars/${calendar.code}`}>
          Change<span className="usa-sr-only"> {calendar.name}</span>
        </Link>
      </div>
      <p className="cp-quiet">{calendar.summary}</p>
      {calendar.changedSets.length > 0 && (
        <Alert tone="info" slim>
          <p>
            The days of {calendar.changedSets.join(' and ')} have changed since this calendar was
            published. <Link href={`/admin/calendars/${calendar.code}`}>Take them over</Link>
          </p>
        </Alert>
      )}
      {calendar.holidaysEndSoon && (
        <Alert tone="warning" slim>
          <p>
            Holidays are written out only through {calendar.holidaysThrough}: promises beyond count
            them as working days.
          </p>
        </Alert>
      )}
      <div className="ad-calendar__parts">
        <Week week={calendar.week} zoneName={calendar.zoneName} />
        <DaysAhead calendar={calendar} />
      </div>
      <Users calendar={calendar} />
    </section>
  );
};

const DaysAhead = ({ calendar }: { readonly calendar: Calendar }): ReactElement => {
  const { holidays, overrides, holidaysThrough } = calendar;
  if (holidays.length === 0 && overrides.length === 0) {
    return (
      <div>
        <h3>Days ahead</h3>
        <p>{calendar.alwaysOpen ? 'Open on holidays too.' : 'No day ahead is different.'}</p>
      </div>
    );
  }
  const days = [
    ...holidays.map(({ date, words, name }) => ({ date, words, what: `Closed, ${name}` })),
    ...overrides.map(({ date, words, hours }) => ({ date, words, what: hours })),
  ].toSorted((one, other) => one.date.localeCompare(other.date));
  return (
    <div>
      <h3>Days ahead</h3>
      <ul className="ad-days">
        {days.map(({ date, words, what }) => (
          <li key={date}>
            <time dateTime={date}>{words}</time>
            <span>{what}</span>
          </li>
        ))}
      </ul>
      {holidaysThrough && (
        <p className="ad-note">
          Holidays are written out through {holidaysThrough.slice(0, 4)}. A holiday replaces the
          hours of its day, and hours given for a date replace both.
        </p>
      )}
    </div>
  );
};

const Users = ({ calendar }: { readonly calendar: Calendar }): ReactElement => {
  const { moment } = useMoments();
  const list = (entries: readonly { name: string }[]): string =>
    entries.map(({ name }) => name).join(', ');
  return (
    <DefinitionList
      items={[
        { term: 'Time zone', value: `${calendar.timeZone} (${calendar.zoneName})` },
        {
          term: 'Teams',
          value: calendar.teams.length > 0 ? list(calendar.teams) : 'None works by it',
        },
        ...(calendar.policies.length > 0
          ? [{ term: 'Promises, whatever the team', value: list(calendar.policies) }]
          : []),
        {
          term: 'Versions',
          value: calendar.versions
            .slice(0, newestVersions)
            .map(({ version, effectiveFrom, inForce }) => {
              const from = effectiveFrom ? `from ${moment(effectiveFrom)}` : 'from the beginning';
              return `${version}, ${from}${inForce ? ', in force' : ''}`;
            })
            .join('\n'),
        },
      ]}
    />
  );
};
