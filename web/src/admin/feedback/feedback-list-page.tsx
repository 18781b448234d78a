import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearch } from 'wouter';
import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { PageHeading } from '../../app/page-heading.js';
import { EmptyState } from '../../components/empty-state.js';
import { NewerOlder } from '../../components/newer-older.js';
import { Panel } from '../../components/panel.js';
import { TableContainer } from '../../components/table-container.js';
import { adminHref } from '../admin-api.js';
import { PageStates } from '../page-states.js';

type List = components['schemas']['PageFeedbackListView'];

const feedbackQuery = (cursor: string | null) =>
  queryOptions({
    queryKey: ['admin', 'page-feedback', cursor],
    queryFn: ({ signal }): Promise<List> =>
      answer(
        api.GET('/admin/page-feedback', {
          params: { query: cursor === null ? {} : { cursor } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What people said of pages: which ones fail them, and their words. */
export const FeedbackListPage = (): ReactElement => {
  const cursor = new URLSearchParams(useSearch()).get('cursor');
  const feedback = useQuery(feedbackQuery(cursor));
  return (
    <>
      <PageHeading section="Admin">Feedback on pages</PageHeading>
      <p className="cp-lead ad-lead">
        Anybody can say what they think of a page, from the foot of it. Who said it is not kept.
      </p>
      <PageStates query={feedback} what="the feedback">
        {(list) =>
          list.items.length === 0 ? (
            <EmptyState heading="Nobody has said anything yet" />
          ) : (
            <Said list={list} cursor={cursor} />
          )
        }
      </PageStates>
    </>
  );
};

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

interface SaidProps {
  readonly list: List;
  readonly cursor: string | null;
}

const Said = ({ list, cursor }: SaidProps): ReactElement => (
  <>
    {list.pages.length > 0 && (
      <Panel heading="The last 90 days, by page">
        <TableContainer label="Feedback by page">
          <table className="usa-table">
            <caption className="usa-sr-only">Feedback of the last 90 days by page</caption>
            <thead>
              <tr>
                <th scope="col">Page</th>
                <th scope="col">Found it</th>
                <th scope="col">Did not</th>
              </tr>
            </thead>
            <tbody>
              {list.pages.map(({ page, useful, notUseful }) => (
                <tr key={page}>
                  <th scope="row">{page}</th>
                  <td>{useful}</td>
                  <td>{notUseful}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableContainer>
      </Panel>
    )}
    <Panel heading="What was said" className="ad-block">
      <ul className="ad-open-months">
        {list.items.map(({ id, page, useful, words, givenAt }) => (
          <li key={id}>
            <p>
              <strong>{useful ? 'Found it' : 'Did not find it'}</strong>, {page},{' '}
              {day.format(new Date(givenAt))}
            </p>
            {words && <blockquote className="ad-note">{words}</blockquote>}
          </li>
        ))}
      </ul>
    </Panel>
    <NewerOlder
      label="Feedback"
      newerWord="Newest"
      newerHref={cursor ? '/admin/feedback' : null}
      olderHref={list.nextCursor ? adminHref('/feedback', { cursor: list.nextCursor }) : null}
    />
  </>
);
