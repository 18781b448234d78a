import type { ReactElement } from 'react';
import { Icon } from '../../components/icon.js';
import type { RequestView } from '../api/portal-types.js';

/** The way to the rating page, as long as it takes an answer. */
export const RatingInvitation = ({
  request,
}: {
  readonly request: RequestView;
}): ReactElement | null => {
  const pulse = request.followPulse;
  if (!pulse?.ratePath) return null;
  const answered = pulse.state === 'answered';
  return (
    <section className="cp-card portal-rate" aria-labelledby="rate">
      <div>
        <h2 id="rate">{answered ? 'Thank you for your rating' : 'How did we do?'}</h2>
        <p>
          {answered
            ? 'You can still change it.'
            : 'It takes one minute. Your bureau sees ratings in groups, never your name, unless you say so.'}
        </p>
      </div>
      <a className="usa-button usa-button--outline" href={pulse.ratePath}>
        <Icon name="star_outline" />
        {answered ? 'Change your rating' : 'Rate this service'}
      </a>
    </section>
  );
};
