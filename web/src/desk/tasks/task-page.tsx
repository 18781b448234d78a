import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { nearMoment, shortMoment, zoneName } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Breadcrumb } from '../../components/breadcrumb.js';
import { Button } from '../../components/button.js';
import { DefinitionList } from '../../components/definition-list.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Loading } from '../../components/loading.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import {
  acceptTask,
  completeTask,
  declineTask,
  taskQuery,
  type TaskView,
} from '../api/tasks-api.js';
import { DeskChip } from '../desk-chip.js';
import { FlashSlot, showFlash } from '../shell/flash.js';
import { type TaskAct, useTaskAct } from './use-task-act.js';

/** `/desk/tasks/:id`: what a team was asked for, and nothing of the ticket that the reader may not see. */
export const TaskPage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const task = useQuery(taskQuery(Number(id)));
  if (task.data) return <Task task={task.data} />;
  if (!task.isError) return <Loading what="the task" lines={6} wholePage />;
  if (asProblem(task.error).status === 404) return <NotFoundPage />;
  return (
    <>
      <PageHeading section="Desk">Task</PageHeading>
      <ErrorState error={task.error} onRetry={() => void task.refetch()} />
    </>
  );
};

const Task = ({ task }: { readonly task: TaskView }): ReactElement => {
  const act = useTaskAct(task);
  const may = (action: TaskView['allowedActions'][number]): boolean =>
    task.allowedActions.includes(action);
  const told = (words: string) => () =>
    showFlash({ tone: 'success', words, path: `/desk/tasks/${task.id}` });
  return (
    <div className="desk-narrow cp-stack">
      <Breadcrumb trail={[{ label: 'Tasks', href: '/desk/tasks' }]} current={task.title} />
      <FlashSlot />
      <PageHeading section="Desk" title={task.title}>
        {task.title}
      </PageHeading>
      <ErrorSummary errors={act.errors} />
      <Facts task={task} />
      {may('accept') && (
        <Button
          variant={task.assignee ? 'outline' : 'primary'}
          busy={act.busy}
          onClick={() => act.run(acceptTask, told('You have this task.'))}
        >
          {task.assignee ? `Take it over from ${task.assignee.fullName}` : 'Accept this task'}
        </Button>
      )}
      {may('complete') && (
        <End key={`done ${task.id}`} task={task} act={act} how="done" told={told} />
      )}
      {may('decline') && (
        <End key={`no ${task.id}`} task={task} act={act} how="declined" told={told} />
      )}
    </div>
  );
};

const Facts = ({ task }: { readonly task: TaskView }): ReactElement => {
  const { timeZone } = usePerson();
  return (
    <DefinitionList
      items={[
        { term: 'What to do', value: <span className="cp-preline">{task.words}</span> },
        {
          term: 'How it stands',
          value: task.assignee
            ? `${task.stateLabel} by ${task.assignee.fullName}`
            : task.stateLabel,
        },
        ...(task.chip ? [{ term: 'Time', value: <DeskChip chip={task.chip} /> }] : []),
        ...(task.dueAt && !task.endedAt
          ? [
              {
                term: 'Due',
                value: `${nearMoment(task.dueAt, timeZone)} ${zoneName(timeZone, task.dueAt)}`,
              },
            ]
          : []),
        { term: 'Team', value: task.team.name },
        {
          term: 'Asked by',
          value: `${task.askedByName}, ${task.forDeskName}, ${shortMoment(task.askedAt, timeZone)}`,
        },
        {
          term: 'Ticket',
          value: task.ticketNumber ? (
            <Link href={`/desk/tickets/${task.ticketNumber}`}>{task.ticketNumber}</Link>
          ) : (
            'Restricted to the office that asked. This task is all you need.'
          ),
        },
        ...(task.outcome
          ? [
              {
                term: task.state === 'declined' ? 'Why not' : 'What was done',
                value: <span className="cp-preline">{task.outcome}</span>,
              },
            ]
          : []),
      ]}
    />
  );
};

interface EndProps {
  readonly task: TaskView;
  readonly act: TaskAct;
  readonly how: 'done' | 'declined';
  readonly told: (words: string) => () => void;
}

const ends = {
  done: {
    ...{ heading: 'It is done', field: 'result', label: 'What was done?', button: 'Mark as done' },
    hint: 'The desk that asked reads this and goes on with it.',
    missing: 'Enter what was done.',
    words: 'The task is done, and the desk that asked knows.',
  },
  declined: {
    ...{ heading: 'Your team can’t do it', field: 'reason', label: 'Why not?', button: 'Decline' },
    hint: 'The desk that asked reads this and finds another way.',
    missing: 'Enter why your team does not do it.',
    words: 'The task is declined, and the desk that asked knows.',
  },
} as const;

const End = ({ act, how, told }: EndProps): ReactElement => {
  const [words, setWords] = useState('');
  const { heading, field, label, button, hint, missing, words: done } = ends[how];
  const id = `task-${field}`;
  const send = (): void => {
    if (words.trim() === '') act.refuse([{ message: missing, fieldId: id }]);
    else if (how === 'done') act.run((edit) => completeTask(edit, words), told(done));
    else act.run((edit) => declineTask(edit, words), told(done));
  };
  return (
    <Panel heading={heading}>
      <LongTextField
        id={id}
        label={label}
        hint={hint}
        error={act.errors.find(({ fieldId }) => fieldId === id)?.message}
        value={words}
        onChange={setWords}
        maxLength={how === 'done' ? 2_000 : 1_000}
        textarea={{ rows: 3 }}
      />
      <div className="desk-form__acts">
        <Button variant={how === 'done' ? 'primary' : 'outline'} busy={act.busy} onClick={send}>
          {button}
        </Button>
      </div>
    </Panel>
  );
};
