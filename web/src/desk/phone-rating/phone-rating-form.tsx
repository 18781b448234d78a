import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { useFormSend } from '../../app/use-form-send.js';
import { CheckboxField } from '../../components/checkbox-field.js';
import { LongTextField } from '../../components/long-text-field.js';
import { RadioField } from '../../components/radio-field.js';
import { SendForm } from '../../components/send-form.js';
import { showFlash } from '../shell/flash.js';
import { writeRating, type PhoneAnswer, type PhoneRating } from './phone-rating-api.js';

type Scores = Readonly<Record<string, string>>;

/** The sentences with their five answers; only the first has to be answered. */
export const PhoneRatingForm = ({ rating }: { readonly rating: PhoneRating }): ReactElement => {
  const { number, questions, scale, customerName } = rating;
  const [, navigate] = useLocation();
  const [scores, setScores] = useState<Scores>({});
  const [comment, setComment] = useState('');
  const [consent, setConsent] = useState<readonly string[]>([]);
  const form = useFormSend('phone-rating', async (body: PhoneAnswer, repeatKey) => {
    await writeRating(number, body, repeatKey);
    const path = `/desk/tickets/${number}`;
    const words = `The rating of ${customerName} is written down.`;
    showFlash({ tone: 'success', words, path });
    navigate(path);
  });
  const send = (): void => {
    form.send({
      scores: numbersOf(scores) as PhoneAnswer['scores'],
      ...(comment.trim() !== '' && { comment }),
      shareName: consent.length > 0,
    });
  };
  return (
    <SendForm form={form} onSend={send} act="Write it down">
      {questions.map(({ key, wording, required }) => (
        <RadioField
          key={key}
          id={`phone-rating-${key}`}
          label={wording}
          optional={!required}
          error={form.errorFor(key)}
          value={scores[key] ?? ''}
          onChange={(value) => setScores({ ...scores, [key]: value })}
          choices={scale.map((words, at) => ({
            value: String(at + 1),
            label: `${at + 1} ${words}`,
          }))}
        />
      ))}
      <LongTextField
        id="phone-rating-comment"
        label="What else they said"
        hint="In their words. Leave out names and private facts."
        optional
        error={form.errorFor('comment')}
        value={comment}
        onChange={setComment}
        maxLength={2000}
        textarea={{ rows: 4 }}
      />
      <CheckboxField
        id="phone-rating-shareName"
        label="Their name"
        hint="Ask before you tick it."
        optional
        value={consent}
        onChange={setConsent}
        choices={[
          { value: 'yes', label: 'The lead of the desk and the bureau may see who answered' },
        ]}
      />
    </SendForm>
  );
};

const numbersOf = (scores: Scores): Record<string, number> =>
  Object.fromEntries(Object.entries(scores).map(([key, value]) => [key, Number(value)]));
