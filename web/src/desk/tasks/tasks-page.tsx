import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link, useSearch } from 'wouter';
import { nearMoment, shortMoment, zoneName } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { usePerson } from '../../app/session.js';
import { Button } from '../../components/button.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { tasksQuery, type TaskView } from '../api/tasks-api.js';
import { DeskChip } from '../desk-chip.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { FlashSlot } from '../shell/flash.js';

/** `/desk/tasks`: what other teams and offices asked the reader's teams for. */
export const TasksPage = (): ReactElement => {
  const ended = new URLSearchParams(useSearch()).get('state') === 'ended';
  const tasks = useInfiniteQuery(tasksQuery(ended ? 'ended' : 'open'));
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  useRowKeys();
  return (
    <div className="desk-queue">
      <FlashSlot />
      <PageHeading section="Desk">Tasks for my teams</PageHeading>
      <p className="desk-queue__summary">
        Parts of requests that other teams ask yours for. The request stays with them.
      </p>
      <nav aria-label="Which tasks" className="desk-scopes">
        <ul>
          <li>
            <Link href="/desk/tasks" aria-current={ended ? undefined : 'page'}>
              To do
            </Link>
          </li>
          <li>
            <Link href="/desk/tasks?state=ended" aria-current={ended ? 'page' : undefined}>
              Over
            </Link>
          </li>
        </ul>
      </nav>
      {tasks.isPending && <Loading what="the tasks" lines={5} />}
      {tasks.isError && (
        <ErrorState
          error={tasks.error}
          title="We couldn’t load the tasks"
          onRetry={() => void tasks.refetch()}
        />
      )}
      {tasks.data && items.length === 0 && (
        <EmptyState heading={ended ? 'No task is over yet' : 'Nobody waits for a task of yours'}>
          <p>
            {ended
              ? 'What your teams have done or declined is kept here.'
              : 'When another team asks yours for something, it comes here with its due time.'}
          </p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className="desk-cards">
          {items.map((task) => (
            <TaskCard key={task.id} task={task} />
          ))}
        </ul>
      )}
      {tasks.hasNextPage && (
        <Button
          variant="outline"
          busy={tasks.isFetchingNextPage}
          onClick={() => void tasks.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </div>
  );
};

const TaskCard = ({ task }: { readonly task: TaskView }): ReactElement => {
  const { timeZone } = usePerson();
  return (
    <li className="desk-card" data-row={String(task.id)}>
      <div className="desk-card__marks">
        {task.chip && <DeskChip chip={task.chip} />}
        <span className="cp-small">
          {task.stateLabel}
          {task.assignee && ` by ${task.assignee.fullName}`}
        </span>
      </div>
      <h2 className="desk-card__subject">
        <Link href={`/desk/tasks/${task.id}`} data-row-link>
          {task.title}
        </Link>
      </h2>
      <p className="desk-card__more">
        For the {task.forDeskName} · {task.team.name}
      </p>
      <p className="desk-card__more">
        {task.endedAt
          ? `Over since ${shortMoment(task.endedAt, timeZone)}`
          : task.dueAt
            ? `Due ${nearMoment(task.dueAt, timeZone)} ${zoneName(timeZone, task.dueAt)}`
            : `Asked ${shortMoment(task.askedAt, timeZone)}`}
      </p>
    </li>
  );
};
