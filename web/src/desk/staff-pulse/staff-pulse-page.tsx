import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { TableContainer } from '../../components/table-container.js';
import { LeadsOnly } from '../leads-only.js';

type Month = components['schemas']['StaffMonthView'];
type Item = components['schemas']['StaffItemView'];
type Group = components['schemas']['StaffGroupView'];

const staffPulseQuery = queryOptions({
  queryKey: ['desk', 'staff-pulse'],
  queryFn: ({ signal }) => answer(api.GET('/staff-pulse', { signal })),
});

/** What the staff of an office say of their month; the lead sees groups of ten and more, and nobody. */
export const StaffPulsePage = (): ReactElement => {
  const pulse = useQuery(staffPulseQuery);
  return (
    <div className="desk-narrow cp-stack">
      <PageHeading section="Desk">How staff find their work</PageHeading>
      <p className="cp-lead">
        Each month everybody who works at a desk is asked two statements. We keep counts only, not
        who said what.
      </p>
      {pulse.isError && (
        <LeadsOnly error={pulse.error} what="the answers" onRetry={() => void pulse.refetch()} />
      )}
      {pulse.isPending && <Loading what="the answers" lines={8} />}
      {pulse.data?.offices.map(({ officeCode, officeName, months }) => (
        <Panel key={officeCode} heading={officeName}>
          {months.length === 0 && (
            <EmptyState heading="No month is finished yet">
              <p>Staff are asked from the eighth of each month, for two weeks.</p>
            </EmptyState>
          )}
          {months.map((month, at) => (
            <details key={month.month} className="desk-staff-month" open={at === 0}>
              <summary>{month.label}</summary>
              <MonthResult month={month} />
            </details>
          ))}
        </Panel>
      ))}
    </div>
  );
};

const MonthResult = ({ month }: { readonly month: Month }): ReactElement => (
  <div>
    <p>{month.participation}</p>
    {month.items.map((item) => (
      <Statement key={item.wording} item={item} />
    ))}
  </div>
);

const Statement = ({ item }: { readonly item: Item }): ReactElement => (
  <section className="desk-staff-item">
    <h3>“{item.wording}”</h3>
    {item.office === null ? (
      <p>
        Too few answers to show. We show ten and more, and twenty and more where all say the same,
        so that nobody can tell who said what.
      </p>
    ) : (
      <>
        <p>{item.office.text}</p>
        {item.change && <p>{item.change}</p>}
        <Counts wording={item.wording} groups={[item.office, ...item.teams]} />
        {item.teams.length === 0 && (
          <p className="cp-quiet">
            No team has enough answers to be shown by itself beside the office.
          </p>
        )}
      </>
    )}
  </section>
);

const Counts = ({
  wording,
  groups,
}: {
  readonly wording: string;
  readonly groups: readonly Group[];
}): ReactElement => (
  <div className="desk-staff-counts">
    <TableContainer label={`Answers by score: ${wording}`}>
      <table>
        <caption className="usa-sr-only">Answers by score: {wording}</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            {groups.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups[0]!.points.map(({ score, label }, at) => (
            <tr key={score}>
              <th scope="row">
                {score} {label}
              </th>
              {groups.map((group) => (
                <td key={group.label}>{group.points[at]!.answers}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
  </div>
);
