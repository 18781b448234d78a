import { decide, type Decision, type Refusal } from '../decision.js';
import { mostPulseItems } from './office-pulse.js';
import { a11FirstFormat, type PulseItem, type PulseTemplate } from './pulse-template.js';

/** What the survey asks about: all offices together by one name, and each of them by its own. */
export interface SurveyedOffices {
  /** "the department's shared services" */
  readonly program: string;
  /** Whom they are there for: "the employees who serve the public". */
  readonly population: string;
  readonly offices: readonly { readonly code: string; readonly name: string }[];
}

/** The version of the wordings; a change of any word is a new one. */
const relationshipVersion = 1;

/** What the survey is called where it is answered. */
export const relationshipTitle = 'How well do we serve you?';

function federal(key: string): PulseItem {
  return { ...a11FirstFormat.items.find((item) => item.key === key)!, required: false };
}

/**
 * The relationship survey: statements of A-11's first format, word for word. Trust must be answered, because it is
 * what a relationship is; satisfaction is asked office by office, and left out by who had nothing to do with one.
 */
export function relationshipTemplate({
  program,
  population,
  offices,
}: SurveyedOffices): PulseTemplate {
  const { key, kind, alternatives } = federal('trust');
  const mission = alternatives![0]!.replace('[relevant population]', () => population);
  const satisfaction = federal('satisfaction');
  const items: PulseItem[] = [
    { key, kind, wording: mission, required: true },
    ...offices.map(({ code, name }): PulseItem => ({
      ...satisfaction,
      key: `satisfaction_${code}`,
      wording: satisfaction.wording.replace('{service}', () => `the ${name}`),
    })),
    withoutAlternatives(federal('ease')),
    withoutAlternatives(federal('employee')),
    withoutAlternatives(federal('comment')),
  ];
  return {
    ...{ code: 'relationship', version: relationshipVersion, title: relationshipTitle },
    source: a11FirstFormat.source,
    items: items.map((item) => ({
      ...item,
      wording: item.wording.replaceAll('{service}', () => program),
    })),
  };
}

function withoutAlternatives({ alternatives: _other, ...item }: PulseItem): PulseItem {
  return item;
}

/** The survey with at most seven items, or that too many offices are asked about at once. */
export function checkSurveyedOffices(asked: SurveyedOffices): Decision<PulseTemplate> {
  const template = relationshipTemplate(asked);
  const more = template.items.length - mostPulseItems;
  const against: Refusal | null =
    more > 0
      ? {
          code: 'survey.too_many_offices',
          message: `A survey has ${mostPulseItems} questions at most, so it can ask about ${asked.offices.length - more} offices.`,
          field: 'offices',
        }
      : null;
  return decide([against], () => template);
}
