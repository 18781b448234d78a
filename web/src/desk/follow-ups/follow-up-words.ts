import type { Choice } from '../../components/choices.js';
import type { FollowUpView } from '../desk-types.js';

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
  3: 'Neither agree nor disagree',
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
