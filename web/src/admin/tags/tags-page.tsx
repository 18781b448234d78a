import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { Panel } from '../../components/panel.js';
import { TableContainer } from '../../components/table-container.js';
import { TextField } from '../../components/text-field.js';
import { adminHref } from '../admin-api.js';
import { PageStates } from '../page-states.js';
import { useMoments } from '../use-moments.js';
import { tagChangesQuery, tagListQuery, type TagSweep } from './tags-setup-api.js';

/** `/admin/tags`: the words that staff put on tickets, and what was done with them everywhere. */
export const TagsPage = (): ReactElement => {
  const q = new URLSearchParams(useSearch()).get('q')?.trim() ?? '';
  const tags = useQuery(tagListQuery(q));
  return (
    <>
      <PageHeading section="Admin">Tags</PageHeading>
      <p className="cp-lead ad-lead">
        Words that staff put on tickets; customers never see them. Here they can be put right on all
        tickets at once. Restricted tickets are left to their offices: their tags are neither
        counted nor changed here.
      </p>
      <TagSearch key={q} q={q} />
      <PageStates query={tags} what="the tags">
        {(items) =>
          items.length === 0 ? (
            <EmptyState
              heading={q === '' ? 'No ticket has a tag yet' : `No tag has “${q}” in it`}
            />
          ) : (
            <TableContainer label="Tags in use, table">
              <table className="usa-table">
                <caption className="usa-sr-only">Tags in use, most used first</caption>
                <thead>
                  <tr>
                    <th scope="col">Tag</th>
                    <th scope="col">Tickets</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ tag, tickets }) => (
                    <tr key={tag}>
                      <th scope="row">
                        <Link href={`/admin/tags/${encodeURIComponent(tag)}`}>{tag}</Link>
                      </th>
                      <td>{tickets.toLocaleString('en-US')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableContainer>
          )
        }
      </PageStates>
      <Changes />
    </>
  );
};

const TagSearch = ({ q }: { readonly q: string }): ReactElement => {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(q);
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    navigate(adminHref('/tags', { q: typed.trim() }));
  };
  return (
    <form className="ad-filter" role="search" aria-label="Tags" onSubmit={apply}>
      <TextField
        id="tag-search"
        label="Part of a tag"
        type="search"
        value={typed}
        onChange={setTyped}
      />
      <Button type="submit">Show</Button>
    </form>
  );
};

const whatWords = ({ kind, tag, becomes }: TagSweep): string => {
  if (kind === 'deleted') return `“${tag}” was deleted`;
  return kind === 'merged'
    ? `“${tag}” was merged into “${becomes}”`
    : `“${tag}” became “${becomes}”`;
};

const Changes = (): ReactElement | null => {
  const changes = useQuery(tagChangesQuery).data ?? [];
  const moments = useMoments();
  if (changes.length === 0) return null;
  return (
    <Panel heading="What was done" className="ad-block">
      <ul className="ad-open-months">
        {changes.map((change) => (
          <li key={change.id}>
            <p>
              <strong>{whatWords(change)}</strong>, by {change.askedBy},{' '}
              {moments.moment(change.askedAt)}:{' '}
              {change.finishedAt === null
                ? `${change.done} of ${change.tickets} tickets so far`
                : `${change.done} ${change.done === 1 ? 'ticket' : 'tickets'} changed`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
