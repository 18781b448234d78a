import type { ReactElement } from 'react';
import { Button } from '../../components/button.js';
import { TableContainer } from '../../components/table-container.js';
import { Tag } from '../../components/tag.js';
import { useMoments } from '../use-moments.js';

/** A version as the table shows it. */
export interface ShownVersion {
  readonly version: number;
  readonly publishedAt: string;
  /** Null for what came from the files. */
  readonly publishedBy: string | null;
  readonly effectiveFrom: string | null;
  readonly reason: string | null;
  readonly inForce?: boolean;
}

interface VersionsProps<Version extends ShownVersion> {
  /** Newest first. */
  readonly versions: readonly Version[];
  /** From when a version without a date of its own holds. */
  readonly withoutDate: string;
  readonly onRestore: (version: Version) => void;
}

/** What held from when, who said so and why; any version but the newest may be taken up again. */
export const Versions = <Version extends ShownVersion>({
  versions,
  withoutDate,
  onRestore,
}: VersionsProps<Version>): ReactElement => {
  const { momentAlone } = useMoments();
  return (
    <section className="ad-block" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      {versions.length === 0 && <p>Nothing was published yet.</p>}
      {versions.length > 0 && (
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
                    {version.effectiveFrom ? momentAlone(version.effectiveFrom) : withoutDate}
                  </td>
                  <td>
                    {version.publishedBy ?? 'With the agency’s files'}
                    <span className="ad-line">{momentAlone(version.publishedAt)}</span>
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
