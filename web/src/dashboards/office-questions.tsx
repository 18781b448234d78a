import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { ErrorState } from '../app/error-state.js';
import { Panel } from '../components/panel.js';
import { DefinitionLink } from './definition-link.js';
import { ScoreBars } from './score-bars.js';

type Question = components['schemas']['OfficeQuestionView'];

const officeQuestionsQuery = (bureau: string) =>
  queryOptions({
    queryKey: ['partner', 'office-questions', bureau],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/partners/{bureau}/office-questions', { params: { path: { bureau } }, signal }),
      ),
  });

/** What the bureau answered to questions that offices ask beside the federal ones; nothing while none does. */
export const OfficeQuestions = ({ bureau }: { readonly bureau: string }): ReactElement | null => {
  const { data, error, isError, refetch } = useQuery(officeQuestionsQuery(bureau));
  if (isError) {
    return (
      <Panel heading="Questions of the offices">
        <ErrorState error={error} headingLevel={3} onRetry={() => void refetch()} />
      </Panel>
    );
  }
  if (!data || data.items.length === 0) return null;
  return (
    <Panel
      heading="Questions of the offices"
      aside={<DefinitionLink code="office_questions" of="questions of the offices" />}
    >
      <p className="db-note">
        {data.periodLabel}, the last quarter whose answers are final; all services. Each question is
        counted by itself and on its own scale.
      </p>
      {data.items.map(({ officeCode, officeName, questions }) => (
        <section key={officeCode} className="db-questions">
          <h3>{officeName}</h3>
          {questions.map((question) => (
            <Answers key={`${question.kind} ${question.wording}`} question={question} />
          ))}
        </section>
      ))}
    </Panel>
  );
};

const Answers = ({ question }: { readonly question: Question }): ReactElement => {
  const { wording, points, answers, text, words } = question;
  return (
    <div className="db-question">
      <p className="db-statement">“{wording}”</p>
      <p>{text}</p>
      {points.length > 0 && (
        <ScoreBars caption={`Answers: ${wording}`} counts={points} answers={answers ?? 0} />
      )}
      {words.length > 0 && (
        <details>
          <summary>Read the newest {words.length}</summary>
          <ul>
            {words.map((each, at) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>{each}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
