import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import { useLocation, useParams } from 'wouter';
import type { ProblemError } from '../../api/problem-error.js';
import { type Uploads, useUploads } from '../../components/use-uploads.js';
import { discardDraft } from '../api/draft-api.js';
import type { Draft, MyRecord, NewRequest, ServicePage } from '../api/portal-types.js';
import { sendRequest } from '../api/request-api.js';
import { useAct } from '../use-act.js';
import { answersToFile } from './answers-in-words.js';
import { DiscardStep } from './discard-step.js';
import { type FormStep, formStepPath } from './draft-path.js';
import { formPages, questionOf, shownFields } from './form-fields.js';
import { QuestionStep } from './question-step.js';
import { ReviewStep } from './review-step.js';
import { type DraftSaving, useDraftSaving } from './use-draft-saving.js';
import { type FilledForm, useFilledForm } from './use-filled-form.js';

interface FormFlowProps {
  readonly service: ServicePage;
  readonly record: MyRecord;
  readonly draft: Draft | null;
  /** What was searched for without a result. */
  readonly words: string;
  readonly onCreated: (id: string) => void;
}

/** Everything the steps of a form share. */
export interface Flow {
  readonly service: ServicePage;
  readonly record: MyRecord;
  readonly pages: ReturnType<typeof formPages>;
  readonly filled: FilledForm;
  readonly uploads: Uploads;
  readonly saving: DraftSaving;
  readonly takeTheirs: (theirs: Draft) => void;
  /** The questions have changed since the draft was begun. */
  readonly formChanged: boolean;
  /** What the server said about single questions when the form was last sent. */
  readonly refused: Readonly<Record<string, string>>;
  readonly stepPath: (step: FormStep) => string;
}

/** Keeps what is typed while the steps of one form come and go. */
export const FormFlow = (props: FormFlowProps): ReactElement => {
  const { service, record, draft } = props;
  const { step = '1' } = useParams<{ step: string }>();
  const [, navigate] = useLocation();
  const filled = useFilledForm(props);
  const uploads = useUploads(draft?.attachments);
  const content = {
    answers: filled.answers,
    customerId: filled.customer?.id ?? null,
    attachmentIds: [...uploads.ids],
  };
  const saving = useDraftSaving({
    serviceCode: service.code,
    draft,
    content,
    onCreated: props.onCreated,
  });
  const pages = useMemo(() => formPages(service.form.fields), [service]);
  const send = useSending(saving);
  const discard = useAct(async () => {
    const id = saving.draftId();
    if (id) await discardDraft(id);
    saving.stop();
    navigate(`/services/${service.code}`, { replace: true });
  });
  useFreshLists();

  const flow: Flow = {
    service,
    record,
    pages,
    filled,
    uploads,
    saving,
    formChanged: draft?.formChanged === true,
    takeTheirs: (theirs) => {
      filled.replaceBy(theirs);
      saving.tookTheirs(theirs);
    },
    refused: stillRefused(service, send.problem, filled.edited),
    stepPath: (to) => formStepPath(service.code, saving.draftId(), to),
  };
  const file = (): void => {
    filled.markSent();
    void send.run({
      serviceCode: service.code,
      answers: answersToFile(shownFields(service.form.fields, filled.answers), filled.answers),
      attachmentIds: content.attachmentIds,
      ...(filled.customer ? { customerId: filled.customer.id } : {}),
    });
  };

  if (step === 'review') {
    return <ReviewStep flow={flow} busy={send.busy} problem={send.problem} onSend={file} />;
  }
  if (step === 'discard') return <DiscardStep flow={flow} discard={discard} />;
  const page = Math.min(Math.max(Number.parseInt(step, 10) || 1, 1), pages.length);
  return <QuestionStep key={page} flow={flow} page={page} />;
};

/** Sends the form, and takes its draft along. */
const useSending = (saving: DraftSaving): ReturnType<typeof useAct<NewRequest>> => {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const bodies = useRef(new Map<string, NewRequest>());
  return useAct(async (request: NewRequest, repeatKey) => {
    await saving.flush();
    // A repeat must be word for word the first try, also when the draft got its id in between.
    const draftId = saving.draftId();
    const body = bodies.current.get(repeatKey) ?? { ...request, ...(draftId ? { draftId } : {}) };
    bodies.current.set(repeatKey, body);
    const filed = await sendRequest(body, repeatKey);
    saving.stop();
    client.setQueryData(['filed', filed.number], filed);
    navigate(`/requests/${filed.number}/sent`, { replace: true });
  });
};

/** Lists that show drafts and requests are read again after the form was left. */
const useFreshLists = (): void => {
  const client = useQueryClient();
  useEffect(
    () => () => {
      void client.invalidateQueries({ queryKey: ['drafts'] });
      void client.invalidateQueries({ queryKey: ['requests'] });
    },
    [client],
  );
};

/** The refusals of the last sending that are about questions not answered anew since. */
const stillRefused = (
  service: ServicePage,
  problem: ProblemError | null,
  edited: ReadonlySet<string>,
): Record<string, string> =>
  Object.fromEntries(
    (problem?.fields ?? []).flatMap(({ field, message }) => {
      const key = field === 'customerId' ? field : questionOf(service.form.fields, field)?.key;
      return key === undefined || edited.has(key) ? [] : [[key, message]];
    }),
  );
