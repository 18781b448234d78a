import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { announce } from '../../app/announcer.js';
import { ErrorState } from '../../app/error-state.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { retryMail } from '../admin-api.js';
import type { Mail } from '../admin-types.js';

/** One more try for a mail that failed; nothing for any other. */
export const RetryMail = ({ mail }: { readonly mail: Mail }): ReactElement | null => {
  const client = useQueryClient();
  const [repeatKey] = useState(newRepeatKey);
  const retry = useMutation({
    mutationFn: () => retryMail(mail.id, repeatKey),
    onSuccess: async () => {
      announce('The mail waits to be sent again');
      await client.invalidateQueries({ queryKey: ['admin'] });
    },
  });
  if (retry.isSuccess) {
    return (
      <Alert tone="success" slim role="status" className="ad-retry">
        <p>It waits to be sent again. That takes a few seconds.</p>
      </Alert>
    );
  }
  if (!mail.mayRetry) return null;
  return (
    <div className="ad-retry">
      {retry.isError && <ErrorState error={retry.error} title="It was not queued" />}
      <Button busy={retry.isPending} busyLabel="Queueing…" onClick={() => retry.mutate()}>
        Send this mail again
      </Button>
      <p className="cp-small cp-quiet">
        Put right first what the mail server said, or it fails again.
      </p>
    </div>
  );
};
