import type { ReactElement } from 'react';
import { PriorityMark } from '../../components/priority-mark.js';
import { TableContainer } from '../../components/table-container.js';
import type { Policy } from '../admin-types.js';

const priorities = ['urgent', 'high', 'normal', 'low'] as const;

/** Each promise by priority, with the waits that stop its clock. */
export const Targets = ({ policy }: { readonly policy: Policy }): ReactElement => (
  <TableContainer label="Table of targets">
    <table className="usa-table ad-targets">
      <caption className="usa-sr-only">Working time promised, by priority</caption>
      <thead>
        <tr>
          <th scope="col">Promise</th>
          {priorities.map((priority) => (
            <th scope="col" key={priority}>
              <PriorityMark priority={priority} />
            </th>
          ))}
          <th scope="col">The clock stands still while</th>
        </tr>
      </thead>
      <tbody>
        {policy.metrics.map(({ label, targets, pausesWhile }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {priorities.map((priority) => (
              <td key={priority} className="ad-nowrap cp-number">
                {targets.find((target) => target.priority === priority)?.words}
              </td>
            ))}
            <td>{sentence(pausesWhile.join(', or ') || 'never')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableContainer>
);

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
