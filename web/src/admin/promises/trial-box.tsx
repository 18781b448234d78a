import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo } from 'react';
import { useSearch } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { usePerson } from '../../app/session.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { Loading } from '../../components/loading.js';
import { type TrialInput, trialQuery } from '../admin-api.js';
import type { Policy } from '../admin-types.js';
import { TrialForm } from './trial-form.js';
import { TrialResult } from './trial-result.js';
import { nextFriday, wallClockAt } from './wall-clock.js';

const fieldIds: Readonly<Record<string, string>> = {
  at: 'arrival-date',
  priority: 'arrival-priority',
  serviceCode: 'arrival-service',
};

/** The server's words show the form of an address; a reader types into three fields. */
const dateWanted = 'Enter a date and a time that exist, such as November 27, 2026, 4:50 p.m.';

const priorities: readonly TrialInput['priority'][] = ['urgent', 'high', 'normal', 'low'];

/** What the address asks for; without one, the Friday afternoon that everybody wonders about. */
const useTrialInput = ({ services }: Policy): TrialInput => {
  const { timeZone } = usePerson();
  const params = new URLSearchParams(useSearch());
  const { date } = wallClockAt(Date.now(), timeZone);
  const given = params.get('service') ?? '';
  return {
    at: params.get('at') ?? `${nextFriday(date)}T16:50`,
    priority: priorities.find((known) => known === params.get('priority')) ?? 'normal',
    serviceCode: services.some(({ code }) => code === given) ? given : (services[0]?.code ?? ''),
  };
};

interface TrialBoxProps {
  readonly policy: Policy;
  /** Told whether what was typed cannot be tried, for the title of the page. */
  readonly onErrors: (errors: boolean) => void;
}

/** "If a request arrives Friday, 4:50 p.m. …": the very promise that it would be given. */
export const TrialBox = ({ policy, onErrors }: TrialBoxProps): ReactElement => {
  const input = useTrialInput(policy);
  const trial = useQuery(trialQuery(policy.code, input));
  const wrong = useMemo(() => errorsOf(trial.error), [trial.error]);
  useEffect(() => onErrors(wrong.length > 0), [wrong, onErrors]);
  return (
    <section className="ad-trial" aria-labelledby="trial">
      <h2 id="trial">If a request arrives …</h2>
      <ErrorSummary errors={wrong} />
      <TrialForm policy={policy} input={input} errors={wrong} />
      <div aria-busy={trial.isPlaceholderData} className="ad-trial__result">
        {trial.isPending && <Loading what="the promise" lines={3} />}
        {trial.isError && wrong.length === 0 && (
          <ErrorState
            error={trial.error}
            title="There is no promise to show"
            headingLevel={3}
            onRetry={() => void trial.refetch()}
          />
        )}
        {trial.data && !trial.isError && <TrialResult trial={trial.data} />}
      </div>
    </section>
  );
};

const errorsOf = (error: unknown): readonly FormError[] => {
  const problem = error ? asProblem(error) : null;
  if (problem?.status !== 400) return [];
  return problem.fields.map(({ field = '', message }) => ({
    message: field === 'at' ? dateWanted : message,
    ...(fieldIds[field] ? { fieldId: fieldIds[field] } : {}),
  }));
};
