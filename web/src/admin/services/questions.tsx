import type { ReactElement } from 'react';
import type { Question } from '../admin-types.js';

const prefillWords: Readonly<Record<NonNullable<Question['prefill']>, string>> = {
  fullName: 'name',
  email: 'email address',
  phone: 'phone',
  bureauName: 'bureau',
  title: 'title',
  workLocation: 'work location',
  supervisorName: 'supervisor',
};

/** The questions in the order in which they are asked, with what decides how. */
export const Questions = ({
  questions,
}: {
  readonly questions: readonly Question[];
}): ReactElement => (
  <ol className="ad-questions">
    {questions.map((question) => (
      <li key={question.key}>
        <h3>
          {question.label} {!question.required && <span className="cp-optional">(optional)</span>}
        </h3>
        {question.hint && <p className="cp-quiet">{question.hint}</p>}
        <p className="ad-questions__kind">
          {[
            question.kindLabel,
            question.limits,
            question.prefill && `Filled in with the customer’s ${prefillWords[question.prefill]}`,
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          <code className="ad-code">{question.key}</code>
        </p>
        {question.askedWhen && (
          <p className="ad-questions__when">
            Only when “{question.askedWhen.question}” is{' '}
            {question.askedWhen.answers.map((answer) => `“${answer}”`).join(' or ')}
          </p>
        )}
        {question.options.length > 0 && (
          <ul className="ad-questions__options">
            {question.options.map(({ value, label }) => (
              <li key={value}>{label}</li>
            ))}
          </ul>
        )}
      </li>
    ))}
  </ol>
);
