import type { ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import { Alert } from '../../components/alert.js';

/** What became of a decision that was just sent. */
export const DecisionNews = (): ReactElement | null => {
  const [search] = useSearchParams();
  const decided = search.get('decided');
  if (decided !== 'approve' && decided !== 'decline') return null;
  return (
    <Alert
      tone="success"
      role="status"
      heading={decided === 'approve' ? 'You approved the request' : 'You declined the request'}
    >
      <p>
        {decided === 'approve'
          ? 'The desk can start. We tell the person who asked.'
          : 'It is closed. The person who asked gets your words.'}
      </p>
    </Alert>
  );
};
