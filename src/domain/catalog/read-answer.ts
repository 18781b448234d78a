import { allow, refuse, type Decision } from '../decision.js';
import { defaultMaxLength, optionsOf, type FormField } from './service-form.js';

/** One answer as it is kept. */
export type Answer = string | number | readonly string[];

/** A well-given answer, or null for an optional question left empty. */
type Reading = Decision<Answer | null>;

const controlCharacters = /(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}]/u;
const loneSurrogate = /\p{Surrogate}/u;
const amountPattern = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/;
const largestAmount = 1e12;
const wordsForAmount = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** The label inside a sentence: "Charge code" reads "charge code", but "VPN access" and questions keep their capital. */
function inSentence(label: string): string {
  return /^[A-Z][A-Z0-9]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function subjectOf({ label }: FormField): string {
  return label.endsWith('?') ? `Your answer to “${label}”` : label;
}

function missing(field: FormField, verb: 'Enter' | 'Choose'): Reading {
  const { key, label, missingMessage } = field;
  if (field.required === false) return allow(null);
  const asked = label.endsWith('?')
    ? `${verb} an answer to “${label}”`
    : `${verb} ${inSentence(label)}`;
  return refuse({ code: 'answers.missing', message: missingMessage ?? asked, field: key });
}

function wrong(field: FormField, code: string, message: string): Reading {
  return refuse({ code: `answers.${code}`, message, field: field.key });
}

function isEmpty(given: unknown): boolean {
  return (
    given === undefined || given === null || (typeof given === 'string' && given.trim() === '')
  );
}

function readText(field: FormField, given: unknown): Reading {
  if (isEmpty(given)) return missing(field, 'Enter');
  if (typeof given !== 'string')
    return wrong(field, 'not_text', `${subjectOf(field)} must be text`);
  const oneLine = field.kind === 'text';
  const lines = given.replace(/\r\n?/g, '\n').trim();
  const text = oneLine ? lines.replace(/\t/g, ' ') : lines;
  if (controlCharacters.test(text) || loneSurrogate.test(text)) {
    return wrong(
      field,
      'bad_characters',
      `${subjectOf(field)} has characters that can't be stored. Type it again`,
    );
  }
  if (oneLine && text.includes('\n')) {
    return wrong(field, 'not_one_line', `${subjectOf(field)} must be on one line`);
  }
  const longest = field.maxLength ?? (oneLine ? defaultMaxLength.text : defaultMaxLength.long_text);
  return Array.from(text).length > longest
    ? wrong(field, 'too_long', `${subjectOf(field)} must be ${longest} characters or fewer`)
    : allow(text);
}

function readChoice(field: FormField, given: unknown): Reading {
  if (isEmpty(given)) return missing(field, 'Choose');
  const chosen = typeof given === 'boolean' && field.kind === 'yes_no' ? yesOrNo(given) : given;
  const option = optionsOf(field).find(({ value }) => value === chosen);
  return option === undefined
    ? wrong(field, 'not_an_option', 'Choose one of the answers')
    : allow(option.value);
}

function yesOrNo(given: boolean): string {
  return given ? 'yes' : 'no';
}

function readChoices(field: FormField, given: unknown): Reading {
  const ticked: readonly unknown[] = isEmpty(given) ? [] : Array.isArray(given) ? given : [given];
  if (ticked.length === 0) return missing(field, 'Choose');
  const known = optionsOf(field).map(({ value }) => value);
  return ticked.every((value) => typeof value === 'string' && known.includes(value))
    ? allow(known.filter((value) => ticked.includes(value)))
    : wrong(field, 'not_an_option', 'Choose from the answers given');
}

function readPerson(field: FormField, given: unknown): Reading {
  if (isEmpty(given)) return missing(field, 'Choose');
  const id = Number(given);
  const isId = typeof given !== 'object' && typeof given !== 'boolean' && Number.isSafeInteger(id);
  return isId && id > 0 ? allow(id) : wrong(field, 'not_a_person', 'Choose a person from the list');
}

function isRealDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function readDate(field: FormField, given: unknown): Reading {
  if (isEmpty(given)) return missing(field, 'Enter');
  const text = typeof given === 'string' ? given.trim() : '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isRealDate(text)) {
    return wrong(field, 'not_a_date', `${subjectOf(field)} must be a real date`);
  }
  const year = Number(text.slice(0, 4));
  return year < 1900 || year > 2199
    ? wrong(field, 'date_out_of_range', `${subjectOf(field)} must be between 1900 and 2199`)
    : allow(text);
}

function amountOf(given: unknown): number {
  if (typeof given === 'number') return given;
  const text = typeof given === 'string' ? given.replace(/^\s*\$\s*|\s+/g, '') : '';
  return amountPattern.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
}

function isWholeCents(amount: number): boolean {
  const cents = amount * 100;
  return Math.abs(cents - Math.round(cents)) < 1e-6 * Math.max(1, Math.abs(amount));
}

function readAmount(field: FormField, given: unknown): Reading {
  if (isEmpty(given)) return missing(field, 'Enter');
  const amount = amountOf(given);
  const money = field.kind === 'money';
  const words = (limit: number) => `${money ? '$' : ''}${wordsForAmount.format(limit)}`;
  if (!Number.isFinite(amount) || Math.abs(amount) > largestAmount) {
    const example = money ? 'an amount in dollars, like 1,250.50' : 'a number, like 12';
    return wrong(field, 'not_a_number', `${subjectOf(field)} must be ${example}`);
  }
  if (!money && !Number.isInteger(amount)) {
    return wrong(field, 'not_whole', `${subjectOf(field)} must be a whole number`);
  }
  if (money && !isWholeCents(amount)) {
    return wrong(field, 'too_many_decimals', `${subjectOf(field)} must be in dollars and cents`);
  }
  if (field.min !== undefined && amount < field.min) {
    return wrong(field, 'too_small', `${subjectOf(field)} must be ${words(field.min)} or more`);
  }
  return field.max !== undefined && amount > field.max
    ? wrong(field, 'too_large', `${subjectOf(field)} must be ${words(field.max)} or less`)
    : allow(money ? Math.round(amount * 100) / 100 : amount);
}

const readers: Readonly<Record<FormField['kind'], (field: FormField, given: unknown) => Reading>> =
  {
    text: readText,
    long_text: readText,
    radios: readChoice,
    select: readChoice,
    yes_no: readChoice,
    checkboxes: readChoices,
    person: readPerson,
    date: readDate,
    money: readAmount,
    number: readAmount,
  };

/**
 * One answer, cleaned for keeping, or why it can't be taken, in the words of the page. Null is an
 * optional question left empty. Text is trimmed and counted in characters, not bytes; amounts may be
 * typed with "$" and commas, numbers are whole; dates are YYYY-MM-DD; a person is an id.
 */
export function readAnswer(field: FormField, given: unknown): Reading {
  return readers[field.kind](field, given);
}
