import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newRepeatKey } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import type { FormError } from '../../components/error-summary.js';
import type { TaskEdit, TaskView } from '../api/tasks-api.js';

export interface TaskAct {
  readonly busy: boolean;
  readonly errors: readonly FormError[];
  readonly refuse: (errors: readonly FormError[]) => void;
  readonly run: (call: (edit: TaskEdit) => Promise<unknown>, done: () => void) => void;
}

/** One act on a task in the version that is shown; what was typed stays when it is refused. */
export const useTaskAct = (task: Pick<TaskView, 'id' | 'version'>): TaskAct => {
  const client = useQueryClient();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const act = useMutation({
    mutationFn: ({ call }: { call: (edit: TaskEdit) => Promise<unknown>; done: () => void }) =>
      call({ id: task.id, version: task.version, repeatKey: newRepeatKey() }),
    onSuccess: (_, { done }) => {
      setErrors([]);
      done();
    },
    onError: (error) => {
      const problem = asProblem(error);
      setErrors(
        problem.fields.length > 0
          ? problem.fields.map(({ field, message }) => ({
              message,
              ...(field ? { fieldId: `task-${field}` } : {}),
            }))
          : [{ message: problemWords(problem) }],
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['desk'] }),
  });
  return {
    busy: act.isPending,
    errors,
    refuse: setErrors,
    run: (call, done) => {
      if (!act.isPending) act.mutate({ call, done });
    },
  };
};
