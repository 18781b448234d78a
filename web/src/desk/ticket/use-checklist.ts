import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { usePerson } from '../../app/session.js';
import { addStep, type ChecklistStep, markStep, removeStep } from '../api/checklist-api.js';
import { ticketQuery } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { noteOwnChange } from './own-changes.js';

interface Mark {
  readonly step: number;
  readonly done: boolean;
}

export interface ChecklistActs {
  readonly mark: (mark: Mark) => void;
  readonly remove: (step: number) => void;
  readonly add: (words: string, done: () => void) => void;
  readonly adding: boolean;
  /** Why the last act was not done, in words. */
  readonly problem: string | null;
}

/** How a step stands, where the server said so with a conflict: null when it was removed. */
const standingOf = (body: unknown): ChecklistStep | null | undefined =>
  (body as { readonly checklistStep?: ChecklistStep | null } | undefined)?.checklistStep;

/**
 * What is done to a checklist. A tick shows at once and goes to the server behind the last one; where somebody
 * else was first it is taken back and what stands is said. Taking the tick off undoes it.
 */
export const useChecklist = ({ number }: TicketView): ChecklistActs => {
  const client = useQueryClient();
  const { id, fullName } = usePerson();
  const [problem, setProblem] = useState<string | null>(null);
  const { queryKey } = ticketQuery(number);
  const mutationKey = ['desk', 'checklist', number];
  const scope = { id: `checklist ${number}` };

  const replace = (step: number, by: (known: ChecklistStep) => ChecklistStep | null): void => {
    client.setQueryData(queryKey, (ticket) => {
      if (!ticket) return ticket;
      const checklist = ticket.checklist.flatMap((known) =>
        known.step === step ? (by(known) ?? []) : [known],
      );
      return { ...ticket, checklist };
    });
  };
  const show = ({ step, done }: Mark): void => {
    const mark = done
      ? { doneBy: { id, fullName }, doneAt: new Date().toISOString() }
      : { doneBy: null, doneAt: null };
    replace(step, (known) => ({ ...known, ...mark }));
  };
  const follow = ({ version }: { readonly version: number }): void => {
    client.setQueryData(queryKey, (ticket) => {
      if (!ticket || version !== ticket.version + 1) return ticket;
      noteOwnChange(number, ticket.version, version);
      return { ...ticket, version };
    });
  };
  const fail = (error: Error): void => {
    const told = asProblem(error);
    setProblem(told.fields[0]?.message ?? problemWords(told));
  };
  // Only after the last of several: an answer between two ticks would take the second from the page.
  const readAgain = async (): Promise<void> => {
    if (client.isMutating({ mutationKey }) === 1) await client.invalidateQueries({ queryKey });
  };

  const marks = useMutation({
    ...{ mutationKey, scope },
    mutationFn: ({ step, done }: Mark) =>
      markStep({ number, step, repeatKey: newRepeatKey() }, done),
    onMutate: async (mark) => {
      setProblem(null);
      show(mark);
      await client.cancelQueries({ queryKey });
    },
    onSuccess: follow,
    onError: (error, { step, done }) => {
      const now = standingOf(asProblem(error).body);
      if (now === undefined) show({ step, done: !done });
      else replace(step, () => now);
      fail(error);
    },
    onSettled: readAgain,
  });
  const removes = useMutation({
    ...{ mutationKey, scope },
    mutationFn: (step: number) => removeStep({ number, step, repeatKey: newRepeatKey() }),
    onMutate: () => setProblem(null),
    onSuccess: follow,
    onError: fail,
    onSettled: readAgain,
  });
  const adds = useMutation({
    ...{ mutationKey, scope },
    mutationFn: ({ words }: { readonly words: string; readonly done: () => void }) =>
      addStep({ number, repeatKey: newRepeatKey() }, words),
    onMutate: () => setProblem(null),
    onSuccess: (changed, { done }) => {
      follow(changed);
      done();
    },
    onError: fail,
    onSettled: readAgain,
  });
  return {
    mark: (mark) => marks.mutate(mark),
    remove: (step) => removes.mutate(step),
    add: (words, done) => {
      if (words.trim() === '') setProblem('Enter the step in a few words.');
      else if (!adds.isPending) adds.mutate({ words, done });
    },
    adding: adds.isPending,
    problem,
  };
};
