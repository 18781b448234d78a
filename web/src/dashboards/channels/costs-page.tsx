import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { shortDate } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { TableContainer } from '../../components/table-container.js';
import { type CostList, type CostRecord, costsQuery, type OfficeCosts } from './channels-api.js';
import { CostForm } from './cost-form.js';

/** What the offices that the reader leads spent on each channel, and the form to enter it. */
export const CostsPage = (): ReactElement => {
  const costs = useQuery(costsQuery);
  const denied = costs.isError && asProblem(costs.error).status === 403;
  const { data } = costs;
  return (
    <div className="cp-stack">
      <PageHeading section="Dashboards">What channels cost</PageHeading>
      <p className="cp-lead">
        What your office spent on each way that requests come, by fiscal month or quarter.
        Dashboards divide it by the requests and show the result with what you assume.
      </p>
      {costs.isPending && <Loading what="the costs" lines={6} />}
      {costs.isError && !denied && (
        <ErrorState error={costs.error} onRetry={() => void costs.refetch()} />
      )}
      {(denied || data?.offices.length === 0) && (
        <EmptyState heading="You lead no office">
          <p>Costs are entered by the leads of offices that serve, and by nobody else.</p>
        </EmptyState>
      )}
      {data?.offices.map((office) => (
        <Office key={office.officeCode} office={office} list={data} />
      ))}
    </div>
  );
};

const Office = ({
  office,
  list,
}: {
  readonly office: OfficeCosts;
  readonly list: CostList;
}): ReactElement => {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const show = (view: CostList): void => {
    client.setQueryData(costsQuery.queryKey, view);
    void client.invalidateQueries({ queryKey: ['partner', 'channels'] });
    announce('The costs are entered');
    setOpen(false);
  };
  return (
    <Panel heading={office.officeName}>
      {open ? (
        <CostForm office={office} list={list} onView={show} onClose={() => setOpen(false)} />
      ) : (
        <p className="db-costs__enter">
          <Button icon="add" onClick={() => setOpen(true)}>
            Enter costs
            <span className="cp-hidden">: {office.officeName}</span>
          </Button>
        </p>
      )}
      {office.records.length === 0 ? (
        <p>Nothing is entered yet, so dashboards show how requests came, but not what they cost.</p>
      ) : (
        <Records office={office} />
      )}
    </Panel>
  );
};

const Records = ({ office }: { readonly office: OfficeCosts }): ReactElement => (
  <TableContainer label={`What ${office.officeName} spent`}>
    <table className="usa-table usa-table--stacked">
      <caption className="usa-sr-only">What {office.officeName} spent, newest period first</caption>
      <thead>
        <tr>
          <th scope="col">Period</th>
          <th scope="col">Spent</th>
          <th scope="col">By channel</th>
          <th scope="col">Assumed</th>
          <th scope="col">Entered</th>
        </tr>
      </thead>
      <tbody>
        {office.records.map((record) => (
          <RecordRow key={record.id} record={record} />
        ))}
      </tbody>
    </table>
  </TableContainer>
);

const dollars = (amount: number): string => `$${amount.toLocaleString('en-US')}`;

const RecordRow = ({ record }: { readonly record: CostRecord }): ReactElement => {
  const { timeZone } = usePerson();
  return (
    <tr>
      <th scope="row" data-label="Period">
        {record.periodLabel}
        {!record.counts && <span className="cp-quiet db-line">Replaced by a later one</span>}
      </th>
      <td data-label="Spent">{dollars(record.total)}</td>
      <td data-label="By channel">
        {record.amounts
          .filter(({ total }) => total > 0)
          .map(({ channel, label, total }) => (
            <span key={channel} className="db-line db-nowrap">
              {label} {dollars(total)}
            </span>
          ))}
      </td>
      <td data-label="Assumed" className="cp-preline db-costs__assumed">
        {record.assumptions}
      </td>
      <td data-label="Entered">
        {record.enteredBy}
        <span className="cp-quiet db-line">{shortDate(record.enteredAt, timeZone)}</span>
      </td>
    </tr>
  );
};
