import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { Alert } from '../../components/alert.js';
import { ButtonLink } from '../../components/button-link.js';
import { SelectField } from '../../components/select-field.js';
import type { QueueFilters } from '../api/queue-api.js';
import { viewChoicesQuery, type ViewSort } from '../api/view-api.js';
import type { QueuePageView } from '../desk-types.js';
import { conditionsOf, hasFilters, queueHref } from './queue-address.js';

interface ViewLineProps {
  readonly code: string;
  readonly filters: QueueFilters;
  readonly page: QueuePageView;
}

/** What a saved view holds, in words, and what of it is gone. */
export const ViewWords = ({ page }: Pick<ViewLineProps, 'page'>): ReactElement => (
  <>
    {page.view.kind === 'saved' && page.sentence && (
      <p className="desk-queue__sentence">{page.sentence}</p>
    )}
    {page.problems.map(({ message }) => (
      <Alert key={message} tone="warning" slim className="desk-flash">
        <p>
          {message}
          {page.sentence === null && ' Until then this view shows no ticket.'}
        </p>
      </Alert>
    ))}
  </>
);

/** The order, and the way to a view of one's own. */
export const ViewActs = ({ code, filters, page }: ViewLineProps): ReactElement => {
  const [, navigate] = useLocation();
  const sorts = useQuery(viewChoicesQuery).data?.sorts ?? [];
  const kind = sorts.find((one) => one.code === page.sort)?.kind ?? 'open';
  const { savedViewId, mayChange } = page.view;
  const here = encodeURIComponent(queueHref(code, filters));
  const where = encodeURIComponent(conditionsOf(page.address ?? '', filters));
  return (
    <div className="desk-view-acts">
      {sorts.length > 0 && (
        <SelectField
          id="queue-sort"
          label="Order"
          placeholder={null}
          choices={sorts
            .filter((one) => one.kind === kind)
            .map((one) => ({ value: one.code, label: one.label }))}
          value={page.sort}
          onChange={(sort) =>
            navigate(queueHref(code, { ...filters, sort: sort as ViewSort, cursor: '' }))
          }
        />
      )}
      {savedViewId !== null && mayChange && !hasFilters(filters) ? (
        <ButtonLink href={`/desk/views/${savedViewId}`} variant="outline" small icon="edit">
          Change view
        </ButtonLink>
      ) : (
        page.address !== null && (
          <ButtonLink
            href={`/desk/views/new?where=${where}&from=${here}`}
            variant="outline"
            small
            icon="add"
          >
            Save as a view
          </ButtonLink>
        )
      )}
    </div>
  );
};
