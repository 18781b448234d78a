import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { announce } from '../../app/announcer.js';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import type { RequestView } from '../api/portal-types.js';
import { confirmFixed, reopenRequest } from '../api/request-api.js';
import { focusHeading } from '../../app/focus-heading.js';
import { formErrors } from '../problem-words.js';
import { useAct } from '../use-act.js';
import { useDateWords } from '../use-date-words.js';
import { isAllowed, whyNot } from './allowed.js';
import { useKeptText } from './use-kept-text.js';

/** The desk says it is done; you have the last word. */
export const IsItFixed = ({ request }: { readonly request: RequestView }): ReactElement | null => {
  const words = useDateWords();
  const [notFixed, setNotFixed] = useState(false);
  const refresh = useRefresh(request);
  const confirm = useAct(async (_: void, repeatKey) => {
    await confirmFixed(request.number, repeatKey);
    announce('Thank you. The request is closed.');
    await refresh();
  });
  const canConfirm = isAllowed(request, 'confirm_fixed');
  const canReopen = isAllowed(request, 'reopen');
  if (request.status.code !== 'done') return null;
  if (!canConfirm && !canReopen) return <TooLate request={request} />;
  const finished = request.solvedAt ?? request.closedAt;
  return (
    <Panel
      className={canConfirm ? 'cp-card portal-decide' : 'cp-card'}
      heading={
        canConfirm
          ? `We finished this${finished ? ` ${words.onDay(finished)}` : ''}. Is it fixed?`
          : 'This request is closed'
      }
    >
      {!canConfirm && <p>If it isn’t fixed after all, you can open it again.</p>}
      {confirm.problem && (
        <p className="usa-error-message" role="alert">
          That was not saved. {confirm.problem.message}
        </p>
      )}
      {notFixed ? (
        <ReopenForm request={request} onCancel={() => setNotFixed(false)} />
      ) : (
        <div className="cp-actions portal-fixed">
          {canConfirm && (
            <Button busy={confirm.busy} busyLabel="Closing…" onClick={() => void confirm.run()}>
              Yes, close it
            </Button>
          )}
          {canReopen && (
            <Button variant="outline" onClick={() => setNotFixed(true)}>
              {canConfirm ? 'No, reopen it' : 'Reopen request'}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
};

const useRefresh = (request: RequestView): (() => Promise<void>) => {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['request', request.number] });
    void client.invalidateQueries({ queryKey: ['requests'] });
    focusHeading();
  };
};

interface ReopenFormProps {
  readonly request: RequestView;
  readonly onCancel: () => void;
}

const ReopenForm = ({ request, onCancel }: ReopenFormProps): ReactElement => {
  const [reason, setReason, forgetReason] = useKeptText(`reopen ${request.number}`);
  const [empty, setEmpty] = useState<readonly FormError[]>([]);
  const refresh = useRefresh(request);
  const reopen = useAct(async (why: string, repeatKey) => {
    await reopenRequest(request.number, why, repeatKey);
    forgetReason();
    announce('Your request is open again');
    await refresh();
  });
  const refused = useMemo(
    () => formErrors(reopen.problem, (field) => (field === 'reason' ? 'reopen-reason' : undefined)),
    [reopen.problem],
  );
  const errors = empty.length > 0 ? empty : refused;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = reason.trim()
      ? []
      : [{ message: 'Enter what is not fixed', fieldId: 'reopen-reason' }];
    setEmpty(missing);
    if (missing.length === 0) void reopen.run(reason.trim());
  };
  return (
    <form className="portal-reopen" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} heading="It is not reopened" />
      <LongTextField
        id="reopen-reason"
        label="What is not fixed?"
        hint={`The ${request.deskName} reads this first.`}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        error={errors.find(({ fieldId }) => fieldId === 'reopen-reason')?.message}
        textarea={{ autoFocus: true }}
      />
      <div className="cp-actions">
        <Button type="submit" busy={reopen.busy} busyLabel="Reopening…">
          Reopen request
        </Button>
        <Button variant="outline" onClick={onCancel}>
          Leave it closed
        </Button>
      </div>
    </form>
  );
};

const TooLate = ({ request }: { readonly request: RequestView }): ReactElement | null => {
  const reasons = whyNot(request, 'reopen');
  if (reasons.length === 0) return null;
  return (
    <p className="portal-closed">
      {reasons.join(' ')}{' '}
      <Link href={`/services/${request.service.code}`}>{request.service.name}</Link>
    </p>
  );
};
