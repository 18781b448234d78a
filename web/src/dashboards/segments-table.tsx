import type { ReactElement } from 'react';
import { Panel } from '../components/panel.js';
import { TableContainer } from '../components/table-container.js';
import type { Segments } from './dashboard-types.js';
import { DefinitionLink } from './definition-link.js';

/** Promises kept by where customers work: the finding in a sentence, then each group against the others. */
export const SegmentsTable = ({
  heading,
  segments: { sentence, segments },
}: {
  readonly heading: string;
  readonly segments: Segments;
}): ReactElement => (
  <Panel heading={heading} aside={<DefinitionLink code="segments" of={heading} />}>
    <p className="db-finding">{sentence}</p>
    {segments.length > 0 && (
      <TableContainer label={`${heading}, in numbers`}>
        <table className="usa-table">
          <caption className="usa-sr-only">{heading}</caption>
          <thead>
            <tr>
              <th scope="col">Where they work</th>
              <th scope="col">Finished</th>
              <th scope="col">By the date</th>
              <th scope="col">Share</th>
              <th scope="col">Compared with the others</th>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) => (
              <tr key={segment.label}>
                <th scope="row">{segment.label}</th>
                <td>{segment.judged.toLocaleString('en-US')}</td>
                <td>{segment.met.toLocaleString('en-US')}</td>
                <td>{segment.share}</td>
                <td>{segment.difference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableContainer>
    )}
  </Panel>
);
