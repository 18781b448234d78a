import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.js';
import { TableContainer } from '../../components/table-container.js';
import type { RoleMatrix } from '../admin-types.js';

/** Rows are what can be done, columns the roles; the server asks the rules themselves. */
export const RoleTable = ({ matrix }: { readonly matrix: RoleMatrix }): ReactElement => (
  <>
    <p className="ad-note">
      Worked out from the rules that decide, each time this page is opened. Nobody works on their
      own request, whatever their role.
    </p>
    <TableContainer label="Table of roles">
      <table className="usa-table ad-matrix">
        <caption className="usa-sr-only">What each role may do</caption>
        <thead>
          <tr>
            <th scope="col">May</th>
            {matrix.roles.map(({ role, label, people }) => (
              <th scope="col" key={role}>
                {label} <span className="ad-line cp-number">{people.toLocaleString('en-US')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.abilities.map((ability) => (
            <tr key={ability.label}>
              <th scope="row">{ability.label}</th>
              {matrix.roles.map(({ role }) => (
                <td key={role}>
                  {ability.roles.includes(role) ? (
                    <Icon name="check" label="Yes" />
                  ) : (
                    <span className="cp-hidden">No</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
  </>
);
