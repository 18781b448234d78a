import type { FactoryProvider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DailyWork } from './daily-work.js';

const dayMs = 86_400_000;

/** Rows that are deleted once a day when they have become old. */
export interface OldRows {
  /** The part of daily work that this is. */
  readonly name: string;
  /** How many days a row lives. */
  readonly afterDays: number;
  /** Run in this order; $1 is the instant before which a row is too old. */
  readonly statements: readonly string[];
}

/** A provider, for the module whose rows they are, that has them deleted once a day. */
export function removesDaily({ name, afterDays, statements }: OldRows): FactoryProvider<string> {
  return {
    provide: Symbol(name),
    inject: [DailyWork, DataSource],
    useFactory: (daily: DailyWork, dataSource: DataSource) => {
      const work = async (now: number): Promise<void> => {
        const before = new Date(now - afterDays * dayMs);
        for (const statement of statements) await dataSource.query(statement, [before]);
      };
      daily.add({ name, work });
      return name;
    },
  };
}
