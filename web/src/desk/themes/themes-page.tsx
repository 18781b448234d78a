import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { SelectField } from '../../components/select-field.js';
import { TableContainer } from '../../components/table-container.js';
import { LeadsOnly } from '../leads-only.js';
import { AddThemeForm, CodeForm } from './theme-forms.js';
import { type Themes, themesQuery } from './themes-api.js';

/** What customers wrote about: read comments by a code frame, two people independently. */
export const ThemesPage = (): ReactElement => {
  const office = new URLSearchParams(useSearch()).get('office');
  const [, go] = useLocation();
  const themes = useQuery(themesQuery(office));
  const client = useQueryClient();
  const [read, setRead] = useState(0);
  const { data } = themes;
  const show = (view: Themes): void => {
    client.setQueryData(themesQuery(office).queryKey, view);
    setRead((count) => count + 1);
  };
  return (
    <div className="desk-narrow cp-stack">
      <PageHeading section="Desk">Themes in comments</PageHeading>
      <p className="desk-queue__summary">
        Read what customers wrote and say what it is about. Two people read some of the comments
        without knowing of each other; a theme is told to others only where they agree.
      </p>
      {themes.isPending && <Loading what="the comments" lines={6} />}
      {themes.isError && !data && (
        <LeadsOnly error={themes.error} what="the comments" onRetry={() => void themes.refetch()} />
      )}
      {data && data.offices.length > 1 && (
        <SelectField
          id="themes-office"
          label="Office"
          placeholder={null}
          choices={data.offices.map(({ code, label }) => ({ value: code, label }))}
          value={data.office.code}
          onChange={(code) => go(`/desk/themes?office=${code}`)}
        />
      )}
      {data && <Report key={data.office.code} data={data} read={read} onView={show} />}
    </div>
  );
};

const Report = ({
  data,
  read,
  onView,
}: {
  readonly data: Themes;
  readonly read: number;
  readonly onView: (view: Themes) => void;
}): ReactElement => (
  <>
    {data.withheld ? (
      <EmptyState heading={`Too few answers in ${data.period}`}>
        <p>Comments are read from ten answers on, so that nobody can tell who said what.</p>
      </EmptyState>
    ) : data.next === null ? (
      <EmptyState heading="You have read everything there is for you">
        <p>Comments on your own work are read by others.</p>
      </EmptyState>
    ) : (
      <CodeForm
        key={data.next.id}
        data={data}
        comment={data.next}
        focus={read > 0}
        onView={onView}
      />
    )}
    <Panel heading={`Themes of ${data.office.label}`}>
      <p>
        {data.period}: {data.coded} of {data.comments} comments are read, {data.codedTwice} of{' '}
        {data.twice} by two people. Kappa says how far two readers agree beyond chance; from 0.60
        and ten comments on, a theme can become a commitment.
      </p>
      {data.themes.length > 0 && (
        <TableContainer label="Themes">
          <table className="usa-table">
            <caption className="usa-sr-only">
              Themes with how often they were read and agreement
            </caption>
            <thead>
              <tr>
                <th scope="col">Theme</th>
                <th scope="col">Comments</th>
                <th scope="col">Kappa</th>
                <th scope="col">Can be told</th>
              </tr>
            </thead>
            <tbody>
              {data.themes.map((theme) => (
                <tr key={theme.code}>
                  <th scope="row">{theme.label}</th>
                  <td>{theme.comments}</td>
                  <td>{theme.kappa === null ? 'Not known' : theme.kappa.toFixed(2)}</td>
                  <td>{theme.publishable ? 'Yes' : 'Not yet'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableContainer>
      )}
    </Panel>
    <AddThemeForm key={data.themes.length} office={data.office.code} onView={onView} />
  </>
);
