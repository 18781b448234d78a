import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Panel } from '../components/panel.js';
import { TableContainer } from '../components/table-container.js';
import type { Journey } from './dashboard-types.js';
import { DefinitionLink } from './definition-link.js';

interface JourneyTableProps {
  readonly journey: Journey;
  readonly hrefOf: (metric: string) => string;
}

/** What requests took of their customers: the finding in a sentence, then a row for each measure. */
export const JourneyTable = ({ journey, hrefOf }: JourneyTableProps): ReactElement => (
  <Panel id="effort" heading="What it took for the customer">
    <p className="db-finding">{journey.sentence}</p>
    <TableContainer label="What it took for the customer, in numbers">
      <table className="usa-table db-journey">
        <caption className="usa-sr-only">What requests took of their customers</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Figure</th>
            <th scope="col">How sure, and what is in it</th>
            <th scope="col">Requests</th>
          </tr>
        </thead>
        <tbody>
          {journey.figures.map(({ code, label, text, detail, lists }) => (
            <tr key={code}>
              <th scope="row">
                {label}
                <DefinitionLink code={code} of={label.toLowerCase()} />
              </th>
              <td className="db-journey__figure">{text ?? 'No data'}</td>
              <td>{detail}</td>
              <td>
                {lists.map(({ metric, tickets, words }) => (
                  <span key={metric} className="db-line">
                    {tickets === 0 ? (
                      `0 ${words}`
                    ) : (
                      <Link href={hrefOf(metric)}>
                        {tickets.toLocaleString('en-US')} {words}
                      </Link>
                    )}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableContainer>
  </Panel>
);
