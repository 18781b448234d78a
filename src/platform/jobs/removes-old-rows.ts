import type { FactoryProvider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PeriodicWork } from './periodic-work.js';

const hourMs = 3_600_000;

/** Rows that are deleted when they have become old. */
interface OldRows {
  /** The part of periodic work that this is. */
  readonly name: string;
  /** Run in this order; $1 is the instant before which a row is too old. */
  readonly statements: readonly string[];
}

/** A provider, for the module whose rows they are, that has them deleted once a day. */
export function removesDaily({
  afterDays,
  ...rows
}: OldRows & { readonly afterDays: number }): FactoryProvider<string> {
  return removes(rows, 'day', afterDays * 24 * hourMs);
}

/** A provider, for the module whose rows they are, that has them deleted once an hour. */
export function removesHourly({
  afterHours,
  ...rows
}: OldRows & { readonly afterHours: number }): FactoryProvider<string> {
  return removes(rows, 'hour', afterHours * hourMs);
}

function removes(
  { name, statements }: OldRows,
  every: 'hour' | 'day',
  lifeMs: number,
): FactoryProvider<string> {
  return {
    provide: Symbol(name),
    inject: [PeriodicWork, DataSource],
    useFactory: (periodic: PeriodicWork, dataSource: DataSource) => {
      const work = async (now: number): Promise<void> => {
        const before = new Date(now - lifeMs);
        for (const statement of statements) await dataSource.query(statement, [before]);
      };
      periodic.add({ name, every, work });
      return name;
    },
  };
}
