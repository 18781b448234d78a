import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Problem } from '../errors/problem.js';

/** What every list takes: where to go on, and how many rows. */
export class PageQuery {
  /** The nextCursor of the page before. */
  @ApiPropertyOptional({ type: String, description: 'The nextCursor of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  /** Rows in a page, 1 to 100. */
  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** One page of a list; nextCursor is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** A value of the sort key of a row. */
export type CursorValue = string | number | null;

/** What a value of a cursor has to be. */
type CursorKind = 'string' | 'number' | keyof typeof spelling;

const spelling = {
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
};

/** The sort key of a page's last row as one opaque word for an address. */
export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The values of a cursor made by `encodeCursor`, or undefined for no cursor. `shape` names the type
 * of each value ('instant' is an ISO instant, 'number' a whole one, 'month' such as "2026-10"); anything else is 400 on field `cursor`, so a
 * tampered cursor never reaches SQL with a wrong type.
 */
export function decodeCursor(
  text: string | undefined,
  shape?: readonly CursorKind[],
): CursorValue[] | undefined {
  if (text === undefined) return undefined;
  const values = parsed(text);
  const fits =
    Array.isArray(values) &&
    (shape === undefined
      ? values.every(isCursorValue)
      : values.length === shape.length && shape.every((kind, at) => isOfKind(kind, values[at])));
  if (!fits) {
    const message = 'This list position is not valid. Start again from the first page.';
    throw Problem.invalid([{ field: 'cursor', code: 'page.cursor_invalid', message }]);
  }
  return values as CursorValue[];
}

/** Cuts the one row too many that tells whether there is a next page, and makes its cursor. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  sortKey: (row: T) => readonly CursorValue[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor(sortKey(last)) : null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function isCursorValue(value: unknown): boolean {
  return value === null || isOfKind('string', value) || Number.isFinite(value);
}

function isOfKind(kind: CursorKind, value: unknown): boolean {
  if (kind === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'string' || value.includes('\0')) return false;
  if (kind === 'string') return true;
  return spelling[kind].test(value) && (kind !== 'instant' || !Number.isNaN(Date.parse(value)));
}
