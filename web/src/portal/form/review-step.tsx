import { type ReactElement, useMemo } from 'react';
import { Link } from 'wouter';
import type { ProblemError } from '../../api/problem-error.js';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { DefinitionList } from '../../components/definition-list.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { fileSize } from '../../components/file-size.js';
import { Icon } from '../../components/icon.js';
import { StepIndicator } from '../../components/step-indicator.js';
import { formErrors } from '../problem-words.js';
import { FilingPromise } from '../service/filing-promise.js';
import { useDateWords } from '../use-date-words.js';
import { answerInWords } from './answers-in-words.js';
import { DraftLine } from './draft-line.js';
import { formStepPath } from './draft-path.js';
import {
  controlId,
  missingWords,
  pageOf,
  questionOf,
  shownFields,
  unanswered,
} from './form-fields.js';
import type { Flow } from './form-flow.js';
import { WhoCanSee } from './who-can-see.js';

interface ReviewStepProps {
  readonly flow: Flow;
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  readonly onSend: () => void;
}

/** The refusals with the way to the question each is about. */
const reviewErrors = (
  { service, pages }: Pick<Flow, 'service' | 'pages'>,
  draftId: string | null,
  problem: ProblemError | null,
): readonly FormError[] => {
  const placeOf = (field: string | undefined): { page: number; control: string } | null => {
    const question = questionOf(service.form.fields, field);
    if (question) return { page: pageOf(pages, question.key), control: controlId(question.key) };
    if (field === 'customerId') return { page: 1, control: 'customer' };
    return field === 'attachmentIds' ? { page: pages.length, control: 'files' } : null;
  };
  return formErrors(problem, () => undefined, 'Your answers are still here.').map(
    (error, index) => {
      const place = placeOf(problem?.fields[index]?.field);
      if (!place) return error;
      const path = formStepPath(service.code, draftId, place.page);
      return { ...error, href: `${path}#${place.control}` };
    },
  );
};

/** Everything once more before it is sent; each answer has its way back. */
export const ReviewStep = (props: ReviewStepProps): ReactElement => {
  const { flow, busy, problem, onSend } = props;
  const { service, pages, filled, uploads } = flow;
  const { answers } = filled;
  const shown = shownFields(service.form.fields, answers);
  const linkTo = (key: string): string => `${flow.stepPath(pageOf(pages, key))}#${controlId(key)}`;
  const draftId = flow.saving.draftId();
  const errors = useMemo(
    () => reviewErrors({ service, pages }, draftId, problem),
    [service, pages, draftId, problem],
  );
  const missing = unanswered(shown, answers);
  return (
    <div className="portal-form">
      <Link href={flow.stepPath(pages.length)} className="cp-back">
        <Icon name="arrow_back" />
        Back
      </Link>
      {pages.length > 1 && (
        <StepIndicator
          steps={[...pages.map((_, index) => `Part ${index + 1}`), 'Check and send']}
          current={pages.length}
        />
      )}
      <ErrorSummary errors={errors} />
      <p className="portal-caption">{service.name}</p>
      <PageHeading withErrors={errors.length > 0}>Check your answers before you send</PageHeading>
      {missing.length > 0 && errors.length === 0 && (
        <Alert tone="warning" heading="Some answers are missing">
          <ul>
            {missing.map((field) => (
              <li key={field.key}>
                <Link href={linkTo(field.key)}>{missingWords(field)}</Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Duplicate flow={flow} />
      <section className="portal-review" aria-label="Your answers">
        <DefinitionList
          items={[
            {
              term: 'Who needs this',
              value: filled.customer?.fullName ?? `You, ${flow.record.fullName}`,
              action: <Change href={flow.stepPath(1)} what="who needs this" />,
            },
            ...shown.map((field) => ({
              term: field.label,
              value: answerInWords(field, answers[field.key], filled.personName) || (
                <span className="cp-quiet">No answer</span>
              ),
              action: <Change href={linkTo(field.key)} what={field.label} />,
            })),
            {
              term: 'Files',
              value: <FileNames flow={flow} />,
              action: <Change href={`${flow.stepPath(pages.length)}#files`} what="files" />,
            },
          ]}
        />
      </section>
      <FilingPromise service={service} />
      <WhoCanSee service={service} customer={filled.customer} />
      {uploads.busy && (
        <p className="portal-waiting" role="status">
          Your files are still uploading. You can send as soon as they are ready.
        </p>
      )}
      <div className="cp-actions">
        <Button
          icon="send"
          busy={busy || uploads.busy}
          busyLabel={uploads.busy ? 'Waiting for your files…' : 'Sending…'}
          onClick={onSend}
        >
          Send request
        </Button>
      </div>
      <DraftLine state={flow.saving.state} />
    </div>
  );
};

const Change = ({ href, what }: { readonly href: string; readonly what: string }): ReactElement => (
  <Link href={href}>
    Change <span className="cp-hidden">{what}</span>
  </Link>
);

const FileNames = ({ flow }: { readonly flow: Flow }): ReactElement => {
  const { items } = flow.uploads;
  if (items.length === 0) return <span className="cp-quiet">None</span>;
  return (
    <ul className="cp-plain-list">
      {items.map((item) => (
        <li key={item.key}>
          {item.name} ({item.state === 'failed' ? 'not uploaded' : fileSize(item.sizeBytes)})
        </li>
      ))}
    </ul>
  );
};

const Duplicate = ({ flow }: { readonly flow: Flow }): ReactElement | null => {
  const words = useDateWords();
  const earlier = flow.service.openRequest;
  if (!earlier || flow.filled.customer) return null;
  return (
    <Alert tone="info" slim>
      <p>
        You already asked for this {words.onDay(earlier.openedAt)}:{' '}
        <Link href={`/requests/${earlier.number}`}>{earlier.subject}</Link>. Send this one only if
        it is something else.
      </p>
    </Alert>
  );
};
