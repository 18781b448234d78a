import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { asProblem, type ProblemError } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import type { FormError } from '../../components/error-summary.js';
import { ticketQuery } from '../api/ticket-api.js';
import type { TicketView } from '../desk-types.js';
import { afterOwnChanges } from './own-changes.js';

export interface Edit {
  readonly number: string;
  readonly version: number;
  readonly repeatKey: string;
}

export interface TicketAct<Input> {
  readonly run: (input: Input) => void;
  readonly busy: boolean;
  /** Fresh for each failed try, for the error summary. */
  readonly errors: readonly FormError[];
  readonly problem: ProblemError | null;
  readonly errorFor: (field: string) => string | undefined;
  /** Somebody else changed the ticket since this form was opened. */
  readonly overtaken: boolean;
  /** The reader has read what changed and goes on from there. */
  readonly accept: () => void;
  /** An error found before anything was sent. */
  readonly refuse: (errors: readonly FormError[]) => void;
}

interface ActOptions<Input> {
  readonly ticket: TicketView;
  /** Fields of this form have ids that start with this. */
  readonly idPrefix: string;
  readonly call: (edit: Edit, input: Input) => Promise<unknown>;
  readonly onDone: (input: Input, answer: unknown) => void;
}

/** The server's words about an act, at the fields of the form. */
export const errorsOf = (problem: ProblemError, idPrefix: string): readonly FormError[] => {
  if (problem.status === 412 || problem.status === 409) return [];
  if (problem.fields.length === 0) return [{ message: problemWords(problem) }];
  return problem.fields.map(({ field, message }) =>
    field === undefined ? { message } : { message, fieldId: `${idPrefix}-${field}` },
  );
};

/**
 * One act on a ticket. Pressing twice sends once; a try that got no answer is repeated under the
 * same key; what others changed since the form was opened is told before anything is overwritten.
 */
export const useTicketAct = <Input>(options: ActOptions<Input>): TicketAct<Input> => {
  const { ticket, idPrefix, call, onDone } = options;
  const client = useQueryClient();
  const [opened, setSeen] = useState(ticket.version);
  const seen = afterOwnChanges(ticket.number, opened);
  const [failed, setFailed] = useState<readonly FormError[]>([]);
  const key = useRef({ input: '', value: '' });
  // The second press of a double click can come before the page knows of the first.
  const underWay = useRef(false);

  const keyFor = (input: Input): string => {
    const written = JSON.stringify(input);
    if (key.current.input !== written) key.current = { input: written, value: newRepeatKey() };
    return key.current.value;
  };

  const act = useMutation({
    mutationFn: (input: Input) =>
      call({ number: ticket.number, version: seen, repeatKey: keyFor(input) }, input),
    onSuccess: async (answer, input) => {
      key.current = { input: '', value: '' };
      await client.invalidateQueries({ queryKey: ticketQuery(ticket.number).queryKey });
      void client.invalidateQueries({ queryKey: ['desk', 'queues'] });
      void client.invalidateQueries({ queryKey: ['desk', 'queue'] });
      onDone(input, answer);
    },
    onError: (error) => {
      const problem = asProblem(error);
      setFailed(errorsOf(problem, idPrefix));
      if (problem.status < 500 && problem.status > 0) key.current = { input: '', value: '' };
      if (problem.status === 412 || problem.status === 409) {
        void client.invalidateQueries({ queryKey: ticketQuery(ticket.number).queryKey });
      }
    },
    onSettled: () => {
      underWay.current = false;
    },
  });

  const problem = act.error ? asProblem(act.error) : null;
  return {
    run: (input) => {
      if (underWay.current) return;
      underWay.current = true;
      act.mutate(input);
    },
    busy: act.isPending,
    errors: act.isPending ? [] : failed,
    problem,
    errorFor: (field) => failed.find((error) => error.fieldId === `${idPrefix}-${field}`)?.message,
    overtaken: ticket.version !== seen && !act.isPending,
    accept: () => {
      setSeen(ticket.version);
      act.reset();
    },
    refuse: (errors) => setFailed(errors),
  };
};
