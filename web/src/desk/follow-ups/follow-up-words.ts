import type { Choice } from '../../components/choices.js';
import type { FollowUpDetail, FollowUpView } from '../desk-types.js';

/** How far a follow-up has come, in words. */
export const stateWords: Record<FollowUpView['state'], string> = {
  received: 'Not looked at yet',
  acknowledged: 'Being looked into',
  dispatched: 'With its owner',
  responded: 'Answered',
};

/** The answers to "I am satisfied with the service I received". */
export const scoreWords: Record<number, string> = {
  1: 'Strongly disagree',
  2: 'Disagree',
  3: 'Neutral',
  4: 'Agree',
  5: 'Strongly agree',
};

/** Where the cause lay. */
export const causes: readonly Choice[] = [
  { value: 'people', label: 'How we treated them, or knowledge' },
  { value: 'process', label: 'The way the work is organised' },
  { value: 'technology', label: 'A system or a tool' },
  { value: 'policy', label: 'A rule we have to keep' },
];

/** What came of it; the last is for those who did not agree to be contacted. */
export const results: readonly (Choice & { readonly consent: boolean | null })[] = [
  { value: 'put_right', label: 'Put right', consent: null },
  { value: 'explained', label: 'Explained: it could not be changed', consent: true },
  { value: 'not_reached', label: 'Tried, and could not reach them', consent: true },
  { value: 'not_contacted', label: 'Looked into, without contacting them', consent: false },
];

/** What happened, as the history tells it. */
export const stepWords: Record<FollowUpDetail['steps'][number]['kind'], string> = {
  received: 'The rating came in',
  acknowledged: 'Somebody took note',
  dispatched: 'Given to an owner',
  noted: 'Note',
  responded: 'Answered',
};
