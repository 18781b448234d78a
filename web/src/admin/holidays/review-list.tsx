import type { ReactElement } from 'react';
import type { HolidaySet } from '../admin-types.js';
import { counted } from '../counted.js';
import { useMoments } from '../use-moments.js';

const changeWords = { added: 'added', removed: 'removed', renamed: 'renamed' } as const;

/** Who looked at which days, when, and what came of it. */
export const ReviewList = ({
  reviews,
}: {
  readonly reviews: HolidaySet['reviews'];
}): ReactElement => {
  const { momentAlone } = useMoments();
  return (
    <section className="ad-block" aria-labelledby="reviews">
      <h2 id="reviews">Reviews</h2>
      {reviews.length === 0 && <p>Nobody has reviewed this set yet.</p>}
      <ol className="ad-reviews">
        {reviews.map((review) => (
          <li key={review.id}>
            <p>
              <strong>
                {review.originLabel}
                {review.throughYear && `, through ${review.throughYear}`}
              </strong>
              <span className="ad-line">
                {review.reviewedBy ? `${review.reviewedBy}, ` : ''}
                {momentAlone(review.reviewedAt)}
              </span>
            </p>
            {review.note && <p>{review.note}</p>}
            {review.changes.length === 0 ? (
              <p className="cp-quiet">No day changed.</p>
            ) : (
              <details className="ad-details">
                <summary>{counted(review.changes.length, 'day')} changed</summary>
                <ul>
                  {review.changes.map(({ date, words, name, change }) => (
                    <li key={date}>
                      {words}: {name}, {changeWords[change]}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
