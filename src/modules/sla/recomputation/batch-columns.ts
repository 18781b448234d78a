import { clockColumns } from '../../tickets/ticket-statements.js';
import type { ColumnType } from './columns.js';

/** What is sent of each ticket of a batch, with its SQL types. */
export const ticketColumns = {
  id: 'bigint',
  version: 'integer',
  eventCount: 'integer',
  changes: 'boolean',
  journal: 'integer',
  told: 'integer',
  timers: 'integer',
  urgencyAt: 'timestamptz',
  events: 'integer',
  policyCode: 'text',
  policyVersion: 'integer',
  effect: 'text',
} as const;

/** What is sent of each clock whose reading changed. */
export const clockOnFileColumns = {
  ticketId: 'bigint',
  id: 'bigint',
  generation: 'integer',
  ...clockColumns,
} as const;

/** What is sent of each timer that moves. */
export const timerColumns = {
  ticketId: 'bigint',
  clockId: 'bigint',
  kind: 'text',
  percent: 'smallint',
  generation: 'integer',
  fireAt: 'timestamptz',
} as const;

/** What a batch rarely has: cycles and timers that come or go, journal rows, events, steps that became due. */
export const rareNames = [
  'clocks',
  'goneClocks',
  'timers',
  'timersOfNew',
  'gone',
  'journal',
  'events',
  'steps',
] as const;

/** How the values of these columns are written. */
export function typesOf<Name extends string>(
  columns: Readonly<Record<Name, string>>,
): Record<Name, ColumnType> {
  const types = {} as Record<Name, ColumnType>;
  for (const name of Object.keys(columns) as Name[])
    types[name] = columns[name] === 'text' ? 'text' : 'number';
  return types;
}
