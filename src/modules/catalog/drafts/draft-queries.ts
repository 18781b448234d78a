import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Problem } from '../../../platform/errors/problem.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../../platform/http/page.js';
import type { DraftSummaryView, DraftView } from './drafts.views.js';

/** Drafts nobody has changed for so long are deleted. */
export const draftLifeDays = 60;

const summary = `d.id, d.version, d.created_at AS "createdAt", d.updated_at AS "updatedAt",
  d.updated_at + interval '${draftLifeDays} days' AS "expiresAt",
  json_build_object('code', s.code, 'name', s.name, 'deskName', o.desk_name, 'active', s.active) AS service,
  CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'fullName', c.full_name) END AS customer`;

const from = `FROM request_drafts d
  JOIN services s ON s.code = d.service_code
  JOIN offices o ON o.code = s.office_code
  LEFT JOIN people c ON c.id = d.customer_id`;

const defaultRows = 25;

/** Reads of a person's own drafts. */
@Injectable()
export class DraftQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The person's drafts, the one changed last first. */
  async list(
    personId: number,
    { cursor, limit = defaultRows }: PageQuery,
  ): Promise<Page<DraftSummaryView>> {
    const [at, id] = decodeCursor(cursor, ['instant', 'string']) ?? [null, null];
    const after = isUuid(id) ? [at, id] : [null, null];
    const rows: DraftSummaryView[] = await this.dataSource.query(
      `SELECT ${summary} ${from}
        WHERE d.person_id = $1
          AND ($2::timestamptz IS NULL OR (d.updated_at, d.id) < ($2::timestamptz, $3::uuid))
        ORDER BY d.updated_at DESC, d.id DESC LIMIT $4`,
      [personId, ...after, limit + 1],
    );
    return pageOf(rows, limit, (row) => [row.updatedAt.toISOString(), row.id]);
  }

  /** One draft of the person; 404 when it is another's. */
  async draft(personId: number, id: string, manager?: EntityManager): Promise<DraftView> {
    const rows: DraftView[] = await (manager ?? this.dataSource).query(
      `SELECT ${summary}, d.form_version AS "formVersion", d.form_version <> s.form_version AS "formChanged",
              d.answers,
              coalesce((SELECT json_agg(json_build_object('id', a.id, 'fileName', a.file_name,
                                 'mediaType', a.media_type, 'sizeBytes', a.size_bytes) ORDER BY a.created_at)
                          FROM attachments a
                         WHERE a.id = ANY(d.attachment_ids) AND a.uploader_id = d.person_id
                           AND a.ticket_id IS NULL), '[]') AS attachments,
              coalesce((SELECT json_agg(json_build_object('id', p.id, 'fullName', p.full_name) ORDER BY p.id)
                          FROM service_forms f, jsonb_array_elements(f.fields) AS field
                          JOIN people p ON p.id = CASE WHEN d.answers ->> (field ->> 'key') ~ '^[0-9]{1,15}$'
                            THEN (d.answers ->> (field ->> 'key'))::bigint END
                         WHERE f.service_code = d.service_code AND f.version = d.form_version
                           AND field ->> 'kind' = 'person'), '[]') AS people
         ${from} WHERE d.id = $2 AND d.person_id = $1`,
      [personId, id],
    );
    if (!rows[0]) throw Problem.notFound();
    return rows[0];
  }

  async count(personId: number, manager?: EntityManager): Promise<number> {
    const rows: { drafts: number }[] = await (manager ?? this.dataSource).query(
      'SELECT count(*) AS drafts FROM request_drafts WHERE person_id = $1',
      [personId],
    );
    return rows[0]!.drafts;
  }

  /** Whether all of these are files that the person has uploaded and not sent. */
  async areLooseFilesOf(
    personId: number,
    ids: readonly string[],
    manager: EntityManager,
  ): Promise<boolean> {
    if (ids.length === 0) return true;
    const wanted = [...new Set(ids)];
    const rows: { found: number }[] = await manager.query(
      `SELECT count(*) AS found FROM attachments
        WHERE id = ANY($2::uuid[]) AND uploader_id = $1 AND ticket_id IS NULL`,
      [personId, wanted],
    );
    return rows[0]!.found === wanted.length;
  }
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);
}
