import type { ReactElement } from 'react';
import { Button } from '../../../components/button.js';
import { TableContainer } from '../../../components/table-container.js';
import { useMoments } from '../../use-moments.js';
import type { EditedVersion } from './policy-edit-api.js';

interface PromiseVersionsProps {
  readonly versions: readonly EditedVersion[];
  readonly onRestore: (version: EditedVersion) => void;
}

/** What was published when, by whom and why; any version may be taken up again. */
export const PromiseVersions = ({ versions, onRestore }: PromiseVersionsProps): ReactElement => {
  const { momentAlone } = useMoments();
  return (
    <section className="ad-block" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      {versions.length === 0 && <p>Nothing was published yet.</p>}
      {versions.length > 0 && (
        <TableContainer label="Table of versions">
          <table className="usa-table ad-versions">
            <thead>
              <tr>
                <th scope="col">Version</th>
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
                  <th scope="row">{version.version}</th>
                  <td>
                    {version.publishedBy ?? 'With the agency’s files'}
                    <span className="ad-line">{momentAlone(version.publishedAt)}</span>
                    {version.effectiveFrom && (
                      <span className="ad-line">
                        For new tickets from {momentAlone(version.effectiveFrom)}
                      </span>
                    )}
                  </td>
                  <td>{version.reason ?? '–'}</td>
                  <td>
                    {at > 0 && (
                      <Button
                        variant="plain"
                        small
                        icon="history"
                        aria-label={`Restore version ${version.version}`}
                        onClick={() => onRestore(version)}
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
      )}
    </section>
  );
};
