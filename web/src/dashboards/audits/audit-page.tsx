import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { DefinitionList } from '../../components/definition-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { auditQuery, type Audit } from './audits-api.js';
import { AuditScores } from './audit-scores.js';
import { ReviewForm } from './review-form.js';

/** The audit of one office: figures as evidence, a review to write, or both reviews side by side. */
export const AuditPage = (): ReactElement => {
  const { office = '', year = '' } = useParams<{ office: string; year: string }>();
  const audit = useQuery(auditQuery(office, Number(year)));
  const missing = audit.isError && [400, 404].includes(asProblem(audit.error).status ?? 0);
  const { data } = audit;
  return (
    <div className="db-stack">
      <Link className="cp-back" href="/partner/audits">
        <Icon name="arrow_back" />
        All audits
      </Link>
      <PageHeading section="Dashboards">
        {data ? `Audit of the ${data.officeName}, fiscal year ${data.fiscalYear}` : 'Audit'}
      </PageHeading>
      {audit.isPending && <Loading what="the audit" lines={8} />}
      {missing && <EmptyState heading="There is no such audit" />}
      {audit.isError && !missing && (
        <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />
      )}
      {data && <Parts audit={data} />}
    </div>
  );
};

const Parts = ({ audit }: { readonly audit: Audit }): ReactElement => (
  <>
    {audit.agreement && <AgreementAlert audit={audit} />}
    {!audit.agreement && audit.reviewedByMe && (
      <Alert tone="info" heading="Your review is in">
        <p>You see the other one when it is there, too.</p>
      </Alert>
    )}
    {!audit.agreement && !audit.reviewedByMe && !audit.mayReview && (
      <Alert tone="info" heading="You can’t review this office">
        <p>Somebody of another office or bureau does. You see the reviews when both are there.</p>
      </Alert>
    )}
    <Panel heading="What was measured">
      <DefinitionList
        items={audit.figures.map(({ label, words, n }) => ({
          term: label,
          value: `${words} (of ${n.toLocaleString('en-US')})`,
        }))}
      />
    </Panel>
    {audit.reviewers.length > 0 && <AuditScores audit={audit} />}
    {audit.mayReview && <ReviewForm audit={audit} />}
  </>
);

const AgreementAlert = ({ audit }: { readonly audit: Audit }): ReactElement | null => {
  const { agreement, dimensions, officeCode, fiscalYear } = audit;
  if (!agreement) return null;
  const apart = dimensions.filter(({ code }) => agreement.apart.includes(code));
  const same = Math.round(agreement.observed * 9);
  return (
    <Alert tone="info" heading={`The reviewers gave the same score ${same} of 9 times`}>
      <p>
        {agreement.kappa === null
          ? 'All scores are the same one, so there is no kappa.'
          : `Quadratic-weighted kappa: ${agreement.kappa.toFixed(2)} (1 is full agreement, 0 is chance).`}
        {apart.length > 0 &&
          ` They are two points apart or more, and should talk, about: ${apart.map(({ label }) => label).join(' ')}`}
      </p>
      <p>
        <a href={`/api/v1/cx-audits/${officeCode}/${fiscalYear}/audit.csv`} download>
          Both reviews, CSV
        </a>
      </p>
    </Alert>
  );
};
