import { markup, type Markup } from '../../../platform/http/markup.js';
import { plainPage, wordsPage, type PlainPage } from '../../../platform/http/plain-page.js';
import type { ProblemDetail } from '../../../platform/errors/problem.js';
import type { AskedApproval } from './asked-approval.js';

/** What the pages of a mail's link are called, and where their look is. */
const pageKind = { name: 'Approval', stylePath: '/a/page.css' } as const;

/** What is chosen and typed on the page. */
export type DecisionForm = Readonly<Record<string, unknown>>;

/** The page with the request and the two choices. Nothing is decided before the button is pressed. */
export function decisionPage(
  status: number,
  {
    token,
    asked,
    form,
    errors,
  }: {
    readonly token: string;
    readonly asked: AskedApproval;
    readonly form: DecisionForm;
    readonly errors: readonly ProblemDetail[];
  },
): PlainPage {
  const { ticket, person, insteadOfName, step, answers } = asked;
  const title = `Approve or decline ${ticket.number}`;
  const stands = insteadOfName === null ? '' : `, in place of ${insteadOfName}`;
  return plainPage(
    pageKind,
    status,
    errors.length > 0 ? `Error: ${title}` : title,
    markup`${summaryOf(errors)}
<h1>${title}</h1>
<p class="about">${ticket.customerName} asks for “${ticket.serviceName}”. ${person.fullName}, you are asked as ${step?.name ?? 'approver'}${stands}.</p>
<dl class="asked"><dt>About</dt><dd><bdi>${ticket.subject}</bdi></dd>
${answers.map(({ label, value }) => markup`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>
<form method="post" action="/a/${token}" accept-charset="utf-8" novalidate>
<fieldset id="decision">
<legend>Do you approve this request?</legend>
${errorAt('decision', errors)}
<div class="tiles">
${choice('approve', 'Approve', form)}
${choice('decline', 'Decline, with words for the person who asked', form)}
</div>
</fieldset>
<div class="text-field">
<label class="name" for="words">Your words for the person who asked</label>
<p class="quiet" id="words-hint">Needed to decline.</p>
${errorAt('words', errors)}
<textarea id="words" name="words" maxlength="2000" aria-describedby="words-hint">${textOf(form.words)}</textarea>
</div>
<button type="submit">Send your decision</button>
</form>`,
  );
}

function choice(value: string, label: string, form: DecisionForm): Markup {
  const checked = form.decision === value && markup` checked`;
  return markup`<label class="tile"><input type="radio" name="decision" value="${value}"${checked || null}> ${label}</label>`;
}

function errorAt(field: string, errors: readonly ProblemDetail[]): Markup | null {
  const error = errors.find((one) => one.field === field);
  return error ? markup`<p class="error">${error.message}</p>` : null;
}

function summaryOf(errors: readonly ProblemDetail[]): Markup | null {
  if (errors.length === 0) return null;
  const lines = errors.map(({ field, message }) =>
    field === undefined
      ? markup`<li>${message}</li>`
      : markup`<li><a href="#${field}">${message}</a></li>`,
  );
  return markup`<div class="note note-bad" role="alert"><h2>Your decision was not saved</h2><ul>${lines}</ul></div>`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The link is none of ours, or leads nowhere. */
export function unknownLinkPage(): PlainPage {
  return wordsPage(pageKind, 404, "We can't find this page", [
    'The link may be cut off. Open it again from the mail, or copy all of it.',
  ]);
}

/** The link was good once. */
export function expiredPage(requestsUrl: string): PlainPage {
  return wordsPage(pageKind, 410, 'This link has ended', [
    'Links in mails work for 14 days. Nothing was decided with it.',
    markup`<p><a href="${requestsUrl}">Sign in to see what waits for you</a>.</p>`,
  ]);
}

/** Restricted requests are decided after signing in only; this page says nothing about them. */
export function signInPage(requestUrl: string): PlainPage {
  return wordsPage(pageKind, 200, 'Sign in to decide', [
    'To keep this private, the page says nothing more.',
    markup`<p><a href="${requestUrl}">Sign in to read it and decide</a>.</p>`,
  ]);
}

/** Why there is nothing to decide any more, in one sentence. */
export function overPage(asked: AskedApproval): PlainPage {
  const { ticket, step, person } = asked;
  const seat = step?.seats.find(
    ({ approverId, decidedById }) => decidedById === person.id || approverId === person.id,
  );
  if (ticket.status === 'withdrawn') {
    return wordsPage(pageKind, 410, 'The request was withdrawn', [
      `${ticket.number} is not needed any more, so there is nothing to decide.`,
    ]);
  }
  if (seat?.decidedById === person.id) {
    const done = seat.state === 'approved' ? 'approved' : 'declined';
    return wordsPage(pageKind, 200, `You ${done} ${ticket.number}`, [
      'Your decision is saved. It can be made only once.',
    ]);
  }
  const passed = !person.active || seat === undefined || seat.state === 'passed_on';
  return passed
    ? wordsPage(pageKind, 410, 'This is not asked of you', [
        'The link was made for somebody who is not asked any more. Somebody else decides now.',
      ])
    : wordsPage(pageKind, 410, 'It is decided already', [
        `Others have decided about ${ticket.number}, so your answer is not needed any more.`,
      ]);
}
