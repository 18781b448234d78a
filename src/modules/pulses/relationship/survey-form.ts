import { longDate } from '../../../domain/sla/date-words.js';
import type { RawPulseAnswer } from '../../../domain/measurement/pulse-answer.js';
import { relationshipTitle } from '../../../domain/measurement/relationship-survey.js';
import type { ProblemDetail } from '../../../platform/errors/problem.js';
import { markup, type Markup } from '../../../platform/http/markup.js';
import { plainPage, type PlainPage } from '../../../platform/http/plain-page.js';
import { errorSummary, handFields } from '../rating/form-parts.js';
import { itemField, type ItemContext } from '../rating/rating-fields.js';
import type { SurveyedPerson } from './surveyed-people.js';

/** What the pages of the survey are called, and where their look is. */
export const surveyPageKind = { name: 'Survey', stylePath: '/r/rating.css' } as const;

/** Everything the page with the statements shows. */
export interface SurveyForm {
  readonly invitation: SurveyedPerson;
  readonly path: string;
  readonly proof: string;
  readonly now: number;
  /** What is chosen and typed, by the keys of the items. */
  readonly values: RawPulseAnswer;
  readonly errors: readonly ProblemDetail[];
  readonly justSent: boolean;
}

/** The page with the statements. Nothing on it is kept before "Send answers" is pressed. */
export function surveyFormPage(status: number, form: SurveyForm): PlainPage {
  const { invitation, errors, path, proof, values } = form;
  const [first, ...others] = invitation.items;
  const context: ItemContext = { values, errors, names: { service: '', provider: '' } };
  const answered = invitation.state === 'answered';
  const decline = !answered && markup`<a href="${path}/decline">Not this time</a> · `;
  return plainPage(
    surveyPageKind,
    status,
    errors.length > 0 ? `Error: ${relationshipTitle}` : relationshipTitle,
    markup`${errorSummary(errors)}
<h1>${relationshipTitle}</h1>
<p class="about">About the offices that serve the ${invitation.bureauName}, over the last half year. Not about one request.</p>
${standing(form)}
<form method="post" action="${path}" accept-charset="utf-8" novalidate>
${handFields(proof)}
${itemField(first!, context, 'tiles')}
<p class="quiet">${answered ? 'A change counts when you send it.' : 'Not sent yet.'}</p>
<button type="submit">Send answers</button>
<section class="more" aria-labelledby="more">
<h2 id="more">Tell us more (optional)</h2>
<p class="quiet">Leave out an office that you had nothing to do with.</p>
${others.map((item) => itemField(item, context, 'row'))}
<p class="quiet">Who sees this: your bureau and the leads of the offices see scores in groups of 10 or more, and comments with names taken out. Never your name.</p>
<button type="submit">Send answers</button>
</section>
</form>
<p class="quiet after">${decline}<a href="${path}/opt-out">Don't ask me again</a></p>`,
  );
}

function standing({ invitation, justSent, now, errors }: SurveyForm): Markup | null {
  const { state, expiresAt, timeZone } = invitation;
  if (state !== 'answered' || errors.length > 0) return null;
  const until = longDate(expiresAt!.getTime(), timeZone, now);
  const thanks = justSent ? 'Thank you. Your answers are in.' : 'You have answered.';
  return markup`<div class="note note-good" role="status"><p><strong>${thanks}</strong> You can change them until ${until}.</p></div>`;
}
