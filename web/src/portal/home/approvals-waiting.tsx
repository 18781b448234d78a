import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { ErrorState } from '../../app/error-state.js';
import { Icon } from '../../components/icon.js';
import { Panel } from '../../components/panel.js';
import { approvalsQuery } from '../api/request-api.js';
import { useDateWords } from '../use-date-words.js';

/** Requests of others that wait for your yes or no. */
export const ApprovalsWaiting = (): ReactElement | null => {
  const approvals = useQuery(approvalsQuery);
  const words = useDateWords();
  if (approvals.isError) {
    return (
      <ErrorState
        error={approvals.error}
        title="We couldn’t load your approvals"
        onRetry={() => void approvals.refetch()}
      />
    );
  }
  if (!approvals.data || approvals.data.length === 0) return null;
  return (
    <Panel heading="Waiting for your approval" className="portal-needs cp-wash">
      <ul className="cp-plain-list">
        {approvals.data.map((approval) => (
          <li key={approval.number} className="portal-needs__item">
            <Icon name="check_circle_outline" />
            <div>
              <Link href={`/requests/${approval.number}`} className="portal-needs__link">
                {approval.customerName} asks for “{approval.subject}”
              </Link>
              <p className="cp-small">
                {approval.serviceName}. Asked {words.onDay(approval.requestedAt)}.
                {approval.insteadOfName && ` You stand in for ${approval.insteadOfName}.`}
                {approval.decideBy && ` Decide by ${words.day(approval.decideBy)}.`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
