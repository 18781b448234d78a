import type { ReactElement } from 'react';
import { Panel } from '../../components/panel.js';
import { TableContainer } from '../../components/table-container.js';
import type { Overview } from '../admin-types.js';
import { counted } from '../counted.js';
import { useMoments } from '../use-moments.js';

/** Searches that found nothing: words that a service, its keywords or the synonyms should know. */
export const SearchMisses = ({ search }: { readonly search: Overview['search'] }): ReactElement => {
  const { shortDate } = useMoments();
  return (
    <Panel heading="Searches that found nothing">
      {search.top.length === 0 ? (
        <p>Every search of the last {search.days} days found something.</p>
      ) : (
        <>
          <p className="ad-note">
            {counted(search.searches, 'search', 'searches')} in {search.days} days. Add the words to
            a service’s keywords or to <code>config/agency/synonyms.yaml</code>.
          </p>
          <TableContainer label="Table of searches">
            <table className="usa-table">
              <caption className="usa-sr-only">Words, most searched first</caption>
              <thead>
                <tr>
                  <th scope="col">Words</th>
                  <th scope="col">Times</th>
                  <th scope="col">Last</th>
                </tr>
              </thead>
              <tbody>
                {search.top.map(({ words, times, lastAt }) => (
                  <tr key={words}>
                    <th scope="row" className="ad-words">
                      {words}
                    </th>
                    <td className="cp-number">{times}</td>
                    <td className="ad-nowrap">{shortDate(lastAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableContainer>
        </>
      )}
    </Panel>
  );
};
