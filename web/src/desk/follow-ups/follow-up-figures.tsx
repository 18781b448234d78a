import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorState } from '../../app/error-state.js';
import { Panel } from '../../components/panel.js';
import { TableContainer } from '../../components/table-container.js';
import { followUpSummaryQuery } from '../api/follow-up-api.js';
import type { FollowUpSummary } from '../desk-types.js';
import { causes } from './follow-up-words.js';

type Period = FollowUpSummary['periods'][number];

const rows: readonly (readonly [string, (period: Period) => string])[] = [
  ['Low ratings and unmet needs', ({ opened }) => String(opened)],
  ['Acknowledged in time', ({ acknowledgedInTime }) => acknowledgedInTime.text],
  ['Answered in time', ({ answeredInTime }) => answeredInTime.text],
  ['Put right', ({ putRight }) => putRight.text],
  ['Causes', (period) => causesOf(period)],
];

/** How the loop is closed: in time, put right, and won back. */
export const FollowUpFigures = (): ReactElement | null => {
  const summary = useQuery(followUpSummaryQuery);
  const { data } = summary;
  if (summary.isError && !data) {
    return (
      <ErrorState
        error={summary.error}
        title="We couldn’t load the figures"
        onRetry={() => void summary.refetch()}
      />
    );
  }
  if (!data || data.periods.length === 0) return null;
  return (
    <Panel heading="How we close the loop" className="desk-figures">
      <p>
        {data.late === 0
          ? 'Nothing is late now.'
          : `${data.late} ${data.late === 1 ? 'is' : 'are'} late now.`}{' '}
        {data.recovery}
      </p>
      <TableContainer label="Follow-ups by quarter">
        <table className="usa-table usa-table--stacked">
          <caption className="usa-sr-only">
            Follow-ups by fiscal quarter, with 95% intervals
          </caption>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              {data.periods.map(({ label }) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, words]) => (
              <tr key={name}>
                <th scope="row" data-label="Measure">
                  {name}
                </th>
                {data.periods.map((period) => (
                  <td key={period.label} data-label={period.label}>
                    {words(period)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableContainer>
    </Panel>
  );
};

const causesOf = ({ causes: counted }: Period): string =>
  counted.length === 0
    ? 'None recorded yet'
    : counted
        .map(
          ({ cause, followUps }) =>
            `${causes.find(({ value }) => value === cause)?.label ?? cause}: ${followUps}`,
        )
        .join('; ');
