import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { shortDate, shortMoment } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { TableContainer } from '../../components/table-container.js';
import { CommitmentsTable } from '../commitments/commitments-table.js';
import { ReviewActs } from './review-acts.js';
import { type ReviewDetail, type ReviewEntryKind, reviewQuery } from './reviews-api.js';

const parts: readonly (readonly [ReviewEntryKind, string, string])[] = [
  ['agenda', 'Agenda', 'Nothing to talk about yet.'],
  ['decision', 'Decisions', 'Nothing was decided yet.'],
  ['ours', 'What the offices will do', 'Nothing yet.'],
  ['theirs', 'What the bureau will do', 'Nothing yet.'],
];

/** One quarter's pack: frozen numbers beside the last ones, what was said, and the signatures. */
export const ReviewPage = (): ReactElement => {
  const { bureau = '', id = '' } = useParams<{ bureau: string; id: string }>();
  const review = useQuery(reviewQuery(bureau, Number(id)));
  const client = useQueryClient();
  const { data } = review;
  return (
    <div className="cp-stack">
      <Link className="cp-back" href={`/partner/${bureau}/reviews`}>
        <Icon name="arrow_back" />
        All reviews
      </Link>
      <div className="db-top">
        <PageHeading section="Dashboards" title="Partner review">
          {data ? `${data.bureauName}: review of ${data.label}` : 'Partner review'}
        </PageHeading>
        {data && (
          <div className="db-acts">
            <Button variant="outline" onClick={() => print()}>
              Print
            </Button>
          </div>
        )}
      </div>
      {review.isError && !data && (
        <ErrorState
          error={review.error}
          title="We can’t show this review"
          onRetry={() => void review.refetch()}
        />
      )}
      {review.isPending && <Loading what="the review" lines={8} />}
      {data && (
        <>
          <Figures bureau={bureau} review={data} />
          {parts.map(([kind, heading, empty]) => (
            <Part key={kind} kind={kind} heading={heading} empty={empty} review={data} />
          ))}
          <Signatures review={data} />
          <ReviewActs
            key={`${data.entries.length} ${data.signedBy.join()}`}
            bureau={bureau}
            review={data}
            onDone={() => client.invalidateQueries({ queryKey: ['partner'] })}
          />
        </>
      )}
    </div>
  );
};

const Figures = ({
  bureau,
  review,
}: {
  readonly bureau: string;
  readonly review: ReviewDetail;
}): ReactElement => (
  <>
    <section className="db-headline" aria-label="In one sentence">
      <h2>{review.figures.headline}</h2>
      <p>
        Frozen {shortDate(review.frozenAt, 'UTC')}; these numbers never change.{' '}
        {review.figures.promises} {review.figures.satisfaction}
      </p>
    </section>
    <Panel heading={review.comparedWith ? 'Beside the last review' : 'The numbers'}>
      {review.comparison.length > 0 && (
        <TableContainer label="Numbers of the review">
          <table className="usa-table">
            <caption className="usa-sr-only">
              Numbers of this review and of the one before, as both were printed
            </caption>
            <thead>
              <tr>
                <th scope="col">Measure</th>
                <th scope="col">{review.label}</th>
                <th scope="col">{review.comparedWith ?? 'Last review'}</th>
              </tr>
            </thead>
            <tbody>
              {review.comparison.map(({ label, now, before }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{now}</td>
                  <td>{before ?? 'None'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableContainer>
      )}
      <p className="cp-quiet">{review.figures.leftOut}</p>
    </Panel>
    <Panel heading="You said, we did, as it stood then">
      <CommitmentsTable bureau={bureau} commitments={review.figures.commitments} />
    </Panel>
  </>
);

const Part = ({
  kind,
  heading,
  empty,
  review,
}: {
  readonly kind: ReviewEntryKind;
  readonly heading: string;
  readonly empty: string;
  readonly review: ReviewDetail;
}): ReactElement => {
  const entries = review.entries.filter((entry) => entry.kind === kind);
  return (
    <Panel heading={heading}>
      {entries.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ol className="usa-list">
          {entries.map(({ id, words, dueOn, by }) => (
            <li key={id}>
              <span className="cp-preline">{words}</span>
              {kind !== 'agenda' && (
                <span className="cp-quiet db-line">
                  {dueOn ? `By ${shortDate(`${dueOn}T12:00:00Z`, 'UTC')}. ` : ''}Written by {by}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
};

const Signatures = ({ review }: { readonly review: ReviewDetail }): ReactElement => {
  const { timeZone } = usePerson();
  const words = (side: 'office' | 'bureau'): string => {
    const signature = review.signatures.find((each) => each.side === side);
    return signature ? `${signature.by}, ${shortMoment(signature.at, timeZone)}` : 'Not signed yet';
  };
  return (
    <Panel heading="Signatures">
      <p>For the offices: {words('office')}</p>
      <p>For the bureau: {words('bureau')}</p>
      <p className="cp-quiet">
        Fingerprint of the frozen numbers: <code>{review.hash.slice(0, 16)}</code>
      </p>
    </Panel>
  );
};
