import { longDate } from '../../../domain/sla/date-words.js';
import {
  driverCodes,
  driverWords,
  pulseTemplate,
  pulseWording,
  scaleWords,
  type PulseItem,
  type PulseTemplate,
} from '../../../domain/measurement/pulse-template.js';
import {
  longestPulseComment,
  type RawPulseAnswer,
} from '../../../domain/measurement/pulse-answer.js';
import type { ProblemDetail } from '../../../platform/errors/problem.js';
import { pulseNames } from '../pulse-names.js';
import { html, type Html } from './html.js';
import type { RatedPulse } from './rated-pulse.js';
import { ratingPage, type RatingPage } from './rating-layout.js';

/** The name of the field that people do not see and programs fill in. */
export const trapField = 'website';
/** The name of the field that proves that one of our pages sent the form. */
export const proofField = 'page';

/** Everything the page with the questions shows. */
export interface RatingForm {
  readonly pulse: RatedPulse;
  readonly token: string;
  readonly proof: string;
  readonly now: number;
  /** What is chosen and typed, by the keys of the items. */
  readonly values: RawPulseAnswer;
  readonly errors: readonly ProblemDetail[];
  readonly justSent: boolean;
  readonly requestUrl: string;
}

/** The page with the questions. Nothing on it is kept before "Send rating" is pressed. */
export function ratingFormPage(status: number, form: RatingForm): RatingPage {
  const { pulse, token, errors, requestUrl } = form;
  const template = pulseTemplate(pulse.templateCode, pulse.templateVersion)!;
  const [first, ...others] = template.items;
  const title = template.title;
  return ratingPage(
    status,
    errors.length > 0 ? `Error: ${title}` : title,
    html`${errorSummary(errors)}
      <h1>${title}</h1>
      <p class="about">${aboutRequest(form)}</p>
      ${standing(form)}
      <form method="post" action="/r/${token}" accept-charset="utf-8" novalidate>
        <input type="hidden" name="${proofField}" value="${form.proof}" />
        <div class="trap" aria-hidden="true">
          <label
            >Leave this empty
            <input type="text" name="${trapField}" tabindex="-1" autocomplete="off"
          /></label>
        </div>
        ${scaleField(first!, form, 'tiles')}
        <p class="quiet">
          ${pulse.state === 'answered' ? 'A change counts when you send it.' : 'Not sent yet.'}
        </p>
        <button type="submit">Send rating</button>
        <section class="more" aria-labelledby="more">
          <h2 id="more">Tell us more (optional)</h2>
          ${others.map((item) => field(item, template, form))}
          <p class="quiet">
            Who sees this: the lead of the desk sees your answer. Your bureau sees scores in groups
            of 10 or more, never your name, unless you tick the box above.
          </p>
          <button type="submit">Send rating</button>
        </section>
      </form>
      <p class="quiet">
        <a href="${requestUrl}">See your request</a> ·
        <a href="/r/${token}/opt-out">Don't ask me again</a>
      </p>`,
  );
}

function aboutRequest({ pulse, now }: RatingForm): Html {
  const { number, subject, finishedAt, timeZone } = pulse;
  const finished = longDate(finishedAt.getTime(), timeZone, now);
  return subject === null
    ? html`Your request ${number}, finished ${finished}`
    : html`Your request ${number}, <bdi>“${subject}”</bdi>, finished ${finished}`;
}

function standing({ pulse, justSent, now, errors }: RatingForm): Html | null {
  if (pulse.state !== 'answered' || errors.length > 0) return null;
  const until = longDate(pulse.expiresAt!.getTime(), pulse.timeZone, now);
  return html`<div class="note note-good" role="status">
    <p>
      <strong>${justSent ? 'Thank you. Your answer is in.' : 'You have answered.'}</strong> You can
      change it until ${until}.
    </p>
  </div>`;
}

function errorSummary(errors: readonly ProblemDetail[]): Html | null {
  if (errors.length === 0) return null;
  return html`<div class="note note-bad" role="alert" tabindex="-1" id="problem">
    <h2>There is a problem</h2>
    <ul>
      ${errors.map(
        ({ field: name, message }) =>
          html`<li>${name === undefined ? message : html`<a href="#${name}">${message}</a>`}</li>`,
      )}
    </ul>
  </div>`;
}

function field(item: PulseItem, template: PulseTemplate, form: RatingForm): Html {
  switch (item.kind) {
    case 'scale':
      return html`<div class="small">${scaleField(item, form, 'row')}</div>`;
    case 'drivers':
      return driverFields(item, form);
    case 'text':
      return textField(item, form);
    case 'consent':
      return html`<label class="check"
        ><input
          type="checkbox"
          name="${item.key}"
          value="yes"
          ${isTicked(form.values[item.key], 'yes') && html` checked`}
        />
        <span
          >${item.wording} The lead and your bureau then see your name with your answer.</span
        ></label
      >`;
  }
}

function scaleField(item: PulseItem, form: RatingForm, look: 'tiles' | 'row'): Html {
  const error = form.errors.find(({ field: name }) => name === item.key);
  const chosen = form.values[item.key];
  return html`<fieldset${error && html` class="wrong" aria-describedby="${item.key}-error"`}>
<legend>${pulseWording(item, pulseNames(form.pulse))}</legend>
${error && html`<p class="error" id="${item.key}-error">${error.message}</p>`}
<div class="${look}">${scaleWords.map(
    (words, at) =>
      html`<label class="tile"
        ><input
          type="radio"
          name="${item.key}"
          value="${at + 1}"
          ${
            at === 0 && html` id="${item.key}"`
          }${isTicked(chosen, String(at + 1)) && html` checked`}
        />
        <span><b>${at + 1}</b> ${words}</span></label
      >`,
  )}</div>
</fieldset>`;
}

/** Both sides under their headings: which of them fits is the reader's to see. */
function driverFields(item: PulseItem, form: RatingForm): Html {
  const sides = [
    { side: 'positive', when: '4 or 5', wording: item.wording },
    { side: 'negative', when: '1, 2 or 3', wording: item.alternatives?.[0] ?? item.wording },
  ];
  return html`<div class="sides">
    ${sides.map(
      ({ side, when, wording }) =>
        html`<fieldset class="tick small">
          <legend>If you chose ${when}: ${wording}</legend>
          ${driverCodes
            .filter((code) => code.startsWith(side))
            .map(
              (code) =>
                html`<label class="check"
                  ><input
                    type="checkbox"
                    name="${item.key}"
                    value="${code}"
                    ${isTicked(form.values[item.key], code) && html` checked`}
                  />
                  <span>${driverWords[code]}</span></label
                >`,
            )}
        </fieldset>`,
    )}
  </div>`;
}

function textField(item: PulseItem, form: RatingForm): Html {
  const error = form.errors.find(({ field: name }) => name === item.key);
  const typed = form.values[item.key];
  const most = longestPulseComment.toLocaleString('en-US');
  return html`<div${error && html` class="wrong"`}>
<label class="name" for="${item.key}">${item.wording} (optional)</label>
<p class="quiet" id="${item.key}-hint">Up to ${most} characters. Leave out names, addresses, health and other private facts: others in the agency may read this.</p>
${error && html`<p class="error" id="${item.key}-error">${error.message}</p>`}
<textarea id="${item.key}" name="${item.key}" rows="5" dir="auto" aria-describedby="${item.key}-hint${
    error ? ` ${item.key}-error` : ''
  }">${typeof typed === 'string' ? typed : ''}</textarea>
</div>`;
}

function isTicked(given: unknown, value: string): boolean {
  const all: readonly unknown[] = Array.isArray(given) ? given : [given];
  return all.some((one) => String(one) === value);
}
