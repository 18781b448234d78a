import { dateByWords, longDate } from './date-words.js';

/** A piece of a promise: plain words, or a date that screens mark up as a time. */
export type PromisePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string; readonly at: number };

/** A promise in words, whole and in parts: the parts' texts put together are the sentence. */
export interface PromiseText {
  readonly sentence: string;
  readonly parts: readonly PromisePart[];
}

/** What is true of a request at present, as far as its promise goes. Instants are epoch ms. */
export type PromiseCase =
  | { readonly kind: 'answer_pending'; readonly answerBy: number }
  | { readonly kind: 'work_pending'; readonly finishBy: number }
  | { readonly kind: 'range'; readonly businessDays: number; readonly dateBy: number }
  | { readonly kind: 'paused_customer'; readonly pausedAt?: number }
  | { readonly kind: 'paused_third_party'; readonly who: string; readonly updateBy: number | null }
  | {
      readonly kind: 'approval_pending';
      /** True when the approver are several people. */
      readonly many?: boolean;
      readonly approver: string;
      readonly decideBy: number | null;
    }
  | {
      readonly kind: 'late';
      readonly promisedBy: number;
      readonly newDate: number;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'late_without_date';
      readonly promisedBy: number;
      readonly who: string;
      readonly dateBy: number;
    }
  | {
      readonly kind: 'done';
      readonly doneAt: number;
      readonly businessDays: number;
      readonly promisedBusinessDays: number | null;
    }
  | { readonly kind: 'no_date' };

/** A promise to be worded for a reader's zone, at an instant. */
export type PromiseToWord = PromiseCase & { readonly zone: string; readonly now: number };

/**
 * The promise sentence of a request, the same in portal, mail and print: dates with their weekday,
 * a time only within two days, the reader's zone; no clock ticks and nothing is hidden when it is late.
 */
export function promiseText(promise: PromiseToWord): PromiseText {
  const by = (at: number): PromisePart => deadline(at, promise.zone, promise.now);
  switch (promise.kind) {
    case 'answer_pending':
      return sentenceOf("We'll answer you by ", by(promise.answerBy), '.');
    case 'work_pending':
      return sentenceOf('We expect to finish by ', by(promise.finishBy), '.');
    case 'range': {
      const range = `Most requests like yours take ${businessDays(promise.businessDays)}.`;
      return sentenceOf(range, " We'll give you a date by ", by(promise.dateBy), '.');
    }
    case 'paused_customer':
      return pausedForCustomer(promise.pausedAt, promise);
    case 'paused_third_party':
      if (promise.updateBy === null) return sentenceOf(`We're waiting for ${promise.who}.`);
      return sentenceOf(
        `We're waiting for ${promise.who}. We'll update you by `,
        by(promise.updateBy),
        '.',
      );
    case 'approval_pending':
      if (promise.decideBy === null)
        return sentenceOf(`We're waiting for ${promise.approver} to approve it.`);
      return sentenceOf(
        `${promise.approver} ${promise.many ? 'have' : 'has'} until `,
        by(promise.decideBy),
        ' to approve it.',
      );
    case 'late': {
      const reason = promise.reason === null ? '' : ` Reason: ${ended(promise.reason)}`;
      return sentenceOf(...late(promise), ' New date: ', by(promise.newDate), '.', reason);
    }
    case 'late_without_date':
      return sentenceOf(
        ...late(promise),
        ` ${promise.who} will send you a new date by `,
        by(promise.dateBy),
        '.',
      );
    case 'done':
      return done(promise);
    case 'no_date':
      return sentenceOf("We don't have a date for you yet.");
  }
}

/** A deadline as a part: its words and its instant. */
export function deadline(at: number, zone: string, now: number): PromisePart {
  return { kind: 'date', text: dateByWords(at, zone, now), at };
}

/** Puts words and dates together; a full stop after "a.m." is not doubled. */
export function sentenceOf(...pieces: readonly (string | PromisePart)[]): PromiseText {
  const parts: PromisePart[] = [];
  for (const piece of pieces) {
    const part: PromisePart = typeof piece === 'string' ? { kind: 'text', text: piece } : piece;
    const last = parts.at(-1);
    const text =
      last?.text.endsWith('.') && part.text.startsWith('.') ? part.text.slice(1) : part.text;
    if (text === '') continue;
    if (part.kind === 'text' && last?.kind === 'text')
      parts[parts.length - 1] = { kind: 'text', text: last.text + text };
    else parts.push({ ...part, text });
  }
  return { sentence: parts.map(({ text }) => text).join(''), parts };
}

type When = Pick<PromiseToWord, 'zone' | 'now'>;

function day(at: number, { zone, now }: When): PromisePart {
  return { kind: 'date', text: longDate(at, zone, now), at };
}

function pausedForCustomer(pausedAt: number | undefined, when: When): PromiseText {
  const paused = 'Our clock is paused. We need an answer from you to go on.';
  if (pausedAt === undefined) return sentenceOf(paused);
  return sentenceOf(paused, ' We asked you on ', day(pausedAt, when), '.');
}

function late({
  promisedBy,
  zone,
  now,
}: { readonly promisedBy: number } & When): (string | PromisePart)[] {
  return ['We said ', deadline(promisedBy, zone, now), " and we're late. We're sorry."];
}

function done(promise: Extract<PromiseCase, { kind: 'done' }> & When): PromiseText {
  const { doneAt, promisedBusinessDays } = promise;
  const taken =
    promise.businessDays === 0
      ? 'the same day you asked'
      : `${businessDays(promise.businessDays)} after you asked`;
  const promised =
    promisedBusinessDays === null ? '' : ` (we promised ${daysPromised(promisedBusinessDays)})`;
  return sentenceOf('Done on ', day(doneAt, promise), `, ${taken}${promised}.`);
}

function businessDays(count: number): string {
  return count === 1 ? '1 business day' : `${count} business days`;
}

function daysPromised(count: number): string {
  return count === 0 ? 'the same day' : String(count);
}

function ended(words: string): string {
  const trimmed = words.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
