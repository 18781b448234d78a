import type { ReactElement } from 'react';
import { TableContainer } from '../../components/table-container.js';
import type { FormVersion } from '../admin-types.js';
import { useMoments } from '../use-moments.js';

/** Every form that was published; requests keep the one they were filed with. */
export const FormVersions = ({
  versions,
}: {
  readonly versions: readonly FormVersion[];
}): ReactElement => {
  const { momentAlone } = useMoments();
  return (
    <>
      <p className="ad-note">A request keeps the version it was filed with.</p>
      <TableContainer label="Table of versions">
        <table className="usa-table">
          <caption className="usa-sr-only">Versions of the form, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Published</th>
              <th scope="col">Questions</th>
              <th scope="col">What changed</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.version}>
                <th scope="row">{version.version}</th>
                <td>{momentAlone(version.publishedAt)}</td>
                <td className="cp-number">{version.questions}</td>
                <td>{changeWords(version)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableContainer>
    </>
  );
};

const changeWords = ({ version, added, changed, removed }: FormVersion): string => {
  if (version === 1) return 'First version';
  const changes = [
    added.length > 0 && `added ${added.join(', ')}`,
    changed.length > 0 && `changed ${changed.join(', ')}`,
    removed.length > 0 && `removed ${removed.join(', ')}`,
  ].filter(Boolean);
  const words = changes.length > 0 ? changes.join('; ') : 'the order of the questions';
  return words.charAt(0).toUpperCase() + words.slice(1);
};
