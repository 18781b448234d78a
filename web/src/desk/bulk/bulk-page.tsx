import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { announce } from '../../app/announcer.js';
import { ErrorState, problemWords } from '../../app/error-state.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { Loading } from '../../components/loading.js';
import { type BulkEdit, bulkEditQuery, cancelBulkEdit, startBulkEdit } from '../api/bulk-api.js';
import { BulkRows } from './bulk-rows.js';
import { useUndo } from './bulk-result.js';
import { counted } from './counted.js';
import { stateWords } from './state-words.js';

/** One bulk edit: what it would do, how far it is, what came of each ticket. */
export const BulkPage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const number = /^[1-9]\d{0,15}$/.test(id) ? Number(id) : 0;
  const query = useQuery({ ...bulkEditQuery(number), enabled: number > 0 });
  if (number === 0) return <NotFoundPage />;
  if (query.isError && asProblem(query.error).status === 404) return <NotFoundPage />;
  if (query.isError && !query.data) {
    return (
      <>
        <PageHeading section="Desk">Bulk edit</PageHeading>
        <ErrorState
          error={query.error}
          title="We couldn’t load this bulk edit"
          onRetry={() => void query.refetch()}
        />
      </>
    );
  }
  if (!query.data) {
    return (
      <>
        <PageHeading section="Desk">Bulk edit</PageHeading>
        <Loading what="the bulk edit" lines={6} />
      </>
    );
  }
  return <Loaded key={number} edit={query.data} />;
};

const Loaded = ({ edit }: { readonly edit: BulkEdit }): ReactElement => {
  const state = stateWords(edit);
  useEffect(() => announce(state, { topic: 'list' }), [state]);
  return (
    <div className="cp-stack desk-bulk-page">
      <p>
        {edit.viewCode ? (
          <Link href={`/desk/${edit.viewCode}`}>Back to the list</Link>
        ) : (
          <Link href="/desk">Back to the queue</Link>
        )}
      </p>
      <PageHeading section="Desk">{edit.words}</PageHeading>
      <p className="cp-quiet">
        {edit.source}
        {edit.leftOut > 0 && `. ${counted(edit.leftOut)} that you can’t see were left out`}
      </p>
      <p>
        <strong>{state}</strong>
      </p>
      {(edit.state === 'running' || edit.state === 'checking') && <Progress edit={edit} />}
      {edit.foreseen && <Foreseen edit={edit} />}
      <Reasons
        title={edit.foreseen ? 'Why some would be refused' : 'Why some were refused'}
        reasons={edit.foreseen?.reasons ?? edit.reasons}
      />
      <Acts edit={edit} />
      {edit.state !== 'checking' && <BulkRows edit={edit} />}
    </div>
  );
};

const Progress = ({ edit }: { readonly edit: BulkEdit }): ReactElement => {
  const looked = edit.state === 'checking' ? edit.checked : edit.done + edit.refused;
  return (
    <div>
      <label htmlFor="bulk-progress">
        {looked.toLocaleString('en-US')} of {counted(edit.total)}
      </label>
      <progress
        id="bulk-progress"
        className="desk-bulk-page__bar"
        max={edit.total}
        value={looked}
      />
      <p className="cp-small">
        You can leave this page. It goes on, and you find it under{' '}
        <Link href="/desk/bulk-edits">Bulk edits</Link>.
      </p>
    </div>
  );
};

const Foreseen = ({ edit }: { readonly edit: BulkEdit }): ReactElement => {
  const { willChange, willRefuse } = edit.foreseen!;
  return (
    <Alert tone={edit.writesToCustomers ? 'warning' : 'info'} heading="What this would do">
      <p>
        {counted(willChange)} would change
        {willRefuse > 0 && `, ${willRefuse.toLocaleString('en-US')} would be refused`}.
        {edit.writesToCustomers && ' Each customer gets your words; that can’t be taken back.'}
      </p>
    </Alert>
  );
};

const Reasons = ({
  title,
  reasons,
}: {
  readonly title: string;
  readonly reasons: BulkEdit['reasons'];
}): ReactElement | null => {
  if (reasons.length === 0) return null;
  return (
    <section aria-labelledby="bulk-reasons">
      <h2 id="bulk-reasons">{title}</h2>
      <ul>
        {reasons.map(({ code, message, tickets }) => (
          <li key={`${code} ${message}`}>
            {counted(tickets)}: {message}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Start and stop, and undo when it is over. */
const Acts = ({ edit }: { readonly edit: BulkEdit }): ReactElement => {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const undo = useUndo(edit, ({ id }) => navigate(`/desk/bulk-edits/${id}`));
  const run = async (call: (id: number) => Promise<BulkEdit>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed('');
    try {
      const fresh = await call(edit.id);
      client.setQueryData(bulkEditQuery(edit.id).queryKey, fresh);
      void client.invalidateQueries({ queryKey: ['desk', 'queue'] });
      void client.invalidateQueries({ queryKey: ['desk', 'queues'] });
      document.querySelector('h1')?.focus();
    } catch (error) {
      setFailed(problemWords(asProblem(error)));
    } finally {
      setBusy(false);
    }
  };
  const { state, foreseen, reversible, undoneBy } = edit;
  return (
    <div className="desk-bulk-page__acts">
      {state === 'proposed' && foreseen!.willChange > 0 && (
        <Button busy={busy} busyLabel="Working on it…" onClick={() => void run(startBulkEdit)}>
          Change {counted(foreseen!.willChange)}
        </Button>
      )}
      {(state === 'proposed' || state === 'checking' || state === 'running') && (
        <Button variant="outline" busy={busy} onClick={() => void run(cancelBulkEdit)}>
          {state === 'running' ? 'Stop' : 'Cancel, change nothing'}
        </Button>
      )}
      {reversible > 0 && (
        <Button variant="outline" busy={undo.busy} busyLabel="Putting back…" onClick={undo.undo}>
          Undo for {counted(reversible)}
        </Button>
      )}
      {undoneBy !== null && (
        <p>
          It was undone. <Link href={`/desk/bulk-edits/${undoneBy}`}>See what came of that</Link>
        </p>
      )}
      {(failed || undo.failed) && (
        <p className="desk-head__error" role="alert">
          {failed || undo.failed}
        </p>
      )}
    </div>
  );
};
