import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { PageHeading } from '../../app/page-heading.js';
import { Alert } from '../../components/alert.js';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { FileUploadList } from '../../components/file-upload-list.js';
import { Icon } from '../../components/icon.js';
import { StepIndicator } from '../../components/step-indicator.js';
import { AskField } from './ask-field.js';
import { DraftConflict } from './draft-conflict.js';
import { DraftLine } from './draft-line.js';
import { controlId, missingWords, shownFields, unanswered } from './form-fields.js';
import type { Flow } from './form-flow.js';
import { ForWhom } from './for-whom.js';

interface QuestionStepProps {
  readonly flow: Flow;
  /** From 1. */
  readonly page: number;
}

const stepNames = (pages: number): string[] => [
  ...Array.from({ length: pages }, (_, index) => `Part ${index + 1}`),
  'Check and send',
];

const refusedOnPage = (flow: Flow, keys: readonly string[]): FormError[] =>
  keys.flatMap((key) => {
    const message = flow.refused[key];
    return message
      ? [{ message, fieldId: key === 'customerId' ? 'customer' : controlId(key) }]
      : [];
  });

/** One page of questions. What is missing is said when you continue, never while you type. */
export const QuestionStep = ({ flow, page }: QuestionStepProps): ReactElement => {
  const { service, pages, filled, saving } = flow;
  const { answers } = filled;
  const [, navigate] = useLocation();
  const isFirst = page === 1;
  const isLast = page === pages.length;
  const asked = pages[page - 1] ?? [];
  const shown = shownFields(service.form.fields, answers).filter((field) => asked.includes(field));
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const [laterFailed, setLaterFailed] = useState(false);
  const refused = refusedOnPage(flow, [
    ...(isFirst ? ['customerId'] : []),
    ...shown.map(({ key }) => key),
  ]);
  const errorOf = (id: string): string | undefined =>
    [...missing, ...refused].find(({ fieldId }) => fieldId === id)?.message;
  useFocusOnLinkedQuestion();

  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    const empty = unanswered(shown, answers).map((field) => ({
      message: missingWords(field),
      fieldId: controlId(field.key),
    }));
    setMissing(empty);
    if (empty.length > 0) return;
    void saving.flush();
    navigate(flow.stepPath(isLast ? 'review' : page + 1));
  };
  const finishLater = async (): Promise<void> => {
    const saved = await saving.flush();
    if (saved) navigate('/requests/drafts?saved=1');
    else setLaterFailed(true);
  };

  return (
    <div className="portal-form">
      <Link
        href={isFirst ? `/services/${service.code}` : flow.stepPath(page - 1)}
        className="cp-back"
      >
        <Icon name="arrow_back" />
        Back
      </Link>
      {pages.length > 1 && <StepIndicator steps={stepNames(pages.length)} current={page - 1} />}
      <ErrorSummary errors={missing} />
      <p className="portal-caption">{service.name}</p>
      <PageHeading withErrors={missing.length + refused.length > 0}>
        {pages.length === 1 ? 'Your request' : `Your request, part ${page} of ${pages.length}`}
      </PageHeading>
      {isFirst && <Private flow={flow} />}
      {flow.formChanged && isFirst && (
        <Alert tone="info" slim>
          <p>
            We changed this form since you began. Your answers to questions we still ask are here.
          </p>
        </Alert>
      )}
      <Conflict flow={flow} />
      <form onSubmit={goOn} noValidate className="portal-form__questions">
        {isFirst && (
          <ForWhom
            record={flow.record}
            customer={filled.customer}
            error={errorOf('customer')}
            onChange={filled.setCustomer}
          />
        )}
        {shown.map((field) => (
          <AskField
            key={field.key}
            field={field}
            answer={answers[field.key]}
            personName={filled.personName}
            error={errorOf(controlId(field.key))}
            onAnswer={(value) => filled.answer(field.key, value)}
            onPerson={(person) => filled.answerPerson(field.key, person)}
          />
        ))}
        {isLast && <FileUploadList id="files" uploads={flow.uploads} />}
        {laterFailed && (
          <Alert tone="error" slim role="alert">
            <p>We can’t save right now, so stay on this page. We keep trying.</p>
          </Alert>
        )}
        <div className="cp-actions">
          <Button type="submit" aria-describedby="draft-line">
            Continue
          </Button>
          <Button variant="plain" onClick={() => void finishLater()}>
            Save and finish later
          </Button>
          {saving.draftId() && (
            <Link href={flow.stepPath('discard')} className="portal-discard">
              Discard draft
            </Link>
          )}
        </div>
        <DraftLine state={saving.state} />
      </form>
    </div>
  );
};

const Private = ({ flow }: { readonly flow: Flow }): ReactElement | null =>
  flow.service.sensitive ? (
    <p className="portal-private">
      <Icon name="lock" /> Only the {flow.service.desk.deskName} can read what you write here.
    </p>
  ) : null;

const Conflict = ({ flow }: { readonly flow: Flow }): ReactElement | null => {
  const { state, keepMine } = flow.saving;
  if (state.kind === 'gone') {
    return (
      <Alert tone="warning" role="alert" heading="This draft was sent or discarded elsewhere">
        <p>What is on this page is only here now.</p>
        <div className="cp-actions">
          <Button onClick={keepMine}>Keep it as a new draft</Button>
          <Link href="/requests">See your requests</Link>
        </div>
      </Alert>
    );
  }
  if (state.kind !== 'conflict') return null;
  return (
    <DraftConflict
      form={flow.service.form.fields}
      personName={flow.filled.personName}
      mine={flow.filled.answers}
      theirs={state.theirs}
      onKeepMine={keepMine}
      onTakeTheirs={() => flow.takeTheirs(state.theirs)}
    />
  );
};

/** An error on the review page links to the question: the cursor goes there, not to the heading. */
const useFocusOnLinkedQuestion = (): void => {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    requestAnimationFrame(() => {
      const control = document.getElementById(id);
      control?.closest('.usa-form-group')?.scrollIntoView({ block: 'start' });
      control?.focus({ preventScroll: true });
    });
  }, []);
};
