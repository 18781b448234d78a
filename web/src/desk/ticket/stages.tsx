import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { shortMoment } from '../../app/date-words.js';
import { problemWords } from '../../app/error-state.js';
import { focusHeading } from '../../app/focus-heading.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { StageList } from '../../components/stage-list.js';
import { reachStage } from '../api/ticket-api.js';
import type { TicketStage, TicketView } from '../desk-types.js';
import { showFlash } from '../shell/flash.js';
import { permits } from './permits.js';

interface StagesProps {
  readonly ticket: TicketView;
  readonly onSkip: () => void;
}

const holders: Readonly<Record<TicketStage['holder'], string>> = {
  team: 'With us',
  customer: 'With the customer',
  approver: 'With the approver',
  vendor: 'With the vendor',
};

const notesOf = (stage: TicketStage, zone: string): readonly string[] => {
  const typical = stage.typical ? [stage.typical.words] : [];
  switch (stage.state) {
    case 'reached':
      return stage.passedAt ? [`Reached ${shortMoment(stage.passedAt, zone)}`] : [];
    case 'skipped':
      return [`Skipped${stage.reason ? `: ${stage.reason}` : ', a later one was reached'}`];
    case 'now':
      return [
        ...(stage.startedAt
          ? [`${holders[stage.holder]} since ${shortMoment(stage.startedAt, zone)}`]
          : []),
        ...typical,
      ];
    case 'to_come':
      return typical;
    case 'left_out':
      return ['Not reached'];
  }
};

/** The stages of a ticket; the present one is marked as reached here, or skipped with a reason. */
export const Stages = ({ ticket, onSkip }: StagesProps): ReactElement => {
  const { timeZone } = usePerson();
  const reach = useReach(ticket);
  const present = ticket.stages.find(({ state }) => state === 'now');
  return (
    <>
      <StageList
        items={ticket.stages.map((stage) => ({
          code: stage.code,
          name: stage.name,
          state: stage.state,
          notes: notesOf(stage, timeZone),
        }))}
      />
      {present && permits(ticket, 'pass_stage') && (
        <div className="desk-stages__acts">
          <Button
            variant="outline"
            small
            icon="check"
            busy={reach.isPending}
            onClick={() => !reach.isPending && reach.mutate(present)}
          >
            Mark “{present.name}” as reached
          </Button>
          <Button variant="link" onClick={onSkip}>
            Skip this stage
          </Button>
        </div>
      )}
    </>
  );
};

const useReach = (ticket: TicketView) => {
  const client = useQueryClient();
  const path = `/desk/tickets/${ticket.number}`;
  return useMutation({
    mutationFn: ({ code }: TicketStage) =>
      reachStage(
        { number: ticket.number, version: ticket.version, repeatKey: newRepeatKey() },
        code,
      ),
    onSuccess: (_, { name }) => {
      showFlash({ tone: 'success', words: `“${name}” is reached.`, path, place: 'work' });
      // After the last one the button is gone.
      if (ticket.stages.every(({ state }) => state !== 'to_come')) focusHeading();
    },
    onError: (error) =>
      showFlash({
        tone: 'error',
        words: `Nothing was changed. ${problemWords(asProblem(error))}`,
        path,
        place: 'work',
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['desk'] }),
  });
};
