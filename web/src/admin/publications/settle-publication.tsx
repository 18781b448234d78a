import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { announce } from '../../app/announcer.js';
import { ErrorState } from '../../app/error-state.js';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { counted } from '../counted.js';
import { newOnes } from './new-ones.js';
import { type Publication, publicationQuery, settlePublication } from './publication-api.js';

interface SettlePublicationProps {
  readonly publication: Publication;
}

/** The two ways on from a draft: apply it, after one more look, or give it up. */
export const SettlePublication = ({ publication }: SettlePublicationProps): ReactElement | null => {
  const client = useQueryClient();
  const [repeatKeys] = useState(() => ({ apply: newRepeatKey(), cancel: newRepeatKey() }));
  const [asking, setAsking] = useState(false);
  const { id, allowedActions } = publication;
  const settle = useMutation({
    mutationFn: (act: 'apply' | 'cancel') => settlePublication(act, id, repeatKeys[act]),
    onSuccess: (after) => {
      client.setQueryData(publicationQuery(id).queryKey, after);
      announce(after.stateLabel);
    },
    onError: () => client.invalidateQueries({ queryKey: publicationQuery(id).queryKey }),
    onSettled: () => setAsking(false),
  });
  if (allowedActions.length === 0) return null;
  return (
    <div className="ad-retry">
      {settle.isError && <ErrorState error={settle.error} title="It was not done" />}
      {allowedActions.includes('apply') && (
        <Button onClick={() => setAsking(true)}>Apply this change</Button>
      )}
      <Button
        variant="outline"
        busy={settle.isPending && settle.variables === 'cancel'}
        busyLabel="Giving up…"
        onClick={() => settle.mutate('cancel')}
      >
        Give it up
      </Button>
      <Dialog heading="Apply this change?" open={asking} onClose={() => setAsking(false)}>
        <p>{consequence(publication)}</p>
        <p>Promises can be changed again by another publication, but not back in time.</p>
        <div className="cp-actions">
          <Button
            busy={settle.isPending}
            busyLabel="Applying…"
            onClick={() => settle.mutate('apply')}
          >
            Apply
          </Button>
          <Button variant="link" onClick={() => setAsking(false)}>
            Keep looking
          </Button>
        </div>
      </Dialog>
    </div>
  );
};

const consequence = (publication: Publication): string => {
  const { preview } = publication;
  const others = `${newOnes(publication)} get it at once.`;
  const moved = preview.lookedAt - preview.unchanged;
  if (moved === 0) return `No promise of an open ticket moves. ${others}`;
  const late =
    preview.breaches > 0
      ? `, and ${counted(preview.breaches, 'of them is late', 'of them are late')} at once`
      : '';
  return `The promises of ${counted(moved, 'open ticket')} move${late}. ${others}`;
};
