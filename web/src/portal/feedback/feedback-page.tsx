import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { answer, api, newRepeatKey, writeHeaders } from '../../api/client.js';
import { asProblem } from '../../api/problem-error.js';
import { problemWords } from '../../app/error-state.js';
import { PageHeading } from '../../app/page-heading.js';
import { Button } from '../../components/button.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { RadioField } from '../../components/radio-field.js';

/** A word on any page, at any time, without a name. */
export const FeedbackPage = (): ReactElement => {
  const page = new URLSearchParams(useSearch()).get('page') ?? '/';
  const [useful, setUseful] = useState('');
  const [words, setWords] = useState('');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [repeatKey] = useState(newRepeatKey);
  const [state, setState] = useState<'open' | 'busy' | 'sent'>('open');
  const send = async (): Promise<void> => {
    setState('busy');
    const body = { page, useful: useful === 'yes', words };
    try {
      await answer(api.POST('/page-feedback', { body, headers: writeHeaders({ repeatKey }) }));
      setState('sent');
    } catch (error) {
      setState('open');
      setErrors([{ message: problemWords(asProblem(error)) }]);
    }
  };
  const press = (event: FormEvent): void => {
    event.preventDefault();
    if (state === 'busy') return;
    if (useful !== '') void send();
    else setErrors([{ message: missing, fieldId: 'feedback-useful' }]);
  };
  if (state === 'sent') return <Thanks />;
  return (
    <div className="portal-reading">
      <PageHeading withErrors={errors.length > 0}>Tell us about this page</PageHeading>
      <p className="cp-lead">
        About <code>{page}</code>. We keep what you write, not who you are. For help with a request,
        write to us from the request.
      </p>
      <form onSubmit={press} noValidate>
        <ErrorSummary errors={errors} />
        <RadioField
          id="feedback-useful"
          label="Did you find what you were looking for?"
          error={errors.find(({ fieldId }) => fieldId)?.message}
          value={useful}
          onChange={setUseful}
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
        <LongTextField
          id="feedback-words"
          label="What should be better?"
          hint="Leave out names, numbers and private facts."
          optional
          value={words}
          onChange={setWords}
          maxLength={2000}
          textarea={{ rows: 5 }}
        />
        <div className="cp-actions">
          <Button type="submit" busy={state === 'busy'}>
            Send
          </Button>
          <Link href={page.startsWith('/') && !page.startsWith('//') ? page : '/'}>
            Back to the page
          </Link>
        </div>
      </form>
    </div>
  );
};

const missing = 'Say whether you found what you were looking for';

const Thanks = (): ReactElement => (
  <div className="portal-reading">
    <PageHeading>Thank you. We have it</PageHeading>
    <p className="cp-lead">Everything that is said of a page is read by those who keep it.</p>
    <p>
      <Link href="/">Go to the home page</Link>
    </p>
  </div>
);
