import type { ReactElement } from 'react';
import { TableContainer } from '../../components/table-container.js';
import type { OpenTable } from './open-data-api.js';

/** A table as it is published, with its dictionary behind it. */
export const OpenTableFigure = ({ table }: { readonly table: OpenTable }): ReactElement => (
  <section className="ad-open-table">
    <h3>{table.title}</h3>
    <TableContainer label={table.title}>
      <table className="usa-table">
        <caption className="usa-sr-only">{table.title}</caption>
        <thead>
          <tr>
            {table.columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join()}>
              {row.map((value, at) => (
                <td key={table.columns[at]?.name}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
    <details className="ad-details">
      <summary>
        What the columns mean<span className="usa-sr-only"> in {table.title}</span>
      </summary>
      <dl className="cp-definitions">
        {table.columns.map(({ name, meaning }) => (
          <div className="cp-definitions__row" key={name}>
            <dt>{name}</dt>
            <dd className="cp-definitions__value">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  </section>
);
