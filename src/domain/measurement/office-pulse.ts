import { decide, type Decision, type Refusal } from '../decision.js';
import { scores } from './pulse-counts.js';
import {
  a11FirstFormat,
  a11SecondFormat,
  defaultPulse,
  scaleWords,
  sevenWords,
  yesNoWords,
  type OwnItemKey,
  type PulseItem,
  type PulseItemKey,
  type PulseTemplate,
} from './pulse-template.js';

/** How many questions a pulse has at most, all kinds together. */
export const mostPulseItems = 7;

/** The longest wording of a question of an office, in characters. */
export const longestWording = 200;

/** The scales that an office can ask on. */
export const ownItemKinds = ['scale', 'scale_7', 'yes_no', 'text'] as const;
export type OwnItemKind = (typeof ownItemKinds)[number];

/** A question that an office asks beside the federal ones. Never one that must be answered. */
export interface OwnItem {
  readonly key: OwnItemKey;
  readonly kind: OwnItemKind;
  readonly wording: string;
}

/** What an office asks: federal questions by their names, whose words are locked, and its own. */
export interface OfficePulse {
  readonly federal: readonly PulseItemKey[];
  readonly own: readonly OwnItem[];
}

/** What the administrator typed. */
export interface TypedOfficePulse {
  readonly federal: readonly string[];
  readonly own: readonly { readonly kind: OwnItemKind; readonly wording: string }[];
}

/** Asked by everybody who has nothing of their own: the federal questions of the default pulse. */
export const defaultOfficePulse: OfficePulse = {
  federal: defaultPulse.items.map(({ key }) => key as PulseItemKey),
  own: [],
};

/** The federal questions that an office chooses among. */
export const federalItems: readonly PulseItem[] = defaultPulse.items;

/** What no office can leave out: the two overall measures and the reasons, of which every report is a share. */
export const alwaysAsked: readonly string[] = ['satisfaction', 'drivers', 'trust'];

const lastItems: readonly string[] = ['comment', 'share_name'];

/** The pulse of an office as it is asked: federal questions first, then its own, then the comment and the consent. */
export function officeTemplate(
  officeCode: string,
  version: number,
  { federal, own }: OfficePulse,
): PulseTemplate {
  const locked = federalItems.filter(({ key }) => federal.some((chosen) => chosen === key));
  const added = own.map(({ key, kind, wording }) => ({ key, kind, wording, required: false }));
  return {
    code: `office_${officeCode}`,
    version,
    title: defaultPulse.title,
    source: `${defaultPulse.source}; questions of the office`,
    items: [
      ...locked.filter(({ key }) => !lastItems.includes(key)),
      ...added,
      ...locked.filter(({ key }) => lastItems.includes(key)),
    ],
  };
}

/** The office whose pulse has this code; null for one that ships with the product. */
export function officeOfTemplate(code: string): string | null {
  return code.startsWith('office_') ? code.slice('office_'.length) : null;
}

/** The words on the points of a scale, the lowest first; none for text. */
export function wordsOfScale(kind: PulseItem['kind']): readonly string[] {
  switch (kind) {
    case 'scale':
      return scaleWords;
    case 'scale_7':
      return sevenWords;
    case 'yes_no':
      return yesNoWords;
    default:
      return [];
  }
}

/** The values of a scale's points, the lowest first: 1 to 5, 1 to 7, or 0 for no and 1 for yes. */
export function ownValuesOf(kind: PulseItem['kind']): readonly number[] {
  if (kind === 'scale') return scores;
  return wordsOfScale(kind).map((_, at) => (kind === 'yes_no' ? at : at + 1));
}

/**
 * What an office wants to ask, made ready to be kept, or everything that is wrong with it. A question keeps the name
 * it was `known` by only while words and scale are the same; with other words it is another question, whose answers
 * are counted apart. What is always asked is in, chosen or not.
 */
export function checkOfficePulse(
  { federal, own }: TypedOfficePulse,
  known: readonly OwnItem[],
): Decision<OfficePulse> {
  const chosen = federalItems.filter(
    ({ key }) => alwaysAsked.includes(key) || federal.includes(key),
  );
  const typed = own.map(({ kind, wording }) => ({ kind, wording: tidy(wording) }));
  return decide(
    [
      ...federal.map(againstUnknown),
      ...typed.map((item, at) => againstWording(item.wording, at, typed)),
      againstTooMany(chosen.length + own.length),
    ],
    () => ({
      federal: chosen.map(({ key }) => key as PulseItemKey),
      own: named(typed, known),
    }),
  );
}

function tidy(wording: string): string {
  return wording.replace(/\s+/g, ' ').trim();
}

function refusal(code: string, message: string, field: string): Refusal {
  return { code: `office_pulse.${code}`, message, field };
}

function againstUnknown(key: string): Refusal | null {
  return federalItems.some((item) => item.key === key)
    ? null
    : refusal('federal_unknown', 'Choose from the federal questions given', 'federal');
}

function againstTooMany(items: number): Refusal | null {
  const over = items - mostPulseItems;
  const message = `A pulse has ${mostPulseItems} questions at most. Take out ${over} more`;
  return over > 0 ? refusal('too_many', message, 'own') : null;
}

const federalWordings = [a11FirstFormat, a11SecondFormat, defaultPulse]
  .flatMap(({ items }) => items)
  .flatMap(({ wording, alternatives = [] }) => [wording, ...alternatives])
  .map(comparable);

function comparable(wording: string): string {
  return wording
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function againstWording(
  wording: string,
  at: number,
  all: readonly { readonly wording: string }[],
): Refusal | null {
  const field = `own.${at}.wording`;
  if (wording === '') return refusal('wording_missing', 'Write the question', field);
  if (Array.from(wording).length > longestWording) {
    return refusal('wording_long', `A question has ${longestWording} characters at most`, field);
  }
  if (/\p{Cc}|\p{Surrogate}/u.test(wording)) {
    return refusal('wording_unstorable', "The question has characters that can't be stored", field);
  }
  if (federalWordings.includes(comparable(wording))) {
    const message = 'This is a federal wording. Choose it among the federal questions instead';
    return refusal('wording_federal', message, field);
  }
  const first = all.findIndex((one) => comparable(one.wording) === comparable(wording));
  return first === at ? null : refusal('wording_twice', 'This question is asked already', field);
}

function named(
  typed: readonly { readonly kind: OwnItemKind; readonly wording: string }[],
  known: readonly OwnItem[],
): OwnItem[] {
  let next = 1 + Math.max(0, ...known.map(({ key }) => Number(key.slice('own_'.length))));
  return typed.map(({ kind, wording }) => {
    const before = known.find((item) => item.kind === kind && item.wording === wording);
    return { key: before?.key ?? `own_${next++}`, kind, wording };
  });
}
