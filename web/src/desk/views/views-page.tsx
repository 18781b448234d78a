import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { ErrorState, problemWords } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { queuesQuery } from '../api/queue-api.js';
import { deleteView, restoreView } from '../api/view-api.js';
import type { QueueSummary } from '../desk-types.js';
import { ticketCount } from './ticket-count.js';

interface Deleted {
  readonly id: number;
  readonly name: string;
}

/** Every saved view that the reader sees, with what can be done about it; deleting can be undone. */
export const ViewsPage = (): ReactElement => {
  const queues = useQuery(queuesQuery);
  const views = (queues.data ?? []).filter(({ kind }) => kind === 'saved');
  const { deleted, failure, remove, undo, busy } = useDeleting();
  return (
    <div className="desk-queue">
      <div className="desk-queue__head">
        <div>
          <PageHeading section="Desk">Views</PageHeading>
          <p className="desk-queue__summary">
            Lists of tickets by conditions: your own, your team’s, and everyone’s.
          </p>
        </div>
        <ButtonLink href="/desk/views/new" icon="add">
          New view
        </ButtonLink>
      </div>
      {deleted && (
        <Alert tone="success" slim className="desk-flash">
          <p>
            “{deleted.name}” is deleted.{' '}
            <Button
              id="view-undo"
              variant="link"
              busy={busy}
              busyLabel="Bringing it back…"
              onClick={undo}
            >
              Undo
            </Button>
          </p>
        </Alert>
      )}
      {failure && (
        <Alert tone="error" slim role="alert" className="desk-flash">
          <p>{failure}</p>
        </Alert>
      )}
      {queues.isPending && <Loading what="the views" lines={6} />}
      {queues.isError && !queues.data && (
        <ErrorState
          error={queues.error}
          title="We couldn’t load the views"
          onRetry={() => void queues.refetch()}
        />
      )}
      {queues.data && views.length === 0 && (
        <EmptyState
          heading="There are no views yet"
          action={<ButtonLink href="/desk/views/new">Make a view</ButtonLink>}
        >
          <p>
            A view keeps a question you ask often, such as “What is due in the next four hours?”
          </p>
        </EmptyState>
      )}
      {views.length > 0 && (
        <ul className="desk-cards desk-views">
          {views.map((view) => (
            <ViewCard key={view.code} view={view} onRemove={remove} />
          ))}
        </ul>
      )}
    </div>
  );
};

const audiences = { mine: 'Only you', team: 'A team', everyone: 'Everyone' } as const;

const ViewCard = ({
  view,
  onRemove,
}: {
  readonly view: QueueSummary;
  readonly onRemove: (view: Deleted) => void;
}): ReactElement => {
  const { code, name, late, audience, ownerName, mayChange, savedViewId } = view;
  return (
    <li className="desk-view">
      <div>
        <h2 className="desk-view__name">
          <Link href={`/desk/${code}`}>{name}</Link>
        </h2>
        <p className="cp-small cp-quiet">
          {ticketCount(view)}
          {late > 0 && `, ${late} late`} · {audiences[audience ?? 'mine']} · by {ownerName}
        </p>
      </div>
      <div className="desk-view__acts">
        <ButtonLink href={`/desk/views/${savedViewId}`} variant="outline" small>
          {mayChange ? 'Change' : 'Copy'}
          <span className="cp-hidden"> “{name}”</span>
        </ButtonLink>
        {mayChange && (
          <Button
            variant="plain"
            small
            icon="close"
            onClick={() => onRemove({ id: savedViewId ?? 0, name })}
          >
            Delete<span className="cp-hidden"> “{name}”</span>
          </Button>
        )}
      </div>
    </li>
  );
};

const useDeleting = () => {
  const client = useQueryClient();
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const [failure, setFailure] = useState('');
  const fail = (words: string) => (error: unknown) =>
    setFailure(`${words} ${problemWords(asProblem(error))}`);
  const reload = () => client.invalidateQueries({ queryKey: queuesQuery.queryKey });
  const removing = useMutation({
    mutationFn: ({ id }: Deleted) => deleteView(id),
    onSuccess: async (_, view) => {
      setFailure('');
      setDeleted(view);
      announce(`“${view.name}” is deleted`);
      await reload();
      document.getElementById('view-undo')?.focus();
    },
    onError: fail('The view was not deleted.'),
  });
  const undoing = useMutation({
    mutationFn: ({ id }: Deleted) => restoreView(id),
    onSuccess: async ({ name }) => {
      setDeleted(null);
      announce(`“${name}” is back`);
      await reload();
      document.querySelector('h1')?.focus();
    },
    onError: fail('The view was not brought back.'),
  });
  return {
    ...{ deleted, failure, busy: undoing.isPending },
    remove: (view: Deleted): void => removing.mutate(view),
    undo: (): void => (deleted ? undoing.mutate(deleted) : undefined),
  };
};
