import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearch } from 'wouter';
import { nearMoment, shortDate, zoneName } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson, useSession } from '../../app/session.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { Tag } from '../../components/tag.js';
import { followUpsQuery } from '../api/follow-up-api.js';
import type { FollowUpView } from '../desk-types.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { FlashSlot } from '../shell/flash.js';
import { FollowUpFigures } from './follow-up-figures.js';
import { scoreWords, stateWords } from './follow-up-words.js';

/** What customers were not content with, for the lead who has to call them back. */
export const FollowUpsPage = (): ReactElement => {
  const answered = new URLSearchParams(useSearch()).get('state') === 'responded';
  const followUps = useQuery(followUpsQuery(answered ? 'responded' : 'open'));
  const leads = useSession().permissions.includes('desk.lead');
  useRowKeys();
  return (
    <div className="desk-queue">
      <FlashSlot />
      <PageHeading section="Desk">Follow-ups</PageHeading>
      <p className="desk-queue__summary">
        Low ratings and needs that were not met. Acknowledge within one business day, get in touch
        within two.
      </p>
      <nav aria-label="Which follow-ups" className="desk-scopes">
        <ul>
          <li>
            <Link href="/desk/follow-ups" aria-current={answered ? undefined : 'page'}>
              To do
            </Link>
          </li>
          <li>
            <Link
              href="/desk/follow-ups?state=responded"
              aria-current={answered ? 'page' : undefined}
            >
              Answered
            </Link>
          </li>
        </ul>
      </nav>
      {followUps.isPending && <Loading what="the follow-ups" lines={5} />}
      {followUps.isError && (
        <ErrorState
          error={followUps.error}
          title="We couldn’t load the follow-ups"
          onRetry={() => void followUps.refetch()}
        />
      )}
      {followUps.data?.items.length === 0 && (
        <EmptyState heading={answered ? 'None was answered yet' : 'Nobody waits for a call back'}>
          <p>
            {answered
              ? 'What you answer is kept here with its cause.'
              : 'A low rating brings one here within a minute.'}
          </p>
        </EmptyState>
      )}
      {followUps.data && followUps.data.items.length > 0 && (
        <ul className="desk-cards">
          {followUps.data.items.map((followUp) => (
            <FollowUpCard key={followUp.id} followUp={followUp} />
          ))}
        </ul>
      )}
      {leads && <FollowUpFigures />}
    </div>
  );
};

const FollowUpCard = ({ followUp }: { readonly followUp: FollowUpView }): ReactElement => {
  const { timeZone } = usePerson();
  const due = followUp.state === 'received' ? followUp.acknowledgeBy : followUp.contactBy;
  const late = followUp.state !== 'responded' && Date.parse(due) < Date.now();
  return (
    <li className="desk-card" data-row={String(followUp.id)}>
      <div className="desk-card__marks">
        <Tag
          icon={late ? 'octagon' : followUp.state === 'responded' ? 'check' : 'flag'}
          className={late ? 'desk-tag--late' : ''}
        >
          {late ? 'Late: ' : ''}
          {stateWords[followUp.state]}
        </Tag>
        <span className="cp-small">
          Rated {followUp.score} of 5, {scoreWords[followUp.score]?.toLowerCase()}
        </span>
      </div>
      <h2 className="desk-card__subject">
        <Link href={`/desk/follow-ups/${followUp.id}`} data-row-link>
          {followUp.subject}
        </Link>
      </h2>
      <p className="desk-card__more">
        {followUp.number} · {followUp.teamName} · {followUp.owner?.fullName ?? 'No owner yet'}
      </p>
      <p className="desk-card__more">
        {followUp.state === 'responded' && followUp.respondedAt
          ? `Answered ${shortDate(followUp.respondedAt, timeZone)}`
          : `${late ? `Late, was due` : followUp.state === 'received' ? 'Acknowledge by' : 'Get in touch by'} ${nearMoment(due, timeZone)} ${zoneName(timeZone)}`}
      </p>
    </li>
  );
};
