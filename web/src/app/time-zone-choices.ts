import type { Choice } from '../components/choices.js';

const usual: readonly Choice[] = [
  { value: 'America/New_York', label: 'Eastern Time (Washington, New York)' },
  { value: 'America/Chicago', label: 'Central Time (Chicago)' },
  { value: 'America/Denver', label: 'Mountain Time (Denver)' },
  { value: 'America/Phoenix', label: 'Mountain Time without daylight saving (Phoenix)' },
  { value: 'America/Los_Angeles', label: 'Pacific Time (Los Angeles)' },
  { value: 'America/Anchorage', label: 'Alaska Time (Anchorage)' },
  { value: 'Pacific/Honolulu', label: 'Hawaii Time (Honolulu)' },
  { value: 'America/Puerto_Rico', label: 'Atlantic Time (Puerto Rico)' },
  { value: 'Pacific/Guam', label: 'Chamorro Time (Guam)' },
  { value: 'Pacific/Pago_Pago', label: 'Samoa Time (Pago Pago)' },
];

/** The zones people of the agency work in, and the one on record when it is another. */
export const timeZoneChoices = (onRecord: string): readonly Choice[] =>
  usual.some(({ value }) => value === onRecord)
    ? usual
    : [...usual, { value: onRecord, label: onRecord.replaceAll('_', ' ') }];
