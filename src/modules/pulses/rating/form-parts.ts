import type { ProblemDetail } from '../../../platform/errors/problem.js';
import { markup, type Markup } from '../../../platform/http/markup.js';
import type { AnswerLinks } from '../answer-links.js';

/** The name of the field that people do not see and programs fill in. */
export const trapField = 'website';
/** The name of the field that proves that one of our pages sent the form. */
export const proofField = 'page';

/** The fields by which a page tells a person's answer from a program's. */
export function handFields(proof: string): Markup {
  return markup`<input type="hidden" name="${proofField}" value="${proof}">
<div class="trap" aria-hidden="true"><label>Leave this empty <input type="text" name="${trapField}" tabindex="-1" autocomplete="off"></label></div>`;
}

/** What is wrong, above the form, each with a link to its field. */
export function errorSummary(errors: readonly ProblemDetail[]): Markup | null {
  if (errors.length === 0) return null;
  const lines = errors.map(({ field, message }) =>
    field === undefined
      ? markup`<li>${message}</li>`
      : markup`<li><a href="#${field}">${message}</a></li>`,
  );
  return markup`<div class="note note-bad" role="alert"><h2>There is a problem</h2><ul>${lines}</ul></div>`;
}

/** Why a form can't be taken for one that a person sent from our page; null for one that can. */
export function faultOfForm(
  form: Readonly<Record<string, unknown>>,
  links: AnswerLinks,
  id: number,
  now: number,
): ProblemDetail | null {
  if (!links.provesPage(form[proofField], id, now)) {
    const message = 'This page was open for a long time. Check your answer and send it again.';
    return { code: 'pulse.page_too_old', message };
  }
  if (form[trapField] === undefined || form[trapField] === '') return null;
  const message = "We couldn't tell that a person sent this. Check your answer and send it again.";
  return { code: 'pulse.not_by_hand', message };
}
