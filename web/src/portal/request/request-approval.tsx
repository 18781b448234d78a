import type { ReactElement } from 'react';
import { ApprovalSteps } from '../../components/approval-steps.js';
import { Panel } from '../../components/panel.js';
import type { RequestView } from '../api/portal-types.js';
import { useDateWords } from '../use-date-words.js';

/** Who has to agree, who has, and who holds it now. */
export const RequestApproval = ({
  request: { approval },
}: {
  readonly request: RequestView;
}): ReactElement | null => {
  const words = useDateWords();
  if (!approval) return null;
  return (
    <Panel heading="Approval">
      <ApprovalSteps approval={approval} onDay={words.onDay} />
    </Panel>
  );
};
