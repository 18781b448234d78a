import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { nearMoment, shortMoment, zoneName } from '../../app/date-words.js';
import { ErrorState, problemWords } from '../../app/error-state.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { Button } from '../../components/button.js';
import { type Definition, DefinitionList } from '../../components/definition-list.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { Timeline } from '../../components/timeline.js';
import { acknowledgeFollowUp, followUpQuery } from '../api/follow-up-api.js';
import type { FollowUpDetail } from '../desk-types.js';
import { FlashSlot, showFlash } from '../shell/flash.js';
import { DispatchPanel, NotePanel, ResponsePanel } from './follow-up-acts.js';
import type { Edit, FollowUpAct } from './follow-up-act.js';
import { causes, results, scoreWords, stateWords, stepWords } from './follow-up-words.js';

/** One follow-up: what was said, by when to act, and the three acts in their order. */
export const FollowUpPage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const followUp = useQuery(followUpQuery(Number(id)));
  if (followUp.data) return <FollowUp followUp={followUp.data} />;
  if (!followUp.isError) return <Loading what="the follow-up" lines={6} wholePage />;
  if (asProblem(followUp.error).status === 404) return <NotFoundPage />;
  return (
    <>
      <PageHeading section="Desk">Follow-up</PageHeading>
      <ErrorState error={followUp.error} onRetry={() => void followUp.refetch()} />
    </>
  );
};

const useFollowUpAct = (followUp: FollowUpDetail): FollowUpAct => {
  const client = useQueryClient();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const act = useMutation({
    mutationFn: ({ call }: { call: (edit: Edit) => Promise<unknown>; done: string }) =>
      call({ id: followUp.id, version: followUp.version, repeatKey: newRepeatKey() }),
    onSuccess: async (_, { done }) => {
      setErrors([]);
      await client.invalidateQueries({ queryKey: ['desk', 'follow-up'] });
      void client.invalidateQueries({ queryKey: ['desk', 'follow-ups'] });
      showFlash({ tone: 'success', words: done, path: `/desk/follow-ups/${followUp.id}` });
    },
    onError: (error) => {
      const problem = asProblem(error);
      if (problem.status === 412) {
        void client.invalidateQueries({ queryKey: ['desk', 'follow-up'] });
        setErrors([
          { message: 'Somebody else changed this follow-up. It is shown as it is now; try again.' },
        ]);
        return;
      }
      setErrors(
        problem.fields.length > 0
          ? problem.fields.map(({ field, message }) => ({
              message,
              ...(field ? { fieldId: `follow-up-${field}` } : {}),
            }))
          : [{ message: problemWords(problem) }],
      );
    },
  });
  return {
    busy: act.isPending,
    errors,
    setErrors,
    run: (call, done) => {
      if (!act.isPending) act.mutate({ call, done });
    },
  };
};

const FollowUp = ({ followUp }: { readonly followUp: FollowUpDetail }): ReactElement => {
  const act = useFollowUpAct(followUp);
  const open = followUp.state !== 'responded';
  return (
    <div className="desk-narrow cp-stack">
      <Breadcrumb
        trail={[{ label: 'Follow-ups', href: '/desk/follow-ups' }]}
        current={followUp.number}
      />
      <FlashSlot />
      <PageHeading section="Desk" title={`Follow-up on ${followUp.number}`}>
        {followUp.subject}
      </PageHeading>
      <ErrorSummary errors={act.errors} />
      <Facts followUp={followUp} />
      {followUp.state === 'received' && (
        <Button
          busy={act.busy}
          onClick={() => act.run((edit) => acknowledgeFollowUp(edit), 'You have taken note of it.')}
        >
          I have read it
        </Button>
      )}
      {open && followUp.state !== 'received' && <DispatchPanel followUp={followUp} act={act} />}
      {open && followUp.state !== 'received' && <ResponsePanel followUp={followUp} act={act} />}
      <History followUp={followUp} />
      <NotePanel key={followUp.steps.length} act={act} />
    </div>
  );
};

const Facts = ({ followUp }: { readonly followUp: FollowUpDetail }): ReactElement => {
  const { timeZone } = usePerson();
  const words = (moment: string): string => `${nearMoment(moment, timeZone)} ${zoneName(timeZone)}`;
  const late = (due: string): string => (Date.parse(due) < Date.now() ? 'Late: was due ' : '');
  const when = (done: string | null, due: string): string =>
    done ? shortMoment(done, timeZone) : late(due) + words(due);
  const { acknowledgedAt, acknowledgeBy, respondedAt, contactBy } = followUp;
  const cause = causes.find(({ value }) => value === followUp.cause);
  const result = results.find(({ value }) => value === followUp.result);
  const items: readonly (Definition | null)[] = [
    {
      term: 'Ticket',
      value: <Link href={`/desk/tickets/${followUp.number}`}>{followUp.number}</Link>,
    },
    {
      term: 'Customer',
      value:
        followUp.customerName ??
        'Not named: they did not agree to be contacted about their rating. Put right what you can; don’t call them.',
    },
    {
      term: 'Rating',
      value: `${followUp.score} of 5, ${scoreWords[followUp.score]?.toLowerCase() ?? ''}`,
    },
    followUp.comment
      ? {
          term: 'In their words',
          value: <span className="cp-preline">{followUp.comment}</span>,
        }
      : null,
    followUp.contradiction ? { term: 'Look twice', value: followUp.contradiction } : null,
    followUp.scannerSuspected
      ? {
          term: 'Be careful',
          value:
            'Two different answers came within seconds. A mail program may have followed the links.',
        }
      : null,
    { term: 'State', value: stateWords[followUp.state] },
    { term: 'Owner', value: followUp.owner?.fullName ?? 'Nobody yet' },
    {
      term: acknowledgedAt ? 'Acknowledged' : 'Acknowledge by',
      value: when(acknowledgedAt, acknowledgeBy),
    },
    {
      term: respondedAt ? 'Answered' : followUp.mayContact ? 'Get in touch by' : 'Look into it by',
      value: when(respondedAt, contactBy),
    },
    cause ? { term: 'Cause', value: cause.label } : null,
    result ? { term: 'Result', value: result.label } : null,
    followUp.outcome
      ? {
          term: 'What came of it',
          value: <span className="cp-preline">{followUp.outcome}</span>,
        }
      : null,
    followUp.recovery ? { term: 'The next time', value: followUp.recovery } : null,
  ];
  return <DefinitionList items={items.filter((item) => item !== null)} />;
};

const History = ({ followUp }: { readonly followUp: FollowUpDetail }): ReactElement => {
  const { timeZone } = usePerson();
  return (
    <Panel heading="What has happened">
      <Timeline
        entries={followUp.steps.map(({ id, kind, at, by, ownerName, note }) => ({
          id,
          title: ownerName ? `${stepWords[kind]}: ${ownerName}` : stepWords[kind],
          at,
          when: shortMoment(at, timeZone),
          by,
          sentence: note && <span className="cp-preline">{note}</span>,
        }))}
      />
    </Panel>
  );
};
