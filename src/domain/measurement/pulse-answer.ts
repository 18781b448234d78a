import { decide, type Decision, type Refusal } from '../decision.js';
import { scores, type Score } from './pulse-counts.js';
import { ownValuesOf } from './office-pulse.js';
import {
  driverCodes,
  type DriverCode,
  type OwnItemKey,
  type PulseItem,
  type PulseItemKey,
  type PulseTemplate,
} from './pulse-template.js';

/** The longest comment, in characters. */
export const longestPulseComment = 2_000;

/** An answer to a question of the office: a point of its scale, or words. */
export type OwnAnswer =
  | { readonly item: OwnItemKey; readonly value: number; readonly words: null }
  | { readonly item: OwnItemKey; readonly value: null; readonly words: string };

/** A pulse answer as it is stored; null where an item was left out. */
export interface PulseAnswer {
  readonly scores: Readonly<Partial<Record<PulseItemKey, Score>>>;
  /** In the order of the template. */
  readonly own: readonly OwnAnswer[];
  readonly drivers: readonly DriverCode[];
  readonly comment: string | null;
  readonly scoresComment: string | null;
  readonly shareName: boolean;
}

/** An answer as a page sends it: by the key of the item, text or number, a list for the drivers. */
export type RawPulseAnswer = Readonly<Record<string, unknown>>;

const unstorable = /(?![\t\n])\p{Cc}|\p{Surrogate}/u;

function isBlank(given: unknown): boolean {
  return given === undefined || given === null || given === '';
}

function listOf(given: unknown): readonly unknown[] {
  if (isBlank(given)) return [];
  return Array.isArray(given) ? given : [given];
}

function scoreOf(given: unknown): Score | undefined {
  return scores.find((score) => score === given || String(score) === given);
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? given.replace(/\r\n?/g, '\n').trim() : '';
}

function ownValue({ kind }: PulseItem, given: unknown): number | undefined {
  return ownValuesOf(kind).find((value) => value === given || String(value) === given);
}

function ownAnswerOf(item: PulseItem, given: unknown): OwnAnswer | null {
  const { key } = item;
  if (!isOwn(key)) return null;
  const words = textOf(given);
  if (item.kind === 'text') return words === '' ? null : { item: key, value: null, words };
  const value = ownValue(item, given);
  return value === undefined ? null : { item: key, value, words: null };
}

function isOwn(key: PulseItem['key']): key is OwnItemKey {
  return key.startsWith('own_');
}

function isTicked(given: unknown): boolean {
  return given === true || given === 'true' || given === 'on' || given === 'yes' || given === '1';
}

function refusal(code: string, message: string, field: string): Refusal {
  return { code: `pulse.${code}`, message, field };
}

function againstScale({ key, required }: PulseItem, given: unknown): Refusal | null {
  if (isBlank(given)) {
    return required ? refusal('score_missing', 'Choose one of the five answers', key) : null;
  }
  return scoreOf(given) === undefined
    ? refusal('score_unknown', 'Choose one of the five answers', key)
    : null;
}

function againstDrivers({ key }: PulseItem, given: unknown): Refusal | null {
  const known: readonly unknown[] = driverCodes;
  return listOf(given).every((code) => known.includes(code))
    ? null
    : refusal('driver_unknown', 'Choose from the answers given', key);
}

function againstText({ key }: PulseItem, given: unknown): Refusal | null {
  if (!isBlank(given) && typeof given !== 'string') {
    return refusal('not_text', 'Your comment must be text', key);
  }
  const text = textOf(given);
  if (unstorable.test(text)) {
    return refusal(
      'bad_characters',
      "Your comment has characters that can't be stored. Type it again",
      key,
    );
  }
  return Array.from(text).length > longestPulseComment
    ? refusal(
        'comment_too_long',
        `Your comment must be ${longestPulseComment.toLocaleString('en-US')} characters or fewer`,
        key,
      )
    : null;
}

function against(item: PulseItem, given: unknown): Refusal | null {
  switch (item.kind) {
    case 'scale':
      return againstScale(item, given);
    case 'scale_7':
    case 'yes_no':
      return isBlank(given) || ownValue(item, given) !== undefined
        ? null
        : refusal('answer_unknown', 'Choose one of the answers', item.key);
    case 'drivers':
      return againstDrivers(item, given);
    case 'text':
      return againstText(item, given);
    case 'consent':
      return null;
  }
}

/**
 * A pulse answer, cleaned, or one error for each item that is not answered well. Only the required item
 * must be answered; items the template does not ask are ignored, and the side of the drivers ticked is kept
 * as it was ticked, because one against its score is worth a look.
 */
export function checkPulseAnswer(
  template: PulseTemplate,
  raw: RawPulseAnswer,
): Decision<PulseAnswer> {
  const asked = new Map(template.items.map((item) => [item.key, raw[item.key]]));
  const reasons = template.items.map((item) => against(item, asked.get(item.key)));
  return decide(reasons, () => {
    const scored = template.items
      .filter(({ key, kind }) => kind === 'scale' && !isOwn(key))
      .flatMap(({ key }) => {
        const score = scoreOf(asked.get(key));
        return score === undefined ? [] : [[key, score] as const];
      });
    const ticked = listOf(asked.get('drivers'));
    return {
      scores: Object.fromEntries(scored),
      own: template.items
        .map((item) => ownAnswerOf(item, asked.get(item.key)))
        .filter((answer) => answer !== null),
      drivers: driverCodes.filter((code) => ticked.includes(code)),
      comment: textOf(asked.get('comment')) || null,
      scoresComment: textOf(asked.get('scores_comment')) || null,
      shareName: isTicked(asked.get('share_name')),
    };
  });
}

/** The score at or below which an answer opens a follow-up, unless set otherwise. */
export const followUpScore = 2;

/** Whether somebody has to come back to the customer: a low score, or the need was not addressed. The lead does, not the handler. */
export function needsFollowUp(answer: PulseAnswer, threshold = followUpScore): boolean {
  const { satisfaction, trust, effectiveness } = answer.scores;
  return (satisfaction ?? trust ?? 5) <= threshold || (effectiveness ?? 5) <= 2;
}
