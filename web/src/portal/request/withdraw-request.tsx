import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { announce } from '../../app/announcer.js';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import type { RequestView } from '../api/portal-types.js';
import { withdrawRequest } from '../api/request-api.js';
import { focusHeading } from '../../app/focus-heading.js';
import { formErrors } from '../problem-words.js';
import { useAct } from '../use-act.js';
import { isAllowed } from './allowed.js';

/** Taking a request back: asked once, because the work stops. */
export const WithdrawRequest = ({
  request,
}: {
  readonly request: RequestView;
}): ReactElement | null => {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const withdraw = useAct(async (why: string, repeatKey) => {
    await withdrawRequest(request.number, why, repeatKey);
    announce('Your request is withdrawn');
    setOpen(false);
    await client.invalidateQueries({ queryKey: ['request', request.number] });
    void client.invalidateQueries({ queryKey: ['requests'] });
    focusHeading();
  });
  const errors = useMemo(
    () =>
      formErrors(withdraw.problem, (field) => (field === 'reason' ? 'withdraw-reason' : undefined)),
    [withdraw.problem],
  );
  if (!isAllowed(request, 'withdraw')) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void withdraw.run(reason.trim());
  };
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        Withdraw request
      </Button>
      <Dialog heading="Withdraw this request?" open={open} onClose={() => setOpen(false)}>
        <p>We stop working on it. It stays with your finished requests.</p>
        <form onSubmit={submit} noValidate>
          <ErrorSummary errors={errors} heading="It is not withdrawn" />
          <LongTextField
            id="withdraw-reason"
            label="Why don’t you need it any more?"
            optional
            value={reason}
            onChange={setReason}
            maxLength={500}
            error={errors.find(({ fieldId }) => fieldId === 'withdraw-reason')?.message}
          />
          <div className="cp-actions">
            <Button type="submit" variant="danger" busy={withdraw.busy} busyLabel="Withdrawing…">
              Withdraw request
            </Button>
            <Button variant="outline" onClick={() => setOpen(false)}>
              Keep it open
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
};
