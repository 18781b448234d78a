import { allow, type Decision } from '../decision.js';
import {
  answersIn,
  checkCollection,
  noAnswers,
  type FiveCounts,
  type Score,
} from '../measurement/pulse-counts.js';
import { driverCodes, type DriverCode } from '../measurement/pulse-template.js';

/** A row of a file: values by the names of its columns. */
export type FileRow = Readonly<Record<string, string | number>>;

/** An answer as it goes into the second format; only answers with a trust score do. */
export interface TrustAnswer {
  /** Names the row for the receiver and tells nothing of the request or the person. */
  readonly externalId: string;
  readonly trust: Score;
  readonly drivers: readonly DriverCode[];
  /** With names, mails and numbers taken out; null where nothing was written. */
  readonly comment: string | null;
}

/** The 17 columns that the upload of the second format checks (GSA Touchpoints, `cx_collection_details_controller`). */
export const secondFormatColumns: readonly string[] = [
  'external_id',
  'question_1',
  ...driverCodes,
  'question_4',
];

/** One row an answer, flags 0 or 1: both sides of the drivers are offered to everybody. */
export function secondFormatRows(answers: readonly TrustAnswer[]): FileRow[] {
  return answers.map(({ externalId, trust, drivers, comment }) => ({
    ...{ external_id: externalId, question_1: trust },
    ...Object.fromEntries(driverCodes.map((code) => [code, drivers.includes(code) ? 1 : 0])),
    question_4: comment ?? '',
  }));
}

/** What both formats say of a collection; dates as YYYY-MM-DD, both included. */
export interface TouchpointsCollection {
  readonly department: string;
  readonly provider: string;
  readonly fiscalYear: number;
  readonly quarter: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly customers: number;
  readonly offered: number;
  readonly respondents: number;
}

/** The collection that a file of the second format belongs to. */
export function secondFormatDetail(
  collection: TouchpointsCollection,
  trustQuestion: string,
): FileRow {
  const { provider, fiscalYear, quarter, customers, offered, respondents } = collection;
  return {
    ...{ fiscal_year: fiscalYear, quarter, service: 'Internal shared services', provider },
    ...{ transaction_point: 'Request finished', channel: 'email', service_stage: 'end' },
    volume_of_customers: customers,
    volume_of_customers_provided_survey_opportunity: offered,
    volume_of_respondents: respondents,
    ...{ omb_control_number: 'Not applicable: internal service', survey_type: 'a11_v2_radio' },
    ...{ survey_title: 'How did we do?', trust_question_text: trustQuestion },
  };
}

/** The first of the two files of the first format. */
export function firstFormatHeader(collection: TouchpointsCollection): FileRow {
  const { department, provider, startsOn, endsOn, customers, offered, respondents } = collection;
  return {
    ...{ department, bureau: provider, service: 'Internal shared services' },
    ...{ transaction_point: 'Request finished', mode: 'email' },
    ...{ start_date: startsOn, end_date: endsOn, total_volume: customers },
    ...{ survey_opp_volume: offered, response_count: respondents },
    ...{ OMB_control_number: 'Not applicable: internal service', federal_register_url: '' },
  };
}

/** The seven questions of the first format, under the identifiers of its reports. */
export const firstFormatItems = [
  'satisfaction',
  'trust',
  'effectiveness',
  'ease',
  'efficiency',
  'transparency',
  'employee',
] as const;
export type FirstFormatItem = (typeof firstFormatItems)[number];

/** What was answered to one question that was asked. */
export interface ItemCounts {
  readonly item: FirstFormatItem;
  readonly wording: string;
  readonly counts: FiveCounts;
}

/**
 * The second file of the first format: seven rows, also for questions that were not asked. Refused where the numbers
 * cannot all be true (customers ≥ offered ≥ respondents ≥ answers to each question).
 */
export function firstFormatRows(
  collection: TouchpointsCollection,
  items: readonly ItemCounts[],
): Decision<FileRow[]> {
  const { customers, offered, respondents, startsOn, endsOn } = collection;
  const checked = checkCollection({ customers, offered, respondents, items });
  if (!checked.allowed) return checked;
  const rows = firstFormatItems.map((identifier, at) => {
    const asked = items.find(({ item }) => item === identifier);
    const counts = asked?.counts ?? noAnswers;
    return {
      ...{ standardized_question_number: at + 1, standardized_question_identifier: identifier },
      customized_question_text: asked?.wording ?? '',
      ...Object.fromEntries(counts.map((count, of) => [`likert_scale_${of + 1}`, count])),
      response_volume: answersIn(counts),
      notes: asked ? '' : 'Not asked.',
      ...{ start_date: startsOn, end_date: endsOn },
    };
  });
  return allow(rows);
}
