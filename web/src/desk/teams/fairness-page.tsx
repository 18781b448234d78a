import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { shortDate } from '../../app/date-words.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { SelectField } from '../../components/select-field.js';
import { TableContainer } from '../../components/table-container.js';
import { type FairnessDays, fairnessQuery } from '../api/team-work-api.js';
import type { FairnessView } from '../desk-types.js';
import { LeadsOnly } from '../leads-only.js';

const periods = [
  { value: '7', label: 'The last 7 days' },
  { value: '28', label: 'The last 4 weeks' },
  { value: '91', label: 'The last 13 weeks' },
];
const usual = '28';

/** To whom tickets of a team came, and by which way. It is by name, and about the spread of work alone. */
export const FairnessPage = (): ReactElement => {
  const { code = '' } = useParams<{ code: string }>();
  const [path, navigate] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('days') ?? usual;
  const days = periods.some(({ value }) => value === asked) ? asked : usual;
  const report = useQuery(fairnessQuery(code, Number(days) as FairnessDays));
  if (report.isError && asProblem(report.error).status === 404) return <NotFoundPage />;
  return (
    <div className="desk-queue">
      <PageHeading section="Desk">Who was given what</PageHeading>
      {!report.isError && (
        <p className="desk-queue__summary">
          <Link href={`/desk/teams/${code}`}>
            How {report.data?.teamName ?? 'the team'} gives work out
          </Link>
        </p>
      )}
      {!report.isError && (
        <div className="desk-fairness__period">
          <SelectField
            id="fairness-days"
            label="Period"
            placeholder={null}
            choices={periods}
            value={days}
            onChange={(value) => navigate(value === usual ? path : `${path}?days=${value}`)}
          />
        </div>
      )}
      {report.isPending && <Loading what="the report" lines={6} />}
      {report.isError && !report.data && (
        <LeadsOnly error={report.error} what="the report" onRetry={() => void report.refetch()} />
      )}
      {report.data && <Report view={report.data} />}
    </div>
  );
};

const dayOf = (isoDate: string): string => shortDate(`${isoDate}T12:00:00Z`, 'UTC');

const Report = ({ view }: { readonly view: FairnessView }): ReactElement => {
  if (view.people.length === 0) {
    return (
      <EmptyState heading="Nobody is in this team">
        <p>Members appear here with what they were given.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p className="desk-fairness__total">
        {view.total} tickets came to people from {dayOf(view.from)} to {dayOf(view.to)}.
      </p>
      <TableContainer label="Who was given what">
        <table className="usa-table usa-table--borderless desk-fairness">
          <caption className="cp-hidden">Who was given what, by name</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              {view.ways.map(({ code, label }) => (
                <th scope="col" key={code}>
                  {label}
                </th>
              ))}
              <th scope="col">All</th>
              <th scope="col">Share</th>
              <th scope="col">Skipped</th>
              <th scope="col">Days away</th>
              <th scope="col">Limit</th>
            </tr>
          </thead>
          <tbody>
            {view.people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  {person.fullName}
                  {!person.member && <span className="cp-choice-note">No longer in the team</span>}
                </th>
                {view.ways.map(({ code }) => (
                  <td key={code}>{person.given[code as keyof typeof person.given]}</td>
                ))}
                <td>{person.total}</td>
                <td>{person.percent === null ? '–' : `${person.percent} %`}</td>
                <td>{person.skipped}</td>
                <td>{person.daysAway}</td>
                <td>{person.limit ?? 'None'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableContainer>
      <p className="cp-small cp-quiet desk-fairness__note">
        It shows how work was spread, so that you can put right what is unfair. It says nothing of
        how well or how fast anybody works: tickets differ, and hours, skills and days away do, too.
      </p>
    </>
  );
};
