import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { DefinitionList } from '../../components/definition-list.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { RadioField } from '../../components/radio-field.js';
import type { ApprovalDecision, RequestView } from '../api/portal-types.js';
import { decideApproval } from '../api/request-api.js';
import { formErrors } from '../problem-words.js';
import { useAct } from '../use-act.js';
import { isAllowed } from './allowed.js';
import { useKeptText } from './use-kept-text.js';

const fieldIds: Readonly<Record<string, string>> = { decision: 'decision', words: 'words' };

const choices = [
  { value: 'approve', label: 'Approve', note: 'The work starts right away.' },
  { value: 'decline', label: 'Decline', note: 'The request is closed, with your words.' },
];

const missingErrors = (decision: string, words: string): FormError[] => [
  ...(decision ? [] : [{ message: 'Choose whether you approve', fieldId: 'decision' }]),
  ...(decision === 'decline' && words.trim() === ''
    ? [{ message: 'Enter why you decline', fieldId: 'words' }]
    : []),
];

/** Yes or no, for the person who was asked. Declining needs words for the person who asked. */
export const ApprovalDecisionForm = ({
  request,
}: {
  readonly request: RequestView;
}): ReactElement | null => {
  const [decision, setDecision] = useState('');
  const [words, setWords, forgetWords] = useKeptText(`approval ${request.number}`);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const decide = useAct(async (body: ApprovalDecision, repeatKey) => {
    await decideApproval(request.number, body, repeatKey);
    forgetWords();
    await client.invalidateQueries({ queryKey: ['approvals'] });
    // Whoever has decided no longer follows the request, so the news is on the home page.
    navigate(`/?decided=${body.decision}`);
  });
  const refused = useMemo(
    () => formErrors(decide.problem, (field) => fieldIds[field]),
    [decide.problem],
  );
  if (!isAllowed(request, 'decide_approval')) return <ApprovalNews request={request} />;

  const customer = request.people.find(({ part }) => part === 'customer');
  const errors = missing.length > 0 ? missing : refused;
  const errorOf = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacking = missingErrors(decision, words);
    setMissing(lacking);
    if (lacking.length > 0) return;
    const said = words.trim();
    void decide.run({
      decision: decision === 'approve' ? 'approve' : 'decline',
      ...(said ? { words: said } : {}),
    });
  };
  return (
    <Panel heading="Your approval is needed" className="cp-card portal-decide">
      <p>
        {customer?.fullName ?? 'A colleague'} asks for “{request.service.name}”:
      </p>
      <DefinitionList items={request.answers.map(({ label, value }) => ({ term: label, value }))} />
      <form onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} heading="Your decision was not saved" />
        <RadioField
          id="decision"
          label="Do you approve this request?"
          choices={choices}
          value={decision}
          onChange={setDecision}
          error={errorOf('decision')}
        />
        <LongTextField
          id="words"
          label={decision === 'decline' ? 'Why do you decline?' : 'Anything to add?'}
          hint="The person who asked reads this."
          optional={decision !== 'decline'}
          value={words}
          onChange={setWords}
          maxLength={2000}
          error={errorOf('words')}
        />
        <div className="cp-actions">
          <Button type="submit" busy={decide.busy}>
            Send your decision
          </Button>
        </div>
      </form>
    </Panel>
  );
};

const ApprovalNews = ({ request }: { readonly request: RequestView }): ReactElement | null => {
  const { approval } = request;
  if (!approval || request.status.code === 'withdrawn') return null;
  if (approval.state === 'declined') {
    return (
      <Alert tone="warning" heading="This was not approved">
        {approval.words && <p>“{approval.words}”</p>}
      </Alert>
    );
  }
  return null;
};
