import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import type { ProblemError } from '../../api/problem-error.js';
import { useUploads } from '../../components/use-uploads.js';
import { discardDraft } from '../api/draft-api.js';
import type { Answers, Draft, MyRecord, ServiceDetail } from '../api/portal-types.js';
import { sendRequest } from '../api/request-api.js';
import { useAct } from '../use-act.js';
import { answersToFile } from './answers-in-words.js';
import { DiscardStep } from './discard-step.js';
import type { ForColleague } from './for-colleague.js';
import { formPages, pageOf, questionOf, shownFields } from './form-fields.js';
import { firstAnswers, prefilledAnswers, withoutPrefill } from './prefill.js';
import { QuestionStep } from './question-step.js';
import { ReviewStep } from './review-step.js';
import { type DraftSaving, useDraftSaving } from './use-draft-saving.js';

interface FormFlowProps {
  readonly service: ServiceDetail;
  readonly record: MyRecord;
  readonly draft: Draft | null;
  /** What was searched for without a result. */
  readonly words: string;
  readonly onCreated: (id: string) => void;
}

/** Everything the steps of a form share. */
export interface Flow {
  readonly service: ServiceDetail;
  readonly record: MyRecord;
  readonly pages: ReturnType<typeof formPages>;
  readonly answers: Answers;
  readonly answer: (key: string, value: unknown) => void;
  readonly customer: ForColleague | null;
  readonly setCustomer: (customer: ForColleague | null) => void;
  readonly uploads: ReturnType<typeof useUploads>;
  readonly saving: DraftSaving;
  readonly takeTheirs: (theirs: Draft) => void;
  /** What the server said about single questions when the form was last sent. */
  readonly refused: Readonly<Record<string, string>>;
  readonly stepPath: (step: number | 'review' | 'discard') => string;
}

const refusedQuestions = (
  service: ServiceDetail,
  problem: ProblemError | null,
): Record<string, string> =>
  Object.fromEntries(
    (problem?.fields ?? []).flatMap(({ field, message }) => {
      const key = questionOf(service.form, field)?.key ?? (field === 'customerId' ? field : null);
      return key ? [[key, message]] : [];
    }),
  );

export const FormFlow = (props: FormFlowProps): ReactElement => {
  const { service, record, draft } = props;
  const { step = '1' } = useParams<{ step: string }>();
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const [answers, setAnswers] = useState<Answers>(
    () => draft?.answers ?? firstAnswers(service, record, props.words),
  );
  const [customer, setCustomer] = useState<ForColleague | null>(draft?.customer ?? null);
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  const uploads = useUploads(draft?.attachments);
  const content = { answers, customerId: customer?.id ?? null, attachmentIds: uploads.ids };
  const saving = useDraftSaving({
    serviceCode: service.code,
    draft,
    content,
    onCreated: props.onCreated,
  });
  const pages = useMemo(() => formPages(service.form), [service]);

  const send = useAct(async (body: Parameters<typeof sendRequest>[0], repeatKey) => {
    const sent = await sendRequest(body, repeatKey);
    saving.stop();
    client.setQueryData(['request', sent.number], sent);
    navigate(`/requests/${sent.number}/sent`, { replace: true });
  });
  const discard = useAct(async () => {
    if (saving.draftId) await discardDraft(saving.draftId);
    saving.stop();
    navigate(`/services/${service.code}`, { replace: true });
  });
  useEffect(
    () => () => {
      void client.invalidateQueries({ queryKey: ['drafts'] });
      void client.invalidateQueries({ queryKey: ['requests'] });
    },
    [client],
  );

  const refused = useMemo(() => refusedQuestions(service, send.problem), [service, send.problem]);
  const flow: Flow = {
    service,
    record,
    pages,
    answers,
    answer: (key, value) => {
      setAnswers((now) => ({ ...now, [key]: value }));
      setEdited((now) => new Set(now).add(key));
    },
    customer,
    setCustomer: (next) => {
      if (Boolean(next) !== Boolean(customer)) {
        setAnswers((now) =>
          next
            ? withoutPrefill(service.form, record, now)
            : { ...prefilledAnswers(service.form, record), ...now },
        );
      }
      setCustomer(next);
      setEdited((now) => new Set(now).add('customerId'));
    },
    uploads,
    saving,
    takeTheirs: (theirs) => {
      setAnswers(theirs.answers);
      setCustomer(theirs.customer);
      saving.tookTheirs(theirs, {
        answers: theirs.answers,
        customerId: theirs.customer?.id ?? null,
        attachmentIds: uploads.ids,
      });
    },
    refused: Object.fromEntries(Object.entries(refused).filter(([key]) => !edited.has(key))),
    stepPath: (to) => `/services/${service.code}/request/${saving.draftId ?? 'new'}/${to}`,
  };

  const file = (): void => {
    setEdited(new Set());
    void send.run({
      serviceCode: service.code,
      answers: answersToFile(shownFields(service.form, answers), answers),
      attachmentIds: uploads.ids,
      ...(customer ? { customerId: customer.id } : {}),
      ...(saving.draftId ? { draftId: saving.draftId } : {}),
    });
  };
  if (step === 'review') {
    return (
      <ReviewStep
        flow={flow}
        busy={send.busy}
        problem={send.problem}
        onSend={file}
        placeOf={(field) => {
          const question = questionOf(service.form, field);
          if (question) return { page: pageOf(pages, question.key), key: question.key };
          return field === 'customerId' ? { page: 1, key: null } : null;
        }}
      />
    );
  }
  if (step === 'discard') {
    return <DiscardStep flow={flow} discard={discard} />;
  }
  const page = Math.min(Math.max(Number.parseInt(step, 10) || 1, 1), pages.length);
  return <QuestionStep key={page} flow={flow} page={page} />;
};
