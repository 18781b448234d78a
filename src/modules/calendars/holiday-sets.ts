import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HolidayDay, HolidaySet } from '../../domain/calendar/calendar-draft.js';

/** A set with everything that is kept of it. */
export interface StoredHolidaySet extends HolidaySet {
  readonly name: string;
  readonly summary: string;
  readonly bureau: { readonly code: string; readonly name: string } | null;
  readonly rule: 'us-federal' | null;
  readonly reviewedThrough: number | null;
  readonly version: number;
  readonly days: readonly HolidayDay[];
}

const storedSets = `
  SELECT s.code, s.name, s.summary, s.rule, s.reviewed_through AS "reviewedThrough", s.version,
         (SELECT json_build_object('code', b.code, 'name', b.name) FROM bureaus b
           WHERE b.code = s.bureau_code) AS bureau,
         coalesce((SELECT json_agg(json_build_object('date', h.day::text, 'name', h.name) ORDER BY h.day)
                     FROM holidays h WHERE h.set_code = s.code), '[]') AS days
    FROM holiday_sets s`;

/** Reads the sets of holidays with their days. */
@Injectable()
export class HolidaySets {
  constructor(private readonly dataSource: DataSource) {}

  /** Those by law first, then those for everybody. */
  all(manager: EntityManager = this.dataSource.manager): Promise<StoredHolidaySet[]> {
    return manager.query(
      `${storedSets} ORDER BY s.rule IS NULL, s.bureau_code IS NOT NULL, s.name, s.code`,
    );
  }

  /** Null when there is none by this code. With `lock` nobody else changes it until the transaction ends. */
  async one(
    code: string,
    manager: EntityManager = this.dataSource.manager,
    lock = false,
  ): Promise<StoredHolidaySet | null> {
    if (lock) await manager.query('SELECT FROM holiday_sets WHERE code = $1 FOR UPDATE', [code]);
    const sets: StoredHolidaySet[] = await manager.query(`${storedSets} WHERE s.code = $1`, [code]);
    return sets[0] ?? null;
  }
}
