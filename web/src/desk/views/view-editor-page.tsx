import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useParams, useSearch } from 'wouter';
import { asProblem } from '../../api/problem-error.js';
import { ErrorState } from '../../app/error-state.js';
import { NotFoundPage } from '../../app/not-found-page.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { Loading } from '../../components/loading.js';
import {
  previewQuery,
  savedViewQuery,
  viewChoicesQuery,
  type ViewChoices,
} from '../api/view-api.js';
import { type StartingView, ViewForm } from './view-form.js';

/** `/desk/views/new`: a view from nothing, or from the conditions that an address carries. */
export const NewViewPage = (): ReactElement => {
  const search = new URLSearchParams(useSearch());
  const address = search.get('where') ?? '';
  const choices = useQuery(viewChoicesQuery);
  const tried = useQuery({ ...previewQuery({ address }), staleTime: Infinity });
  const failed = [choices, tried].find(({ isError }) => isError);
  return (
    <EditorFrame
      heading="New view"
      failed={failed?.error ?? null}
      onRetry={() => void failed?.refetch()}
      choices={choices.data}
      start={
        tried.data &&
        choices.data && {
          ...{ name: '', condition: tried.data.condition, people: tried.data.people },
          ...{ audience: 'mine', teamCode: null },
          columns: choices.data.columns.filter(({ usual }) => usual).map(({ code }) => code),
          sort: tried.data.kind === 'open' ? 'urgency' : 'updated_newest',
        }
      }
      cancelHref={search.get('from') ?? '/desk/views'}
    />
  );
};

/** `/desk/views/:id`: a saved view, changed by its owner or a lead; others save a copy. */
export const ChangeViewPage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const choices = useQuery(viewChoicesQuery);
  const view = useQuery({
    ...savedViewQuery(Number(id)),
    staleTime: Infinity,
    enabled: /^\d+$/.test(id),
  });
  if (!/^\d+$/.test(id)) return <NotFoundPage />;
  if (view.isError && asProblem(view.error).status === 404) return <NotFoundPage />;
  const failed = [choices, view].find(({ isError }) => isError);
  const { mayChange = true, name, version, code, problems = [] } = view.data ?? {};
  return (
    <EditorFrame
      heading={mayChange ? 'Change a view' : `Copy of “${name}”`}
      failed={failed?.error ?? null}
      onRetry={() => void failed?.refetch()}
      choices={choices.data}
      notes={[
        ...(mayChange
          ? []
          : [`This view belongs to ${view.data?.ownerName}. What you save is a copy of your own.`]),
        ...problems.flatMap(({ code: of, message }) =>
          of === 'condition.name_gone' ? [] : [message],
        ),
      ]}
      start={
        view.data &&
        (mayChange
          ? { ...view.data, saved: { id: Number(id), version: version ?? 1 } }
          : { ...view.data, audience: 'mine', teamCode: null, name: `${name} (copy)`.slice(0, 80) })
      }
      cancelHref={code ? `/desk/${code}` : '/desk/views'}
    />
  );
};

interface EditorFrameProps {
  readonly heading: string;
  readonly failed: unknown;
  readonly onRetry: () => void;
  readonly choices: ViewChoices | undefined;
  readonly start: StartingView | undefined;
  readonly notes?: readonly string[];
  readonly cancelHref: string;
}

const EditorFrame = (props: EditorFrameProps): ReactElement => {
  const { heading, failed, onRetry, choices, start, notes = [], cancelHref } = props;
  const [wrong, setWrong] = useState(false);
  return (
    <div className="desk-view-editor">
      <PageHeading section="Desk" withErrors={wrong}>
        {heading}
      </PageHeading>
      {notes.map((note) => (
        <Alert key={note} tone="warning" slim>
          <p>{note}</p>
        </Alert>
      ))}
      {failed !== null && (
        <ErrorState error={failed} title="We couldn’t load this view" onRetry={onRetry} />
      )}
      {failed === null && !(choices && start) && <Loading what="the view" lines={8} />}
      {choices && start && <ViewForm {...{ choices, start, cancelHref }} onErrors={setWrong} />}
    </div>
  );
};
