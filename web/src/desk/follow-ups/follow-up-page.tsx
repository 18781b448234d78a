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
import { DefinitionList } from '../../components/definition-list.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { Loading } from '../../components/loading.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { SelectField } from '../../components/select-field.js';
import {
  acknowledgeFollowUp,
  dispatchFollowUp,
  followUpQuery,
  type FollowUpCause,
  respondToFollowUp,
} from '../api/follow-up-api.js';
import { teamsQuery } from '../api/ticket-api.js';
import type { FollowUpView } from '../desk-types.js';
import { FlashSlot, showFlash } from '../shell/flash.js';
import { causes, scoreWords, stateWords } from './follow-up-words.js';

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

interface FollowUpAct {
  readonly busy: boolean;
  readonly errors: readonly FormError[];
  readonly setErrors: (errors: readonly FormError[]) => void;
  readonly run: (call: (edit: Edit) => Promise<unknown>, done: string) => void;
}

interface Edit {
  readonly id: number;
  readonly version: number;
  readonly repeatKey: string;
}

const useFollowUpAct = (followUp: FollowUpView): FollowUpAct => {
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

const FollowUp = ({ followUp }: { readonly followUp: FollowUpView }): ReactElement => {
  const { timeZone } = usePerson();
  const act = useFollowUpAct(followUp);
  const zone = zoneName(timeZone);
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
      <DefinitionList
        items={[
          {
            term: 'Ticket',
            value: <Link href={`/desk/tickets/${followUp.number}`}>{followUp.number}</Link>,
          },
          {
            term: 'Customer',
            value: followUp.customerName ?? 'Not named: they did not agree to share their name',
          },
          {
            term: 'Rating',
            value: `${followUp.score} of 5, ${scoreWords[followUp.score]?.toLowerCase() ?? ''}`,
          },
          ...(followUp.comment
            ? [
                {
                  term: 'In their words',
                  value: <span className="cp-preline">{followUp.comment}</span>,
                },
              ]
            : []),
          ...(followUp.scannerSuspected
            ? [
                {
                  term: 'Be careful',
                  value:
                    'Two different answers came within seconds. A mail program may have followed the links.',
                },
              ]
            : []),
          { term: 'State', value: stateWords[followUp.state] },
          { term: 'Owner', value: followUp.owner?.fullName ?? 'Nobody yet' },
          {
            term: followUp.acknowledgedAt ? 'Acknowledged' : 'Acknowledge by',
            value: followUp.acknowledgedAt
              ? shortMoment(followUp.acknowledgedAt, timeZone)
              : `${nearMoment(followUp.acknowledgeBy, timeZone)} ${zone}`,
          },
          {
            term: followUp.respondedAt ? 'Answered' : 'Get in touch by',
            value: followUp.respondedAt
              ? shortMoment(followUp.respondedAt, timeZone)
              : `${nearMoment(followUp.contactBy, timeZone)} ${zone}`,
          },
          ...(followUp.outcome ? [{ term: 'What came of it', value: followUp.outcome }] : []),
        ]}
      />
      {followUp.state === 'received' && (
        <Button
          busy={act.busy}
          onClick={() => act.run((edit) => acknowledgeFollowUp(edit), 'You have taken note of it.')}
        >
          I have read it
        </Button>
      )}
      {open && followUp.state !== 'received' && <DispatchPanel followUp={followUp} act={act} />}
      {open && followUp.state !== 'received' && <ResponsePanel act={act} />}
    </div>
  );
};

const DispatchPanel = ({
  followUp,
  act,
}: {
  readonly followUp: FollowUpView;
  readonly act: FollowUpAct;
}): ReactElement => {
  const teams = useQuery(teamsQuery).data ?? [];
  const [ownerId, setOwnerId] = useState(followUp.owner ? String(followUp.owner.id) : '');
  const people = teams.flatMap((team) =>
    team.members.map((member) => ({
      value: String(member.id),
      label: `${member.fullName}, ${team.name}`,
    })),
  );
  const send = (): void => {
    if (ownerId === '') {
      act.setErrors([{ message: 'Choose who looks into it.', fieldId: 'follow-up-ownerId' }]);
    } else act.run((edit) => dispatchFollowUp(edit, Number(ownerId)), 'It has a new owner.');
  };
  return (
    <Panel heading="Who looks into it?">
      <SelectField
        id="follow-up-ownerId"
        label="Owner"
        hint="Somebody who can change the cause, never the person who handled the ticket."
        choices={people}
        value={ownerId}
        onChange={setOwnerId}
      />
      <div className="desk-form__acts">
        <Button variant="outline" busy={act.busy} onClick={send}>
          Give it to them
        </Button>
      </div>
    </Panel>
  );
};

const ResponsePanel = ({ act }: { readonly act: FollowUpAct }): ReactElement => {
  const [cause, setCause] = useState<FollowUpCause | ''>('');
  const [outcome, setOutcome] = useState('');
  const send = (): void => {
    const errors = [
      ...(cause ? [] : [{ message: 'Choose where the cause lay.', fieldId: 'follow-up-cause' }]),
      ...(outcome.trim()
        ? []
        : [{ message: 'Enter what came of it.', fieldId: 'follow-up-outcome' }]),
    ];
    if (errors.length > 0 || cause === '') act.setErrors(errors);
    else {
      act.run(
        (edit) => respondToFollowUp(edit, cause, outcome),
        'The follow-up is answered. Its cause counts in the figures.',
      );
    }
  };
  return (
    <Panel heading="What came of it?">
      <SelectField
        id="follow-up-cause"
        label="Where did the cause lie?"
        choices={causes}
        value={cause}
        onChange={(value) => setCause(value as FollowUpCause)}
      />
      <LongTextField
        id="follow-up-outcome"
        label="What you found and did"
        value={outcome}
        onChange={setOutcome}
        maxLength={2_000}
        textarea={{ rows: 4 }}
      />
      <div className="desk-form__acts">
        <Button busy={act.busy} onClick={send}>
          Record the answer
        </Button>
      </div>
    </Panel>
  );
};
