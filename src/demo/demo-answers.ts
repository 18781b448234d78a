import { checkAnswers, type CleanAnswers } from '../domain/catalog/check-answers.js';
import { optionsOf, type FormField, type ServiceForm } from '../domain/catalog/service-form.js';
import type { DemoPerson } from './demo-world.js';
import type { Random } from './random.js';

const dayMs = 86_400_000;

/** What a request is about, in the words of the one who asks. */
export interface Story {
  readonly subject: string;
  readonly words: string;
}

/** Answers to a service's form that the form itself accepts; the rule that checks real answers checks these. */
export function demoAnswers(
  form: ServiceForm,
  story: Story,
  customer: DemoPerson,
  colleague: DemoPerson,
  at: number,
  random: Random,
): CleanAnswers {
  const raw = Object.fromEntries(
    form.map((field) => [field.key, answer(field, story, customer, colleague, at, random)]),
  );
  const shown = Object.fromEntries(Object.entries(raw).filter(([key]) => isShown(form, key, raw)));
  const checked = checkAnswers(form, shown);
  if (checked.allowed) return checked.outcome;
  const faults = checked.refusals.map(({ field, message }) => `${field}: ${message}`).join('; ');
  throw new Error(`The demo's answers do not fit the form: ${faults}`);
}

/** Conditional questions whose condition is not met are left out, as the page leaves them out. */
function isShown(form: ServiceForm, key: string, raw: Readonly<Record<string, unknown>>): boolean {
  const condition = form.find((field) => field.key === key)?.showWhen;
  if (!condition) return true;
  if (!isShown(form, condition.field, raw)) return false;
  const wanted = 'equals' in condition ? [condition.equals] : condition.in;
  const given = raw[condition.field];
  return Array.isArray(given)
    ? given.some((value) => wanted.includes(String(value)))
    : wanted.includes(String(given));
}

function answer(
  field: FormField,
  story: Story,
  customer: DemoPerson,
  colleague: DemoPerson,
  at: number,
  random: Random,
): unknown {
  if (field.required === false && random.chance(0.45)) return undefined;
  switch (field.kind) {
    case 'text':
      return textAnswer(field, story, customer, colleague, random);
    case 'long_text':
      return story.words;
    case 'radios':
    case 'select':
    case 'yes_no':
      return random.pick(optionsOf(field)).value;
    case 'checkboxes':
      return [random.pick(optionsOf(field)).value];
    case 'person':
      return colleague.id;
    case 'date':
      return new Date(at + random.between(3, 40) * dayMs).toISOString().slice(0, 10);
    case 'money':
      return within(field, Math.round(random.logNormal(900, 0.9)));
    case 'number':
      return within(field, Math.ceil(random.between(0, 6)));
  }
}

function within({ min = 0, max = 1e9 }: FormField, amount: number): number {
  return Math.min(max, Math.max(min, amount));
}

function textAnswer(
  { key, prefill, maxLength = 200 }: FormField,
  story: Story,
  customer: DemoPerson,
  colleague: DemoPerson,
  random: Random,
): string {
  const made: readonly (readonly [RegExp, string])[] = [
    [/phone|call_back|number$/u, customer.phone],
    [/email/u, `${colleague.givenName.toLowerCase()}@mail.example`],
    [/full_name|new_name|previous_holder/u, colleague.fullName],
    [/place|room|location|deliver|address|station|area|doors/u, customer.workLocation],
    [
      /contract/u,
      `14PW-${Math.floor(random.between(20, 27))}-C-${Math.floor(random.between(1000, 9999))}`,
    ],
    [/invoice/u, `INV-${Math.floor(random.between(10_000, 99_999))}`],
    [/charge_code|fund/u, `FA-${Math.floor(random.between(1000, 9999))}`],
    [/tag/u, `PW-${Math.floor(random.between(100_000, 999_999))}`],
    [
      /company|vendor|seller|provider/u,
      random.pick(['Granite Supply', 'Harbor Tools', 'Northline Services', 'Meridian Survey']),
    ],
    [/days/u, `${Math.ceil(random.between(1, 10))} days`],
    [/position|title/u, 'Civil Engineer, GS-0810-12'],
  ];
  const words =
    prefill === 'phone' ? customer.phone : made.find(([pattern]) => pattern.test(key))?.[1];
  return (words ?? story.subject).slice(0, maxLength);
}
