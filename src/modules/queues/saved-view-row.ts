import type { SharedView, ViewAudience } from '../../domain/views/view-access.js';

/** A saved view as it is stored, with the name of its owner and the office of its team. */
export interface SavedViewRow {
  readonly id: number;
  readonly name: string;
  readonly ownerId: number;
  readonly ownerName: string;
  readonly audience: ViewAudience;
  readonly teamCode: string | null;
  readonly teamName: string | null;
  readonly officeCode: string | null;
  readonly condition: Record<string, unknown>;
  readonly columns: readonly string[];
  readonly sort: string;
  readonly version: number;
  readonly deleted: boolean;
}

/** The code of a saved view, where queues have theirs: `view-17`. */
export function savedViewCode(id: number): string {
  return `view-${id}`;
}

/** The id behind the code of a saved view; null for the code of a queue. */
export function savedViewId(code: string): number | null {
  const [, id] = /^view-([1-9]\d{0,14})$/.exec(code) ?? [];
  return id === undefined ? null : Number(id);
}

/** What decides who sees and changes it. */
export function sharedViewOf(row: SavedViewRow): SharedView {
  const { ownerId, audience, teamCode, officeCode } = row;
  const team = teamCode === null || officeCode === null ? null : { code: teamCode, officeCode };
  return { ownerId, audience, team };
}

/** The select list that gives a `SavedViewRow`. */
export const savedViewRows = `SELECT v.id, v.name, v.owner_id AS "ownerId", o.full_name AS "ownerName",
  v.audience, v.team_code AS "teamCode", t.name AS "teamName", t.office_code AS "officeCode",
  v.condition, v.columns, v.sort, v.version, v.deleted_at IS NOT NULL AS deleted
  FROM saved_views v JOIN people o ON o.id = v.owner_id LEFT JOIN teams t ON t.code = v.team_code`;
