import { longDate } from '../../../domain/sla/date-words.js';
import type { PulseTemplate } from '../../../domain/measurement/pulse-template.js';
import type { RawPulseAnswer } from '../../../domain/measurement/pulse-answer.js';
import type { ProblemDetail } from '../../../platform/errors/problem.js';
import { pulseNames } from '../pulse-names.js';
import { errorSummary, handFields } from './form-parts.js';
import { markup, type Markup } from '../../../platform/http/markup.js';
import type { RatedPulse } from './rated-pulse.js';
import { itemField, type ItemContext } from './rating-fields.js';
import { plainPage, type PlainPage } from '../../../platform/http/plain-page.js';
import { ratingPageKind } from './rating-page-kind.js';

/** Everything the page with the questions shows. */
export interface RatingForm {
  readonly pulse: RatedPulse;
  readonly template: PulseTemplate;
  readonly token: string;
  readonly proof: string;
  readonly now: number;
  /** What is chosen and typed, by the keys of the items. */
  readonly values: RawPulseAnswer;
  readonly errors: readonly ProblemDetail[];
  readonly justSent: boolean;
  readonly requestUrl: string;
  /** To be looked at only: there is no form and no link. */
  readonly preview?: boolean;
}

/** The page with the questions. Nothing on it is kept before "Send rating" is pressed. */
export function ratingFormPage(status: number, form: RatingForm): PlainPage {
  const { template, errors } = form;
  const title = template.title;
  return plainPage(
    ratingPageKind,
    status,
    errors.length > 0 ? `Error: ${title}` : title,
    markup`${errorSummary(errors)}
<h1>${title}</h1>
<p class="about">${aboutRequest(form)}</p>
${form.preview ? questions(form) : answerable(form)}`,
  );
}

function answerable(form: RatingForm): Markup {
  const { pulse, token, requestUrl } = form;
  return markup`${standing(form)}
<form method="post" action="/r/${token}" accept-charset="utf-8" novalidate>
${questions(form)}
</form>
<p class="quiet after"><a href="${requestUrl}">See your request</a>${pulse.state === 'sent' && markup` · <a href="/r/${token}/decline">Not this time</a>`} · <a href="/r/${token}/opt-out">Don't ask me again</a></p>`;
}

function questions({ pulse, template, proof, values, errors }: RatingForm): Markup {
  const [first, ...others] = template.items;
  const context: ItemContext = { values, errors, names: pulseNames(pulse) };
  const notSent =
    pulse.state === 'answered' ? 'A change counts when you send it.' : 'Not sent yet.';
  return markup`${handFields(proof)}
${itemField(first!, context, 'tiles')}
<p class="quiet">${notSent}</p>
<button type="submit">Send rating</button>
<section class="more" aria-labelledby="more">
<h2 id="more">Tell us more (optional)</h2>
${others.map((item) => itemField(item, context, 'row'))}
<p class="quiet">Who sees this: the lead of the desk sees your answer. Your bureau sees scores in groups of 10 or more, never your name, unless you tick the box above.</p>
<button type="submit">Send rating</button>
</section>`;
}

function aboutRequest({ pulse, now }: RatingForm): Markup {
  const { number, subject, finishedAt, timeZone } = pulse;
  const finished = longDate(finishedAt.getTime(), timeZone, now);
  return subject === null
    ? markup`Your request ${number}, finished ${finished}`
    : markup`Your request ${number}, <bdi>“${subject}”</bdi>, finished ${finished}`;
}

function standing({ pulse, justSent, now, errors }: RatingForm): Markup | null {
  if (pulse.state !== 'answered' || errors.length > 0) return null;
  const until = longDate(pulse.expiresAt!.getTime(), pulse.timeZone, now);
  const thanks = justSent ? 'Thank you. Your answer is in.' : 'You have answered.';
  return markup`<div class="note note-good" role="status"><p><strong>${thanks}</strong> You can change it until ${until}.</p></div>`;
}
