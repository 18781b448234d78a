import { type ReactElement, useState } from 'react';
import { useFormSend } from '../../app/use-form-send.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { LongTextField } from '../../components/long-text-field.js';
import { Panel } from '../../components/panel.js';
import { SelectField } from '../../components/select-field.js';
import { SendForm } from '../../components/send-form.js';
import {
  type NewEntry,
  type ReviewAct,
  type ReviewDetail,
  type ReviewEntryKind,
  signReview,
  unsignReview,
  writeInReview,
} from './reviews-api.js';

interface ActProps {
  readonly bureau: string;
  readonly review: ReviewDetail;
  readonly onDone: () => Promise<void>;
}

const kinds: readonly { readonly value: ReviewEntryKind; readonly label: string }[] = [
  { value: 'agenda', label: 'A topic' },
  { value: 'decision', label: 'A decision' },
  { value: 'ours', label: 'What the offices will do' },
  { value: 'theirs', label: 'What the bureau will do' },
];

const useAct = <Input,>(
  { bureau, review: { id }, onDone }: ActProps,
  call: (act: ReviewAct, input: Input) => Promise<unknown>,
) =>
  useFormSend<Input>('review', async (input, repeatKey) => {
    await call({ bureau, id, repeatKey }, input);
    await onDone();
  });

/** Writing while nobody has signed, and signing for one's own side. */
export const ReviewActs = (props: ActProps): ReactElement | null => {
  const { mySide, locked } = props.review;
  if (mySide === null) return null;
  return (
    <div className="cp-no-print cp-stack">
      {!locked && <WriteForm {...props} />}
      <SignForm {...props} />
    </div>
  );
};

const WriteForm = (props: ActProps): ReactElement => {
  const [kind, setKind] = useState<ReviewEntryKind>('decision');
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState('');
  const form = useAct<NewEntry>(props, writeInReview);
  const submit = (): void => {
    form.send({ kind, words, ...(dueOn && { dueOn }) });
  };
  return (
    <Panel heading="Write into the review">
      <SendForm form={form} onSend={submit} act="Write it down" variant="outline">
        <SelectField
          id="review-kind"
          label="What is it?"
          placeholder={null}
          choices={kinds}
          value={kind}
          onChange={(value) => setKind(value as ReviewEntryKind)}
        />
        <LongTextField
          id="review-words"
          label="In words"
          error={form.errorFor('words')}
          value={words}
          onChange={setWords}
          maxLength={1_000}
          textarea={{ rows: 3 }}
        />
        {(kind === 'ours' || kind === 'theirs') && (
          <DateField
            id="review-dueOn"
            label="By"
            optional
            error={form.errorFor('dueOn')}
            value={dueOn}
            onChange={setDueOn}
          />
        )}
      </SendForm>
    </Panel>
  );
};

const SignForm = (props: ActProps): ReactElement => {
  const { mySide, signedBy } = props.review;
  const sign = useAct<null>(props, (act) => signReview(act));
  const unsign = useAct<null>(props, (act) => unsignReview(act));
  const mine = signedBy.includes(mySide!);
  const side = mySide === 'office' ? 'the offices' : 'the bureau';
  if (signedBy.length === 2) return <p>Both sides have signed. Nothing changes any more.</p>;
  return (
    <Panel heading="Sign">
      <ErrorSummary errors={[...sign.errors, ...unsign.errors]} />
      <p>
        {mine
          ? `You signed for ${side}. Nothing can be written until you take it back.`
          : `You sign for ${side} what is on this page. Nothing can be written after it.`}
      </p>
      <div className="cp-actions">
        {mine ? (
          <Button variant="outline" busy={unsign.busy} onClick={() => unsign.send(null)}>
            Take the signature back
          </Button>
        ) : (
          <Button busy={sign.busy} onClick={() => sign.send(null)}>
            Sign for {side}
          </Button>
        )}
      </div>
    </Panel>
  );
};
