import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { shortMoment, zoneName } from '../../app/date-words.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { PriorityMark } from '../../components/priority-mark.js';
import { RestrictedMark } from '../../components/restricted-mark.js';
import { SelectField } from '../../components/select-field.js';
import { Tag } from '../../components/tag.js';
import { type ForecastHours, forecastQuery } from '../api/forecast-api.js';
import { DeskChip } from '../desk-chip.js';
import type { ForecastItem, ForecastView } from '../desk-types.js';
import { LeadsOnly } from '../leads-only.js';
import { useRowKeys } from '../queue/use-row-keys.js';

const choicesOfHours = [
  { value: '4', label: 'The next 4 hours of work' },
  { value: '8', label: 'The next 8 hours of work' },
  { value: '16', label: 'The next 16 hours of work' },
];
const usualHours = '8';

/** Tickets that will miss a promise soon if their team goes on as usual, for the lead who can still help. */
export const ForecastPage = (): ReactElement => {
  const address = new URLSearchParams(useSearch());
  const asked = address.get('hours') ?? usualHours;
  const hours = choicesOfHours.some(({ value }) => value === asked) ? asked : usualHours;
  const team = address.get('team') ?? '';
  const forecast = useQuery(forecastQuery(Number(hours) as ForecastHours, team));
  useRowKeys();
  return (
    <div className="desk-queue">
      <PageHeading section="Desk">Likely to be late</PageHeading>
      <p className="desk-queue__summary">
        Tickets that will miss a promise if their team goes on as usual, the most likely first.
      </p>
      {forecast.data && forecast.data.teams.length > 0 && (
        <FilterForm key={`${hours} ${team}`} view={forecast.data} hours={hours} team={team} />
      )}
      {forecast.isPending && <Loading what="the forecast" lines={5} />}
      {forecast.isError && !forecast.data && (
        <LeadsOnly
          error={forecast.error}
          what="the forecast"
          onRetry={() => void forecast.refetch()}
        />
      )}
      {forecast.data && <Found view={forecast.data} />}
    </div>
  );
};

const FilterForm = ({
  view,
  hours,
  team,
}: {
  readonly view: ForecastView;
  readonly hours: string;
  readonly team: string;
}): ReactElement => {
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState({ hours, team });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = new URLSearchParams();
    if (draft.hours !== usualHours) address.set('hours', draft.hours);
    if (draft.team !== '') address.set('team', draft.team);
    const query = address.toString();
    navigate(query === '' ? '/desk/forecast' : `/desk/forecast?${query}`);
  };
  return (
    <form className="desk-filter desk-forecast__filter" onSubmit={submit}>
      <SelectField
        id="forecast-hours"
        label="Look ahead"
        choices={choicesOfHours}
        placeholder={null}
        value={draft.hours}
        onChange={(value) => setDraft({ ...draft, hours: value })}
      />
      <SelectField
        id="forecast-team"
        label="Team"
        choices={[
          { value: '', label: 'All teams I lead' },
          ...view.teams.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        placeholder={null}
        value={draft.team}
        onChange={(value) => setDraft({ ...draft, team: value })}
      />
      <Button type="submit" variant="outline">
        Show
      </Button>
    </form>
  );
};

const Found = ({ view }: { readonly view: ForecastView }): ReactElement => {
  const { timeZone } = usePerson();
  if (view.countedAt === null) {
    return (
      <EmptyState heading="There is nothing to compare with yet">
        <p>How tickets usually go is counted every night. Look again tomorrow.</p>
      </EmptyState>
    );
  }
  if (view.items.length === 0) {
    return (
      <EmptyState heading="Nothing is likely to be late">
        <p>Every promise that falls due in this time is well on its way.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="desk-cards" aria-label="Likely to be late">
        {view.items.map((item) => (
          <ForecastCard key={`${item.number} ${item.metric}`} item={item} />
        ))}
      </ul>
      <p className="desk-forecast__note cp-small cp-quiet">
        An estimate, not a fact: of ten tickets named here, about seven have come late. It compares
        with how tickets went until {shortMoment(view.countedAt, timeZone)} {zoneName(timeZone)}.
      </p>
    </>
  );
};

const ForecastCard = ({ item }: { readonly item: ForecastItem }): ReactElement => (
  <li className="desk-card">
    <div className="desk-card__marks">
      {item.likelihood === 'very_likely' ? (
        <Tag icon="octagon" className="desk-tag--late">
          Very likely late
        </Tag>
      ) : (
        <Tag icon="hourglass_empty">Likely late</Tag>
      )}
      {item.chip && <DeskChip chip={item.chip} />}
      <span>{item.label}</span>
      {item.sensitive && <RestrictedMark />}
    </div>
    <h2 className="desk-card__subject">
      <Link href={`/desk/tickets/${item.number}`} data-row-link>
        {item.subject}
      </Link>
    </h2>
    <p className="desk-card__more">
      <PriorityMark priority={item.priority} /> · {item.teamName} ·{' '}
      {item.assigneeName ?? 'Nobody yet'} · <span className="cp-number">{item.number}</span>
    </p>
    <ul className="desk-forecast__reasons">
      {item.reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </li>
);
