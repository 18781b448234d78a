import type { ReactElement } from 'react';
import { Button } from '../../../components/button.js';
import { TableContainer } from '../../../components/table-container.js';
import { Tag } from '../../../components/tag.js';
import type { CalendarEdit } from '../../admin-types.js';
import { useMoments } from '../../use-moments.js';

interface VersionListProps {
  readonly versions: CalendarEdit['versions'];
  readonly onRestore: (version: number) => void;
}

/** What held when, who said so and why; any version may be taken up again. */
export const VersionList = ({ versions, onRestore }: VersionListProps): ReactElement => {
  const { momentAlone } = useMoments();
  return (
    <section className="ad-block" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <TableContainer label="All versions">
        <table className="usa-table ad-versions">
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Holds from</th>
              <th scope="col">Published</th>
              <th scope="col">Why</th>
              <th scope="col">
                <span className="usa-sr-only">Take it up again</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version, at) => (
              <tr key={version.version}>
                <th scope="row">
                  {version.version}
                  {version.inForce && <Tag className="ad-tag--good">In force</Tag>}
                </th>
                <td>
                  {version.effectiveFrom ? momentAlone(version.effectiveFrom) : 'The beginning'}
                </td>
                <td>
                  {version.publishedBy ?? 'With the agency’s files'}
                  <span className="ad-line">{momentAlone(version.createdAt)}</span>
                </td>
                <td>{version.reason ?? '–'}</td>
                <td>
                  {at > 0 && (
                    <Button
                      variant="plain"
                      small
                      icon="history"
                      aria-label={`Restore version ${version.version}`}
                      onClick={() => onRestore(version.version)}
                    >
                      Restore
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableContainer>
    </section>
  );
};
