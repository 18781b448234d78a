import type { ReactElement } from 'react';
import type { IconName } from '../../components/icon.js';
import { Panel } from '../../components/panel.js';
import { TableContainer } from '../../components/table-container.js';
import { Tag } from '../../components/tag.js';
import type { JobRun } from '../admin-types.js';
import { useMoments } from '../use-moments.js';

const looks: Readonly<Record<JobRun['state'], { icon: IconName; label: string; tone: string }>> = {
  done: { icon: 'check', label: 'Done', tone: 'good' },
  running: { icon: 'autorenew', label: 'Running', tone: 'plain' },
  stopped: { icon: 'warning', label: 'Did not end', tone: 'warn' },
  overdue: { icon: 'warning', label: 'Overdue', tone: 'warn' },
};

/** The last run of each piece of work that is done once in a period, whichever server did it. */
export const PeriodicWork = ({ jobs }: { readonly jobs: readonly JobRun[] }): ReactElement => {
  const { shortMoment } = useMoments();
  return (
    <Panel heading="Periodic work">
      {jobs.length === 0 ? (
        <p>None has run yet. Each starts by itself when its time comes.</p>
      ) : (
        <TableContainer label="Table of periodic work">
          <table className="usa-table usa-table--stacked">
            <caption className="usa-sr-only">Last run of each</caption>
            <thead>
              <tr>
                <th scope="col">Work</th>
                <th scope="col">Last run</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map(({ name, label, state, startedAt }) => (
                <tr key={name}>
                  <th scope="row" data-label="Work">
                    {label}
                    <code className="ad-code">{name}</code>
                  </th>
                  <td className="ad-nowrap" data-label="Last run">
                    {shortMoment(startedAt)}
                  </td>
                  <td data-label="State">
                    <Tag icon={looks[state].icon} className={`ad-tag--${looks[state].tone}`}>
                      {looks[state].label}
                    </Tag>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableContainer>
      )}
    </Panel>
  );
};
