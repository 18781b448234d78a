import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { shortDate } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { useFormSend } from '../../app/use-form-send.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { freezeReview, type ReviewList, reviewsQuery } from './reviews-api.js';

/** The quarterly reviews of a bureau; the next pack is one click. */
export const ReviewsPage = (): ReactElement => {
  const { bureau = '' } = useParams<{ bureau: string }>();
  const reviews = useQuery(reviewsQuery(bureau));
  const { data } = reviews;
  return (
    <div className="cp-stack">
      <Link className="cp-back" href={`/partner/${bureau}`}>
        <Icon name="arrow_back" />
        Back to the dashboard
      </Link>
      <PageHeading section="Dashboards">Partner reviews</PageHeading>
      <p className="cp-lead">
        Once a quarter, both sides look at the same frozen numbers, decide, say what each will do,
        and sign.
      </p>
      {reviews.isError && (
        <ErrorState error={reviews.error} onRetry={() => void reviews.refetch()} />
      )}
      {reviews.isPending && <Loading what="the reviews" lines={5} />}
      {data && <Freeze bureau={bureau} reviews={data} />}
      {data?.items.length === 0 && (
        <EmptyState heading="No quarter was reviewed yet">
          <p>The first pack has nothing to be compared with; the second one does.</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className="db-comments">
          {data.items.map((review) => (
            <li key={review.id} className="db-comment">
              <h2 className="db-comment__score">
                <Link href={`/partner/${bureau}/reviews/${review.id}`}>{review.label}</Link>
              </h2>
              <p>{signedWords(review.signedBy)}</p>
              <p className="cp-quiet">Frozen {shortDate(review.frozenAt, 'UTC')}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const signedWords = (sides: readonly string[]): string => {
  if (sides.length === 2) return 'Signed by both sides';
  if (sides.includes('office')) return 'Signed by the offices; the bureau has not signed yet';
  return sides.includes('bureau')
    ? 'Signed by the bureau; the offices have not signed yet'
    : 'Not signed yet';
};

const Freeze = ({
  bureau,
  reviews,
}: {
  readonly bureau: string;
  readonly reviews: ReviewList;
}): ReactElement => {
  const client = useQueryClient();
  const [, go] = useLocation();
  const form = useFormSend<null>('review', async (_, repeatKey) => {
    const { id } = await freezeReview(bureau, repeatKey);
    void client.invalidateQueries({ queryKey: ['partner', 'reviews'] });
    go(`/partner/${bureau}/reviews/${id}`);
  });
  const done = reviews.items.some(({ label }) => label === reviews.next);
  if (done) return <p>The pack of {reviews.next} is frozen.</p>;
  return (
    <>
      <ErrorSummary errors={form.errors} />
      {reviews.mayFreeze ? (
        <p>
          <Button busy={form.busy} onClick={() => form.send(null)}>
            Make the pack of {reviews.next}
          </Button>
        </p>
      ) : (
        <p>
          The answers of {reviews.next} are final on{' '}
          {shortDate(`${reviews.nextFrom}T12:00:00Z`, 'UTC')}. Its pack can be made from then on.
        </p>
      )}
    </>
  );
};
