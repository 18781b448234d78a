import { forEachPlace, type ServiceTable } from '../measurement/answer-blocks.js';
import { marginsTellOfFew } from '../measurement/table-margins.js';
import type { DriverTicks } from './driver-figures.js';

/** How many answers about a service ticked a reason in a month ("2026-10"). */
export interface ReasonTicks {
  readonly code: string;
  readonly service: string;
  readonly month: string;
  readonly ticked: number;
}

/**
 * The reasons that may be told of a group of services: those that leave a choice beside how often they were ticked in each
 * stretch of months, and about each other group of services in the same quarters (`marginsTellOfFew`).
 */
export function toldReasons(
  all: DriverTicks,
  tables: readonly ServiceTable[],
  ticks: readonly ReasonTicks[],
): DriverTicks {
  const told = Object.entries(all.ticked).filter(([code]) => {
    const ofReason = ticks.filter((one) => one.code === code);
    return tables.every((table) => !marginsTellOfFew(hitsOf(table, ofReason)));
  });
  const leftOut = Object.keys(all.ticked).length - told.length;
  return { ...all, ticked: Object.fromEntries(told), leftOut };
}

function hitsOf(table: ServiceTable, ticks: readonly ReasonTicks[]) {
  const hits = table.answers.map((row) => row.map((of) => ({ hits: 0, of })));
  forEachPlace(ticks, table, ({ ticked }, group, block) => {
    hits[group]![block]!.hits += ticked;
  });
  return hits;
}
